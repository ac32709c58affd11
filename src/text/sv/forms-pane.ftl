# Formulären.
pane-forms = Formulär
tab-forms = Formulär
scope-forms = Formulär
scope-forms-cell = När du skriver i en cell
scope-forms-text = När du skriver en lång text

forms-steps = steg { $steps }
forms-ticked = { $count } kryssade
forms-by = efter { $column }
forms-as-put = den ordning raderna lades till
forms-sorted = Ordning: { $sort }
forms-of-indicator = Indikator { $at } av { $of }: { $title }  (v väljer)
forms-of-card = Kort { $at } av { $of }: { $title }  (v väljer)
forms-column-of = kolumn { $at } av { $of }
forms-row-of = rad { $at } av { $of }

forms-mark-activity = →{ $number }
forms-mark-card = →k{ $number }
forms-to-activity = → aktivitet { $number } ”{ $title }” i planen
forms-to-card = → kort { $number } ”{ $title }” på tavlan
forms-facts = Fakta
forms-facts-against = Fakta, mot { $peers }
forms-fact-median = median { $median }
forms-fact-target = eget mål { $level }
forms-before = Förra omgången ({ $round }): { $text }
forms-decision = Beslut { $number }: { $outcome } ({ $forum } { $day })
forms-draft = Inte sparat, finns som utkast: { $text }

forms-pick-form = Vilket formulär?
forms-pick-round = Vilken omgång?
forms-pick-indicator = Vilken indikator?
forms-pick-card = Vilket kort?
forms-pick-new = Vilken indikator ska få en rad?
forms-pick-linked = Vilka indikatorer hör raden till?
forms-pick-one = { $column }
forms-pick-several = { $column }
forms-pick-way = Vart?
forms-pick-columns = Vilka kolumner ska visas?
forms-new-column = Ny kolumn
forms-own-column = egen
forms-pick-known = Vad ska hämtas in?
forms-pick-calls = Bäst bland de liknande: vilken kommun ringer ni?
forms-nothing = (inget)

forms-no-round = Formulären hör till en omgång, och det finns ingen än. Lägg upp en i rutan Steg: tryck n där.
forms-no-indicator = Ingen indikator är beslutad för fördjupad analys i omgången. Ta upp den till beslut i formulär 4, Prioritering av indikatorer: ställ dig på raden och tryck d.
forms-no-card = Det finns inga kort att beskriva. Sätt upp ett förslag med + först.
forms-empty-indicators = Inga rader än. n väljer en indikator; i indikatorlistan sätter b den på bruttolistan.
forms-empty-longlist = Bruttolistan är tom. I indikatorlistan för b en indikator hit; här väljer n en.
forms-empty-activities = Inga aktiviteter i omgångens handlingsplan än. n lägger till en; p hämtar hit ett förslag ur ett formulär.
forms-empty-tree = Börja med problemet: n skriver det. Enter frågar sedan varför, rad för rad.
forms-empty-bones = n skriver ett ben, till exempel Personal eller Rutiner. c skriver en orsak under det.
forms-empty-rows = Inga rader än. n skriver den första.

forms-nothing-to-carry = Cellen är tom. Skriv något i den först.
forms-no-text-to-carry = Det går bara att föra vidare text. Ställ dig i en cell med text.
forms-in-plan-already = Raden är redan en aktivitet i planen.
forms-no-way = Cellen är inte kopplad till något. p lägger den i planen, b på tavlan.
forms-not-here = Det går inte i den här cellen.
forms-about-all = Formuläret gäller hela omgången.
forms-columns-fixed = Kolumner kan bara läggas till eller döljas i handlingsplanen.
forms-no-sort = Bara formulär 4 går att sortera.
forms-no-turn = Bara självskattningen och fiskbenet kan visas på annat sätt.
forms-no-insert = Bara de sex frågorna hämtar in det som omgången vet.
forms-no-calls = Kommuner föreslås bara i formuläret Ring upp.
forms-rows-given = Formulärets rader är givna.
forms-no-tree = Bara i 5 varför och fiskben hänger rader under varandra.
forms-no-indicators = Det finns inga indikatorer än. Läs in en publicerad fil i rutan Läs in först.
forms-all-indicators = Alla indikatorer har redan en rad.
forms-no-row = Det finns ingen rad än.
forms-remove-in-longlist = Raden hör till bruttolistan; ta bort den där.
forms-remove-in-plan = Raden är en aktivitet; ta bort den i planen.
forms-is-sorted = Raderna är sorterade. s tills de står i egen ordning, sedan kan de flyttas.
forms-linked-here = Här står kopplade indikatorer. Enter kopplar och kopplar loss.
forms-decided-here = Här står det som är beslutat. Ett beslut tas aldrig bort.
forms-empty-already = Cellen är redan tom.
forms-chosen-here = Här väljer man. Enter visar vad som finns.
forms-no-text-here = Texten hämtas in i kolumnen Svar.
forms-nothing-known = Omgången har inga texter att hämta in än. De kommer ur kartläggningen, 5 varför, iakttagelserna, snabbanalysen och underlaget.
forms-calls-none-decided = Ingen indikator är beslutad än, så det går inte att säga vilka som är bäst.
forms-calls-no-peers = Ingen av de liknande kommunerna har värden för indikatorerna.

forms-overview-area = Område
forms-all-clear = + allt är klart
forms-none-answered = – inget svarat
forms-open = { $open ->
        [one] = 1 obesvarad
       *[other] = { $open } obesvarade
    }
forms-unclear = { $unclear ->
        [one] ! 1 oklar
       *[other] ! { $unclear } oklara
    }
forms-unclear-and-open = { $unclear ->
        [one] ! 1 oklar, { $open } obesv.
       *[other] ! { $unclear } oklara, { $open } obesv.
    }
forms-still-unclear = Vad är ännu oklart? { $area }, { $round }

action-forms-write = skriv
action-forms-write-here = skriv i cellen
action-forms-write-large = skriv stort
action-forms-cycle = nästa val
action-forms-empty = töm
action-forms-left = cell åt vänster
action-forms-right = cell åt höger
action-forms-new = ny rad
action-forms-under = rad under
action-forms-remove = ta bort raden
action-forms-raise = raden upp
action-forms-lower = raden ned
action-forms-tick = kryssa raden
action-forms-clear = ta bort kryssen
action-forms-to-board = till tavlan
action-forms-decide = till beslut
action-forms-follow = till det kopplade
action-forms-subject = välj indikator eller kort
action-forms-choose = välj formulär
action-forms-next-form = nästa formulär
action-forms-previous-form = förra formuläret
action-forms-round = omgång
action-forms-columns = kolumner
action-forms-sort = ordning
action-forms-turn = översikt eller ritning
action-forms-insert = hämta in
action-forms-calls = föreslå kommuner
action-cell-save-down = spara, nedåt
action-cell-save-up = spara, uppåt
action-cell-save-right = spara, nästa cell
action-cell-save-left = spara, förra cellen
action-cell-save = spara
action-cell-leave = lämna
action-cell-discard = kasta
action-cell-enlarge = stort fält
