# Personuppgifter i fritext: varning medan man skriver, spärr, granskning och gallring.
guard-warning = { $kind ->
    [personal_number] Ser ut som ett personnummer. Det pekar ut en person för alla som läser filen och blir kvar i historiken. Skriv vad det gäller, inte vem.
    [coordination_number] Ser ut som ett samordningsnummer. Det pekar ut en person för alla som läser filen och blir kvar i historiken. Skriv vad det gäller, inte vem.
    [phone] Ser ut som ett telefonnummer. Det kan peka ut en person och blir kvar i historiken. Skriv rollen i stället, till exempel ”enhetschefen”.
   *[email] Ser ut som en e-postadress. Den kan peka ut en person och blir kvar i historiken. Skriv rollen i stället, till exempel ”enhetschefen”.
}
guard-not-saved = Så länge det står kvar sparas inte texten.
guard-short = { $kind ->
    [personal_number] Personnummer? Skriv vad det gäller, inte vem.
    [coordination_number] Samordningsnummer? Skriv vad det gäller, inte vem.
    [phone] Telefonnummer? Skriv rollen i stället.
   *[email] E-postadress? Skriv rollen i stället.
}
guard-kind = { $kind ->
    [personal_number] personnummer
    [coordination_number] samordningsnummer
    [phone] telefonnummer
   *[email] e-postadress
}
guard-refused = Inte sparat: ta bort det som ser ut som { guard-kind }. Texten är kvar.
guard-how = { $count ->
    [0] Text som ser ut som personuppgifter (inget ställe i filen)
    [one] Text som ser ut som personuppgifter (ett ställe i filen)
   *[other] Text som ser ut som personuppgifter ({ $count } ställen i filen)
}
guard-choice-refuse = avvisa för alla i filen
guard-note-refuse = ny text sparas inte förrän det är borttaget
guard-choice-warn = bara varna
guard-note-warn = texten sparas, med en varning medan man skriver
guard-refuses = Filen avvisar nu text som ser ut som personuppgifter, för alla.
guard-refuses-here = Filen varnar nu bara, men dina egna inställningar avvisar fortfarande.
guard-warns = Filen varnar nu för det som ser ut som personuppgifter, men sparar det.
action-app-guard = avvisa personuppgifter eller bara varna
guard-none = Ingen text i filen ser ut att innehålla personuppgifter. Namn känns inte igen.
guard-places = { $count ->
    [one] Ett ställe ser ut som personuppgifter – Enter går dit
   *[other] { $count } ställen ser ut som personuppgifter – Enter går dit
}
guard-standing = { $standing ->
    [removed] borttagen
    [history] bara i historiken
   *[now] { "" }
}
guard-asks = Enter: gallra?
erase-what = Vad ska gallras? { $title }
erase-nothing = Här finns ingen text att gallra.
erase-whole = Allt: hela { $entity ->
    [card] kortet
    [activity] aktiviteten
    [decision] beslutet
   *[other] saken
}
erase-title = Gallra – går inte att ångra
erase-goes-whole = Det här försvinner för alltid: { store-entity } ”{ $title }” med alla sina texter och kopplingar.
erase-goes-field = Det här försvinner för alltid: texten i fältet { $field-name }, { store-entity } ”{ $title }”.
erase-where = Det gäller filen, historiken, dina utkast och de kopior som programmet har gjort bredvid filen.
erase-stays = Kvar blir att du gallrade, när och vad för slags fält – inte vad som stod där.
erase-beyond = Programmet når inte kopior som ligger någon annanstans, utkast hos andra användare, eller samma text om den står i något annat fält.
erase-drafts = { $drafts ->
    [0] { "" }
    [one] { " " }Ett av dina utkast togs bort med det.
   *[other] { " " }{ $drafts } av dina utkast togs bort med det.
}
erase-done = { $copies ->
    [0] Gallrat. Inget är kvar i filen.{ erase-drafts }
    [one] Gallrat. Inget är kvar i filen eller i kopian bredvid den.{ erase-drafts }
   *[other] Gallrat. Inget är kvar i filen eller i de { $copies } kopiorna bredvid den.{ erase-drafts }
}
erase-left = Gallrat ur filen.{ erase-drafts } De här kopiorna gick inte att rensa – de är trasiga eller håller på att skrivas – och kan ha kvar texten; ta bort dem själv om de inte behövs: { $files }
erase-waits = Gallrat, men någon annan läser i filen just nu. De sista spåren städas bort när de släpper den, eller nästa gång filen öppnas.{ erase-drafts }
erase-waits-left = Gallrat, men någon annan läser i filen; resten städas när de släpper den.{ erase-drafts } De här kopiorna gick inte att rensa – de är trasiga eller håller på att skrivas: { $files }
action-app-personal = ställen med personuppgifter
action-app-erase = gallra
action-confirm-yes = gallra för alltid
scope-dialog-confirm = När något inte går att ångra
