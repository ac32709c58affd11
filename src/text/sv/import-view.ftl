# Läs in fil.
pane-import = Läs in
tab-import = Läs in
import-files = Filer i inkorgen { $folder }
import-no-files =
    Inkorgen { $folder } är tom.

    Lägg en fil där och tryck { $refresh }, eller tryck { $path } och skriv sökvägen till en fil.
    Från en annan dator: ssh server fyrfalt import - < fil.xlsx
import-type-path = Skriv sökvägen till filen och tryck { $key }.
import-looking = Tittar i { $file } – inget sparas.
import-storing = Läser in { $file }. Kollegor kan spara under tiden.
import-preview = { $file }: inget är sparat än. { $key } läser in.
import-preview-unreadable = { $file }: inget i filen gick att läsa. { $key } pekar ut vad cellerna är.
import-preview-nothing-new = { $file }: allt i filen finns redan. { $key } ändrar inget.
import-refused = { $file }: { $why }
import-stored = { $file } är inläst.
import-taken-back = { $file } är inte längre inläst: inläsningen är tillbakatagen.
import-taken-back-profile = Det som sparades i profilen { $name } är också tillbakataget.{ $count ->
    [0] {""}
    [one] {" "}Rättelsen ligger kvar: öppna filen igen så är den med.
   *[other] {" "}De { $count } rättelserna ligger kvar: öppna filen igen så är de med.
}
import-said-back = { $count ->
    [one] En rättelse som inte hann läsas in har lagts tillbaka.
   *[other] { $count } rättelser som inte hann läsas in har lagts tillbaka.
}
import-said-back-gone = Filen läses inte längre med den profil som gällde när du rättade den. { $count ->
    [0] Det du hade ändrat gällde bara profilens regler och används inte.
    [one] En rättelse är tillbaka.
   *[other] { $count } rättelser är tillbaka.
}
import-said-back-other = Profilen { $name } har ändrats sedan du rättade filen. { $count ->
    [0] Ingen rättelse är tillbaka
    [one] En rättelse är tillbaka
   *[other] { $count } rättelser är tillbaka
}; de regler du tog bort ur profilen gäller igen.
import-draft-unreadable = Ett utkast med rättelser till filen gick inte att läsa och används inte.
import-nothing-new = { $file }: allt fanns redan, inget är ändrat.
import-counts = Indikatorer { $series } · enheter { $units } · nya värden { $added } · ändrade { $changed } · som förut { $unchanged } · olästa celler { $unread }
import-areas = { $given } av { $of } indikatorer har fått ett område. { $key } anger det för hela filen.
import-serious-unread = { $count ->
    [one] ! 1 cell är inte läst: { $why }.
   *[other] ! { $all } celler är inte lästa: { $why }.
}
import-serious-unread-most = ! { $all } celler är inte lästa, de flesta ({ $most }): { $why }.
import-serious-unread-among = ! { $all } celler är inte lästa, bland annat { $most }: { $why }.
import-serious-note = ! Viktigaste noten, { $place }: { $why }.
import-serious-edition = { $key } anger året för hela filen.
import-replaces-key = { $key } frågar först.
import-serious-key = { $key } visar allt.
import-kilobytes = { $size } kB
import-list-tables = Tabeller
import-list-series = Indikatorer
import-list-revised = Ändrade värden
import-list-unread = Olästa celler
import-list-notes = { $list }, noter { $count }
import-empty-tables = Ingen tabell hittades.
import-empty-series = Inga indikatorer hittades.
import-empty-revised = Inga värden som redan finns ändras.
import-empty-unread = Allt är läst, och det finns inget att påpeka.
import-column-file = Fil
import-column-size = Storlek
import-column-when = Ändrad
import-column-sheet = Blad
import-column-cells = Celler
import-column-edition = Utgåva
import-column-indicators = Indikatorer
import-column-units = Enheter
import-column-values = Värden
import-column-missing = Saknas
import-column-unread = Olästa
import-column-indicator = Indikator
import-column-measure = Måttenhet
import-column-area = Område
import-column-direction = Riktning
import-column-unit = Enhet
import-column-period = Period
import-column-gender = Kön
import-column-before = Före
import-column-after = Efter
import-column-cell = Celler
import-column-count = Antal
import-column-text = Det står
import-column-why = Varför den inte lästes
import-unread-whole = { $place }: { $why }
import-area-as-file = som filen anger
import-mark-series = Markera indikatorn vars riktning du vill rätta och tryck { $key } igen.
pick-import-area = Vilket område hör filen till?
pick-edition = Vilken utgåva eller vilket år?

action-import-open = titta i filen
action-import-type-path = skriv sökväg
action-import-refresh = lista igen
action-import-store = läs in
action-import-view = nästa lista
action-import-unread = olästa och noter
action-import-area = rätta område
action-import-edition = rätta utgåva
action-import-direction = rätta riktning
action-import-back = tillbaka till filerna
action-import-cancel = avbryt
action-import-finish = till indikatorerna
action-path-accept = titta i filen
action-path-drop = avbryt

# Rätta: peka ut på bladets egna celler.
import-preview-no-tables = { $file }: inga tabeller hittades. Tryck { $key } och peka ut dem. Står kommunerna bredvid varandra: { $key }, sedan { $row } på deras rad.
import-profile = Profil: { $name }, från { $file }. { $key } lägger den åt sidan.
import-dated-edition = Perioder räknade från utgåvan { $edition }: { $periods }. Se efter att de stämmer.
import-dated-file = Perioder ur filens egna celler: { $periods }.
import-dated-said = Du skrev { $periods }. Året står i filen också och följer den nästa år.
import-dated-fixed = Perioder som står fast i profilen och är desamma i varje fil: { $periods }. Se efter att de stämmer.
import-dated-in = { $period } ({ $place })
import-dated-more = och { $count } till
import-lost-places = { $count ->
    [one] Profilens rättelse av { $places } hittade ingen plats i årets fil. { $key } pekar ut den.
   *[other] Profilens rättelser av { $places } hittade ingen plats i årets fil. { $key } pekar ut dem.
}
import-lost-place = { $place } ({ $words })
import-lost-table = tabellen { $title }
import-lost-period = En period i profilen används inte: dess årtal finns inte i filen. { $key } anger filens år.
import-profile-aside = Ingen profil används. { $key } använder dem igen.
import-said = { $count ->
    [one] 1 rättelse, som blir en profil när filen läses in.
   *[other] { $count } rättelser, som blir en profil när filen läses in.
}
import-said-more = { $count ->
    [one] 1 rättelse, som läggs till profilen { $name } när filen läses in.
   *[other] { $count } rättelser, som läggs till profilen { $name } när filen läses in.
}
import-profile-kept = Profilen { $name } är sparad och används nästa gång.
import-nothing-read = Inget i filen gick att läsa, så det finns inget att läsa in. Peka ut mer, eller lämna filen.
import-no-tables = Inga tabeller hittades. Tryck { $key } och peka ut dem först.
import-no-sheets = Filen har inga blad att peka på.
import-correcting = { $file } · blad { $place } av { $count }{ $sheet }
import-correcting-sheets = { $key } byter blad
import-correcting-counts = Bladet: värden { $values } · märken { $missing } · olästa { $unread }
import-correcting-reading = Läser om …
import-correcting-cell = { $cell }: { $role }
import-correcting-cell-text = { $cell } ”{ $text }”: { $role }
import-correcting-none = Inget är utpekat än.
import-correcting-rules = Profilen { $name }: { $count ->
    [one] 1 regel
   *[other] { $count } regler
} gäller bladet{ $lost ->
    [0] {""}
   *[other] , { $lost } hittar ingen plats på det
}. { $key } visar dem.
import-nothing-said-rules = Inget är utpekat här, så det finns inget att ta tillbaka. { $key } tar bort regler ur profilen.
import-no-rules = Ingen profil gäller bladet.
pick-rules = Vilken av reglerna i { $name } ska inte gälla?
rule-of-table = { $said }, i tabell { $place }
rule-lost = finns inte på bladet
said-forget = en regel ur profilen gäller inte
year-of-edition = utgåvans år
year-before-edition = utgåvans år minus { $count }
year-after-edition = utgåvans år plus { $count }
year-of-heading = året i rubriken
year-of-cell = året i ”{ $text }”
year-of-sheet = året i bladets namn
import-correcting-last = { $count ->
    [one] 1 rättelse: { $last }
   *[other] { $count } rättelser, senast: { $last }
}
import-correcting-lost = { $count ->
    [one] ! En cell som var med förut läses inte längre.
   *[other] ! { $count } celler som var med förut läses inte längre.
} { $key } tar tillbaka rättelsen.
import-correcting-more = Bladet har { $count } rader till. De visas inte men läses på samma sätt.
import-correcting-other = ändrade { $count }
import-cell-value = värde { $value }
import-cell-unit-within = { $name } (i { $kommun })
import-cell-undated = oläst: inget år i tabellen; { $key } anger perioden
import-cell-unread = oläst: { $why }
import-cell-unread-row = oläst: { $why }; { $key } säger vems raden är
import-cell-over = { $role } över { $told }
import-cell-names = { $count ->
    [one] namnger indikatorn { $title }
   *[other] namnger { $count } indikatorer, den första { $title }
}
import-cell-beside = { $role }: { $told }
import-without-effect = Ändrade ingenting och sparas inte: { $said }.
import-without-effect-period = Sparat: { $said }. Det syns när värdena har fått en period: tryck { $key }.
import-without-effect-yet = Ändrade ingenting än: { $said }. Peka ut mer, till exempel enhetskolumnen.
import-without-effect-units = Ändrade ingenting än: { $said }. Gäller hela bladet en kommun? Tryck { $key }.
import-said-already = Det är redan sagt.
import-not-found = { $text } finns inte på bladet.
pick-place = Vart? Skriv en cell, till exempel C120, eller en text som står på bladet.
import-nothing-said = Inget är utpekat, så det finns inget att ta tillbaka.
import-no-rules-yet = Ingen profil gäller bladet än: det som pekats ut blir en när filen läses in. { $key } tar tillbaka det senaste.
import-called = Profilen heter { $name } när filen läses in.
pick-profile-name = Vad ska profilen heta?
import-in-table = { $said }, i tabellen { $cells }
import-in-all-tables = { $said }, i alla { $count } tabeller på bladet
import-no-profile = Ingen profil passar filen.
import-empty-sheet = Bladet är tomt.
import-role-title = rubrik över tabellen
import-role-name = namnger det som mäts
import-role-header = rubrikrad
import-role-unit = kommun, region eller annan enhet
import-role-value = värde
import-role-mark = märke i stället för värde
import-role-rank = rang
import-role-period = period
import-role-gender = kön
import-role-dimension = indikator eller annan indelning
import-role-beside = känns igen men läses inte
import-role-skipped = hoppas över
import-role-unread = gick inte att läsa
import-role-nothing = läses inte
import-sign-title = t
import-sign-name = N
import-sign-header = R
import-sign-unit = E
import-sign-value = V
import-sign-mark = M
import-sign-rank = r
import-sign-period = P
import-sign-gender = K
import-sign-dimension = I
import-sign-beside = .
import-sign-skipped = x
import-sign-unread = ?
import-legend-header = rubrik
import-legend-unit = enhet
import-legend-value = värde
import-legend-mark = märke
import-legend-skipped = överhoppad
import-legend-unread = oläst
import-legend-title = titel
import-legend-name = namn
import-legend-dimension = indikator
import-legend-period = period
import-legend-gender = kön
import-legend-rank = rang
import-legend-beside = läses inte
import-keys-period = period
import-keys-gender = kön
import-keys-mark = märke
import-keys-series = indikator
import-keys-header = rubrik
import-keys-units = enheter
import-keys-whose = vems rad
import-keys-unit-of-sheet = hela bladet
import-keys-rules = regler
import-keys-sheet = blad
import-keys-page = sidvis
said-skip-sheet = bladet hoppas över
said-read-sheet = bladet läses
said-header = rubrikrad { $first }
said-header-rows = rubrikrader { $first }–{ $last }
said-header-column = rubrikkolumn { $first }
said-header-columns = rubrikkolumner { $first }–{ $last }
said-unit-row = { $line } är enhetsrad
import-row = rad { $row }
import-columns = kolumnerna { $columns }
import-column = kolumn { $column }
said-unit-of-sheet = hela bladet gäller { $unit }
said-units = { $line } är enhetskolumn
said-column-value = { $line } är värden
said-column-skip = { $line } hoppas över
said-column-period = { $line } är perioden
said-column-gender = { $line } är könet
said-column-indicator = { $line } är indikatorns namn
said-series = { $line } är { $title }
said-period = perioden är { $period }
said-period-column = { $line } gäller { $period }
said-gender = värdena gäller { $gender }
said-gender-column = { $line } gäller { $gender }
said-row = { $line } hoppas över
said-row-part = { $line } är en enhet i kommunen ovanför
said-rows-part = { $line } och alla rader med det namnet är enheter i kommunen ovanför dem
said-row-above = { $line } är kommunen ovanför
said-rows-above = { $line } och alla rader med det namnet är kommunen ovanför dem
said-row-kommun = { $line } är kommunen { $kommun }
said-mark = { $mark } betyder { $meaning }
meaning-missing = uppgift saknas
meaning-uncertain = osäker, få svar
meaning-suppressed = sekretess
meaning-not-applicable = ej tillämplig
meaning-yes = ja
meaning-partly = ja för några
meaning-no = nej
meaning-negative = minus; ett tal under noll
meaning-inside = talet inuti parentesen
meaning-nothing = ingenting; som en tom cell
pick-unit-of-sheet = Vilken kommun gäller hela bladet? Alla rader blir då den kommunens.
pick-replace = Ersätta { $count ->
    [one] ett värde
   *[other] { $count } värden
} ur { $file }?
pick-replace-no = Nej, spara inget
pick-replace-yes = Ja, läs in filen och ersätt dem
pick-whose = Vems är { $line }?
pick-rows-part = alla rader som heter { $name } är enheter i kommunen ovanför dem
pick-rows-above = alla rader som heter { $name } är kommunen ovanför dem
pick-row-kommun = { $line } är en annan kommun …
pick-whose-kommun = Vilken kommun är det?
import-no-row-name = Ställ dig först på en rad med ett namn.
pick-skip = Vad ska hoppas över?
pick-skip-sheet = hela bladet
pick-all-tables = byt till alla { $count } tabeller på bladet; nu bara { $cells }
pick-only-table = byt till bara tabellen { $cells }; nu alla { $count }
pick-values = Vad är värden?
pick-units = Var är det enhetskolumnen?
pick-values-table = { $line } i tabellen { $cells }
pick-values-all = { $line } i alla { $count } tabeller på bladet
pick-read-sheet = inget: läs bladet ändå
pick-period-of = Vad ska få en period? Skriv den här för alla värden utan egen period.
pick-period-sheet = alla värden vars { $turned ->
    [yes] rad
   *[no] kolumn
} inte säger någon
pick-period-column = värdena i { $line }
pick-period-holds = { $line } innehåller perioden
pick-which-period = Vilken period? Till exempel 2024, 2012–2014, mars 2024. Nästa år följer den cellen som nämner året, annars utgåvan.
pick-gender-of = Vilket kön gäller värdena?
pick-gender-sheet = { $gender }: alla värden vars { $turned ->
    [yes] rad
   *[no] kolumn
} inte säger något
pick-gender-column = { $gender }: { $line }
pick-gender-holds = { $line } innehåller könet
pick-meaning = Vad betyder { $mark }?
pick-series = Vilken indikator är { $line }? Sök eller skriv ett namn.
pick-series-holds = { $line } innehåller indikatorernas namn
pick-series-alike = lika namn
pick-series-same = samma som förra året: { $title }
pick-series-stood = stod här i { $file }, { $line }
pick-series-now = som den läses nu: { $title }
pick-series-heading = som rubriken säger: { $title }
pick-series-own = i den här filen
pick-sheet = Vilket blad?
import-no-period = { $period } är ingen period. Skriv till exempel 2024, 2012–2014 eller mars 2024.
import-no-mark = Ställ dig på en cell med ett märke först.

action-import-correct = peka på cellerna
action-import-rename = byt namn på profilen
action-import-aside = profil av eller på
action-correct-left = kolumnen till vänster
action-correct-right = kolumnen till höger
action-correct-page-left = en skärm åt vänster
action-correct-page-right = en skärm åt höger
action-correct-find = gå till
action-correct-header = rubrikrad
action-correct-units = enhetskolumn
action-correct-unit-row = enhetsrad
action-correct-unit-of-sheet = kommunen som hela bladet gäller
action-correct-values = värdekolumn
action-correct-whose = vems raden är
action-correct-skip = hoppa över
action-correct-period = period
action-correct-gender = kön
action-correct-mark = vad märket betyder
action-correct-series = indikator
action-correct-sheet = annat blad
action-correct-rules = profilens regler
action-correct-undo = ta tillbaka
action-correct-done = klar
