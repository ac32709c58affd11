# What leaves the program.
