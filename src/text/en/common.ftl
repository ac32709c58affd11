# Words shared by all rooms.
