# Published values.
