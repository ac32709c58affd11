# Import a file.
pane-import = Import
tab-import = Import
import-files = Files in the inbox { $folder }
import-no-files =
    The inbox { $folder } is empty.

    Put a file there and press { $refresh }, or press { $path } and type the path of a file.
    From another computer: ssh server fyrfalt import - < file.xlsx
import-type-path = Type the path of the file and press { $key }.
import-looking = Looking into { $file } – nothing is stored.
import-storing = Importing { $file }. Colleagues can save meanwhile.
import-preview = { $file }: nothing is stored yet. { $key } imports it.
import-preview-unreadable = { $file }: nothing in the file could be read. { $key } points out what the cells are.
import-preview-nothing-new = { $file }: everything in the file is here already. { $key } changes nothing.
import-refused = { $file }: { $why }
import-stored = { $file } is imported.
import-taken-back = { $file } is no longer imported: the import has been taken back.
import-taken-back-profile = What was kept in the profile { $name } is taken back too.{ $count ->
    [0] {""}
    [one] {" "}The correction is still there: open the file again and it is used.
   *[other] {" "}The { $count } corrections are still there: open the file again and they are used.
}
import-said-back = { $count ->
    [one] A correction that had not been imported is back.
   *[other] { $count } corrections that had not been imported are back.
}
import-said-back-gone = The file is no longer read by the profile that was used when you corrected it. { $count ->
    [0] You had only changed the profile’s rules, and that is not used.
    [one] One correction is back.
   *[other] { $count } corrections are back.
}
import-said-back-other = Profile { $name } has changed since you corrected the file. { $count ->
    [0] No correction is back
    [one] One correction is back
   *[other] { $count } corrections are back
}; the rules you took out of the profile hold again.
import-draft-unreadable = A draft with corrections of the file could not be read and is not used.
import-nothing-new = { $file }: everything was here already, nothing has changed.
import-counts = Indicators { $series } · units { $units } · new values { $added } · changed { $changed } · as before { $unchanged } · unread cells { $unread }
import-areas = { $given } of { $of } indicators have been given an area. { $key } gives it for the whole file.
import-serious-unread = { $count ->
    [one] ! 1 cell is not read: { $why }.
   *[other] ! { $all } cells are not read: { $why }.
}
import-serious-unread-most = ! { $all } cells are not read, most of them ({ $most }): { $why }.
import-serious-unread-among = ! { $all } cells are not read, among them { $most }: { $why }.
import-serious-note = ! The most important note, { $place }: { $why }.
import-serious-edition = { $key } gives the year of the whole file.
import-replaces-key = { $key } asks first.
import-serious-key = { $key } shows all.
import-kilobytes = { $size } kB
import-list-tables = Tables
import-list-series = Indicators
import-list-revised = Changed values
import-list-unread = Unread cells
import-list-notes = { $list }, notes { $count }
import-empty-tables = No table was found.
import-empty-series = No indicators were found.
import-empty-revised = No values that are there already are changed.
import-empty-unread = Everything is read, and there is nothing to remark on.
import-column-file = File
import-column-size = Size
import-column-when = Changed
import-column-sheet = Sheet
import-column-cells = Cells
import-column-edition = Edition
import-column-indicators = Indicators
import-column-units = Units
import-column-values = Values
import-column-missing = Missing
import-column-unread = Unread
import-column-indicator = Indicator
import-column-measure = Unit of measure
import-column-area = Area
import-column-direction = Direction
import-column-unit = Unit
import-column-period = Period
import-column-gender = Gender
import-column-before = Before
import-column-after = After
import-column-cell = Cell
import-column-count = Count
import-column-text = It says
import-column-why = Why it was not read
import-unread-whole = { $place }: { $why }
import-area-as-file = as the file says
import-mark-series = Mark the indicator whose direction you want to correct and press { $key } again.
pick-import-area = Which area does the file belong to?
pick-edition = Which edition or year?

action-import-open = look into the file
action-import-type-path = type a path
action-import-refresh = list again
action-import-store = import
action-import-view = next list
action-import-unread = unread cells and notes
action-import-area = correct area
action-import-edition = correct edition
action-import-direction = correct direction
action-import-back = back to the files
action-import-cancel = cancel
action-import-finish = to the indicators
action-path-accept = look into the file
action-path-drop = cancel

# Correcting: pointing out on the sheet's own cells.
import-preview-no-tables = { $file }: no tables were found. Press { $key } and point them out. If the municipalities stand beside each other: { $key }, then { $row } on their row.
import-profile = Profile: { $name }, from { $file }. { $key } puts it aside.
import-dated-edition = Periods counted from the edition { $edition }: { $periods }. Make sure that they are right.
import-dated-file = Periods from the file's own cells: { $periods }.
import-dated-said = You typed { $periods }. The year stands in the file too and follows it next year.
import-dated-fixed = Periods that stand fast in the profile and are the same in every file: { $periods }. Make sure that they are right.
import-dated-in = { $period } ({ $place })
import-dated-more = and { $count } more
import-lost-places = { $count ->
    [one] The profile's correction of { $places } found no place in this year's file. { $key } points it out.
   *[other] The profile's corrections of { $places } found no place in this year's file. { $key } points them out.
}
import-lost-place = { $place } ({ $words })
import-lost-table = the table { $title }
import-lost-period = A period of the profile is not used: its year is not in the file. { $key } gives the year of the file.
import-profile-aside = No profile is used. { $key } uses them again.
import-said = { $count ->
    [one] 1 correction, kept as a profile when the file is imported.
   *[other] { $count } corrections, kept as a profile when the file is imported.
}
import-said-more = { $count ->
    [one] 1 correction, added to the profile { $name } when the file is imported.
   *[other] { $count } corrections, added to the profile { $name } when the file is imported.
}
import-profile-kept = The profile { $name } is kept and used the next time.
import-nothing-read = Nothing in the file could be read, so there is nothing to import. Point out more, or leave the file.
import-no-tables = No tables were found. Press { $key } and point them out first.
import-no-sheets = The file has no sheets to point at.
import-correcting = { $file } · sheet { $place } of { $count }{ $sheet }
import-correcting-sheets = { $key } turns to another
import-correcting-counts = The sheet: values { $values } · marks { $missing } · unread { $unread }
import-correcting-reading = Reading again …
import-correcting-cell = { $cell }: { $role }
import-correcting-cell-text = { $cell } “{ $text }”: { $role }
import-correcting-none = Nothing is pointed out yet.
import-correcting-rules = Profile { $name }: { $count ->
    [one] 1 rule holds
   *[other] { $count } rules hold
} for the sheet{ $lost ->
    [0] {""}
   *[other] , { $lost } with no place on it
}. { $key } shows them.
import-nothing-said-rules = Nothing is pointed out here, so there is nothing to take back. { $key } takes rules out of the profile.
import-no-rules = No profile holds for the sheet.
pick-rules = Which of the rules of { $name } is not to hold?
rule-of-table = { $said }, in table { $place }
rule-lost = not on the sheet
said-forget = a rule of the profile does not hold
year-of-edition = the year of the edition
year-before-edition = the year of the edition minus { $count }
year-after-edition = the year of the edition plus { $count }
year-of-heading = the year in the heading
year-of-cell = the year in “{ $text }”
year-of-sheet = the year in the sheet's name
import-correcting-last = { $count ->
    [one] 1 correction: { $last }
   *[other] { $count } corrections, latest: { $last }
}
import-correcting-lost = { $count ->
    [one] ! One cell that counted before is no longer read.
   *[other] ! { $count } cells that counted before are no longer read.
} { $key } takes the correction back.
import-correcting-more = The sheet has { $count } rows more. They are not shown but read in the same way.
import-correcting-other = changed { $count }
import-cell-value = value { $value }
import-cell-unit-within = { $name } (in { $kommun })
import-cell-undated = unread: no year in the table; { $key } gives the period
import-cell-unread = unread: { $why }
import-cell-unread-row = unread: { $why }; { $key } says whose the row is
import-cell-over = { $role } over { $told }
import-cell-names = { $count ->
    [one] names the indicator { $title }
   *[other] names { $count } indicators, the first { $title }
}
import-cell-beside = { $role }: { $told }
import-without-effect = Changed nothing and is not kept: { $said }.
import-without-effect-period = Kept: { $said }. It shows once the values have a period: press { $key }.
import-without-effect-yet = Changed nothing yet: { $said }. Point out more, such as the unit column.
import-without-effect-units = Changed nothing yet: { $said }. Is all of the sheet about one municipality? Press { $key }.
import-said-already = That has been said already.
import-not-found = { $text } is not on the sheet.
pick-place = Where to? Type a cell, such as C120, or a text that stands on the sheet.
import-nothing-said = Nothing is pointed out, so there is nothing to take back.
import-no-rules-yet = No profile holds for the sheet yet: what has been pointed out becomes one when the file is imported. { $key } takes the latest back.
import-called = The profile is called { $name } once the file is imported.
pick-profile-name = What is the profile to be called?
import-in-table = { $said }, in the table { $cells }
import-in-all-tables = { $said }, in all { $count } tables of the sheet
import-no-profile = No profile fits the file.
import-empty-sheet = The sheet is empty.
import-role-title = title above the table
import-role-name = names what is measured
import-role-header = header row
import-role-unit = municipality, region or other unit
import-role-value = value
import-role-mark = mark instead of a value
import-role-rank = rank
import-role-period = period
import-role-gender = gender
import-role-dimension = indicator or another breakdown
import-role-beside = recognised but not read
import-role-skipped = skipped
import-role-unread = could not be read
import-role-nothing = not read
import-sign-title = t
import-sign-name = N
import-sign-header = H
import-sign-unit = U
import-sign-value = V
import-sign-mark = M
import-sign-rank = r
import-sign-period = P
import-sign-gender = G
import-sign-dimension = I
import-sign-beside = .
import-sign-skipped = x
import-sign-unread = ?
import-legend-header = header
import-legend-unit = unit
import-legend-value = value
import-legend-mark = mark
import-legend-skipped = skipped
import-legend-unread = unread
import-legend-title = title
import-legend-name = name
import-legend-dimension = indicator
import-legend-period = period
import-legend-gender = gender
import-legend-rank = rank
import-legend-beside = not read
import-keys-period = period
import-keys-gender = gender
import-keys-mark = mark
import-keys-series = indicator
import-keys-header = header
import-keys-units = units
import-keys-whose = whose row
import-keys-unit-of-sheet = all of the sheet
import-keys-rules = rules
import-keys-sheet = sheet
import-keys-page = by screens
said-skip-sheet = the sheet is skipped
said-read-sheet = the sheet is read
said-header = header row { $first }
said-header-rows = header rows { $first }–{ $last }
said-header-column = header column { $first }
said-header-columns = header columns { $first }–{ $last }
said-unit-row = { $line } is the unit row
import-row = row { $row }
import-columns = columns { $columns }
import-column = column { $column }
said-unit-of-sheet = all of the sheet is about { $unit }
said-units = { $line } names the units
said-column-value = { $line } is values
said-column-skip = { $line } is skipped
said-column-period = { $line } is the period
said-column-gender = { $line } is the gender
said-column-indicator = { $line } is the indicator’s name
said-series = { $line } is { $title }
said-period = the period is { $period }
said-period-column = { $line } is of { $period }
said-gender = the values are of { $gender }
said-gender-column = { $line } is of { $gender }
said-row = { $line } is skipped
said-row-part = { $line } is a unit of the municipality above
said-rows-part = { $line } and all rows of that name are units of the municipality above them
said-row-above = { $line } is the municipality above
said-rows-above = { $line } and all rows of that name are the municipality above them
said-row-kommun = { $line } is the municipality { $kommun }
said-mark = { $mark } means { $meaning }
meaning-missing = no data
meaning-uncertain = uncertain, few answers
meaning-suppressed = confidential
meaning-not-applicable = not applicable
meaning-yes = yes
meaning-partly = yes for some
meaning-no = no
meaning-negative = minus; a number below zero
meaning-inside = the number in the brackets
meaning-nothing = nothing; as an empty cell
pick-unit-of-sheet = Which municipality is the sheet about? All rows then become that municipality’s.
pick-replace = Replace { $count ->
    [one] one value
   *[other] { $count } values
} of { $file }?
pick-replace-no = No, store nothing
pick-replace-yes = Yes, import the file and replace them
pick-whose = Whose is { $line }?
pick-rows-part = all rows called { $name } are units of the municipality above them
pick-rows-above = all rows called { $name } are the municipality above them
pick-row-kommun = { $line } is another municipality …
pick-whose-kommun = Which municipality is it?
import-no-row-name = Stand on a row with a name first.
pick-skip = What is to be skipped?
pick-skip-sheet = the whole sheet
pick-all-tables = change to all { $count } tables of the sheet; now { $cells } alone
pick-only-table = change to the table { $cells } alone; now all { $count }
pick-values = What holds values?
pick-units = Where is it the unit column?
pick-values-table = { $line } in the table { $cells }
pick-values-all = { $line } in all { $count } tables of the sheet
pick-read-sheet = nothing: read the sheet after all
pick-period-of = What is to have a period? Type it here for all values without a period of their own.
pick-period-sheet = all values whose { $turned ->
    [yes] row
   *[no] column
} tells none
pick-period-column = the values of { $line }
pick-period-holds = { $line } holds the period
pick-which-period = Which period? For example 2024, 2012–2014, mars 2024. Next year it follows the cell that names the year, else the edition.
pick-gender-of = Which gender are the values of?
pick-gender-sheet = { $gender }: all values whose { $turned ->
    [yes] row
   *[no] column
} tells none
pick-gender-column = { $gender }: { $line }
pick-gender-holds = { $line } holds the gender
pick-meaning = What does { $mark } mean?
pick-series = Which indicator is { $line }? Search or type a name.
pick-series-holds = { $line } holds the names of the indicators
pick-series-alike = similar name
pick-series-same = same as last year: { $title }
pick-series-stood = stood here in { $file }, { $line }
pick-series-now = as it is read now: { $title }
pick-series-heading = as its heading says: { $title }
pick-series-own = in this file
pick-sheet = Which sheet?
import-no-period = { $period } is no period. Type for example 2024, 2012–2014 or mars 2024.
import-no-mark = Stand on a cell with a mark first.

action-import-correct = point at the cells
action-import-rename = rename the profile
action-import-aside = profile off or on
action-correct-left = column to the left
action-correct-right = column to the right
action-correct-page-left = one screen to the left
action-correct-page-right = one screen to the right
action-correct-find = go to
action-correct-header = header row
action-correct-units = unit column
action-correct-unit-row = unit row
action-correct-unit-of-sheet = the municipality of the whole sheet
action-correct-values = value column
action-correct-whose = whose the row is
action-correct-skip = skip
action-correct-period = period
action-correct-gender = gender
action-correct-mark = what the mark means
action-correct-series = indicator
action-correct-sheet = another sheet
action-correct-rules = the profile's rules
action-correct-undo = take back
action-correct-done = done
