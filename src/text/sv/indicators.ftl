# Indikatorrutan.
