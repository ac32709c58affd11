# Ord som delas av alla rum.
