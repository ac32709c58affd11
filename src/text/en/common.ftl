# Words shared by all rooms.
common-of = { $part } of { $whole }
