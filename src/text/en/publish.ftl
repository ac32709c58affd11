# Import into the database.
