# Layers over the panes.
pick-prompt = Search:
pick-nothing = Nothing matches “{ $typed }”.
pick-refused = Not possible here: { $why }.
pick-new = new: { $typed }
pick-typed = as you wrote: { $typed }
pick-takes-row = { $key } takes the marked row.
pick-takes-typed = { $key } takes what you wrote. The arrows go to the list.
pick-unmarked = Write the municipality’s name, or go to it in the list.
pick-write = Write:
edit-comments-draft = Our comments – { $title } (draft from last time)

# Stands in a line of help instead of a key, where none leads to the action.
help-no-key = “{ $action }”
help-title = The keys
scope-global = Everywhere
scope-list = In lists
scope-indicators = Indicators
scope-indicators-search = While searching
scope-detail = In depth
scope-import = Import a file
scope-import-preview = Preview
scope-import-correct = While pointing at the cells
scope-import-working = While something is read
scope-import-stored = When the file is imported
scope-import-path = While typing a path
scope-dialog = In windows
scope-dialog-pick = While choosing
scope-dialog-edit = While writing
scope-dialog-target = Own target
scope-dialog-help = Help
scope-dialog-conflict = When two have changed the same thing

conflict-title = Somebody was first
conflict-what = { $how ->
    [import] An import has changed the same thing
    [many] Several people have changed the same thing
    [removed] { $who } has removed what you changed
   *[changed] { $who } has changed the same thing
}
conflict-of-one = { $what }: “{ $title }”. Nothing is overwritten.
conflict-of-several = { $what } in { $count } places. Nothing is overwritten.
conflict-chosen = { $count ->
    [one] Choose what is to stand.
   *[other] Choose what is to stand in each field: { $chosen } of { $count } chosen.
}
conflict-all-chosen = { $count ->
    [one] Chosen. It can be saved now.
    [2] Both are chosen. They can be saved now.
   *[other] All { $count } are chosen. They can be saved now.
}
conflict-not-chosen = { $count ->
    [one] Nothing is saved: { $field } is not chosen yet.
   *[other] Nothing is saved: { $count } fields are not chosen yet.
}
conflict-column-choice = Choice
conflict-column-field = Field
conflict-column-thing = Of
conflict-column-mine = Your version
conflict-column-theirs = Saved now
conflict-choice-none = [ ] not chosen
conflict-choice-mine = [m] mine
conflict-choice-theirs = [t] theirs
conflict-choice-both = [b] both
conflict-my-version = Your version
conflict-their-version = Saved now
conflict-their-version-by = Saved now – { $who }
conflict-base-version = As it was when you began
conflict-both-versions = This will be saved: both
conflict-only-order = It is the same field of the board; only the order there differs.
conflict-removal = removal
conflict-comes-back = Comes back with your change.
conflict-removed = Removed.
conflict-removes = Is removed.
conflict-changed = Stays, changed.
conflict-more = more text: { $down } down, { $up } up
conflict-no-both = These cannot be written together. Choose one.
conflict-left = Nothing more is saved. Your change was not made.
conflict-theirs-stand = What was saved stands. Nothing of yours was added.

target-title = Own target – { $title }
target-level = Level
target-by = By (YYYY-MM-DD)
target-decided-by = Decided by
target-unit = Unit: { $unit }
target-level-wrong = The level must be a number, such as 55 or 55.5. Nothing is saved yet.
target-date-wrong = “{ $text }” is not a date. Write for example 2026-12-31. Nothing is saved yet.
target-none = There is no target to remove.

action-dialog-cancel = close
action-pick-choose = choose
action-edit-discard = throw the draft away
action-edit-save = save
action-target-save = save
action-target-next-field = next field
action-target-previous-field = previous field
action-target-remove = remove the target
action-conflict-mine = mine
action-conflict-theirs = theirs
action-conflict-both = both
action-conflict-all-mine = all mine
action-conflict-all-theirs = all theirs
action-conflict-save = save
action-conflict-text-down = more text
action-conflict-text-up = text up
scope-dialog-several = While choosing several
action-several-tick = tick
action-several-choose = done
