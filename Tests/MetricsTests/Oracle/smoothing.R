# Works out, without Peil, exponential smoothing and Theta of series that come with R.
#
# Run in this folder, with R's package forecast (Debian: r-cran-forecast):
#
#   Rscript smoothing.R
#
# It writes smoothing-series.csv, the input; smoothing-models.csv, per series and form the parameters
# that R found with what follows from them; and theta.csv. Forecasts/SmoothingOracleTests.swift and
# Forecasts/ThetaOracleTests.swift read them.

suppressPackageStartupMessages(library(forecast))
series <- list(
  AirPassengers = AirPassengers, USAccDeaths = USAccDeaths, ldeaths = ldeaths,
  nottem = window(nottem, end = c(1930, 12)), wineind = wineind, co2 = window(co2, end = c(1970, 12))
)
digits <- function(x) format(x, digits = 15, scientific = FALSE, trim = TRUE)
row <- function(...) paste(..., sep = ";")

out <- "reeks;waarden"
for (name in names(series)) out <- c(out, row(name, paste(digits(as.numeric(series[[name]])), collapse = " ")))
writeLines(out, "smoothing-series.csv")

forms <- c(
  "ANN", "AAN", "AAdN", "MNN", "MAN", "MAdN", "ANA", "AAA", "AAdA", "MNA", "MAA", "MAdA",
  "MNM", "MAM", "MAdM"
)
value <- function(fit, name) if (name %in% names(fit$par)) fit$par[[name]] else NA
out <- "reeks;vorm;alpha;beta;gamma;phi;l;b;seizoen;aicc;sigma2;verwacht;laag80;hoog95"
for (name in names(series)) for (form in forms) {
  damped <- grepl("d", form)
  fit <- ets(series[[name]], model = sub("d", "", form), damped = damped)
  f <- forecast(fit, h = 18, level = c(80, 95))
  state <- fit$initstate
  # s1 is the figure of the month before the first, s12 that of the first.
  season <- state[grepl("^s", names(state))]
  out <- c(out, row(
    name, form, digits(value(fit, "alpha")), digits(value(fit, "beta")),
    digits(value(fit, "gamma")), digits(value(fit, "phi")), digits(state[["l"]]),
    if ("b" %in% names(state)) digits(state[["b"]]) else "NA",
    paste(digits(rev(season)), collapse = " "), digits(fit$aicc), digits(fit$sigma2),
    paste(digits(as.numeric(f$mean)), collapse = " "),
    paste(digits(as.numeric(f$lower[, 1])), collapse = " "),
    paste(digits(as.numeric(f$upper[, 2])), collapse = " ")
  ))
}
writeLines(out, "smoothing-models.csv")

out <- "reeks;verwacht;laag80;hoog95"
for (name in names(series)) {
  f <- thetaf(series[[name]], h = 18, level = c(80, 95))
  out <- c(out, row(
    name, paste(digits(as.numeric(f$mean)), collapse = " "),
    paste(digits(as.numeric(f$lower[, 1])), collapse = " "),
    paste(digits(as.numeric(f$upper[, 2])), collapse = " ")
  ))
}
writeLines(out, "theta.csv")
