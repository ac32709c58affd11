# Fyrfältet: korten på förbättringstavlan vägda på två axlar.
pane-quadrant = Fyrfält
tab-quadrant = Fyrfält
scope-quadrant = Fyrfält
scope-quadrant-placing = Fyrfält: placera ett kort

quadrant-axes-feasibility = genomförbarhet × förväntad effekt
quadrant-axes-ease = lätt–tungt × viktigt–trevligt
quadrant-count = { $count ->
        [one] { $count } kort
       *[other] { $count } kort
    }
quadrant-axis-feasibility = genomförbarhet
quadrant-axis-impact = förväntad effekt
quadrant-axis-low = låg
quadrant-axis-high = hög
quadrant-axis-heavy = tungt
quadrant-axis-easy = lätt
quadrant-axis-nice = trevligt
quadrant-axis-important = viktigt
quadrant-choose = Prioritera
quadrant-leave = Prioritera inte
quadrant-high = Hög prioritet
quadrant-low = Låg prioritet

quadrant-column-number = Nr
quadrant-column-card = Kort
quadrant-column-field = Fält
quadrant-column-place = Plats
quadrant-unplaced = Ej placerade: { $count }
quadrant-not-placed = ej placerad
quadrant-line = { $number } { $title } · { $place }
quadrant-columns-proposed = bara Förslag
quadrant-columns-all = alla fält på tavlan
quadrant-ticked = { $count ->
        [one] { $count } markerad
       *[other] { $count } markerade
    }
quadrant-how = m placerar: två siffror, åt höger och uppåt, 9 är bäst
quadrant-placing = Kort { $number } på { $place } · nästa siffra: { $next }
quadrant-next-feasibility = genomförbarhet
quadrant-next-impact = effekt
quadrant-next-ease = hur lätt
quadrant-next-importance = hur viktigt
quadrant-all-placed = Alla är placerade · Enter eller Esc avslutar
quadrant-no-more = Inga fler kort att placera · Enter eller Esc avslutar
quadrant-shares = delar plats med { $others }
quadrant-shares-short = med { $others }
quadrant-placing-gone = Kortet sitter inte längre här. Placeringen avbröts.
quadrant-news = { $who } ändrade { $number }
quadrant-news-several = { $who } ändrade { $count } kort

quadrant-empty =
    Här finns inga kort än.

    + sätter upp ett förslag. Sedan vägs de här: m och två siffror.
quadrant-empty-proposed = Inga kort i Förslag. v visar Prioriterat och Pågår också.
quadrant-empty-open = Inga kort i Förslag, Prioriterat eller Pågår. v visar alla fält på tavlan.
quadrant-empty-narrowed = Inget kort här hör till ”{ $title }”. f visar allt igen.
refusal-quadrant-no-card = Inget kort är markerat här. + sätter upp ett förslag.
refusal-quadrant-alone = Inget annat kort sitter på samma plats.
refusal-quadrant-unplaced = Kortet är inte placerat.
refusal-quadrant-prioritised = Kortet sitter redan i Prioriterat.

change-card-placed = ”{ $title }” placerad på { $place }
done-change-card-placed = Kort { $number } placerat på { $place }.
change-card-unplaced = ”{ $title }” inte längre placerad
change-cards-unplaced = { $count } kort inte längre placerade

action-quadrant-open = öppna
action-quadrant-place = placera
action-quadrant-axes = byt axlar
action-quadrant-columns = vilka fält
action-quadrant-same = nästa på samma plats (2+1: kort 2 och ett till)
action-quadrant-unplace = ta bort placeringen
action-quadrant-prioritise = till Prioriterat
action-quadrant-tick = markera
action-quadrant-tick-all = markera alla
action-quadrant-clear = avmarkera
action-placing-left = åt vänster
action-placing-right = åt höger
action-placing-up = uppåt
action-placing-down = nedåt
action-placing-keep = behåll platsen
action-placing-leave = sluta placera
action-placing-back = ta bort siffran
action-placing-skip = hoppa över
action-placing-step-1 = steg 1
action-placing-step-2 = steg 2
action-placing-step-3 = steg 3
action-placing-step-4 = steg 4
action-placing-step-5 = steg 5
action-placing-step-6 = steg 6
action-placing-step-7 = steg 7
action-placing-step-8 = steg 8
action-placing-step-9 = steg 9
