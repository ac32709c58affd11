# Jämförelser i ord.
compare-per-cent = { $number } %
