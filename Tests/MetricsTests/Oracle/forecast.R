# Works out, without Peil, what the forecasts and the weighted mean of a series should be.
#
# Run in this folder, with base R (4.0 or later) alone:
#
#   Rscript forecast.R
#
# It writes forecast-series.csv, the input, and forecast-expected.csv, the answers; both are kept
# beside it and read by Forecasts/ForecastOracleTests.swift.

set.seed(200707, kind = "Mersenne-Twister", normal.kind = "Inversion")
years <- 2003:2007
count <- 12 * length(years)
season <- 1 + 0.2 * sin(2 * pi * (0:11) / 12)
month <- sprintf("%d-%02d", rep(years, each = 12), rep(1:12, length(years)))
series <- data.frame(
  maand = month,
  # A stock around 2000 with a drift, a flow around 50 with a season, a mean with its weight.
  stand = round(2000 + cumsum(rnorm(count, -3, 15)), 3),
  stroom = round(50 * rep(season, length(years)) + rnorm(count, 0, 4), 3),
  gemiddelde = round(30 + rnorm(count, 0, 6), 3),
  gewicht = rpois(count, 40)
)
write.table(series, "forecast-series.csv", sep = ";", quote = FALSE, row.names = FALSE)

at <- function(year, number) (year - years[1]) * 12 + number

# The three full years before the year of the month, or as many as there are.
before <- function(year) Filter(function(y) y >= years[1], year - 1:3)

answers <- data.frame(methode = character(), maand = character(), waarde = numeric())
answer <- function(method, index, value) {
  answers[nrow(answers) + 1, ] <<- list(method, series$maand[index], value)
}

for (year in years) for (number in 1:12) {
  i <- at(year, number)
  todate <- at(year, 1):i
  flow <- sum(series$stroom[todate])
  answer("gemiddelde", i, weighted.mean(series$gemiddelde[todate], series$gewicht[todate]))
  if (number >= 3) answer("lineair-stroom", i, flow * 12 / number)
  left <- 12 - number
  if (i > 12) {
    step <- (series$stand[i] - series$stand[i - 12]) / 12
    answer("lineair-stand", i, series$stand[i] + left * step)
  } else if (i >= 3) {
    line <- lm(y ~ x, data.frame(x = 1:i, y = series$stand[1:i]))
    answer("helling-stand", i, series$stand[i] + left * unname(coef(line)["x"]))
  }
  full <- before(year)
  if (length(full) > 0) {
    share <- mean(sapply(full, function(y) {
      sum(series$stroom[at(y, 1):at(y, number)]) / sum(series$stroom[at(y, 1):at(y, 12)])
    }))
    growth <- mean(sapply(full, function(y) series$stand[at(y, 12)] / series$stand[at(y, number)]))
    answer("seizoen-stroom", i, flow / share)
    answer("seizoen-stand", i, series$stand[i] * growth)
  }
}

answers$waarde <- sprintf("%.17g", answers$waarde)
write.table(answers, "forecast-expected.csv", sep = ";", quote = FALSE, row.names = FALSE)
