# Formulär, kopplingar, flyttar och vad de kallas i historiken.
form-card = { $number } { $title }
form-new-card = Nytt förslag
form-activity = Aktivitet { $number }: { $title }
form-board = Tavlan
form-new-board = Ny tavla
form-draft = { $title } (utkast från förra gången)
form-move = { $count ->
    [one] { $column ->
        [ongoing] { $number } till Pågår: hur, när och vem?
        [fixed] { $number } till Fixat: vad blev det?
        [parked] { $number } till Parkerat: varför?
       *[other] { $number } { $title }
    }
   *[other] { $column ->
        [ongoing] { $count } kort till Pågår: hur, när och vem?
        [fixed] { $count } kort till Fixat: vad blev det?
        [parked] { $count } kort till Parkerat: varför?
       *[other] { $count } kort
    }
}
form-required = Fältet måste fyllas i. Inget är sparat än.
form-no-day = ”{ $text }” är ingen dag. Skriv till exempel fre, v 12, 15/3, +2v eller 2026-03-15.
form-no-number = ”{ $text }” är inget antal. Skriv ett heltal, till exempel 4.
form-none = –
form-ticked = [x] ja
form-not-ticked = [ ] nej
form-no-meeting = ”{ $text }” börjar inte med en dag. Skriv till exempel 15/3 kl 13, en rad för varje möte.
form-hint-areas = Mellanslag bockar för, pilarna går i listan, Tabb till nästa fält.
form-hint-meetings = En rad för varje möte, dagen först: 15/3 kl 13 Rådhuset. Tabb till nästa fält.
form-hint-owner = En kommun, eller ett eget namn på den som omgången hör till.
form-hint-day = En dag: fre, v 12, 15/3, +2v eller 2026-03-15.
form-hint-choice = Mellanslag eller ← → väljer.
form-hint-text = Enter ger ny rad, Tabb nästa fält, Ctrl-S sparar.
form-hint-required = * måste fyllas i. Ctrl-S sparar.
card-part = Hit hör också { $number } { $title }
item-card = förslag
item-activity = aktivitet
item-indicator = indikator
choice-origin-form = ett formulär
choice-origin-meeting = ett möte
choice-origin-idea = en idé
choice-origin-municipality = en annan kommun
choice-origin-other = annat
choice-handling-decision = beslutsärende
choice-handling-assignment = uppdrag
choice-handling-project = förbättringsprojekt
choice-state-not-started = ej påbörjad
choice-state-ongoing = pågår
choice-state-done = klar
choice-state-cancelled = avbruten
choice-step-0 = 0 Kartläggning
choice-step-1 = 1 Förberedelser
choice-step-2 = 2 Snabbanalys
choice-step-3 = 3 Fördjupad analys
choice-step-4 = 4 Förbättringsförslag
choice-step-5 = 5 Genomförande
choice-repeats-weekly = varje vecka
choice-repeats-monthly = varje månad
choice-repeats-quarterly = varje kvartal
choice-repeats-tertial = varje tertial
choice-repeats-yearly = varje år
capture-title = Förslag till { $board }
capture-hint = Enter sparar och ger nästa rad. Enter på tom rad går tillbaka.
capture-about = kopplas till { $title }
capture-done = { $count ->
    [one] Ett förslag är uppsatt.
   *[other] { $count } förslag är uppsatta.
}
board-first = Förbättringstavla
pick-link = { $count ->
    [one] Koppla ”{ $title }” till – eller loss från
   *[other] Koppla { $count } markerade till – eller loss från
}
link-linked = kopplad
move-there-already = Där står den redan.
state-already = Så står det redan.
plan-nothing-to-take = Det som är markerat finns redan i planen.
plan-origin-card = förslag { $number }
plan-origin-indicator = indikator
plan-origin-decision = beslut { $number }
plan-from-indicator = Analysera: { $title }

change-card = Ändrade ”{ $title }”
change-put-up = Satte upp ”{ $title }”
change-board = Ändrade tavlan ”{ $title }”
change-new-board = Gjorde tavlan ”{ $title }”
change-activity = Ändrade aktiviteten ”{ $title }”
change-new-activity = Lade till aktiviteten ”{ $title }”
change-state = { $state ->
    [done] ”{ $title }” är klar
    [ongoing] ”{ $title }” pågår
    [cancelled] ”{ $title }” är avbruten
   *[other] ”{ $title }” är inte påbörjad
}
change-states = { $count } aktiviteter: { $state ->
    [done] klara
    [ongoing] pågår
    [cancelled] avbrutna
   *[other] inte påbörjade
}
change-to-plan = { $count ->
    [one] Lade ”{ $title }” i aktivitetsplanen
   *[other] La { $count } aktiviteter i planen
}
done-change-to-plan = { $count ->
    [one] ”{ $title }” ligger nu i aktivitetsplanen – { $undo } ångrar.
   *[other] { $count } aktiviteter ligger nu i planen – { $undo } ångrar.
}
change-move-card = Flyttade ”{ $title }” till { $column ->
    [proposed] Förslag
    [prioritized] Prioriterat
    [ongoing] Pågår
    [fixed] Fixat
   *[other] Parkerat
}
change-move-cards = Flyttade { $count } kort till { $column ->
    [proposed] Förslag
    [prioritized] Prioriterat
    [ongoing] Pågår
    [fixed] Fixat
   *[other] Parkerat
}
change-link = Kopplade ”{ $title }” till ”{ $other }”
change-unlink = Kopplade loss ”{ $title }” från ”{ $other }”
done-change-link = ”{ $title }” är kopplad till ”{ $other }” – { $undo } ångrar.
done-change-unlink = ”{ $title }” är inte längre kopplad till ”{ $other }” – { $undo } ångrar.

scope-dialog-form = I formulär
scope-dialog-form-line = I formulärets rader
scope-dialog-form-choice = När du väljer i ett formulär
scope-dialog-capture = När du sätter upp förslag
action-form-save = spara
action-form-enter = nästa fält eller spara
action-form-next = nästa fält
action-form-previous = förra fältet
action-form-choose = välj
action-form-choose-previous = välj bakåt
action-capture-put-up = sätt upp
action-capture-unlink = utan koppling
action-app-capture = förslag
action-app-to-plan = till planen
action-app-link = koppla

choice-column-proposed = Förslag
choice-column-prioritized = Prioriterat
choice-column-ongoing = Pågår
choice-column-fixed = Fixat
choice-column-parked = Parkerat
sheet-what = Vad
sheet-late = försenad
sheet-number = Nr
sheet-column = Fält
sheet-comments = Våra kommentarer
sheet-card-sources = Vilar på
sheet-steps = Stegen går från 1 till 9; 9 är bäst.
