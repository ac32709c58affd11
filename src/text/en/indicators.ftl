# The indicator pane.
