# Lager över rutorna.
pick-prompt = Sök:
pick-nothing = Inget heter något med ”{ $typed }”.
pick-refused = Det går inte här: { $why }.
pick-new = ny: { $typed }
pick-typed = som du skrev: { $typed }
pick-takes-row = { $key } tar den markerade raden.
pick-takes-typed = { $key } tar det du skrev. Pilarna går till listan.
pick-unmarked = Skriv kommunens namn, eller gå till den i listan.
pick-write = Skriv:
edit-comments-draft = Våra kommentarer – { $title } (utkast från förra gången)

# Står i en hjälptext i stället för en tangent, där ingen leder till åtgärden.
help-no-key = ”{ $action }”
help-title = Tangenterna
scope-global = Överallt
scope-list = I listor
scope-indicators = Indikatorer
scope-indicators-search = När du söker
scope-detail = I djupet
scope-import = Läs in fil
scope-import-preview = Förhandsvisning
scope-import-correct = När du pekar på cellerna
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
conflict-what = { $how ->
    [import] En import har ändrat samma sak
    [many] Flera har ändrat samma sak
    [removed] { $who } har tagit bort det du ändrade
   *[changed] { $who } har ändrat samma sak
}
conflict-of-one = { $what }: ”{ $title }”. Inget är överskrivet.
conflict-of-several = { $what } på { $count } ställen. Inget är överskrivet.
conflict-chosen = { $count ->
    [one] Välj vad som ska stå.
   *[other] Välj vad som ska stå i varje fält: { $chosen } av { $count } är valda.
}
conflict-all-chosen = { $count ->
    [one] Valt. Nu går det att spara.
    [2] Båda är valda. Nu går det att spara.
   *[other] Alla { $count } är valda. Nu går det att spara.
}
conflict-not-chosen = { $count ->
    [one] Inget är sparat: { $field } är inte vald än.
   *[other] Inget är sparat: { $count } fält är inte valda än.
}
conflict-column-choice = Val
conflict-column-field = Fält
conflict-column-thing = Gäller
conflict-column-mine = Din version
conflict-column-theirs = Sparat nu
conflict-choice-none = [ ] inte vald
conflict-choice-mine = [m] min
conflict-choice-theirs = [t] deras
conflict-choice-both = [b] båda
conflict-my-version = Din version
conflict-their-version = Sparat nu
conflict-their-version-by = Sparat nu – { $who }
conflict-base-version = Så stod det när du började
conflict-both-versions = Det här sparas: båda
conflict-only-order = Det är samma fält på tavlan; bara ordningen där skiljer sig.
conflict-removal = borttagning
conflict-comes-back = Läggs tillbaka med din ändring.
conflict-removed = Borttaget.
conflict-removes = Tas bort.
conflict-changed = Finns kvar, ändrat.
conflict-more = mer text: { $down } ned, { $up } upp
conflict-no-both = Det här går inte att skriva ihop. Välj den ena.
conflict-left = Inget mer är sparat. Din ändring gjordes inte.
conflict-theirs-stand = Det som var sparat står kvar. Inget av ditt lades till.

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
action-edit-save = spara
action-target-save = spara
action-target-next-field = nästa fält
action-target-previous-field = förra fältet
action-target-remove = ta bort målet
action-conflict-mine = min
action-conflict-theirs = deras
action-conflict-both = båda
action-conflict-all-mine = alla mina
action-conflict-all-theirs = alla deras
action-conflict-save = spara
action-conflict-text-down = mer text
action-conflict-text-up = texten upp
scope-dialog-several = När du väljer flera
action-several-tick = kryssa
action-several-choose = klart
