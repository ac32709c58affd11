# The frame around the panes: title, footer, notices, first start.
