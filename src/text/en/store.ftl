# The database file.
