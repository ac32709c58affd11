# Activity plan.
pane-plan = Activity plan
tab-plan = Plan
scope-plan = Activity plan

action-plan-open = open
