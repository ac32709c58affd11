# The quadrant: the cards of the improvement board weighed on two axes.
pane-quadrant = Quadrant
tab-quadrant = Quadrant
scope-quadrant = Quadrant
scope-quadrant-placing = Quadrant: placing a card

quadrant-axes-feasibility = feasibility × expected impact
quadrant-axes-ease = easy–heavy × important–nice
quadrant-count = { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
quadrant-axis-feasibility = feasibility
quadrant-axis-impact = expected impact
quadrant-axis-low = low
quadrant-axis-high = high
quadrant-axis-heavy = heavy
quadrant-axis-easy = easy
quadrant-axis-nice = nice
quadrant-axis-important = important
quadrant-choose = Prioritise
quadrant-leave = Do not prioritise
quadrant-high = High priority
quadrant-low = Low priority

quadrant-column-number = No
quadrant-column-card = Card
quadrant-column-field = Field
quadrant-column-place = Place
quadrant-unplaced = Not placed: { $count }
quadrant-not-placed = not placed
quadrant-line = { $number } { $title } · { $place }
quadrant-columns-proposed = Proposed only
quadrant-columns-all = all fields of the board
quadrant-ticked = { $count ->
        [one] { $count } card ticked
       *[other] { $count } cards ticked
    }
quadrant-how = m places: two digits, rightwards and upwards, 9 is best
quadrant-placing = Card { $number } at { $place } · next digit: { $next }
quadrant-next-feasibility = feasibility
quadrant-next-impact = impact
quadrant-next-ease = how easy
quadrant-next-importance = how important
quadrant-all-placed = All are placed · Enter or Esc ends
quadrant-no-more = No more cards to place · Enter or Esc ends
quadrant-shares = shares its place with { $others }
quadrant-shares-short = with { $others }
quadrant-placing-gone = The card is no longer here. Placing was stopped.
quadrant-news = { $who } changed { $number }
quadrant-news-several = { $who } changed { $count } cards

quadrant-empty =
    There are no cards yet.

    + puts up a suggestion. Then it is weighed here: m and two digits.
quadrant-empty-proposed = No cards in Proposed. v shows Prioritised and Ongoing too.
quadrant-empty-open = No cards in Proposed, Prioritised or Ongoing. v shows all fields of the board.
quadrant-empty-narrowed = No card here belongs to “{ $title }”. f shows everything again.
refusal-quadrant-no-card = No card is marked here. + puts up a suggestion.
refusal-quadrant-alone = No other card stands at the same place.
refusal-quadrant-unplaced = The card has not been placed.
refusal-quadrant-prioritised = The card is in Prioritised already.

change-card-placed = “{ $title }” placed at { $place }
done-change-card-placed = Card { $number } placed at { $place }.
change-card-unplaced = “{ $title }” no longer placed
change-cards-unplaced = { $count } cards no longer placed

action-quadrant-open = open
action-quadrant-place = place
action-quadrant-axes = other axes
action-quadrant-columns = which fields
action-quadrant-same = next at the same place (2+1: card 2 and one more)
action-quadrant-unplace = take the placement away
action-quadrant-prioritise = to Prioritised
action-quadrant-tick = tick
action-quadrant-tick-all = tick all
action-quadrant-clear = untick
action-placing-left = left
action-placing-right = right
action-placing-up = up
action-placing-down = down
action-placing-keep = keep the place
action-placing-leave = stop placing
action-placing-back = take the digit back
action-placing-skip = skip
action-placing-step-1 = step 1
action-placing-step-2 = step 2
action-placing-step-3 = step 3
action-placing-step-4 = step 4
action-placing-step-5 = step 5
action-placing-step-6 = step 6
action-placing-step-7 = step 7
action-placing-step-8 = step 8
action-placing-step-9 = step 9
