# Omgångar, formulär och beslut: ändringar och dialoger som flera rutor delar.
form-round = Omgången { $name }
form-new-round = Ny omgång
form-new-decision = Nytt beslut
form-correct-decision = Nytt beslut som rättar beslut { $number }
choice-outcome-yes = ja
choice-outcome-no = nej
choice-outcome-returned = återremiss
item-entry = rad
item-answer = svar
item-decision = beslut

change-fill = { $form }: { $question }
change-new-row = Ny rad i { $form }
change-remove-row = Tog bort ”{ $title }” ur { $form }
change-longlist = { $count ->
    [one] Satte ”{ $title }” på bruttolistan
   *[other] Satte { $count } indikatorer på bruttolistan
}
change-carry-to-board = Satte upp ”{ $title }” ur { $form }
change-round = Ändrade omgången ”{ $title }”
change-new-round = Lade upp en omgång
change-step = ”{ $title }” är nu i steg { $step }
change-decide = Skrev in beslutet ”{ $title }”
done-change-decide = Beslut { $number } är inskrivet.
change-correct-decision = Skrev in beslutet ”{ $title }”, som rättar beslut { $corrected }
done-change-correct-decision = Beslut { $number } är inskrivet och rättar beslut { $corrected }.
decision-told = beslut { $number }, { $day }: { $outcome } – { $what }
decision-told-corrected = beslut { $number }, { $day }: { $outcome }, rättat av { $by } – { $what }
decision-stays-linked = Det ett beslut gäller kopplas inte isär. Skriv ett nytt beslut som rättar det.

thing-gone = Det som var kopplat finns inte kvar.
thing-narrowed = ”{ $title }” visas inte nu: det hör inte till det som rutorna är avgränsade till.

sheet-written = Utskrivet { $day }
sheet-per-card = Förslag
sheet-nothing = Inget är ifyllt än.
sheet-part = Del
sheet-answer = Svar
sheet-day = Dag
sheet-by = Vem
sheet-part-standing = Läge
sheet-part-lessons = Lärdomar
sheet-part-precondition = Förutsättning
sheet-part-form = Formulär
sheet-part-reflection = Reflektion
sheet-part-decision = Beslut
sheet-met = uppfylld
sheet-not-met = inte uppfylld
sheet-undecided = inget beslut än
sheet-fact = { $name }: { $value }
change-step-undecided = ”{ $title }” gick vidare till steg { $step } utan beslut i steg { $left }
change-step-unreflected = ”{ $title }” gick vidare till steg { $step } utan reflektion i steg { $left }
change-tick = Bockade av ”{ $row }” ({ $form })
change-untick = Tog bort bocken vid ”{ $row }” ({ $form })
change-page = { $form }: { $row }
done-change-step = Omgången är nu i steg { $step }.
done-change-step-undecided = Omgången är nu i steg { $step }, utan beslut i steg { $left }. Det syns med ! och går att ändra.
done-change-step-unreflected = Omgången är nu i steg { $step }, utan reflektion i steg { $left }. Det syns med !.
form-page = { $form }: { $row }
form-decided = { $number } { $outcome }
longlist-why = Varför ska ”{ $title }” på bruttolistan i { $round }?
longlist-again = ”{ $title }” står på bruttolistan i { $round }: varför?
longlist-own-words = Egna ord
longlist-there = Indikatorn står redan på bruttolistan, av samma skäl.
longlist-no-round = Bruttolistan hör till en omgång, och det finns ingen än. Lägg upp en i rutan Steg: tryck n där.
change-move-row = Flyttade ”{ $title }” i { $form }
change-columns = Ändrade kolumnerna i { $form }
form-new-activity = Ny aktivitet i handlingsplanen
change-new-in-plan = Lade till en aktivitet i handlingsplanen
item-answer-in = svar i { $form }
