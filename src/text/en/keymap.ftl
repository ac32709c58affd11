# Faults in keymap files.
