# Filformat, csv, Kolada, barnprocessen.
