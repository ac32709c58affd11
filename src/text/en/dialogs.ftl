# Layers over the panes.
