# Lager över rutorna.
pick-prompt = Sök:
pick-nothing = Inget heter något med ”{ $typed }”.
pick-refused = Det går inte här: { $why }.
pick-new = ny: { $typed }
pick-write = Skriv:
edit-comments-draft = Våra kommentarer – { $title } (utkast från förra gången)

help-title = Tangenterna
scope-global = Överallt
scope-list = I listor
scope-indicators = Indikatorer
scope-indicators-search = När du söker
scope-detail = I djupet
scope-import = Läs in fil
scope-import-preview = Förhandsvisning
scope-import-working = Medan något läses
scope-import-stored = När filen är inläst
scope-import-path = När du skriver en sökväg
scope-dialog = I fönster
scope-dialog-pick = När du väljer
scope-dialog-edit = När du skriver
scope-dialog-target = Eget mål
scope-dialog-help = Hjälp
scope-dialog-conflict = När två ändrat samma sak

conflict-title = Någon hann före
conflict-what = { $who } har ändrat samma sak: { $field }, { $title }. Inget är överskrivet.
conflict-my-version = Din version
conflict-their-version = Det som nu är sparat
conflict-base-version = Så stod det när du började
conflict-no-both = Det här går inte att skriva ihop. Välj den ena.
conflict-left = Inget mer är sparat. Din ändring gjordes inte.

target-title = Eget mål – { $title }
target-level = Nivå
target-by = Senast (ÅÅÅÅ-MM-DD)
target-decided-by = Beslutat av
target-unit = Enhet: { $unit }
target-level-wrong = Nivån måste vara ett tal, till exempel 55 eller 55,5. Inget är sparat än.
target-date-wrong = ”{ $text }” är inget datum. Skriv till exempel 2026-12-31. Inget är sparat än.
target-none = Det finns inget mål att ta bort.

action-dialog-cancel = stäng
action-pick-choose = välj
action-edit-discard = kasta utkastet
action-conflict-both = öppna båda
action-edit-save = spara
action-target-save = spara
action-target-next-field = nästa fält
action-target-previous-field = förra fältet
action-target-remove = ta bort målet
action-conflict-mine = behåll min
action-conflict-theirs = behåll den sparade
