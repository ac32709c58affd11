# Improvement board.
pane-board = Improvement board
tab-board = Board
scope-board = Improvement board

action-board-open = open
