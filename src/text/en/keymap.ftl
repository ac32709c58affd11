# Faults in keymap files.
keymap-syntax = Line { $line }: the file cannot be read here ({ $why }). The line is left out.
keymap-twice = Line { $line }: “{ $word }” stands earlier in the file already. What stands first is in force.
keymap-unknown-scope = Line { $line }: there is no section [{ $word }].{ $near ->
    [none] {""}
   *[other] {" "}Did you mean [{ $near }]?
} The section is left out.
keymap-unknown-action = Line { $line }: there is no command “{ $word }”.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
} The line is left out.
keymap-unknown-key = Line { $line }: there is no key “{ $word }”.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
} The line is left out.
keymap-not-text = Line { $line }: “{ $word }” must be followed by a command in quotes. The line is left out.
keymap-only-text = Line { $line }: “{ $word }” types a character on some keyboards and cannot be a command. Choose another key.
keymap-sent-as = Line { $line }: the terminal sends “{ $other }” for “{ $word }”. Choose another key.
keymap-clash = Line { $line }: “{ $word }” already stands on line { $other } of the same section. The first line is in force.
keymap-unreachable = Line { $line }: “{ $word }” can never be reached, because “{ $other }” is a command already. Remove one of them.
keymap-key-space = Space
keymap-key-enter = Enter
keymap-key-esc = Esc
keymap-key-tab = Tab
keymap-key-backspace = Backspace
keymap-key-delete = Delete
keymap-key-insert = Insert
keymap-key-home = Home
keymap-key-end = End
keymap-key-pageup = PgUp
keymap-key-pagedown = PgDn
keymap-key-up = ↑
keymap-key-down = ↓
keymap-key-left = ←
keymap-key-right = →
