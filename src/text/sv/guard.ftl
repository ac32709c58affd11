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
guard-refuses = Filen avvisar nu text som ser ut som personuppgifter, för alla. Samma val igen släpper fram den med en varning.
guard-refuses-here = Filen varnar nu bara, men dina egna inställningar avvisar fortfarande.
guard-warns = Filen varnar nu för det som ser ut som personuppgifter, men sparar det.
action-app-guard = avvisa personuppgifter eller bara varna
