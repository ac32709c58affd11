# Quadrant.
pane-quadrant = Quadrant
tab-quadrant = Quadrant
scope-quadrant = Quadrant

action-quadrant-open = open
