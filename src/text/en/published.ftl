# Published values.
published-change-live = { $file } was imported
published-change-taken-back = { $file } was taken back
