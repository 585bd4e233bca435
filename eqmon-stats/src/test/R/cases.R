# Writes case files for ConformanceTest with base R alone. Sourced by the other scripts, which are run
# from this folder:
#
#   Rscript change.R
#
# and write to ../resources/conformance/. Their inputs are fixed here, so that a second run changes
# nothing.

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x) && !is.null(names(x))) {
    parts <- vapply(names(x), function(k) paste0("\"", k, "\": ", json(x[[k]])), "")
    return(paste0("{", paste(parts, collapse = ", "), "}"))
  }
  if (is.matrix(x)) {
    rows <- vapply(seq_len(nrow(x)), function(i) json(I(x[i, ])), "")
    return(paste0("[", paste(rows, collapse = ", "), "]"))
  }
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ", "), "]"))
  array <- inherits(x, "AsIs") || length(x) != 1
  text <- if (is.character(x)) paste0("\"", x, "\"")
    else if (is.logical(x)) ifelse(is.na(x), "null", tolower(as.character(x)))
    else ifelse(is.na(x), "null",
      ifelse(is.infinite(x), ifelse(x > 0, "\"Infinity\"", "\"-Infinity\""),
        formatC(as.numeric(x), digits = 15, format = "g", width = 1)))
  if (array) paste0("[", paste(text, collapse = ", "), "]") else text
}

.cases <- list()

# Adds a case; wrap what must stay an array in I() if it can have one element.
case <- function(method, input, expected, tolerance, source) {
  number <- sum(vapply(.cases, function(c) c$method == method, NA)) + 1
  .cases[[length(.cases) + 1]] <<- list(
    id = paste0(gsub(".", "-", method, fixed = TRUE), "-r", number),
    method = method, input = input, expected = expected,
    tolerance = tolerance, source = source)
}

write_cases <- function(family) {
  lines <- vapply(.cases, json, "")
  file <- file.path("..", "resources", "conformance", paste0(family, "-r.json"))
  writeLines(c(paste0("{\"family\": \"", family, "\", \"cases\": ["),
    paste0("  ", lines, c(rep(",", length(lines) - 1), "")), "]}"), file)
}
