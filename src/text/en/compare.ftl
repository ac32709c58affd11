# Comparisons in words.
compare-per-cent = { $number }%
