# Förbättringstavla.
pane-board = Förbättringstavla
tab-board = Tavla
scope-board = Förbättringstavla

action-board-open = öppna
