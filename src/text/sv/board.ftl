# Förbättringstavla.
pane-board = Förbättringstavla
tab-board = Tavla
scope-board = Förbättringstavla
scope-board-round = Prioriteringsrundan

board-count = { $count } kort
board-narrowed = filtrerad
board-ticked = { $count ->
        [one] { $count } markerat kort – Esc avmarkerar
       *[other] { $count } markerade kort – Esc avmarkerar
    }
board-empty =
    Här hänger inga kort än.

    Tryck + för att sätta upp ett förslag, var du än är: en rad, Enter, nästa rad.
    n sätter upp ett kort med alla uppgifter. o väljer tavla eller gör en ny.
board-field-empty = Inga kort här.
board-column-proposed = Förslag
board-column-prioritized = Prioriterat
board-column-ongoing = Pågår
board-column-fixed = Fixat
board-column-parked = Parkerat
board-heading-shown = { $name } { $shown } av { $all }
board-heading-most = { $name } { $count } (högst { $most })
board-heading-most-short = { $name } { $count } ({ $most })
board-days = { $count } d
board-weeks = { $count } v
board-changed = nyss { $who }
board-news = { $count ->
        [one] { $count } nytt: { $who }
       *[other] { $count } nya: { $who }
    }
board-not-measured = resultatet är inte mätt
board-not-measured-short = inte mätt

board-text = { $text }
board-put-up = uppsatt { $day }
board-put-up-by = uppsatt { $day } av { $who }
board-weighed = Placering: { $text }
board-weighing = Sagt i rundan: { $text }
board-how = Hur, när, vem: { $text }
board-parked-why = Parkerat för att: { $text }
board-outcome = Resultat: { $text }
board-beside = Kopplat till { $text }
board-axis-feasibility = Genomförbarhet
board-axis-impact = Förväntad effekt
board-axis-ease = Lätt
board-axis-importance = Viktigt
board-merged = Också kort { $number }, ”{ $title }”:
board-merged-by = Också kort { $number }, ”{ $title }”, av { $author }:

board-round = Prioriteringsrunda · kort { $at } av { $of } · { $placed } { $placed ->
        [one] placerat
       *[other] placerade
    }
board-round-ended = Rundan är slut: { $placed } av { $of } placerade, { $prioritized } i Prioriterat, { $parked } i Parkerat, { $left } kvar att placera.
board-comment = Vad sägs om kort { $number }, ”{ $title }”?
board-digits = (två siffror 1–9, 9 är bäst)
board-placed-there = Kortet står redan där.
board-no-further = Längre kommer kortet inte åt det hållet.

refusal-no-card = Inget kort är markerat här. + sätter upp ett förslag.
refusal-not-parked = Kortet är inte parkerat. b tar tillbaka det som är parkerat.
refusal-no-ticks = Inga kort är markerade.
refusal-one-card = Det finns inget annat kort att slå ihop med.
refusal-no-board = Det finns ingen tavla än. o gör en.
refusal-no-suggestions = Det finns inga förslag att gå igenom. + sätter upp ett.

pick-field = Var ska ”{ $title }” stå?
pick-field-many = Var ska de { $count } korten stå?
pick-board = Vilken tavla?
pick-board-new = ny tavla …
pick-duplicate = Vilket kort är samma sak som ”{ $title }”?
pick-kept = Vilket av de { $count } korten ska vara kvar?

change-board-back = Tog tillbaka { $count } kort från Parkerat
change-board-order = Ordnade om: ”{ $title }”
change-board-merge = Slog ihop ”{ $other }” med ”{ $title }”
change-board-merge-many = Slog ihop { $count } kort med ”{ $title }”
change-board-placed-feasibility-impact = Placerade ”{ $title }”: genomförbarhet { $right }, förväntad effekt { $up }
change-board-placed-ease-importance = Placerade ”{ $title }”: lätt { $right }, viktigt { $up }
change-board-comment = Kommenterade ”{ $title }”
done-change-move-card = ”{ $title }” står nu i { $column ->
        [proposed] Förslag
        [prioritized] Prioriterat
        [ongoing] Pågår
        [fixed] Fixat
       *[other] Parkerat
    }{ $over ->
        [yes] { " " }– { $standing } av högst { $most }
       *[other] { "" }
    } – { $undo } ångrar.
done-change-move-cards = { $count } kort står nu i { $column ->
        [proposed] Förslag
        [prioritized] Prioriterat
        [ongoing] Pågår
        [fixed] Fixat
       *[other] Parkerat
    }{ $over ->
        [yes] { " " }– { $standing } av högst { $most }
       *[other] { "" }
    } – { $undo } ångrar.
done-change-board-back = { $count } kort är tillbaka från Parkerat – { $undo } ångrar.
done-change-board-order = Ordningen är ändrad – { $undo } ångrar.
done-change-board-merge = ”{ $other }” är nu en del av ”{ $title }”; båda texterna finns kvar – { $undo } ångrar.
done-change-board-merge-many = { $count } kort är nu delar av ”{ $title }”; alla texter finns kvar – { $undo } ångrar.
done-change-board-placed-feasibility-impact = ”{ $title }”: genomförbarhet { $right }, förväntad effekt { $up }.
done-change-board-placed-ease-importance = ”{ $title }”: lätt { $right }, viktigt { $up }.

action-board-open = öppna
action-board-new = nytt kort
action-board-left = fältet till vänster
action-board-right = fältet till höger
action-board-move = flytta
action-board-forward = till nästa fält
action-board-backward = till förra fältet
action-board-park = parkera
action-board-unpark = tillbaka från parkering
action-board-raise = upp i ordningen
action-board-lower = ned i ordningen
action-board-tick = markera
action-board-tick-all = markera hela fältet
action-board-clear = avmarkera
action-board-merge = slå ihop dubbletter
action-board-choose = tavla
action-board-edit = ändra tavlan
action-board-round = prioriteringsrunda
action-round-next = nästa
action-round-previous = förra
action-round-comment = kommentera
action-round-choose = till Prioriterat
action-round-park = parkera
action-round-axes = andra axlarna
action-round-open = öppna kortet
action-round-end = avsluta rundan
action-round-step-1 = steg 1
action-round-step-2 = steg 2
action-round-step-3 = steg 3
action-round-step-4 = steg 4
action-round-step-5 = steg 5
action-round-step-6 = steg 6
action-round-step-7 = steg 7
action-round-step-8 = steg 8
action-round-step-9 = steg 9, bäst
action-board-origin = till det kopplade
refusal-card-not-linked = Kortet är inte kopplat till något. l kopplar det.
