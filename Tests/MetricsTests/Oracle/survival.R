# Works out, without Peil, what survival, incidence and the log-rank test of spells should be.
#
# Run in this folder, with R and its package survival (Debian: r-cran-survival):
#
#   Rscript survival.R
#
# It writes survival-spells.csv, the input: days that a spell was entered and left at, whether it ended
# (0 censored, else the reason) and its group; and survival-expected.csv, the answers. Both are kept
# beside it and read by Survival/SurvivalOracleTests.swift.

library(survival)
set.seed(20260101, kind = "Mersenne-Twister", normal.kind = "Inversion")

# Sets: "vroeg" all known from their start, "laat" with late entry, "gelijk" with many ties,
# "gecensureerd" without a single end, "klein" of nine.
make <- function(set, n, late, scale, censor, groups) {
  true <- ceiling(rweibull(n, 0.9, scale))
  entry <- if (late) ifelse(runif(n) < 0.4, floor(runif(n, 0, scale)), 0) else rep(0, n)
  limit <- entry + ceiling(runif(n, 1, censor))
  exit <- pmin(true, limit)
  keep <- exit > entry
  reason <- ifelse(true <= limit, sample(1:3, n, TRUE, c(0.5, 0.3, 0.2)), 0)
  data.frame(
    set = set, van = entry, tot = exit, reden = reason,
    groep = sample(seq_len(groups) - 1, n, TRUE))[keep, ]
}
spells <- rbind(
  make("vroeg", 400, FALSE, 300, 900, 3),
  make("laat", 600, TRUE, 300, 900, 4),
  make("gelijk", 500, TRUE, 6, 14, 2),
  transform(make("gecensureerd", 40, FALSE, 300, 900, 2), reden = 0),
  make("klein", 9, FALSE, 60, 400, 2))
write.table(spells, "survival-spells.csv", sep = ";", quote = FALSE, row.names = FALSE)

out <- NULL
add <- function(...) {
  row <- data.frame(..., stringsAsFactors = FALSE)
  out <<- rbind(out, row)
}
number <- function(x) formatC(x, digits = 12, format = "g", width = 1)

for (set in unique(spells$set)) {
  s <- spells[spells$set == set, ]
  fit <- survfit(
    Surv(van, tot, reden > 0) ~ 1, data = s, conf.type = "log-log", error = "greenwood")
  for (i in seq_along(fit$time)) {
    add(set = set, soort = "km", tijd = fit$time[i], a = fit$n.risk[i], b = fit$n.event[i],
      c = number(fit$surv[i]), d = number((fit$std.err[i] * fit$surv[i])^2),
      e = number(fit$lower[i]), f = number(fit$upper[i]))
  }
  m <- quantile(fit, 0.5)
  add(set = set, soort = "mediaan", tijd = 0, a = 0, b = 0, c = number(m$quantile),
    d = "", e = number(m$lower), f = number(m$upper))
  if (any(s$reden > 0)) {
    # The Aalen-Johansen estimator as an expected value of the multi-state model; its variance by the
    # formula of Marubini and Valsecchi, term by term, time by time.
    s$r <- factor(s$reden, 0:3)
    s$id <- seq_len(nrow(s))
    aj <- survfit(Surv(van, tot, r) ~ 1, data = s, id = id)
    times <- aj$time
    n <- sapply(times, function(t) sum(s$van < t & s$tot >= t))
    d <- sapply(times, function(t) sum(s$tot == t & s$reden > 0))
    before <- c(1, cumprod(1 - d / n)[-length(times)])
    for (j in 1:3) {
      dj <- sapply(times, function(t) sum(s$tot == t & s$reden == j))
      cif <- aj$pstate[, j + 1]
      stopifnot(max(abs(cumsum(before * dj / n) - cif)) < 1e-10)
      for (i in seq_along(times)) {
        k <- seq_len(i)
        g <- ifelse(n[k] > d[k], d[k] / (n[k] * (n[k] - d[k])), 0)
        gap <- cif[i] - cif[k]
        variance <- sum(gap^2 * g) + sum(before[k]^2 * dj[k] * (n[k] - dj[k]) / n[k]^3) -
          2 * sum(gap * before[k] * dj[k] / n[k]^2)
        add(set = set, soort = paste0("aj", j), tijd = times[i], a = n[i], b = dj[i],
          c = number(cif[i]), d = number(variance), e = "", f = "")
      }
    }
    # The log-rank test, table by table as Mantel does, since survdiff takes no late entry; without it
    # the two must say the same.
    groups <- sort(unique(s$groep))
    k <- length(groups)
    gap <- rep(0, k)
    v <- matrix(0, k, k)
    for (t in sort(unique(s$tot[s$reden > 0]))) {
      risk <- s$van < t & s$tot >= t
      nj <- sapply(groups, function(g) sum(risk & s$groep == g))
      dj <- sapply(groups, function(g) sum(s$tot == t & s$reden > 0 & s$groep == g))
      n <- sum(nj)
      d <- sum(dj)
      gap <- gap + dj - d * nj / n
      if (n > 1) {
        v <- v + d * (n - d) / (n - 1) * (diag(nj / n, k) - outer(nj / n, nj / n))
      }
    }
    chi <- drop(gap[-k] %*% solve(v[-k, -k, drop = FALSE]) %*% gap[-k])
    df <- k - 1
    if (all(s$van == 0)) {
      direct <- survdiff(Surv(tot, reden > 0) ~ groep, data = s)
      stopifnot(abs(direct$chisq - chi) < 1e-6)
    }
    add(set = set, soort = "logrank", tijd = df, a = 0, b = 0, c = number(chi),
      d = number(pchisq(chi, df, lower.tail = FALSE)), e = "", f = "")
  }
}
write.table(out, "survival-expected.csv", sep = ";", quote = FALSE, row.names = FALSE, na = "NA")
