# Terminal, signaler, utkast.
