# The history: what happened to a thing, what happened on a day, who did it.
pane-history = History
tab-history = History
scope-history = History
history-column-when = When
history-column-who = Who
history-column-what = What
history-day-today = today
history-only-mine = only mine
history-latest = the latest { $count }
history-more = more text: t down, T up
history-none-item = Nothing has been changed here yet. d shows what happened today.
history-none-item-mine = You have not changed anything here. m shows everybody.
history-none-day = Nothing was changed: { $day }. < goes back a day.
history-none-mine = You have not changed anything: { $day }. m shows everybody, < goes back a day.
history-no-later = There is nothing later than today.
history-no-thing = The change is about nothing that can be shown.
history-undone = Undid: { $what }
history-redone = Did again: { $what }
history-reversed = Reversed: { $what }
history-unknown = A change of a kind that this version does not know
history-erased = (removed for good)
history-erased-why = The contents have been removed for good. That it was done, when and by whom is kept.
history-made = New.
history-removed = Removed.
history-restored = Brought back.
history-reordered = Got another place in the same field.
history-linked = Linked
history-unlinked = Unlinked
history-before = before:
history-after = after:
history-no-fields = Nothing more to tell.
history-nothing-to-do = Nothing had to be changed: it stood so already.
history-left-out = { $count ->
    [one] … and one more change in the same step
   *[other] … and { $count } more changes in the same step
}

action-app-history = history
action-history-open = go there
action-history-reverse = reverse
action-history-today = the day
action-history-day-before = the day before
action-history-day-after = the day after
action-history-own = marked thing
action-history-mine = mine/everybody's
action-history-text-down = text down
action-history-text-up = text up
action-history-back = back
