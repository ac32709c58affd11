# Lager över rutorna.
