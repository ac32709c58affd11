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
guard-refuses = The file now refuses text that looks like personal data, for everybody. The same choice again lets it pass with a warning.
guard-refuses-here = The file now only warns, but your own settings still refuse.
guard-warns = The file now warns of what looks like personal data, but saves it.
action-app-guard = refuse personal data or only warn
