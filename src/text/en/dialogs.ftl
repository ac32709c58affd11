# Layers over the panes.
pick-prompt = Search:
pick-nothing = Nothing matches “{ $typed }”.
pick-refused = Not possible here: { $why }.
pick-new = new: { $typed }
pick-write = Write:
edit-comments-draft = Our comments – { $title } (draft from last time)

help-title = The keys
scope-global = Everywhere
scope-list = In lists
scope-indicators = Indicators
scope-indicators-search = While searching
scope-detail = In depth
scope-import = Import a file
scope-import-preview = Preview
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
conflict-what = { $who } has changed the same thing: { $field }, { $title }. Nothing is overwritten.
conflict-my-version = Your version
conflict-their-version = What is saved now
conflict-base-version = As it was when you began
conflict-no-both = These cannot be written together. Choose one.
conflict-left = Nothing more is saved. Your change was not made.

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
action-conflict-both = open both
action-edit-save = save
action-target-save = save
action-target-next-field = next field
action-target-previous-field = previous field
action-target-remove = remove the target
action-conflict-mine = keep mine
action-conflict-theirs = keep what is saved
