# The forms.
pane-forms = Forms
tab-forms = Forms
scope-forms = Forms
scope-forms-cell = While writing in a cell
scope-forms-text = While writing a long text

forms-steps = step { $steps }
forms-ticked = { $count } ticked
forms-by = by { $column }
forms-as-put = the order in which the rows were added
forms-sorted = Order: { $sort }
forms-of-indicator = Indicator { $at } of { $of }: { $title }  (v chooses)
forms-of-card = Card { $at } of { $of }: { $title }  (v chooses)
forms-column-of = column { $at } of { $of }
forms-row-of = row { $at } of { $of }

forms-mark-activity = →{ $number }
forms-mark-card = →c{ $number }
forms-to-activity = → activity { $number } “{ $title }” in the plan
forms-to-card = → card { $number } “{ $title }” on the board
forms-facts = Facts
forms-facts-against = Facts, against { $peers }
forms-fact-median = median { $median }
forms-fact-target = own target { $level }
forms-before = The round before ({ $round }): { $text }
forms-decision = Decision { $number }: { $outcome } ({ $forum } { $day })
forms-draft = Not saved, kept as a draft: { $text }

forms-pick-form = Which form?
forms-pick-round = Which round?
forms-pick-indicator = Which indicator?
forms-pick-card = Which card?
forms-pick-new = Which indicator gets a row?
forms-pick-linked = Which indicators does the row belong to?
forms-pick-one = { $column }
forms-pick-several = { $column }
forms-pick-way = Where to?
forms-pick-columns = Which columns are shown?
forms-new-column = New column
forms-own-column = own
forms-pick-known = What is to be inserted?
forms-pick-calls = Best among the similar: which municipality do you call?
forms-nothing = (nothing)

forms-no-round = The forms belong to a round, and there is none yet. Make one in the Steps pane: press n there.
forms-no-indicator = No indicator of the round has been decided on for deeper analysis. Put it up for decision in form 4, Priority of indicators: stand on its row and press d.
forms-no-card = There are no cards to describe. Put up a suggestion with + first.
forms-empty-indicators = No rows yet. n chooses an indicator; in the indicator list b takes it to the longlist.
forms-empty-longlist = The longlist is empty. In the indicator list b brings an indicator here; here n chooses one.
forms-empty-activities = No activities in the round’s action plan yet. n adds one; p brings a suggestion from a form.
forms-empty-tree = Begin with the problem: n writes it. Enter then asks why, row by row.
forms-empty-bones = n writes a bone, such as Staff or Routines. c writes a cause under it.
forms-empty-rows = No rows yet. n writes the first.

forms-nothing-to-carry = The cell is empty. Write something in it first.
forms-no-text-to-carry = Only text is carried on. Go to a cell with text.
forms-in-plan-already = The row is an activity of the plan already.
forms-no-way = The cell is linked to nothing. p takes it to the plan, b to the board.
forms-not-here = That cannot be done in this cell.
forms-about-all = The form is about the whole round.
forms-columns-fixed = Columns are added and hidden in the action plan only.
forms-no-sort = Only form 4 can be sorted.
forms-no-turn = Only the self-assessment and the fishbone can be shown in another way.
forms-no-insert = Only the six questions take in what the round knows.
forms-no-calls = Municipalities are offered in the form Calls only.
forms-rows-given = The rows of the form are given.
forms-no-tree = Rows hang under each other in five whys and the fishbone only.
forms-no-indicators = There are no indicators yet. Import a published file in the Import pane first.
forms-all-indicators = Every indicator has a row already.
forms-no-row = There is no row yet.
forms-remove-in-longlist = The row belongs to the longlist; remove it there.
forms-remove-in-plan = The row is an activity; remove it in the plan.
forms-is-sorted = The rows are sorted. Press s until they stand in their own order, then they can be moved.
forms-linked-here = These are linked indicators. Enter links and unlinks.
forms-decided-here = This is what has been decided. A decision is never removed.
forms-empty-already = The cell is empty already.
forms-chosen-here = Here one chooses. Enter shows what there is.
forms-no-text-here = The text is inserted in the column Answer.
forms-nothing-known = The round has no texts to insert yet. They come from the mapping, five whys, the observations, the quick analysis and the basis.
forms-calls-none-decided = No indicator has been decided on yet, so it cannot be said who does best.
forms-calls-no-peers = None of the similar municipalities has values for the indicators.

forms-overview-area = Area
forms-all-clear = + all clear
forms-none-answered = – nothing answered
forms-open = { $open ->
        [one] = 1 unanswered
       *[other] = { $open } unanswered
    }
forms-unclear = { $unclear ->
        [one] ! 1 unclear
       *[other] ! { $unclear } unclear
    }
forms-unclear-and-open = { $unclear ->
        [one] ! 1 unclear, { $open } open
       *[other] ! { $unclear } unclear, { $open } open
    }
forms-still-unclear = What is still unclear? { $area }, { $round }

action-forms-write = write
action-forms-write-here = write in the cell
action-forms-write-large = write large
action-forms-cycle = next choice
action-forms-empty = empty
action-forms-left = cell to the left
action-forms-right = cell to the right
action-forms-new = new row
action-forms-under = row under
action-forms-remove = remove the row
action-forms-raise = row up
action-forms-lower = row down
action-forms-tick = tick the row
action-forms-clear = remove the ticks
action-forms-to-board = to the board
action-forms-decide = to decision
action-forms-follow = to what is linked
action-forms-subject = choose indicator or card
action-forms-choose = choose form
action-forms-next-form = next form
action-forms-previous-form = form before
action-forms-round = round
action-forms-columns = columns
action-forms-sort = order
action-forms-turn = overview or drawing
action-forms-insert = insert
action-forms-calls = offer municipalities
action-cell-save-down = save, down
action-cell-save-up = save, up
action-cell-save-right = save, next cell
action-cell-save-left = save, cell before
action-cell-save = save
action-cell-leave = leave
action-cell-discard = discard
action-cell-enlarge = large field
