# Forms, links, moves and what they are called in history.
form-card = { $number } { $title }
form-new-card = New suggestion
form-activity = Activity { $number }: { $title }
form-board = The board
form-new-board = New board
form-draft = { $title } (draft from last time)
form-move = { $count ->
    [one] { $column ->
        [ongoing] { $number } to Ongoing: how, when and who?
        [fixed] { $number } to Fixed: what came of it?
        [parked] { $number } to Parked: why?
       *[other] { $number } { $title }
    }
   *[other] { $column ->
        [ongoing] { $count } cards to Ongoing: how, when and who?
        [fixed] { $count } cards to Fixed: what came of it?
        [parked] { $count } cards to Parked: why?
       *[other] { $count } cards
    }
}
form-required = The field must be filled in. Nothing is saved yet.
form-no-day = “{ $text }” is no day. Write for instance fri, w 12, 15/3, +2w or 2026-03-15.
form-no-number = “{ $text }” is no number. Write a whole number such as 4.
form-none = –
form-ticked = [x] yes
form-not-ticked = [ ] no
form-no-meeting = “{ $text }” does not begin with a day. Write for example 15/3 1 pm, a line for each meeting.
form-hint-areas = Space ticks, the arrows move in the list, Tab goes to the next field.
form-hint-meetings = A line for each meeting, the day first: 15/3 1 pm Town hall. Tab goes to the next field.
form-hint-owner = A municipality, or a name of your own for whose round it is.
form-hint-day = A day: fri, w 12, 15/3, +2w or 2026-03-15.
form-hint-choice = Space or ← → chooses.
form-hint-text = Enter gives a new line, Tab the next field, Ctrl-S saves.
form-hint-required = * must be filled in. Ctrl-S saves.
card-part = { $number } { $title } belongs here too
item-card = suggestion
item-activity = activity
item-indicator = indicator
choice-origin-form = a form
choice-origin-meeting = a meeting
choice-origin-idea = an idea
choice-origin-municipality = another municipality
choice-origin-other = other
choice-handling-decision = decision
choice-handling-assignment = assignment
choice-handling-project = improvement project
choice-state-not-started = not started
choice-state-ongoing = ongoing
choice-state-done = done
choice-state-cancelled = cancelled
choice-step-0 = 0 Mapping
choice-step-1 = 1 Preparation
choice-step-2 = 2 Quick analysis
choice-step-3 = 3 Deeper analysis
choice-step-4 = 4 Suggestions
choice-step-5 = 5 Implementation
choice-repeats-weekly = every week
choice-repeats-monthly = every month
choice-repeats-quarterly = every quarter
choice-repeats-tertial = every four months
choice-repeats-yearly = every year
capture-title = Suggestions for { $board }
capture-hint = Enter saves and gives the next line. Enter on an empty line goes back.
capture-about = linked to { $title }
capture-done = { $count ->
    [one] One suggestion is up.
   *[other] { $count } suggestions are up.
}
board-first = Improvement board
pick-link = { $count ->
    [one] Link “{ $title }” to – or unlink from
   *[other] Link { $count } marked things to – or unlink from
}
link-linked = linked
move-there-already = It stands there already.
state-already = It stands so already.
plan-nothing-to-take = What is marked is in the plan already.
plan-origin-card = suggestion { $number }
plan-origin-indicator = indicator
plan-origin-decision = decision { $number }
plan-from-indicator = Analyse: { $title }

change-card = Changed “{ $title }”
change-put-up = Put up “{ $title }”
change-board = Changed the board “{ $title }”
change-new-board = Made the board “{ $title }”
change-activity = Changed the activity “{ $title }”
change-new-activity = Added the activity “{ $title }”
change-state = { $state ->
    [done] “{ $title }” is done
    [ongoing] “{ $title }” is ongoing
    [cancelled] “{ $title }” is cancelled
   *[other] “{ $title }” is not started
}
change-states = { $count } activities: { $state ->
    [done] done
    [ongoing] ongoing
    [cancelled] cancelled
   *[other] not started
}
change-to-plan = { $count ->
    [one] Put “{ $title }” into the activity plan
   *[other] Put { $count } activities into the plan
}
done-change-to-plan = { $count ->
    [one] “{ $title }” is now in the activity plan – { $undo } undoes.
   *[other] { $count } activities are now in the plan – { $undo } undoes.
}
change-move-card = Moved “{ $title }” to { $column ->
    [proposed] Proposed
    [prioritized] Prioritised
    [ongoing] Ongoing
    [fixed] Fixed
   *[other] Parked
}
change-move-cards = Moved { $count } cards to { $column ->
    [proposed] Proposed
    [prioritized] Prioritised
    [ongoing] Ongoing
    [fixed] Fixed
   *[other] Parked
}
change-link = Linked “{ $title }” to “{ $other }”
change-unlink = Unlinked “{ $title }” from “{ $other }”
done-change-link = “{ $title }” is linked to “{ $other }” – { $undo } undoes.
done-change-unlink = “{ $title }” is no longer linked to “{ $other }” – { $undo } undoes.

scope-dialog-form = In forms
scope-dialog-form-line = In the lines of forms
scope-dialog-form-choice = When you choose in a form
scope-dialog-capture = When you put up suggestions
action-form-save = save
action-form-enter = next field or save
action-form-next = next field
action-form-previous = previous field
action-form-choose = choose
action-form-choose-previous = choose backwards
action-capture-put-up = put up
action-capture-unlink = without link
action-app-capture = suggestion
action-app-to-plan = to the plan
action-app-link = link

choice-column-proposed = Proposed
choice-column-prioritized = Prioritised
choice-column-ongoing = Ongoing
choice-column-fixed = Fixed
choice-column-parked = Parked
sheet-what = What
sheet-late = late
sheet-number = No.
sheet-column = Column
sheet-comments = Our comments
sheet-card-sources = Rests on
sheet-steps = Steps go from 1 to 9; 9 is best.
