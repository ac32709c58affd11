# Comparing editions: what came, went and got another name, and which names are one indicator.
pane-editions = Compare editions
tab-editions = Editions
scope-editions = Compare editions
action-app-editions = compare editions
action-editions-accept = the same indicator
action-editions-decline = not the same
action-editions-certain = all certain ones
action-editions-store = save the answers
action-editions-view = next list
action-editions-older = older edition
action-editions-newer = newer edition
action-editions-text-down = text down
action-editions-text-up = text up
action-editions-back = back

editions-list-renamed = May be renamed
editions-list-renamed-and-apart = May be renamed { $open } ({ $apart } no)
editions-list-came = New
editions-list-went = Gone
editions-list-kept = In both
editions-list-renamed-none = No name that is gone resembles one that came. {"{editions.view}"} shows what is new and gone.
editions-list-came-none = The newer edition has nothing new.
editions-list-went-none = Nothing in the older edition is gone.
editions-list-kept-none = The editions have no indicator in common.
editions-column-said = Answer
editions-column-alike = Alike
editions-column-number = No
editions-column-code = Code
editions-column-name = Name
editions-column-unit = Unit of measure
editions-column-source = Source
editions-column-change = The name
editions-column-became = Change
editions-column-certainty = Certainty
editions-column-differs = Differs
editions-column-was = Name in { $edition }
editions-answer-yes = yes
editions-answer-no = no
editions-answer-open = not answered
editions-answer-unstored = { $answer } (not saved)
editions-certainty-certain = certain
editions-certainty-perhaps = perhaps
editions-differing-unit = another unit
editions-differing-population = another group
editions-differing-direction = another direction
editions-differing-name = quite another name
editions-units = { $older } → { $newer }
editions-said-one = + yes
editions-said-apart = ! no
editions-said-certain = ? sure
editions-said-open = ?
editions-kept-same = as before
editions-kept-renamed = new
editions-kept-unlike = ! another
editions-named = { $edition }: { $title }
editions-will-join = + Yes: they become one indicator when you save. Cards, targets and comments stay with the older one. The names are { $alike } alike.
editions-is-apart = ! No: two different indicators. It is not asked again.
editions-is-certain = ? Certainly the same indicator. The names are { $alike } alike.
editions-is-open = ? Perhaps the same indicator. The names are { $alike } alike.
editions-overlap = { $both ->
    [one] One value is in both ({ $periods }), { $equal } the same.
   *[other] { $both } values are in both ({ $periods }), { $equal } the same.
}
editions-no-overlap = No values are in both: the periods are different.
editions-differs-unit = ! The unit is not the same.
editions-differs-population = ! They are not about the same group, or the figures in the names differ.
editions-differs-direction = ! High is good in the one, low in the other.
editions-unlike = ! The code is the same but the name quite another. It may stand for something else now.
editions-unstored = { $one } yes, { $apart } no{ $open ->
    [0] {""}
   *[other] , { $open } open again
} – not saved
editions-storing = The answers are being saved.
editions-store-first = The answers are not saved. Save them, or take them back, before you compare other editions.
editions-more = more text: {"{editions.text_down}"} down, {"{editions.text_up}"} up
editions-too-few = There are not two editions to compare here. { $import } reads another file; name its edition in the preview.
editions-choose = There are not two editions of the same kind. { $older } chooses the older one, { $newer } the newer.
editions-none-certain = No proposal is certain enough and without an answer.
editions-nothing-said = Answer first: { $accept } for the same indicator, { $decline } for not the same.
editions-series = { $count ->
    [one] 1 indicator
   *[other] { $count } indicators
}
refusal-no-pair = Mark a pair in the list May be renamed first. { $view } goes to the next list.
pick-edition-older = Which is the older edition?
pick-edition-newer = Which is the newer edition?

change-joined = Joined { $joined } pairs between editions{ $others ->
    [0] {""}
   *[other] , answered no to { $others }
}
change-apart = “{ $title }” and “{ $other }” are not the same indicator
change-not-apart = “{ $title }” and “{ $other }” may be the same indicator
change-several-apart = Answers about { $others } pairs between editions
done-change-joined = { $joined ->
    [one] One pair is now one indicator
   *[other] { $joined } pairs are now one indicator each
} – { $undo } undoes it.
done-change-apart = Saved: not the same indicator – { $undo } undoes it.
import-editions = { $older } → { $newer }: { $open ->
    [0] no names seem to have changed
    [one] 1 indicator has probably been renamed
   *[other] { $open } indicators have probably been renamed
}, { $came } new, { $went } gone. { $key } shows them.
