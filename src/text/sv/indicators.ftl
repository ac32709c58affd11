# Indikatorrutan.
pane-indicators = Indikatorer
tab-indicators = Indikatorer
column-colour = Färg
column-indicator = Indikator
column-period = Period
column-own = Vi
column-peers = Jmf
column-difference = Diff
column-place = Plats i riket
column-place-short = Plats
column-among = Bland
column-trend = Trend

column-target = Mål

colour-green = + grön
colour-yellow = = gul
colour-red = ! röd
colour-missing = – saknas
colour-unknown = ? okänd
colour-neutral = · ingen
colour-too-few = · för få

value-yes = Ja
value-no = Nej
unit-percentage-points = p.e.
place = { $place } av { $of }
place-shared = { $place } av { $of } (delad)

status-present = finns
status-missing = uppgift saknas
status-uncertain = osäker, få svar
status-suppressed = sekretess
status-not-applicable = ej tillämplig
status-missing-short = ej uppgift
status-uncertain-short = få svar
status-suppressed-short = sekretess
status-not-applicable-short = ej tillämp

direction-higher = högt är bra
direction-lower = lågt är bra
direction-none = ingen riktning
direction-unknown = riktning okänd
direction-as-file = som filen anger

area-all = alla områden
area-aldre = Äldreomsorg
area-missbruk = Missbruk och beroende
area-barn-unga = Barn och unga
area-funktionsnedsattning = Funktionsnedsättning
area-ekonomiskt-bistand = Ekonomiskt bistånd
area-hemloshet = Hemlöshet
area-brottsoffer = Brottsoffer

peers-liknande = liknande kommuner
peers-liknande-note = RKA:s sju mest lika, efter område
peers-liknande-short = liknande
peers-grupp = samma kommungrupp
peers-grupp-note = SKR:s indelning 2023
peers-grupp-short = kommungruppen
peers-lan = samma län
peers-lan-note = kommunerna i länet
peers-lan-short = länet
peers-riket = hela riket
peers-riket-note = alla 290 kommuner
peers-riket-short = riket
peers-own-note = egen grupp

gender-total = totalt
gender-women = kvinnor
gender-men = män

sort-sticks-out = det som sticker ut först
sort-best = bäst plats först
sort-title = efter namn
sort-as-published = som i filen

heading-counts = { $all } st, { $red ->
        [one] { $red } röd
       *[other] { $red } röda
    }
heading-counts-shown = { $shown } av { $all }, { $red ->
        [one] { $red } röd
       *[other] { $red } röda
    }
heading-peers = mot { $peers }
heading-until = t.o.m. { $year }
footing-own-colour = * egen kvartilfärg, samma princip som Kolada

indicators-no-unit = Välj först din kommun: tryck K.
indicators-reading = Läser …
indicators-empty =
    Här finns inga värden än.

    Tryck i för att läsa in en publicerad fil – en arbetsbok eller csv från Öppna jämförelser, eller data från Kolada.
    Från kommandoraden: fyrfalt import FIL
indicators-empty-area = Inga indikatorer i området { $area }. Tryck o för att välja ett annat, eller i för att läsa in en fil.
indicators-no-match = Ingen indikator heter något med ”{ $search }”. Esc tar bort sökningen.
indicators-sorted = Ordning: { $sort }
refusal-no-indicator = Markera först en indikator.

pick-area = Vilket område?
pick-period = Till och med vilket år?
period-latest = senaste för varje indikator
pick-peers = Jämför med vilka?
pick-direction = Vad är bra för ”{ $title }”?

change-direction = riktning för ”{ $title }”
change-comments = våra kommentarer till ”{ $title }”
change-target = eget mål för ”{ $title }”
change-target-removed = eget mål borttaget för ”{ $title }”
edit-comments = Våra kommentarer – { $title }

action-indicators-open = öppna
action-indicators-filter = sök
action-indicators-clear = ta bort sökningen
action-indicators-sort = ordning
action-indicators-area = område
action-indicators-period = period
action-indicators-gender = kön
action-indicators-peers = jämför med
action-indicators-direction = riktning
action-indicators-target = eget mål
action-indicators-comments = kommentarer
action-search-keep = behåll sökningen
action-search-drop = ta bort sökningen
action-indicators-longlist = till bruttolistan
