# Stored values in words, in the history and when two have changed the same thing.
stored-empty = (empty)
stored-gone = (removed)
stored-yes = yes
stored-no = no
stored-step = { $step } of { $of }
choice-personal-data-refuse = is refused
choice-personal-data-warn = is saved, with a warning
