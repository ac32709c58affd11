# Reading of workbooks.
unread-error = a formula with an error
unread-date = a date where a value is expected
unread-text = text where a value is expected
unread-rank = a rank that is no whole number
unread-no-heading = a column without a heading
unread-remark = text beside the values
unread-no-period = no year in the table; give it when importing
unread-no-units = the numbers belong to no municipality, region or county that is recognised
unread-given-twice = the file already has another value for the same unit, period and gender
unread-code-and-name-differ = the municipality's code and name do not belong together
noted-hidden-sheet = the sheet is hidden in the workbook; it is read like the others
noted-hidden-rows = hidden rows; they are read like the others
noted-hidden-columns = hidden columns; they are read like the others
noted-passed-over = the sheet explains the others; it was read for definitions and marks but holds no values
noted-rank-count = more municipalities have a rank than the heading says; the ranks are read as printed
unread-no-label = numbers on a row without a municipality, region or county
