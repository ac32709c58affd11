# Publicerade värden.
