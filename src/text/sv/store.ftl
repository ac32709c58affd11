# Databasfilen.
store-not-found = Filen { $path } finns inte.
store-no-folder = Mappen { $path } finns inte. Skapa den först, eller välj en annan plats.
store-symlink = { $path } är en symbolisk länk. Av säkerhetsskäl öppnas bara själva filen – ange dess riktiga sökväg.
store-hard-link = { $path } har flera namn (hårda länkar), och då kan ändringar gå förlorade. Behåll ett av namnen och ta bort de andra.
store-not-a-file = { $path } är ingen vanlig fil.
store-network-files = { $path } ligger på ett nätverksfilsystem ({ $kind }), där flera samtidigt kan förstöra filen för varandra. Lägg den på en lokal disk på servern.
store-empty = { $path } är en tom fil. Den har lämnats orörd. Ta bort den eller läs tillbaka en säkerhetskopia med fyrfalt restore.
store-not-a-database = { $path } är ingen Fyrfält-fil. Den har lämnats orörd.
store-not-ours = { $path } är en databas från ett annat program. Den har lämnats orörd.
store-damaged = { $path } är skadad. Läs tillbaka den senaste säkerhetskopian med fyrfalt restore; den skadade filen sparas då vid sidan om.
store-newer = { $path } har skrivits av ett nyare Fyrfält (schema { $file }, det här programmet kan { $program }). Filen har lämnats orörd. Uppgradera programmet.
store-schema-raised = Ett nyare Fyrfält har uppgraderat filen medan den var öppen här. Inget mer sparas härifrån; allt som redan var sparat finns kvar. Starta om med det nya programmet.
store-schema-lowered = En äldre säkerhetskopia har lästs tillbaka medan filen var öppen här. Inget mer sparas härifrån. Starta om programmet.
store-no-right = Du har inte rätt att läsa eller skriva { $path }. Så här rättas det: { $command }
store-read-only = { $path } kan bara läsas: disken är skrivskyddad. Inget har ändrats.
store-busy = Någon annan skriver i filen och har gjort det i över { $seconds } sekunder. Ändringen sparades inte – försök igen om en stund.
store-full = Disken är full. Ändringen sparades inte; allt som redan var sparat finns kvar. Frigör plats och försök igen.
store-interrupted = Läsningen avbröts.
store-exists = { $path } finns redan och skrevs inte över.
store-left-log = Bredvid ligger en logg, { $path }, efter en fil som är borta. Läs tillbaka filen som den hör till, eller flytta undan loggen, och försök igen.
store-erased = Innehållet har gallrats och kan inte återställas.
store-no-such-change = Ändringen finns inte i historiken.
store-wrong-field = Fältet { store-field } ({ store-entity }) kan inte få det värdet. Inget sparades.
store-missing = { $entity ->
    [unit] Enheten finns inte i filen. Läs in en fil där den är med, eller välj en annan enhet.
   *[other] Något som ändringen gäller finns inte längre ({ store-entity }). Inget sparades.
}
store-lasting = Ett beslut ändras inte i efterhand. Skriv ett nytt beslut som rättar det.
store-decided = Beslut { $number } tas inte tillbaka: skriv ett nytt beslut som rättar det.
store-unreadable = Ett sparat värde går inte att läsa ({ $place }). Kör fyrfalt check.
store-io = { $path } kunde inte läsas eller skrivas: { $why }
store-fault = Fel i databasen: { $why }. Kör fyrfalt check.
store-conflict-none = Ändringen krockade med en annan. Inget sparades.
store-conflict-changed = { $count ->
    [one] { $who } har ändrat { $title } samtidigt ({ store-field }). Din ändring sparades inte; båda versionerna finns kvar att välja mellan.
   *[other] { $who } har ändrat { $title } samtidigt ({ store-field } med flera, { $count } fält). Din ändring sparades inte; båda versionerna finns kvar att välja mellan.
}
store-conflict-removed = { $who } har tagit bort { $title }. Din ändring sparades inte.
store-conflict-changed-since = { $count ->
    [one] { $who } har ändrat { $title } sedan dess ({ store-field }). Därför gjordes inget.
   *[other] { $who } har ändrat { $title } sedan dess ({ store-field } med flera, { $count } fält). Därför gjordes inget.
}
store-conflict-imported = En import har ändrat { $title } samtidigt. Din ändring sparades inte.
store-check-page = Filen är skadad: { $what }
store-check-link = Tabellen { $table } har en länk till { $parent } som inte leder någonstans (rad { $row }).
store-check-gap = Historiken saknar { $count ->
    [one] en post
   *[other] { $count } poster
} före nummer { $seq }.
store-check-undo = Historikens post { $seq } tar tillbaka en senare post.
store-check-differs = Nummer { $number }, { store-entity }: fältet { store-field } har ett annat värde än historiken säger.
store-check-open-to-others = { $path } kan läsas av alla på servern. Så här rättas det: { $command }
store-label-setting = { $name ->
    [default_unit] Valde vilken kommun nya användare börjar i
    [personal_data] { $value ->
        [refuse] Filen avvisar nu text som ser ut som personuppgifter
        [warn] Filen varnar nu bara för text som ser ut som personuppgifter
       *[other] Ändrade om personuppgifter avvisas eller bara varnas för
    }
   *[other] Ändrade inställningen { $name }
}
store-setting = { $name ->
    [default_unit] kommunen nya användare börjar i
    [personal_data] text som ser ut som personuppgifter
   *[other] inställningen { $name }
}
store-label-person = Lade till { $name }
store-label-login = Kopplade inloggningen { $login } till { $name }
store-label-erase = Gallrade
store-field = { $field ->
    [title] rubrik
    [area] område
    [kind] typ
    [direction] riktning
    [definition] definition
    [our_comments] våra kommentarer
    [indicator] indikator
    [unit] enhet
    [level] nivå
    [by_date] senast
    [decided_by] beslutat av
    [live] visas
    [edition] utgåva
    [name] namn
    [initials] initialer
    [login] inloggning
    [person] person
    [value] värde
    [code] kod
    [units] enheter
    [year] år
    [merged_into] uppgått i
    [place] fält
    [moved] flyttad
    [description] beskrivning
    [author] uppsatt av
    [put_up] uppsatt
    [origin] ursprung
    [origin_note] ursprung, närmare
    [evidence] vetenskaplig evidens
    [profession] professionens erfarenheter
    [users] brukarnas önskemål
    [handling] slag av hantering
    [feasibility] genomförbarhet
    [impact] förväntad effekt
    [ease] lätt–tungt
    [importance] viktigt–trevligt
    [weighing] kommentar vid prioriteringen
    [how] hur
    [by_when] när
    [responsible] vem
    [parked_why] varför parkerat
    [outcome] vad det blev
    [board] tavla
    [owner] hör till
    [wip] högst pågående
    [due] när
    [state] läge
    [step] steg
    [goal] mål/delmål
    [purpose] syfte
    [roles] rollfördelning
    [notes] anteckningar
    [repeats] återkommer
    [done_on] klar den
    [repeated_from] upprepar
    [card] kort
    [activity] aktivitet
    [round] omgång
    [areas] områden
    [municipalities] kommuner
    [members] deltagare
    [meetings] möten
    [forums] beslutsforum
    [form] formulär
    [row] rad
    [question] kolumn
    [parent] hör under
    [entry] rad
    [answer] svar
    [decision] beslut
    [what] gäller
    [forum] forum
    [decided_on] datum
    [basis] underlag
    [wording] lydelse
    [reporter] föredragande
    [corrects] rättar
    [older] äldre serie
    [newer] nyare serie
   *[other] { $field }
}
store-entity = { $entity ->
    [indicator] indikatorn
    [series] serien
    [target] målet
    [import] importen
    [edition] utgåvan
    [person] personen
    [login] inloggningen
    [setting] inställningen
    [own_area] området
    [own_peers] jämförelsegruppen
    [unit_alias] sammanslagningen
    [apart] att de är olika indikatorer
    [board] tavlan
    [card] kortet
    [activity] aktiviteten
    [link] kopplingen
    [round] omgången
    [entry] raden
    [answer] svaret
    [decision] beslutet
   *[other] { $entity }
}
