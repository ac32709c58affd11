# Peer groups and colours.
