# Import till databasen.
