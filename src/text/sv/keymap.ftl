# Fel i tangentfiler.
