# Databasfilen.
