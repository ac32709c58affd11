# The commands: help, answers and faults.
cli-fyrfalt-about = Fyrfält – from the published comparison to a decided, tested, measured improvement
cli-fyrfalt-usage = fyrfalt [OPTIONS] [COMMAND]
cli-demo-about = Open the workbench on a ready example with real values
cli-demo-usage = fyrfalt demo [OPTIONS]
cli-import-about = Read published files in: xlsx, xlsm, xlsb, xls, ods, csv or Kolada's json. The same file twice changes nothing.
cli-import-usage = fyrfalt import [OPTIONS] FILE…
cli-screen-about = Show what sticks out for a municipality or other unit
cli-screen-usage = fyrfalt screen [OPTIONS]
cli-report-about = Write what a pane shows – the activity plan, the board, the decisions, the steps, the quadrant, the indicators – or one of the round’s forms
cli-report-usage = fyrfalt report plan|board|decisions|steps|quadrant|indicators|FORM [--format md|csv|xlsx|docx] [--out FILE|-] [OPTIONS]
cli-arg-kind = What: plan, board, quadrant, indicators, steps, decisions or a form, such as quick-analysis
cli-arg-round = Name or number of the round; the latest if not said
cli-value-round = ROUND
cli-no-round = There is no round in the file yet. It is made in the workbench, in the steps pane.
cli-unknown-round = No round is called { $round }. There are: { $rounds }
cli-arg-format = md (Markdown), csv, xlsx (Excel) or docx (Word); unless said what the file name ends in, else md
cli-arg-to = File to write to; - or nothing is standard output
cli-arg-board = Name or number of the board, where there are several
cli-arg-axes = feasibility_impact (if nothing is said) or ease_importance
cli-value-kind = WHAT
cli-value-format = FORM
cli-value-board = BOARD
cli-value-axes = AXES
cli-not-for-a-terminal = A { $format } file is nothing to show in a terminal. Say where it is to go: --out FILE, or redirect the output.
cli-no-board = There is no board in the file yet. The first suggestion in the workbench makes one.
cli-unknown-board = No board is called { $board }. There are: { $boards }
cli-which-board = The file has several boards. Say which with --board: { $boards }
cli-export-about = Write out what is in the file
cli-export-usage = fyrfalt export values [OPTIONS]
cli-values-about = Write values in long form, each with its file, sheet and cell
cli-values-usage = fyrfalt export values --out FILE [OPTIONS]
cli-backup-about = Make a backup, even while others are working in the file
cli-backup-usage = fyrfalt backup FILE
cli-restore-about = Put a backup back in place; what was there is kept beside it
cli-restore-usage = fyrfalt restore FILE
cli-check-about = Check that the file is sound
cli-check-usage = fyrfalt check
cli-units-about = Show which units have become part of others, say that one has, or take it back
cli-units-usage = fyrfalt units [merge UNIT UNIT | unmerge UNIT]
cli-merge-about = Say that a unit has become part of another: what is read in for it counts for the other from now on
cli-merge-usage = fyrfalt units merge UNIT UNIT
cli-unmerge-about = Take back that a unit has become part of another
cli-unmerge-usage = fyrfalt units unmerge UNIT
cli-keys-about = Show the keys in force, or judge a keymap file
cli-keys-usage = fyrfalt keys [--keymap FILE|vim | --check FILE]
cli-completions-about = Write the completions for a shell: bash, zsh, fish, elvish or powershell
cli-completions-usage = fyrfalt completions SHELL
cli-man-about = Write the manual page
cli-man-usage = fyrfalt man

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS

cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-db = The file that all work is kept in (else FYRFALT_DB, else the default file)
cli-arg-lang = Language: sv or en
cli-arg-as = Who you are, where several share a login
cli-arg-files = Files to read in; - reads standard input
cli-arg-area = Area: aldre, missbruk, barn-unga, funktionsnedsattning, ekonomiskt-bistand, hemloshet, brottsoffer or one of your own
cli-arg-year = Year of the edition; also of values whose table names no year
cli-arg-replace = Also change values imported from other files with another title
cli-arg-dry-run = Tell what would happen, but store nothing
cli-arg-json = Answer in JSON
cli-arg-csv = Answer in csv
cli-arg-out = File to write; - writes to standard output
cli-arg-indicator = Only this indicator: code, number or title
cli-arg-unit = Unit: code (0163) or name (Sollentuna)
cli-arg-period = Year: only periods ending that year
cli-arg-until = Year: each indicator's latest period ending by that year
cli-arg-peers = Compare with: riket, lan, grupp, liknande or a set of your own
cli-arg-gender = T (total), K (women) or M (men)
cli-arg-backup-file = Name of the backup
cli-arg-restore-file = The backup to put back
cli-arg-merge-from = The unit that has become part of another: code, name or stadsdel:0180/name
cli-arg-merge-into = The unit that it is now part of
cli-arg-unmerge-from = The unit that is to be itself again
cli-arg-keymap = Your own keymap that lies over the bundled one
cli-arg-check = Judge this keymap file and show all faults
cli-arg-shell = The shell: bash, zsh, fish, elvish or powershell

cli-value-file = FILE
cli-value-lang = LANG
cli-value-name = NAME
cli-value-area = AREA
cli-value-year = YEAR
cli-value-out = FILE
cli-value-indicator = INDICATOR
cli-value-unit = UNIT
cli-value-peers = PEERS
cli-value-gender = GENDER
cli-value-shell = SHELL

cli-see-help = { $fault } See fyrfalt --help.
cli-unknown-argument = There is no argument { $argument }.
cli-unknown-command = There is no command { $command }.
cli-missing-argument = { $argument } is missing.
cli-missing-command = A command is missing.
cli-missing-value = { $argument } needs a value.
cli-bad-value = { $value } cannot be used for { $argument }.
cli-bad-value-of = { $value } cannot be used for { $argument }. It can be: { $valid }.
cli-conflict = { $argument } and { $other } cannot be used together.
cli-not-understood = The command could not be understood.

cli-cannot-write = { $file } could not be written: { cli-why }. What was there is untouched.
cli-cannot-read = { $file } could not be read: { cli-why }.
cli-why = { $kind ->
    [denied] you have no right to do that
    [missing] the folder or the file does not exist
    [full] the disk is full
    [locked] the disk is write-protected
    [not_text] the file is not text in UTF-8
    [folder] it is a folder
   *[other] { $why }
}
cli-not-a-file = { $file } is a link, folder or device; it is left alone. Name an ordinary file.
cli-no-home = There is no telling where the file should be: the home folder is unknown. Name it with --db FILE.
cli-no-folder = The folder { $folder } could not be made: { $why }.

cli-backed-up = The backup is in { $file }.
cli-restored = The backup is back in { $file }.
cli-restored-kept = What was there before is kept in { $file }.
cli-sound = { $file } is sound.
cli-unsound = { $file } has { $count ->
    [one] one fault
   *[other] { $count } faults
}, listed above. Put the latest backup back with fyrfalt restore FILE.
cli-unknown-unit = There is no unit { $unit }. Name a municipality's code (0163) or its name (Sollentuna).
cli-no-file = There is no file { $file } yet. Start with fyrfalt or fyrfalt import FILE.

cli-import-file = { $file }
cli-standard-input = standard input
cli-import-table = { "  " }{ $place }{ $indicators ->
    [one] one indicator
   *[other] { $indicators } indicators
}, { $units ->
    [one] one unit
   *[other] { $units } units
}, { $values ->
    [one] one value
   *[other] { $values } values
}, { $missing } without a value
cli-import-unread = { "  " }{ $cell } could not be read ({ $text }): { $why }
cli-import-dated-edition = { "  " }{ $place }: the period { $period }, counted from the edition { $edition }
cli-import-dated-file = { "  " }{ $place }: the period { $period }, from the file's own cells
cli-import-dated-fixed = { "  " }{ $place }: the period { $period }, which stands fast in the profile
cli-import-noted-text = { "  " }{ $cell }: { $why } ({ $text })
cli-import-more-places = { $places } and in { $count ->
    [one] one place
   *[other] { $count } places
} more
cli-import-noted = { "  " }{ $cell }: { $why }
cli-import-unread-place = { "  " }{ $cell } could not be read: { $why }
cli-import-catalogue = Descriptions of indicators: { $added } new, { $changed } changed, { $unchanged } unchanged.
cli-import-groups = Groups of municipalities: { $added } new, { $changed } changed, { $unchanged } unchanged.
cli-import-year = { "  " }Give the year of those with --year YEAR.
cli-import-replaces = { $why } Nothing has been stored. Give --replace if the values are to be replaced.
cli-import-replacing = { "  " }! { $why }
cli-import-refused = { $file }: { $why }
cli-import-done = Imported: { $added } new, { $changed } changed and { $unchanged } unchanged entries, those without a value counted.
cli-import-would = Would give { $added } new, { $changed } changed and { $unchanged } unchanged entries, those without a value counted. Nothing is stored.
cli-import-unlisted = { $count ->
    [one] One more cell could not be read.
   *[other] { $count } more cells could not be read; they are not listed here.
}
cli-import-no-table = No table with municipalities and values was found in the file. In the view Import you can point out what the cells are; if the municipalities stand beside each other: e, then E on their row.
cli-import-unreadable = Nothing in the file could be read, and nothing is saved. In the Import pane you can point out what the cells are.
cli-import-nothing-new = Nothing new: { $added } new, { $changed } changed and { $unchanged } unchanged entries.

cli-no-unit = The file has no municipality of its own yet. Name a unit with --unit, or choose one in fyrfalt.
cli-unknown-peers = There is no peer group { $peers }. Choose riket, lan, grupp, liknande or a set of your own.
cli-unknown-indicator = There is no indicator { $indicator }. Name its code, number or whole title.
cli-screen-colour = Colour
cli-screen-indicator = Indicator
cli-screen-period = Period
cli-screen-own = Own
cli-screen-peers = Peers
cli-screen-difference = Diff
cli-screen-place = Place
cli-screen-compared = Compared with { $peers }. * = colour computed here.
cli-screen-group = { $peers } ({ $count })
cli-screen-nothing = There are no values here. Import a file with fyrfalt import, or choose another unit, period or area.
cli-screen-directions = { $count ->
    [one] One indicator has
   *[other] { $count } indicators have
} no known direction and therefore no place. Press r on it in fyrfalt to say what is good.
cli-unknown-area = There is no area { $area }. Choose one of { $known }, or one of your own that is in the file.
cli-keys-key = Key
cli-keys-means = Does
cli-keys-action = Action
cli-keys-sound = { $file } has no faults.
cli-keys-unsound = { $file } has { $count ->
    [one] one fault, listed above
   *[other] { $count } faults, listed above
}.
cli-demo-lies = The demo is in { $file }.
cli-import-progress = Reading: { $percent } %
demo-change-titles = Gave Kolada's indicators short titles
demo-change-work = Put in the example’s suggestions and activities

cli-units-none = No unit has become part of another.
cli-units-line = { $unit } is part of { $into }
cli-units-merged = { $unit } is now part of { $into }. fyrfalt units unmerge takes it back.
cli-units-unmerged = { $unit } is no longer part of { $into }.
cli-units-itself = { $unit } cannot become part of itself.
cli-units-levels = { $unit } and { $into } are not units of the same kind. Both must be municipalities, for instance, or districts, or units.
cli-units-already = { $unit } is already part of { $into }. Take that back first with fyrfalt units unmerge.
cli-units-circle = { $into } is already part of { $unit }. Take that back first with fyrfalt units unmerge.
cli-units-not-merged = { $unit } is not part of any other unit.
change-units-merged = { $unit } as part of { $into }
change-units-unmerged = { $unit } no longer as part of { $into }

cli-personal-data-about = Show where free text looks as if it holds personal data
cli-personal-data-usage = fyrfalt personal-data [--json]
cli-personal-line = { $entity } { $number } { $field }: { $kinds }{ $standing } – { $excerpt }
cli-personal-count = { $count ->
    [one] One place.
   *[other] { $count } places.
} Remove a field for good with fyrfalt erase KIND NUMBER FIELD --yes.
cli-erase-about = Remove a field or a whole thing for ever, also from history, drafts and copies beside the file
cli-erase-usage = fyrfalt erase KIND NUMBER [FIELD] --yes
cli-arg-erase-kind = Kind: card, activity, indicator, board, target, person …
cli-arg-erase-number = The thing's number, as fyrfalt personal-data shows it
cli-arg-erase-field = Field, such as description or notes; without one everything goes
cli-arg-yes = Do it; without --yes only what would go is told
cli-value-number = NUMBER
cli-value-field = FIELD
cli-erase-kind = There is nothing of the kind { $kind } to remove. Choose one of { $known }.
cli-erase-field = The field { $field } is no free text. Choose one of { $known }.
cli-erase-part = This is not removed whole ({ store-entity }): other things hang on it. Name a field: { $known }.
cli-erase-missing = There is nothing with the number { $number } ({ store-entity }).
cli-erase-yes = Nothing is done yet. Add --yes to remove it.
cli-erase-drafts = Removed from the file, but your own drafts could not be gone through: { $why }

# Editions.
cli-editions-about = Show the editions, compare two of them or say which indicators are the same in both
cli-editions-usage = fyrfalt editions [compare [OLDER NEWER] | join [OLDER NEWER]] [OPTIONS]
cli-compare-about = Show what came, went and may be renamed between two editions; the two latest if none are named
cli-compare-usage = fyrfalt editions compare [OLDER NEWER] [--area AREA] [--json|--csv]
cli-join-about = Join indicators that are the same in two editions. All of it is one change, which the workbench can undo.
cli-join-usage = fyrfalt editions join [OLDER NEWER] [--accept PAIR] [--decline PAIR] [--certain] [--unproposed]
cli-arg-older = Name of the older edition, or of the file if it belongs to none
cli-arg-newer = Name of the newer edition
cli-arg-accept = Pairs that are one indicator: 12=45, first the number in the older edition and then that in the newer, as compare shows them; several with commas between
cli-arg-decline = Pairs that are not, written in the same way; they are not asked about again
cli-arg-certain = Every certain pair
cli-arg-unproposed = Join the pairs of --accept also where they are none of the proposals
cli-value-older = OLDER
cli-value-newer = NEWER
cli-value-pair = PAIR
cli-editions-none = There is no edition in the file yet. fyrfalt import reads published files.
cli-editions-name = Edition
cli-editions-area = Area
cli-editions-sources = Source
cli-editions-series = Indicators
cli-editions-too-few = There are not two editions to compare. fyrfalt editions shows those there are.
cli-editions-unknown = There is no edition called { $edition }. Those there are: { $editions }
cli-editions-several = Several editions are called { $edition }. Say which area with --area.
cli-editions-same = Two different editions are to be compared, not { $edition } with itself.
cli-editions-both = { $older } → { $newer }
cli-editions-renamed = May be renamed: { $count }
cli-editions-came = New: { $count }
cli-editions-went = Gone: { $count }
cli-editions-kept = In both: { $count }
cli-editions-pair = Pair
cli-editions-answer = Answer
cli-editions-unit = Unit
cli-editions-judged = Judged
cli-editions-overlap = Same values
cli-editions-no-pair = { $pair } is none of the proposals. fyrfalt editions compare shows them.
cli-editions-not-proposed = { $pair } is none of the proposals: “{ $older }” and “{ $newer }”. If they are one indicator all the same, add --unproposed.
cli-editions-in-both = { $number } is in both editions already: “{ $title }”.
cli-editions-no-number = No indicator has the number { $number } in { $edition }. fyrfalt editions compare shows the numbers.
cli-editions-taken-back = The earlier answer no is taken back: { $pairs }
cli-editions-twice = { $pair } cannot both be one indicator and not be one.
cli-editions-nothing = Nothing to do: say --accept, --decline or --certain.
cli-editions-unchanged = Nothing changed: it was so already.
cli-editions-joined = { $count ->
    [one] 1 pair is now one indicator.
   *[other] { $count } pairs are now one indicator each.
}
cli-editions-declined = { $count ->
    [one] 1 pair is not one indicator. It is not asked about again.
   *[other] { $count } pairs are not one indicator. They are not asked about again.
}
# Profiles.
cli-profile-about = Show the profiles: what was pointed out in earlier files and is used on the next of the same kind; take one out, in or away
cli-profile-usage = fyrfalt profile [list | export NAME | import FILE | remove NAME | rename NAME NEW]
cli-list-about = Show the profiles
cli-list-usage = fyrfalt profile list
cli-profile-export-about = Write a profile to a file that another Fyrfält can take in
cli-profile-export-usage = fyrfalt profile export NAME [--out FILE|-]
cli-profile-import-about = Take in a profile from a file; one of the same name is replaced
cli-profile-import-usage = fyrfalt profile import FILE|-
cli-remove-about = Remove a profile
cli-remove-usage = fyrfalt profile remove NAME
cli-arg-profile = Read the sheets by this profile: its name or a file
cli-rename-about = Give a profile another name
cli-rename-usage = fyrfalt profile rename NAME NEW
cli-arg-profile-name = Name of the profile
cli-arg-profile-new = What it is to be called
cli-arg-profile-out = File to write to; - or nothing is standard output
cli-arg-profile-file = File of the profile; - is standard input
cli-value-profile = PROFILE
cli-profile-none = There is no profile. Correct a file in the workbench (i, then e), and one is kept when the file is imported.
cli-profile-line = { $name }: { $sheets ->
    [one] 1 kind of sheet
   *[other] { $sheets } kinds of sheets
}{ $from ->
    [none] {""}
   *[file] , from { $file }
}
cli-profile-kept = The profile { $name } is kept and used on the next file that it fits.
cli-profile-renamed = The profile { $name } is now called { $new }.
cli-profile-holds = Says how sheets of a certain kind are read. It holds names of sheets, headings and marks, and no values.
cli-profile-holds-skipped = The sheet “{ $sheet }”: skipped
cli-profile-holds-sheet = The sheet “{ $sheet }”: unit columns { $units }, header rows { $header }, other columns { $columns }, tables on their own { $tables }, skipped rows { $rows }, marks { $marks }, period { $period }
cli-profile-removed = The profile { $name } is removed.
cli-no-profile = There is no profile called { $name }, and no such file.
cli-unknown-profile = There is no profile called { $name }, and no such file. There are: { $names }
cli-import-profile = { "  " }Profile: { $name }, from { $file }
