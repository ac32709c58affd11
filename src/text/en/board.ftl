# Improvement board.
pane-board = Improvement board
tab-board = Board
scope-board = Improvement board
scope-board-round = Prioritising round

board-count = { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
board-narrowed = filtered
board-ticked = { $count ->
        [one] { $count } card ticked – Esc clears
       *[other] { $count } cards ticked – Esc clears
    }
board-empty =
    No cards hang here yet.

    Press + to put up a suggestion, wherever you are: one line, Enter, the next line.
    n puts up a card with all its fields. o chooses a board or makes a new one.
board-field-empty = No cards here.
board-column-proposed = Proposed
board-column-prioritized = Prioritised
board-column-ongoing = Ongoing
board-column-fixed = Fixed
board-column-parked = Parked
board-heading-shown = { $name } { $shown } of { $all }
board-heading-most = { $name } { $count } (at most { $most })
board-heading-most-short = { $name } { $count } ({ $most })
board-days = { $count } d
board-weeks = { $count } w
board-changed = just now { $who }
board-news = { $count } new: { $who }
board-not-measured = the result has not been measured
board-not-measured-short = not measured

board-text = { $text }
board-put-up = put up { $day }
board-put-up-by = put up { $day } by { $who }
board-weighed = Placed: { $text }
board-weighing = Said in the round: { $text }
board-how = How, when, who: { $text }
board-parked-why = Parked because: { $text }
board-outcome = Result: { $text }
board-beside = Linked to { $text }
board-axis-feasibility = Feasibility
board-axis-impact = Expected effect
board-axis-ease = Easy
board-axis-importance = Important
board-merged = Also card { $number }, “{ $title }”:
board-merged-by = Also card { $number }, “{ $title }”, by { $author }:

board-round = Prioritising round · card { $at } of { $of } · { $placed } placed
board-round-ended = The round is over: { $placed } of { $of } placed, { $prioritized } in Prioritised, { $parked } in Parked, { $left } left to place.
board-comment = What is said about card { $number }, “{ $title }”?
board-digits = (two digits 1–9, 9 is best)
board-placed-there = The card already stands there.
board-no-further = The card can go no further that way.

refusal-no-card = No card is marked here. + puts up a suggestion.
refusal-not-parked = The card is not parked. b takes back what is parked.
refusal-no-ticks = No cards are ticked.
refusal-one-card = There is no other card to merge with.
refusal-no-board = There is no board yet. o makes one.
refusal-no-suggestions = There are no suggestions to go through. + puts one up.

pick-field = Where should “{ $title }” stand?
pick-field-many = Where should the { $count } cards stand?
pick-board = Which board?
pick-board-new = new board …
pick-duplicate = Which card is the same as “{ $title }”?
pick-kept = Which of the { $count } cards is kept?

change-board-back = Took { $count } cards back from Parked
change-board-order = Reordered: “{ $title }”
change-board-merge = Merged “{ $other }” with “{ $title }”
change-board-merge-many = Merged { $count } cards with “{ $title }”
change-board-placed-feasibility-impact = Placed “{ $title }”: feasibility { $right }, expected effect { $up }
change-board-placed-ease-importance = Placed “{ $title }”: easy { $right }, important { $up }
change-board-comment = Commented on “{ $title }”
done-change-move-card = “{ $title }” now stands in { $column ->
        [proposed] Proposed
        [prioritized] Prioritised
        [ongoing] Ongoing
        [fixed] Fixed
       *[other] Parked
    }{ $over ->
        [yes] { " " }– { $standing } of at most { $most }
       *[other] { "" }
    } – { $undo } undoes.
done-change-move-cards = { $count } cards now stand in { $column ->
        [proposed] Proposed
        [prioritized] Prioritised
        [ongoing] Ongoing
        [fixed] Fixed
       *[other] Parked
    }{ $over ->
        [yes] { " " }– { $standing } of at most { $most }
       *[other] { "" }
    } – { $undo } undoes.
done-change-board-back = { $count } cards are back from Parked – { $undo } undoes.
done-change-board-order = The order is changed – { $undo } undoes.
done-change-board-merge = “{ $other }” is now a part of “{ $title }”; both texts are kept – { $undo } undoes.
done-change-board-merge-many = { $count } cards are now parts of “{ $title }”; all texts are kept – { $undo } undoes.
done-change-board-placed-feasibility-impact = “{ $title }”: feasibility { $right }, expected effect { $up }.
done-change-board-placed-ease-importance = “{ $title }”: easy { $right }, important { $up }.

action-board-open = open
action-board-new = new card
action-board-left = the field to the left
action-board-right = the field to the right
action-board-move = move
action-board-forward = to the next field
action-board-backward = to the field before
action-board-park = park
action-board-unpark = back from parking
action-board-raise = up in the order
action-board-lower = down in the order
action-board-tick = tick
action-board-tick-all = tick the whole field
action-board-clear = clear ticks
action-board-merge = merge duplicates
action-board-choose = board
action-board-edit = edit the board
action-board-round = prioritising round
action-round-next = next
action-round-previous = previous
action-round-comment = comment
action-round-choose = to Prioritised
action-round-park = park
action-round-axes = the other axes
action-round-open = open the card
action-round-end = end the round
action-round-step-1 = step 1
action-round-step-2 = step 2
action-round-step-3 = step 3
action-round-step-4 = step 4
action-round-step-5 = step 5
action-round-step-6 = step 6
action-round-step-7 = step 7
action-round-step-8 = step 8
action-round-step-9 = step 9, best
action-board-origin = to what is linked
refusal-card-not-linked = The card is linked to nothing. l links it.
