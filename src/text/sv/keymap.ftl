# Fel i tangentfiler.
keymap-syntax = Rad { $line }: filen går inte att läsa här ({ $why }). Raden är överhoppad.
keymap-twice = Rad { $line }: ”{ $word }” står redan tidigare i filen. Det som står först gäller.
keymap-unknown-scope = Rad { $line }: avsnittet [{ $word }] finns inte.{ $near ->
    [none] {""}
   *[other] {" "}Menade du [{ $near }]?
} Avsnittet är överhoppat.
keymap-unknown-action = Rad { $line }: kommandot ”{ $word }” finns inte.{ $near ->
    [none] {""}
   *[other] {" "}Menade du ”{ $near }”?
} Raden är överhoppad.
keymap-unknown-key = Rad { $line }: tangenten ”{ $word }” finns inte.{ $near ->
    [none] {""}
   *[other] {" "}Menade du ”{ $near }”?
} Raden är överhoppad.
keymap-not-text = Rad { $line }: ”{ $word }” ska följas av ett kommando inom citattecken. Raden är överhoppad.
keymap-only-text = Rad { $line }: ”{ $word }” skriver ett tecken på vissa tangentbord och kan inte vara ett kommando. Välj en annan tangent.
keymap-sent-as = Rad { $line }: terminalen skickar ”{ $other }” för ”{ $word }”. Välj en annan tangent.
keymap-clash = Rad { $line }: ”{ $word }” står redan på rad { $other } i samma avsnitt. Den första raden gäller.
keymap-unreachable = Rad { $line }: ”{ $word }” går aldrig att nå, för ”{ $other }” är redan ett kommando. Ta bort den ena.
keymap-key-space = Mellanslag
keymap-key-enter = Enter
keymap-key-esc = Esc
keymap-key-tab = Tabb
keymap-key-backspace = Backsteg
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
