# Fyrfält.
pane-quadrant = Fyrfält
tab-quadrant = Fyrfält
scope-quadrant = Fyrfält

action-quadrant-open = öppna
