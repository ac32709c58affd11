# Rounds, forms and decisions: changes and dialogs that several panes share.
form-round = The round { $name }
form-new-round = New round
form-new-decision = New decision
form-correct-decision = New decision correcting decision { $number }
choice-outcome-yes = yes
choice-outcome-no = no
choice-outcome-returned = sent back
item-entry = row
item-answer = answer
item-decision = decision

change-fill = { $form }: { $question }
change-new-row = New row in { $form }
change-remove-row = Removed “{ $title }” from { $form }
change-longlist = { $count ->
    [one] Put “{ $title }” on the longlist
   *[other] Put { $count } indicators on the longlist
}
change-carry-to-board = Put up “{ $title }” from { $form }
change-round = Changed the round “{ $title }”
change-new-round = Made a round
change-step = “{ $title }” is now in step { $step }
change-decide = Entered the decision “{ $title }”
done-change-decide = Decision { $number } is entered.
change-correct-decision = Entered the decision “{ $title }”, which corrects decision { $corrected }
done-change-correct-decision = Decision { $number } is entered and corrects decision { $corrected }.
decision-told = decision { $number }, { $day }: { $outcome } – { $what }
decision-told-corrected = decision { $number }, { $day }: { $outcome }, corrected by { $by } – { $what }
decision-stays-linked = What a decision is about is not unlinked. Write a new decision that corrects it.

thing-gone = What it was linked to is no longer there.
thing-narrowed = “{ $title }” is not shown now: it does not belong to what the panes are narrowed to.

sheet-written = Written { $day }
sheet-per-card = Suggestion
sheet-nothing = Nothing is filled in yet.
sheet-part = Part
sheet-answer = Answer
sheet-day = Day
sheet-by = Who
sheet-part-standing = State
sheet-part-lessons = Lessons
sheet-part-precondition = Precondition
sheet-part-form = Form
sheet-part-reflection = Reflection
sheet-part-decision = Decision
sheet-met = met
sheet-not-met = not met
sheet-undecided = no decision yet
sheet-fact = { $name }: { $value }
change-step-undecided = “{ $title }” went on to step { $step } without a decision in step { $left }
change-step-unreflected = “{ $title }” went on to step { $step } without a reflection in step { $left }
change-tick = Ticked “{ $row }” ({ $form })
change-untick = Unticked “{ $row }” ({ $form })
change-page = { $form }: { $row }
done-change-step = The round is now in step { $step }.
done-change-step-undecided = The round is now in step { $step }, without a decision in step { $left }. It shows as ! and can be changed.
done-change-step-unreflected = The round is now in step { $step }, without a reflection in step { $left }. It shows as !.
form-page = { $form }: { $row }
form-decided = { $number } { $outcome }
longlist-why = Why does “{ $title }” go on the longlist of { $round }?
longlist-again = “{ $title }” is on the longlist of { $round }: why?
longlist-own-words = Own words
longlist-there = The indicator is on the longlist already, for the same reasons.
longlist-no-round = The longlist belongs to a round, and there is none yet. Make one in the Steps pane: press n there.
change-move-row = Moved “{ $title }” in { $form }
change-columns = Changed the columns of { $form }
form-new-activity = New activity in the action plan
change-new-in-plan = Added an activity to the action plan
item-answer-in = answer in { $form }
