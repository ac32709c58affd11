# Ramen kring rutorna: rubrik, fot, besked, första starten.
