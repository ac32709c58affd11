# Jämförelsegrupper och färger.
