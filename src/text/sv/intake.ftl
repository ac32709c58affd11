# Inläsning av arbetsböcker.
