# Import into the database.
publish-not-found = The file { $file } does not exist.
publish-unopened = The file { $file } could not be opened: { $kind ->
    [denied] you have no right to read it
    [none] it could not be read
   *[other] the system answered with error { $why }
}.
publish-not-a-file = { $file } is not an ordinary file.
publish-cancelled = Cancelled. Nothing of the file has been stored.
publish-process = Reading the file could not be started: { $why }. Nothing has been stored.
publish-replaces = The file changes { $count ->
    [one] one value
   *[other] { $count } values
} of another file: { $indicator }, { $unit } { $period }: { $old } → { $new }. Imported before: { $file }, now { $own }. Is it the same indicator?
publish-replaces-unasked = Nothing has been stored: the file changes values imported from another, { $files }. Look into it again.
