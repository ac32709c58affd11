# Terminal, signals, drafts.
