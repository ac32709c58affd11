# Sniffing, csv, Kolada, the child process.
