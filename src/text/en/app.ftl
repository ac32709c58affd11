# The frame around the panes: title, footer, notices, first start.
app-name = Fyrfält
app-demo = demo
app-demo-lies = The demo lies in { $file }. Write in it as you like.
app-faults = { $first } ({ $more } more – fyrfalt keys --check FILE shows them all)
app-too-small = The window is { $columns }×{ $rows }. Make it at least { $least-columns }×{ $least-rows } – what you wrote is kept.
app-present = + { $names }
app-no-unit = no municipality
key-unbound = { $key } does nothing here. ? shows the keys.
paste-nowhere = Text cannot be pasted here.
done = { $what }
saved = Saved.
undone-of = Undone: { $what }
redone-of = Done again: { $what }
nothing-to-undo = You have nothing to undo in this session.
nothing-to-redo = There is nothing to do again.
draft-restored = What you wrote but did not save is back. Ctrl-S saves.
drafts-waiting = { $count ->
        [one] A draft is waiting: “{ $title }”. Open the target there and it is back.
       *[other] { $count } drafts are waiting, one for “{ $title }”. Open the targets there and they are back.
    }
draft-kept = The text is not saved but kept as a draft. Open it again to go on.
pick-unit = Which is your municipality?
pick-who = Who are you? (logged in as { $login })

action-app-quit = quit
action-app-help = help
action-app-next-pane = next pane
action-app-previous-pane = previous pane
action-app-undo = undo
action-app-redo = redo
action-app-choose-unit = change municipality
action-app-who = change name
action-app-import = import a file
action-app-suspend = leave for a while
action-list-next = down
action-list-previous = up
action-list-page-down = a page down
action-list-page-up = a page up
action-list-half-down = half a page down
action-list-half-up = half a page up
action-list-first = first
action-list-last = last
action-app-pane-1 = pane 1
action-app-pane-2 = pane 2
action-app-pane-3 = pane 3
action-app-pane-4 = pane 4
action-app-pane-5 = pane 5
action-app-pane-6 = pane 6
action-app-pane-7 = pane 7
action-app-zoom = zoom
action-app-narrow = filter by selection
narrowed = The other panes show only what belongs to “{ $title }”. f shows everything again.
narrow-lifted = All panes show everything again.
refusal-nothing-marked = Mark a row first.
