# Ord som delas av alla rum.
common-of = { $part } av { $whole }
