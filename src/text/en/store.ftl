# The database file.
store-not-found = There is no file { $path }.
store-no-folder = There is no folder { $path }. Make it first, or choose another place.
store-symlink = { $path } is a symbolic link. For safety only the file itself is opened – give its real path.
store-hard-link = { $path } has several names (hard links), which can lose changes. Keep one name and remove the others.
store-not-a-file = { $path } is not an ordinary file.
store-network-files = { $path } lies on a network file system ({ $kind }), where several users can destroy the file for each other. Put it on a local disk of the server.
store-empty = { $path } is an empty file. It has been left as it is. Remove it, or bring a backup back with fyrfalt restore.
store-not-a-database = { $path } is not a Fyrfält file. It has been left as it is.
store-not-ours = { $path } is another program's database. It has been left as it is.
store-damaged = { $path } is damaged. Bring the latest backup back with fyrfalt restore; the damaged file is then kept beside it.
store-newer = { $path } was written by a newer Fyrfält (schema { $file }, this program knows { $program }). The file has been left as it is. Upgrade the program.
store-schema-raised = A newer Fyrfält has upgraded the file while it was open here. Nothing more is saved from here; all that was saved is kept. Start again with the new program.
store-schema-lowered = An older backup was brought back while the file was open here. Nothing more is saved from here. Start the program again.
store-no-right = You may not read or write { $path }. This repairs it: { $command }
store-read-only = { $path } can only be read: the disk is write-protected. Nothing has been changed.
store-busy = Somebody else is writing to the file and has been for over { $seconds } seconds. The change was not saved – try again in a while.
store-full = The disk is full. The change was not saved; everything saved before is still there. Make room and try again.
store-interrupted = The read was interrupted.
store-exists = { $path } is there already and was not overwritten.
store-left-log = Beside it lies a log, { $path }, of a file that is gone. Bring back the file it belongs to, or move the log away, and try again.
store-erased = The contents have been removed for good and cannot be brought back.
store-no-such-change = The change is not in the history.
store-wrong-field = The field { store-field } ({ store-entity }) cannot take that value. Nothing was saved.
store-missing = { $entity ->
    [unit] The unit is not in the file. Import a file that has it, or choose another unit.
   *[other] Something that the change is about is not there any longer ({ store-entity }). Nothing was saved.
}
store-lasting = A decision is not changed afterwards. Write a new one that corrects it.
store-decided = Decision { $number } is not taken back: write a new one that corrects it.
store-unreadable = A stored value cannot be read ({ $place }). Run fyrfalt check.
store-io = { $path } could not be read or written: { $why }
store-fault = Fault in the database: { $why }. Run fyrfalt check.
store-conflict-none = The change met another one. Nothing was saved.
store-conflict-changed = { $count ->
    [one] { $who } has changed { $title } at the same time ({ store-field }). Your change was not saved; both versions are kept to choose between.
   *[other] { $who } has changed { $title } at the same time ({ store-field } and others, { $count } fields). Your change was not saved; both versions are kept to choose between.
}
store-conflict-removed = { $who } has removed { $title }. Your change was not saved.
store-conflict-changed-since = { $count ->
    [one] { $who } has changed { $title } since ({ store-field }). So nothing was done.
   *[other] { $who } has changed { $title } since ({ store-field } and others, { $count } fields). So nothing was done.
}
store-conflict-imported = An import has changed { $title } at the same time. Your change was not saved.
store-check-page = The file is damaged: { $what }
store-check-link = Table { $table } has a link to { $parent } that leads nowhere (row { $row }).
store-check-gap = The history lacks { $count ->
    [one] one entry
   *[other] { $count } entries
} before number { $seq }.
store-check-undo = History entry { $seq } takes back a later one.
store-check-differs = Number { $number }, { store-entity }: the field { store-field } has another value than the history says.
store-check-open-to-others = { $path } can be read by everybody on the server. This repairs it: { $command }
store-setting = { $name ->
    [default_unit] the municipality new users begin in
    [personal_data] text that looks like personal data
   *[other] the setting { $name }
}
store-label-setting = { $name ->
    [default_unit] Chose which municipality new users begin in
    [personal_data] { $value ->
        [refuse] The file now refuses text that looks like personal data
        [warn] The file now only warns of text that looks like personal data
       *[other] Changed whether personal data is refused or only warned of
    }
   *[other] Changed the setting { $name }
}
store-label-person = Added { $name }
store-label-login = Linked the login { $login } to { $name }
store-label-erase = Removed for good
store-field = { $field ->
    [title] title
    [area] area
    [kind] kind
    [direction] direction
    [definition] definition
    [our_comments] our comments
    [indicator] indicator
    [unit] unit
    [level] level
    [by_date] by
    [decided_by] decided by
    [live] shown
    [edition] edition
    [name] name
    [initials] initials
    [login] login
    [person] person
    [value] value
    [code] code
    [units] units
    [year] year
    [merged_into] merged into
    [place] column
    [moved] moved
    [description] description
    [author] put up by
    [put_up] put up
    [origin] origin
    [origin_note] origin, in detail
    [evidence] scientific evidence
    [profession] professional experience
    [users] users’ wishes
    [handling] kind of handling
    [feasibility] feasibility
    [impact] expected effect
    [ease] easy–heavy
    [importance] important–nice
    [weighing] comment when prioritised
    [how] how
    [by_when] when
    [responsible] who
    [parked_why] why parked
    [outcome] what came of it
    [board] board
    [owner] belongs to
    [wip] at most ongoing
    [due] when
    [state] state
    [step] step
    [goal] goal
    [purpose] purpose
    [roles] roles
    [notes] notes
    [repeats] repeats
    [done_on] done on
    [repeated_from] repeats
    [card] card
    [activity] activity
    [round] round
    [areas] areas
    [municipalities] municipalities
    [members] members
    [meetings] meetings
    [forums] deciding forums
    [form] form
    [row] row
    [question] column
    [parent] under
    [entry] row
    [answer] answer
    [decision] decision
    [what] concerns
    [forum] forum
    [decided_on] date
    [basis] basis
    [wording] wording
    [reporter] reported by
    [corrects] corrects
    [older] older series
    [newer] newer series
   *[other] { $field }
}
store-entity = { $entity ->
    [indicator] the indicator
    [series] the series
    [target] the target
    [import] the import
    [edition] the edition
    [person] the person
    [login] the login
    [setting] the setting
    [own_area] the area
    [own_peers] the peer group
    [unit_alias] the merger
    [apart] the keeping apart
    [board] the board
    [card] the card
    [activity] the activity
    [link] the link
    [round] the round
    [entry] the row
    [answer] the answer
    [decision] the decision
   *[other] { $entity }
}
