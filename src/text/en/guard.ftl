# Personal data in free text: a warning while typing, refusal, review and removal for good.
guard-warning = { $kind ->
    [personal_number] Looks like a personal identity number. It points out a person to all who read the file and stays in the history. Write what it is about, not who.
    [coordination_number] Looks like a coordination number. It points out a person to all who read the file and stays in the history. Write what it is about, not who.
    [phone] Looks like a telephone number. It may point out a person and stays in the history. Write the role instead, such as “the unit manager”.
   *[email] Looks like an e-mail address. It may point out a person and stays in the history. Write the role instead, such as “the unit manager”.
}
guard-not-saved = As long as it stands there the text is not saved.
guard-short = { $kind ->
    [personal_number] Personal identity number? Write what, not who.
    [coordination_number] Coordination number? Write what, not who.
    [phone] Telephone number? Write the role instead.
   *[email] E-mail address? Write the role instead.
}
guard-kind = { $kind ->
    [personal_number] a personal identity number
    [coordination_number] a coordination number
    [phone] a telephone number
   *[email] an e-mail address
}
guard-refused = Not saved: take out what looks like { guard-kind }. The text is kept.
guard-how = { $count ->
    [0] Text that looks like personal data (nowhere in the file)
    [one] Text that looks like personal data (one place in the file)
   *[other] Text that looks like personal data ({ $count } places in the file)
}
guard-choice-refuse = refuse for everybody in the file
guard-note-refuse = new text is not saved until it is taken out
guard-choice-warn = only warn
guard-note-warn = the text is saved, with a warning while one writes
guard-refuses = The file now refuses text that looks like personal data, for everybody.
guard-refuses-here = The file now only warns, but your own settings still refuse.
guard-warns = The file now warns of what looks like personal data, but saves it.
action-app-guard = refuse personal data or only warn
guard-none = No text in the file looks as if it holds personal data. Names are not recognised.
guard-places = { $count ->
    [one] One place looks like personal data – Enter goes there
   *[other] { $count } places look like personal data – Enter goes there
}
guard-standing = { $standing ->
    [removed] removed
    [history] in the history only
   *[now] { "" }
}
guard-asks = Enter: remove?
erase-what = What is to go for good? { $title }
erase-nothing = There is no text here to remove for good.
erase-whole = Everything: the whole { $entity ->
    [card] card
    [activity] activity
    [decision] decision
   *[other] thing
}
erase-title = Remove for good – cannot be undone
erase-goes-whole = This goes for ever: { store-entity } “{ $title }” with all its texts and links.
erase-goes-field = This goes for ever: the text of the field { $field-name }, { store-entity } “{ $title }”.
erase-where = That means the file, the history, your drafts and the copies that the program has made beside the file.
erase-stays = What stays is that you removed it, when, and what kind of field – not what stood there.
erase-beyond = The program does not reach copies kept elsewhere, drafts of other users, or the same text where it stands in another field.
erase-drafts = { $drafts ->
    [0] { "" }
    [one] { " " }One of your drafts went with it.
   *[other] { " " }{ $drafts } of your drafts went with it.
}
erase-done = { $copies ->
    [0] Removed for good. Nothing is left in the file.{ erase-drafts }
    [one] Removed for good. Nothing is left in the file or the copy beside it.{ erase-drafts }
   *[other] Removed for good. Nothing is left in the file or the { $copies } copies beside it.{ erase-drafts }
}
erase-left = Removed from the file.{ erase-drafts } These copies could not be cleaned – they are damaged or being written – and may still hold the text; delete them yourself if they are not needed: { $files }
erase-waits = Removed, but somebody else is reading the file just now. The last traces go when they let go of it, or the next time the file is opened.{ erase-drafts }
erase-waits-left = Removed, but somebody else is reading the file; the rest goes when they let go.{ erase-drafts } These copies could not be cleaned – they are damaged or being written: { $files }
action-app-personal = places with personal data
action-app-erase = remove for good
action-confirm-yes = remove for ever
scope-dialog-confirm = When something cannot be undone
