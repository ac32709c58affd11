# The indicator in depth.
