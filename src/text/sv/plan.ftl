# Aktivitetsplan.
pane-plan = Aktivitetsplan
tab-plan = Plan
scope-plan = Aktivitetsplan
scope-plan-search = Sökning i planen
scope-plan-row = Raden som skrivs

column-when = När
column-what = Vad
column-who = Vem
column-state = Läge
column-step = Steg
column-from = Från

plan-state-not-started = ○ ej påbörjad
plan-state-not-started-short = ○ ej börj.
plan-state-ongoing = ● pågår
plan-state-done = ✓ klar
plan-state-cancelled = – avbruten
plan-state-cancelled-short = – avbruten
plan-state-late = ! försenad
plan-state-late-ongoing = ! försenad, pågår

plan-step = { $step ->
        [0] 0 Kartläggning
        [1] 1 Förberedelser
        [2] 2 Snabbanalys
        [3] 3 Analys
        [4] 4 Förslag
       *[other] 5 Genomförande
    }

plan-count = { $all }
plan-count-of = { $shown } av { $all }
plan-late = { $late ->
        [one] { $late } försenad
       *[other] { $late } försenade
    }
plan-narrowed = hör till ”{ $title }”
plan-ticked = { $count ->
        [one] { $count } markerad
       *[other] { $count } markerade
    }
plan-finished-hidden = { $count ->
        [one] { $count } klar eller avbruten visas inte
       *[other] { $count } klara eller avbrutna visas inte
    }

plan-filter-open = det som är kvar att göra
plan-filter-all = alla
plan-filter-mine = mina
plan-filter-late = försenade
plan-filter-week = den här veckan
plan-filter-step = steg { plan-step }
plan-sort-when = efter dag
plan-sort-state = efter läge
plan-sort-who = efter vem
plan-sort-step = efter steg
plan-sort-number = efter nummer
plan-sorted = Ordning: { $sort }
plan-pick-filter = Vilka aktiviteter?
plan-pick-origin = Vart vill du, från ”{ $title }”?

plan-empty =
    Ingen aktivitet än.

    n lägger till en, p tar hit det som är markerat i en annan ruta.
plan-no-match = Ingen aktivitet här har något med ”{ $search }”. Esc tar bort sökningen.
plan-all-finished = Inget är kvar att göra. n lägger till en aktivitet, o visar även de klara.
plan-none-in-filter = Ingen aktivitet i urvalet. o väljer ett annat.

plan-new-row = ny aktivitet
plan-prompt-what = Vad ska göras? Enter går vidare, på en tom rad är du klar.
plan-prompt-who = Vem? Ett namn eller en roll.
plan-prompt-when = När? fre, v 12, 15/3, +2v eller 2026-03-15
plan-prompt-day = Blir { $day }, { $week }
plan-prompt-state = Läge: blanksteg och pilarna byter
plan-no-title = Skriv vad som ska göras.
plan-no-day = ”{ $text }” är ingen dag. Skriv fre, v 12, 15/3, +2v eller 2026-03-15.

refusal-no-activity = Markera först en aktivitet.
refusal-no-due = Aktiviteten har ingen dag att flytta. e skriver en.
refusal-no-origin = Aktiviteten är inte kopplad till något. l kopplar den.

done-change-new-activity = Lade till ”{ $title }”
done-change-state = ”{ $title }” { $state ->
        [done] är klar
        [ongoing] pågår
        [cancelled] är avbruten
       *[other] är inte påbörjad
    } – { $undo } ångrar.
done-change-states = { $count } aktiviteter { $state ->
        [done] är klara
        [ongoing] pågår
        [cancelled] är avbrutna
       *[other] är inte påbörjade
    } – { $undo } ångrar.
change-due = Flyttade ”{ $title }” till { $due }
done-change-due = ”{ $title }” ska vara klar { $due } – { $undo } ångrar.
change-dues = Flyttade { $count } aktiviteter en vecka { $way ->
        [later] framåt
       *[other] bakåt
    }
done-change-dues = { $count } aktiviteter flyttade en vecka { $way ->
        [later] framåt
       *[other] bakåt
    } – { $undo } ångrar.
change-remove-activity = Tog bort aktiviteten ”{ $title }”
done-change-remove-activity = ”{ $title }” är borttagen – { $undo } ångrar.
change-remove-activities = Tog bort { $count } aktiviteter
done-change-remove-activities = { $count } aktiviteter är borttagna – { $undo } ångrar.

action-plan-open = öppna
action-plan-new = ny
action-plan-edit = ändra raden
action-plan-done = klar
action-plan-begin = påbörja
action-plan-abandon = avbryt
action-plan-cycle = nästa läge
action-plan-later = en vecka senare
action-plan-earlier = en vecka tidigare
action-plan-remove = ta bort
action-plan-origin = gå till det kopplade
action-plan-tick = markera
action-plan-tick-all = markera alla
action-plan-clear = ta bort markeringar och sökning
action-plan-sort = ordning
action-plan-filter = urval
action-plan-search = sök
action-plan-keep-search = behåll sökningen
action-plan-drop-search = ta bort sökningen
action-plan-row-enter = vidare
action-plan-row-save = spara
action-plan-row-next = nästa fält
action-plan-row-previous = förra fältet
action-plan-row-close = stäng
action-plan-row-discard = släng
