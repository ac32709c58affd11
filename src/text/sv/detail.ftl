# Indikatorn på djupet.
