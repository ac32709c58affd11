# Aktivitetsplan.
pane-plan = Aktivitetsplan
tab-plan = Plan
scope-plan = Aktivitetsplan

action-plan-open = öppna
