# The indicator pane.
pane-indicators = Indicators
tab-indicators = Indicators
column-colour = Colour
column-indicator = Indicator
column-period = Period
column-own = We
column-peers = Peers
column-difference = Diff
column-place = Place in Sweden
column-place-short = Place
column-among = Among
column-trend = Trend

column-target = Target

colour-green = + green
colour-yellow = = yellow
colour-red = ! red
colour-missing = – none
colour-unknown = ? unknown
colour-neutral = · neutral
colour-too-few = · too few

value-yes = Yes
value-no = No
unit-percentage-points = pp
place = { $place } of { $of }
place-shared = { $place } of { $of } (shared)

status-present = present
status-missing = not reported
status-uncertain = uncertain, few
status-suppressed = confidential
status-not-applicable = not applicable
status-missing-short = not given
status-uncertain-short = few
status-suppressed-short = secret
status-not-applicable-short = n/a

direction-higher = high is good
direction-lower = low is good
direction-none = no direction
direction-unknown = direction unknown
direction-as-file = as the file says

area-all = all areas
area-aldre = Elderly care
area-missbruk = Substance abuse
area-barn-unga = Children and youth
area-funktionsnedsattning = Disability
area-ekonomiskt-bistand = Financial assistance
area-hemloshet = Homelessness
area-brottsoffer = Victims of crime

peers-liknande = similar municipalities
peers-liknande-note = RKA's seven most similar, by area
peers-liknande-short = similar
peers-grupp = same municipality group
peers-grupp-note = SKR's grouping of 2023
peers-grupp-short = the group
peers-lan = same county
peers-lan-note = the county's municipalities
peers-lan-short = the county
peers-riket = all of Sweden
peers-riket-note = all 290 municipalities
peers-riket-short = Sweden
peers-own-note = own group

gender-total = total
gender-women = women
gender-men = men

sort-sticks-out = what sticks out first
sort-best = best place first
sort-title = by name
sort-as-published = as in the file

heading-counts = { $all }, { $red } red
heading-counts-shown = { $shown } of { $all }, { $red } red
heading-peers = against { $peers }
heading-until = up to { $year }
footing-own-colour = * own quartile colour, same principle as Kolada

indicators-no-unit = Choose your municipality first: press K.
indicators-reading = Reading …
indicators-empty =
    There are no values here yet.

    Press i to import a published file – a workbook or csv of Öppna jämförelser, or data from Kolada.
    From the command line: fyrfalt import FILE
indicators-empty-area = No indicators in the area { $area }. Press o to choose another, or i to import a file.
indicators-no-match = No indicator matches “{ $search }”. Esc removes the search.
indicators-sorted = Order: { $sort }
refusal-no-indicator = Mark an indicator first.

pick-area = Which area?
pick-period = Up to which year?
period-latest = the latest of each indicator
pick-peers = Compare with whom?
pick-direction = What is good for “{ $title }”?

change-direction = direction of “{ $title }”
change-comments = our comments on “{ $title }”
change-target = own target for “{ $title }”
change-target-removed = own target removed for “{ $title }”
edit-comments = Our comments – { $title }

action-indicators-open = open
action-indicators-filter = search
action-indicators-clear = remove the search
action-indicators-sort = order
action-indicators-area = area
action-indicators-period = period
action-indicators-gender = gender
action-indicators-peers = compare with
action-indicators-direction = direction
action-indicators-target = own target
action-indicators-comments = comments
action-search-keep = keep the search
action-search-drop = remove the search
action-indicators-longlist = to the longlist
