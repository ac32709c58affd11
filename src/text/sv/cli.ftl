# Kommandona: hjälp, svar och felmeddelanden.
cli-fyrfalt-about = Fyrfält – från den publicerade jämförelsen till en beslutad, prövad och mätt förbättring
cli-fyrfalt-usage = fyrfalt [FLAGGOR] [KOMMANDO]
cli-demo-about = Öppna arbetsbänken på ett färdigt exempel med verkliga värden
cli-demo-usage = fyrfalt demo [FLAGGOR]
cli-import-about = Läs in publicerade filer: xlsx, xlsm, xlsb, xls, ods, csv eller Koladas json. Samma fil två gånger ändrar ingenting.
cli-import-usage = fyrfalt import [FLAGGOR] FIL…
cli-screen-about = Visa vad som sticker ut för en kommun eller annan enhet
cli-screen-usage = fyrfalt screen [FLAGGOR]
cli-report-about = Skriv ut det en ruta visar – aktivitetsplanen, tavlan, besluten, stegen, fyrfältsdiagrammet, indikatorerna – eller ett av omgångens formulär
cli-report-usage = fyrfalt report plan|board|decisions|steps|quadrant|indicators|FORMULÄR [--format md|csv|xlsx|docx] [--out FIL|-] [FLAGGOR]
cli-arg-kind = Vad: plan, board (tavlan), quadrant (fyrfältsdiagrammet), indicators, steps (stegen), decisions (besluten) eller ett formulär, såsom quick-analysis (snabbanalysen)
cli-arg-round = Omgångens namn eller nummer; om inget sägs den senaste
cli-value-round = OMGÅNG
cli-no-round = Det finns ingen omgång i filen än. Den läggs upp i arbetsbänkens steg-ruta.
cli-unknown-round = Det finns ingen omgång som heter { $round }. De som finns: { $rounds }
cli-arg-format = md (Markdown), csv, xlsx (Excel) eller docx (Word); om inget sägs det filnamnet slutar på, annars md
cli-arg-to = Fil att skriva till; - eller inget är standard ut
cli-arg-board = Tavlans namn eller nummer, om det finns flera
cli-arg-axes = feasibility_impact (om inget sägs) eller ease_importance
cli-value-kind = VAD
cli-value-format = FORM
cli-value-board = TAVLA
cli-value-axes = AXLAR
cli-not-for-a-terminal = En { $format }-fil är inget att visa i en terminal. Säg vart den ska: --out FIL, eller led om utdata.
cli-no-board = Det finns ingen tavla i filen än. Det första förslaget i arbetsbänken gör en.
cli-unknown-board = Det finns ingen tavla som heter { $board }. De som finns: { $boards }
cli-which-board = Filen har flera tavlor. Säg vilken med --board: { $boards }
cli-export-about = Skriv ut det som finns i filen
cli-export-usage = fyrfalt export values [FLAGGOR]
cli-values-about = Skriv ut värden i lång form, var och ett med fil, blad och cell
cli-values-usage = fyrfalt export values --out FIL [FLAGGOR]
cli-backup-about = Gör en säkerhetskopia, även medan andra arbetar i filen
cli-backup-usage = fyrfalt backup FIL
cli-restore-about = Lägg tillbaka en säkerhetskopia; det som låg där sparas bredvid
cli-restore-usage = fyrfalt restore FIL
cli-check-about = Kontrollera att filen är hel
cli-check-usage = fyrfalt check
cli-units-about = Visa vilka enheter som har gått upp i andra, säg att en har gjort det eller ta tillbaka det
cli-units-usage = fyrfalt units [merge ENHET ENHET | unmerge ENHET]
cli-merge-about = Säg att en enhet har gått upp i en annan: det som läses in för den räknas från och med nu till den andra
cli-merge-usage = fyrfalt units merge ENHET ENHET
cli-unmerge-about = Ta tillbaka att en enhet har gått upp i en annan
cli-unmerge-usage = fyrfalt units unmerge ENHET
cli-keys-about = Visa tangenterna som gäller, eller granska en tangentfil
cli-keys-usage = fyrfalt keys [--keymap FIL|vim | --check FIL]
cli-completions-about = Skriv ut komplettering för ett skal: bash, zsh, fish, elvish eller powershell
cli-completions-usage = fyrfalt completions SKAL
cli-man-about = Skriv ut manualsidan
cli-man-usage = fyrfalt man

cli-heading-usage = Användning:
cli-heading-commands = Kommandon
cli-heading-arguments = Argument
cli-heading-options = Flaggor
cli-man-name = NAMN
cli-man-synopsis = ANVÄNDNING

cli-arg-help = Visa den här hjälpen
cli-arg-version = Visa versionen
cli-arg-db = Filen som allt arbete ligger i (annars FYRFALT_DB, annars standardfilen)
cli-arg-lang = Språk: sv eller en
cli-arg-as = Vem du är, där flera delar på en inloggning
cli-arg-files = Filer att läsa in; - läser från standard in
cli-arg-area = Verksamhetsområde: aldre, missbruk, barn-unga, funktionsnedsattning, ekonomiskt-bistand, hemloshet, brottsoffer eller ett eget
cli-arg-year = Utgåvans år; gäller också värden vars tabell inte nämner något år
cli-arg-replace = Ändra också värden som lästs in ur andra filer med annan titel
cli-arg-dry-run = Berätta vad som skulle hända, men spara ingenting
cli-arg-json = Svara med JSON
cli-arg-csv = Svara med csv
cli-arg-out = Fil att skriva till; - skriver till standard ut
cli-arg-indicator = Bara den här indikatorn: kod, nummer eller titel
cli-arg-unit = Enhet: kod (0163) eller namn (Sollentuna)
cli-arg-period = År: bara perioder som slutar det året
cli-arg-until = År: varje indikators senaste period som slutar det året eller tidigare
cli-arg-peers = Jämför med: riket, lan, grupp, liknande eller en egen grupp
cli-arg-gender = T (totalt), K (kvinnor) eller M (män)
cli-arg-backup-file = Säkerhetskopians namn
cli-arg-restore-file = Säkerhetskopian som ska läggas tillbaka
cli-arg-merge-from = Enheten som har gått upp i en annan: kod, namn eller stadsdel:0180/namn
cli-arg-merge-into = Enheten som den nu är en del av
cli-arg-unmerge-from = Enheten som ska vara sig själv igen
cli-arg-keymap = Egen tangentfil som läggs ovanpå den inbyggda
cli-arg-check = Granska den här tangentfilen och visa alla fel
cli-arg-shell = Skalet: bash, zsh, fish, elvish eller powershell

cli-value-file = FIL
cli-value-lang = SPRÅK
cli-value-name = NAMN
cli-value-area = OMRÅDE
cli-value-year = ÅR
cli-value-out = FIL
cli-value-indicator = INDIKATOR
cli-value-unit = ENHET
cli-value-peers = GRUPP
cli-value-gender = KÖN
cli-value-shell = SKAL

cli-see-help = { $fault } Se fyrfalt --help.
cli-unknown-argument = Det finns inget argument { $argument }.
cli-unknown-command = Det finns inget kommando { $command }.
cli-missing-argument = { $argument } saknas.
cli-missing-command = Ett kommando saknas.
cli-missing-value = { $argument } behöver ett värde.
cli-bad-value = { $value } går inte att använda som { $argument }.
cli-bad-value-of = { $value } går inte att använda som { $argument }. Det kan vara: { $valid }.
cli-conflict = { $argument } och { $other } går inte att använda samtidigt.
cli-not-understood = Kommandot gick inte att förstå.

cli-cannot-write = { $file } gick inte att skriva: { cli-why }. Det som låg där är orört.
cli-cannot-read = { $file } gick inte att läsa: { cli-why }.
cli-why = { $kind ->
    [denied] du har inte rätt till det
    [missing] mappen eller filen finns inte
    [full] disken är full
    [locked] disken är skrivskyddad
    [not_text] filen är inte text i UTF-8
    [folder] det är en mapp
   *[other] { $why }
}
cli-not-a-file = { $file } är en länk, mapp eller enhet; den rörs inte. Ange en vanlig fil.
cli-no-home = Det går inte att veta var filen ska ligga: hemkatalogen är okänd. Ange den med --db FIL.
cli-no-folder = Mappen { $folder } gick inte att skapa: { $why }.

cli-backed-up = Säkerhetskopian ligger i { $file }.
cli-restored = Säkerhetskopian är tillbakalagd i { $file }.
cli-restored-kept = Det som låg där förut är sparat i { $file }.
cli-sound = { $file } är hel.
cli-unsound = { $file } har { $count ->
    [one] ett fel
   *[other] { $count } fel
}, uppräknade ovan. Lägg tillbaka den senaste säkerhetskopian med fyrfalt restore FIL.
cli-unknown-unit = Det finns ingen enhet { $unit }. Ange en kommunkod (0163) eller ett namn (Sollentuna).
cli-no-file = Det finns ingen fil { $file } än. Börja med fyrfalt eller fyrfalt import FIL.

cli-import-file = { $file }
cli-standard-input = standard in
cli-import-table = { "  " }{ $place }{ $indicators ->
    [one] en indikator
   *[other] { $indicators } indikatorer
}, { $units ->
    [one] en enhet
   *[other] { $units } enheter
}, { $values ->
    [one] ett värde
   *[other] { $values } värden
}, { $missing } utan värde
cli-import-unread = { "  " }{ $cell } gick inte att läsa ({ $text }): { $why }
cli-import-dated-edition = { "  " }{ $place }: perioden { $period }, räknad från utgåvan { $edition }
cli-import-dated-file = { "  " }{ $place }: perioden { $period }, ur filens egna celler
cli-import-dated-fixed = { "  " }{ $place }: perioden { $period }, som står fast i profilen
cli-import-noted-text = { "  " }{ $cell }: { $why } ({ $text })
cli-import-more-places = { $places } och på { $count ->
    [one] ett ställe
   *[other] { $count } ställen
} till
cli-import-noted = { "  " }{ $cell }: { $why }
cli-import-unread-place = { "  " }{ $cell } gick inte att läsa: { $why }
cli-import-catalogue = Beskrivningar av nyckeltal: { $added } nya, { $changed } ändrade, { $unchanged } oförändrade.
cli-import-groups = Grupper av kommuner: { $added } nya, { $changed } ändrade, { $unchanged } oförändrade.
cli-import-year = { "  " }Ange året för dem med --year ÅR.
cli-import-replaces = { $why } Inget är sparat. Ange --replace om värdena ska ersättas.
cli-import-replacing = { "  " }! { $why }
cli-import-refused = { $file }: { $why }
cli-import-done = Inläst: { $added } nya, { $changed } ändrade och { $unchanged } oförändrade uppgifter, de utan värde inräknade.
cli-import-would = Skulle ge { $added } nya, { $changed } ändrade och { $unchanged } oförändrade uppgifter, de utan värde inräknade. Ingenting är sparat.
cli-import-unlisted = { $count ->
    [one] En cell till gick inte att läsa.
   *[other] { $count } celler till gick inte att läsa; de räknas inte upp här.
}
cli-import-no-table = Ingen tabell med kommuner och värden hittades i filen. I rutan Läs in kan du peka ut vad cellerna är; står kommunerna bredvid varandra: e, sedan E på deras rad.
cli-import-unreadable = Inget i filen gick att läsa, och inget är sparat. I rutan Läs in kan du peka ut vad cellerna är.
cli-import-nothing-new = Ingenting nytt: { $added } nya, { $changed } ändrade och { $unchanged } oförändrade uppgifter.

cli-no-unit = Filen har ingen egen kommun än. Ange en enhet med --unit, eller välj kommun i fyrfalt.
cli-unknown-peers = Det finns ingen jämförelsegrupp { $peers }. Välj riket, lan, grupp, liknande eller en egen grupp.
cli-unknown-indicator = Det finns ingen indikator { $indicator }. Ange kod, nummer eller hela titeln.
cli-screen-colour = Färg
cli-screen-indicator = Indikator
cli-screen-period = Period
cli-screen-own = Vi
cli-screen-peers = Jmf
cli-screen-difference = Diff
cli-screen-place = Plats
cli-screen-compared = Jämfört med { $peers }. * = egen beräkning av färgen.
cli-screen-group = { $peers } ({ $count })
cli-screen-nothing = Här finns inga värden. Läs in en fil med fyrfalt import, eller välj en annan enhet, period eller ett annat område.
cli-screen-directions = { $count ->
    [one] En indikator har
   *[other] { $count } indikatorer har
} okänd riktning och därför ingen plats. Tryck r på den i fyrfalt för att säga vad som är bra.
cli-unknown-area = Det finns inget område { $area }. Välj ett av { $known }, eller ett eget som finns i filen.
cli-keys-key = Tangent
cli-keys-means = Gör
cli-keys-action = Åtgärd
cli-keys-sound = { $file } har inga fel.
cli-keys-unsound = { $file } har { $count ->
    [one] ett fel, som står ovan
   *[other] { $count } fel, som står ovan
}.
cli-demo-lies = Exemplet ligger i { $file }.
cli-import-progress = Läser in: { $percent } %
demo-change-titles = Gav Koladas indikatorer korta titlar
demo-change-work = Lade in exemplets förslag och aktiviteter

cli-units-none = Ingen enhet har gått upp i en annan.
cli-units-line = { $unit } är en del av { $into }
cli-units-merged = { $unit } är nu en del av { $into }. fyrfalt units unmerge tar tillbaka det.
cli-units-unmerged = { $unit } är inte längre en del av { $into }.
cli-units-itself = { $unit } kan inte gå upp i sig själv.
cli-units-levels = { $unit } och { $into } är inte enheter av samma slag. Båda ska vara till exempel kommuner, stadsdelar eller enheter.
cli-units-already = { $unit } är redan en del av { $into }. Ta tillbaka det först med fyrfalt units unmerge.
cli-units-circle = { $into } är redan en del av { $unit }. Ta tillbaka det först med fyrfalt units unmerge.
cli-units-not-merged = { $unit } är inte en del av någon annan enhet.
change-units-merged = { $unit } som en del av { $into }
change-units-unmerged = { $unit } inte längre som en del av { $into }

cli-personal-data-about = Visa var i fritexterna det ser ut att stå personuppgifter
cli-personal-data-usage = fyrfalt personal-data [--json]
cli-personal-line = { $entity } { $number } { $field }: { $kinds }{ $standing } – { $excerpt }
cli-personal-count = { $count ->
    [one] Ett ställe.
   *[other] { $count } ställen.
} Gallra ett fält med fyrfalt erase SLAG NUMMER FÄLT --yes.
cli-erase-about = Gallra: ta bort ett fält eller en hel sak för alltid, även ur historik, utkast och kopior bredvid filen
cli-erase-usage = fyrfalt erase SLAG NUMMER [FÄLT] --yes
cli-arg-erase-kind = Slag: card, activity, indicator, board, target, person …
cli-arg-erase-number = Sakens nummer, som fyrfalt personal-data visar det
cli-arg-erase-field = Fält, till exempel description eller notes; utan fält gallras allt
cli-arg-yes = Gör det; utan --yes sägs bara vad som skulle försvinna
cli-value-number = NUMMER
cli-value-field = FÄLT
cli-erase-kind = Det finns inget att gallra av slaget { $kind }. Välj ett av { $known }.
cli-erase-field = Fältet { $field } är ingen fritext. Välj ett av { $known }.
cli-erase-part = Det här gallras inte helt ({ store-entity }): annat hänger på det. Ange ett fält: { $known }.
cli-erase-missing = Det finns ingenting med numret { $number } ({ store-entity }).
cli-erase-yes = Ingenting är gjort än. Lägg till --yes för att gallra.
cli-erase-drafts = Gallrat ur filen, men dina egna utkast gick inte att gå igenom: { $why }

# Utgåvor.
cli-editions-about = Visa utgåvorna, jämför två av dem eller säg vilka indikatorer som är desamma i båda
cli-editions-usage = fyrfalt editions [compare [ÄLDRE NYARE] | join [ÄLDRE NYARE]] [FLAGGOR]
cli-compare-about = Visa vad som kommit, försvunnit och kan ha bytt namn mellan två utgåvor; om inget sägs de två senaste
cli-compare-usage = fyrfalt editions compare [ÄLDRE NYARE] [--area OMRÅDE] [--json|--csv]
cli-join-about = Lägg ihop indikatorer som är desamma i två utgåvor. Allt blir en enda ändring, som kan ångras i arbetsbänken.
cli-join-usage = fyrfalt editions join [ÄLDRE NYARE] [--accept PAR] [--decline PAR] [--certain] [--unproposed]
cli-arg-older = Den äldre utgåvans namn, eller filens om den inte hör till någon utgåva
cli-arg-newer = Den nyare utgåvans namn
cli-arg-accept = Par som är samma indikator: 12=45, först numret i den äldre utgåvan och sedan i den nyare, som compare visar dem; flera med komma emellan
cli-arg-decline = Par som inte är det, skrivna på samma sätt; du får inte frågan om dem igen
cli-arg-certain = Alla säkra par
cli-arg-unproposed = Lägg ihop paren i --accept också när de inte är något av förslagen
cli-value-older = ÄLDRE
cli-value-newer = NYARE
cli-value-pair = PAR
cli-editions-none = Det finns ingen utgåva i filen än. fyrfalt import läser in publicerade filer.
cli-editions-name = Utgåva
cli-editions-area = Område
cli-editions-sources = Källa
cli-editions-series = Indikatorer
cli-editions-too-few = Det finns inte två utgåvor att jämföra. fyrfalt editions visar dem som finns.
cli-editions-unknown = Det finns ingen utgåva som heter { $edition }. De som finns: { $editions }
cli-editions-several = Flera utgåvor heter { $edition }. Säg vilket område med --area.
cli-editions-same = Två olika utgåvor ska jämföras, inte { $edition } med sig själv.
cli-editions-both = { $older } → { $newer }
cli-editions-renamed = Kan ha bytt namn: { $count }
cli-editions-came = Nya: { $count }
cli-editions-went = Borta: { $count }
cli-editions-kept = I båda: { $count }
cli-editions-pair = Par
cli-editions-answer = Svar
cli-editions-unit = Enhet
cli-editions-judged = Bedömning
cli-editions-overlap = Samma värden
cli-editions-no-pair = { $pair } är inget av förslagen. fyrfalt editions compare visar dem.
cli-editions-not-proposed = { $pair } är inget av förslagen: ”{ $older }” och ”{ $newer }”. Är de ändå samma indikator, lägg till --unproposed.
cli-editions-in-both = { $number } finns redan i båda utgåvorna: ”{ $title }”.
cli-editions-no-number = Ingen indikator har numret { $number } i { $edition }. fyrfalt editions compare visar numren.
cli-editions-taken-back = Det tidigare svaret nej är borttaget: { $pairs }
cli-editions-twice = { $pair } kan inte både vara samma indikator och inte vara det.
cli-editions-nothing = Inget att göra: säg --accept, --decline eller --certain.
cli-editions-unchanged = Inget ändrat: det var redan så.
cli-editions-joined = { $count ->
    [one] 1 par är nu en indikator.
   *[other] { $count } par är hoplagda till var sin indikator.
}
cli-editions-declined = { $count ->
    [one] 1 par är inte samma indikator. Du får inte frågan om det igen.
   *[other] { $count } par är inte samma indikator. Du får inte frågan om dem igen.
}
# Profiler.
cli-profile-about = Visa profilerna: vad som pekats ut i tidigare filer och används på nästa av samma slag; ta ut, ta in eller ta bort en
cli-profile-usage = fyrfalt profile [list | export NAMN | import FIL | remove NAMN | rename NAMN NYTT]
cli-list-about = Visa profilerna
cli-list-usage = fyrfalt profile list
cli-profile-export-about = Skriv en profil till en fil, som en annan Fyrfält kan ta in
cli-profile-export-usage = fyrfalt profile export NAMN [--out FIL|-]
cli-profile-import-about = Ta in en profil från en fil; en med samma namn ersätts
cli-profile-import-usage = fyrfalt profile import FIL|-
cli-remove-about = Ta bort en profil
cli-remove-usage = fyrfalt profile remove NAMN
cli-arg-profile = Läs bladen med den här profilen: dess namn eller en fil
cli-rename-about = Byt namn på en profil
cli-rename-usage = fyrfalt profile rename NAMN NYTT
cli-arg-profile-name = Profilens namn
cli-arg-profile-new = Vad den ska heta
cli-arg-profile-out = Fil att skriva till; - eller inget är standard ut
cli-arg-profile-file = Profilens fil; - är standard in
cli-value-profile = PROFIL
cli-profile-none = Det finns ingen profil. Rätta en fil i arbetsbänken (i, sedan e), så sparas en när filen läses in.
cli-profile-line = { $name }: { $sheets ->
    [one] 1 slags blad
   *[other] { $sheets } slags blad
}{ $from ->
    [none] {""}
   *[file] , från { $file }
}
cli-profile-kept = Profilen { $name } är sparad och används på nästa fil som den passar.
cli-profile-renamed = Profilen { $name } heter nu { $new }.
cli-profile-holds = Säger hur blad av ett visst slag läses. Här står bladens namn, rubriker och märken – inga värden.
cli-profile-holds-skipped = Bladet ”{ $sheet }”: hoppas över
cli-profile-holds-sheet = Bladet ”{ $sheet }”: enhetskolumner { $units }, rubrikrader { $header }, andra kolumner { $columns }, tabeller för sig { $tables }, överhoppade rader { $rows }, märken { $marks }, period { $period }
cli-profile-removed = Profilen { $name } är borttagen.
cli-no-profile = Det finns ingen profil som heter { $name }, och ingen sådan fil.
cli-unknown-profile = Det finns ingen profil som heter { $name }, och ingen sådan fil. De som finns: { $names }
cli-import-profile = { "  " }Profil: { $name }, från { $file }
