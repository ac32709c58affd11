# Inkorg, förhandsvisning, förlopp.
