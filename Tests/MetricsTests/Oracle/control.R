# Works out, without Peil, the XmR charts of series: centre, limits and the causes of each point.
#
# Run in this folder, with base R (4.0 or later) alone:
#
#   Rscript control.R
#
# It writes control-series.csv, the input, and control-expected.csv, the answers; both are kept beside it
# and read by Signals/ControlOracleTests.swift. The rules are those of NHS England's Making data count,
# found here by run lengths and by sums over windows.

set.seed(42, kind = "Mersenne-Twister", normal.kind = "Inversion")
series <- list()
for (i in 1:40) {
  n <- sample(c(5, 12, 13, 24, 36, 60), 1)
  x <- round(rnorm(n, 40, 6), 1)
  if (i %% 4 == 1 && n > 20) x[15:n] <- x[15:n] + 7
  if (i %% 4 == 2) x <- round(x + 0.6 * seq_len(n), 1)
  if (i %% 4 == 3) x[sample(n, 1)] <- 95
  if (i %% 5 == 0) x[sample(n, 2)] <- NA
  if (i %% 7 == 0) x <- round(rpois(n, 1.5), 1)
  series[[i]] <- x
}
series[[41]] <- c(round(rnorm(12, 40, 3), 1), seq(33, 48, 1.5), 40)
series[[42]] <- c(round(rnorm(12, 40, 3), 1), seq(47, 30, -1.7), 40)
number <- function(x) formatC(x, digits = 12, format = "g", width = 1)

input <- do.call(rbind, lapply(seq_along(series), function(i) {
  data.frame(reeks = i, punt = seq_along(series[[i]]), waarde = series[[i]])
}))
write.table(input, "control-series.csv", sep = ";", quote = FALSE, row.names = FALSE, na = "")

# Every window of k in which the test holds marks its points.
windows <- function(n, k, test) {
  hit <- rep(FALSE, n)
  if (n >= k) for (s in 1:(n - k + 1)) if (test(s:(s + k - 1))) hit[s:(s + k - 1)] <- TRUE
  hit
}

rows <- do.call(rbind, lapply(seq_along(series), function(i) {
  x <- series[[i]][!is.na(series[[i]])]
  n <- length(x)
  base <- head(x, 12)
  centre <- mean(base)
  ranges <- abs(diff(base))
  amr <- mean(ranges[ranges < 3.267 * mean(ranges)])
  upper <- centre + 2.66 * amr
  lower <- max(0, centre - 2.66 * amr)
  inner <- 2 / 3 * 2.66 * amr
  side <- sign(x - centre)
  outside <- x > upper | x < lower
  near <- !outside & abs(x - centre) > inner
  causes <- list(
    "boven" = x > upper, "onder" = x < lower,
    "reeks-boven" = windows(n, 7, function(w) sum(side[w]) == 7),
    "reeks-onder" = windows(n, 7, function(w) sum(side[w]) == -7),
    "stijgend" = windows(n, 7, function(w) all(diff(x[w]) > 0)),
    "dalend" = windows(n, 7, function(w) all(diff(x[w]) < 0)),
    "dicht-boven" = near & windows(n, 3, function(w) sum(side[w]) == 3 && sum(near[w]) >= 2),
    "dicht-onder" = near & windows(n, 3, function(w) sum(side[w]) == -3 && sum(near[w]) >= 2))
  data.frame(
    reeks = i, punt = which(!is.na(series[[i]])), midden = number(centre), onder = number(lower),
    boven = number(upper),
    oorzaken = sapply(seq_len(n), function(p) {
      paste(names(causes)[sapply(causes, function(c) c[p])], collapse = " ")
    }))
}))
write.table(rows, "control-expected.csv", sep = ";", quote = FALSE, row.names = FALSE)
