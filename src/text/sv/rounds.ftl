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
change-new-round = La upp en omgång
change-step = ”{ $title }” är nu i steg { $step }
change-decide = Skrev in ett beslut

sheet-written = Utskrivet { $day }
sheet-per-card = Förslag
