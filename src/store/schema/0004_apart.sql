-- Schema 4, what is not the same: series that somebody has said are not one indicator, so that it is not asked again.
-- Never edited after a release.

CREATE TABLE apart (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  older BLOB REFERENCES series (id),
  newer BLOB REFERENCES series (id)
) STRICT;
