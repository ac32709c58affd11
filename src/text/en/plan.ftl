# Activity plan.
pane-plan = Activity plan
tab-plan = Plan
scope-plan = Activity plan
scope-plan-search = Search in the plan
scope-plan-row = The row being written

column-when = When
column-what = What
column-who = Who
column-state = State
column-step = Step
column-from = From

plan-state-not-started = ○ not started
plan-state-not-started-short = ○ not yet
plan-state-ongoing = ● ongoing
plan-state-done = ✓ done
plan-state-cancelled = – cancelled
plan-state-cancelled-short = – canc.
plan-state-late = ! late
plan-state-late-ongoing = ! late, ongoing

plan-step = { $step ->
        [0] 0 Mapping
        [1] 1 Preparation
        [2] 2 Quick analysis
        [3] 3 Analysis
        [4] 4 Suggestions
       *[other] 5 Carrying out
    }

plan-count = { $all }
plan-count-of = { $shown } of { $all }
plan-late = { $late } late
plan-narrowed = belonging to “{ $title }”
plan-ticked = { $count } ticked
plan-finished-hidden = { $count } done or cancelled not shown

plan-filter-open = what is left to do
plan-filter-all = all
plan-filter-mine = mine
plan-filter-late = late
plan-filter-week = this week
plan-filter-step = step { plan-step }
plan-sort-when = by day
plan-sort-state = by state
plan-sort-who = by who
plan-sort-step = by step
plan-sort-number = by number
plan-sorted = Order: { $sort }
plan-pick-filter = Which activities?
plan-pick-origin = Where to, from “{ $title }”?

plan-empty =
    No activity yet.

    n adds one, p brings what is marked in another pane.
plan-no-match = No activity here has anything with “{ $search }”. Esc takes the search away.
plan-all-finished = Nothing is left to do. n adds an activity, o shows the finished ones too.
plan-none-in-filter = No activity in this choice. o chooses another.

plan-new-row = new activity
plan-prompt-what = What is to be done? Enter goes on; on an empty row you are done.
plan-prompt-who = Who? A name or a role.
plan-prompt-when = When? Fri, w 12, 15/3, +2w or 2026-03-15
plan-prompt-day = Will be { $day }, { $week }
plan-prompt-state = State: space and the arrows change it
plan-no-title = Write what is to be done.
plan-no-day = “{ $text }” is no day. Write Fri, w 12, 15/3, +2w or 2026-03-15.

refusal-no-activity = Mark an activity first.
refusal-no-due = The activity has no day to move. e writes one.
refusal-no-origin = The activity is not linked to anything. l links it.

done-change-new-activity = Added “{ $title }”
done-change-state = “{ $title }” is { $state ->
        [done] done
        [ongoing] ongoing
        [cancelled] cancelled
       *[other] not started
    } – { $undo } undoes it.
done-change-states = { $count } activities are { $state ->
        [done] done
        [ongoing] ongoing
        [cancelled] cancelled
       *[other] not started
    } – { $undo } undoes it.
change-due = Moved “{ $title }” to { $due }
done-change-due = “{ $title }” is due { $due } – { $undo } undoes it.
change-dues = Moved { $count } activities a week { $way ->
        [later] forward
       *[other] back
    }
done-change-dues = { $count } activities moved a week { $way ->
        [later] forward
       *[other] back
    } – { $undo } undoes it.
change-remove-activity = Removed the activity “{ $title }”
done-change-remove-activity = “{ $title }” is removed – { $undo } undoes it.
change-remove-activities = Removed { $count } activities
done-change-remove-activities = { $count } activities are removed – { $undo } undoes it.

action-plan-open = open
action-plan-new = new
action-plan-edit = change the row
action-plan-done = done
action-plan-begin = begin
action-plan-abandon = cancel
action-plan-cycle = next state
action-plan-later = a week later
action-plan-earlier = a week earlier
action-plan-remove = remove
action-plan-origin = go to what is linked
action-plan-tick = tick
action-plan-tick-all = tick all
action-plan-clear = clear ticks and search
action-plan-sort = order
action-plan-filter = which ones
action-plan-search = search
action-plan-keep-search = keep the search
action-plan-drop-search = take the search away
action-plan-row-enter = go on
action-plan-row-save = save
action-plan-row-next = next field
action-plan-row-previous = previous field
action-plan-row-close = close
action-plan-row-discard = throw away
