# Kommandona.
