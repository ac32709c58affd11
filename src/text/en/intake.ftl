# Reading of workbooks.
unread-error = a formula with an error
unread-date = a date where a value is expected
unread-text = text where a value is expected
unread-rank = a rank that is no whole number
unread-no-heading = a column without a heading
unread-remark = text beside the values
unread-no-period = no year in the table; give it when importing
unread-no-units = the numbers belong to no municipality, region or county that is recognised
unread-given-twice = the file already has another value for the same unit, period and gender; the first one holds
unread-code-and-name-differ = the municipality's code and name do not belong together
noted-hidden-sheet = the sheet is hidden in the workbook; it is read like the others
noted-hidden-rows = hidden rows; they are read like the others
noted-hidden-columns = hidden columns; they are read like the others
noted-passed-over = the sheet explains the others; it was read for definitions and marks but holds no values
noted-no-table = the sheet has no table; it was read for marks and years but holds no values
noted-year-of-file-name = the period is taken from the name of the file, for neither the table nor the sheet names one
noted-rank-count = more municipalities have a rank than the heading says; the ranks are read as printed
unread-no-label = numbers on a row without a municipality, region or county
noted-skipped-sheet = the sheet is skipped, as you or the profile have said
noted-skipped-column = the column is skipped, as you or the profile have said
noted-skipped-row = the row is skipped, as you or the profile have said
noted-row-without-place = the profile speaks of a row that is not on the sheet; the number is where it stood
noted-column-without-place = the profile speaks of a column that is not on the sheet; the letter is where it stood
noted-period-without-place = the year of the profile's period is not on the sheet, so that period is not used
unread-no-gender = the row has no gender, or one that cannot be read
unread-row-period = the row's period cannot be read
unread-part-of-period = the week, month or quarter does not lie in the table's period
noted-coded-answers = the numbers in the column are read as Yes and No, as the legend says
noted-unit-of-sheet = the whole sheet is read as that municipality's, for its name stands by itself above the table
noted-reference-row = a median, a limit or the like; the row is nobody's value and is not read
noted-comparison-column = the column compares with another year or another group and is not read
noted-column-of-another-unit = the column is read as values of the unit that the heading names, not of the row's municipality
unread-column-of-others = the column is about a group or region that cannot be told; it is not read as the row's
unread-county-of-whom = it cannot be told which county the values are of
unread-mean-of-whom = a mean, but it cannot be told of what; it is not read as the nation's
unread-places-and-more = { $count ->
    [one] { $places } and one more cell
   *[other] { $places } and { $count } more cells
}
noted-gender-of-title = all values are read as that gender's, for the title or the name of the sheet says so
noted-gender-in-title = the title or the name of the sheet mentions a gender, but not that the values are of it alone; they are read for all
noted-gender-in-name = the heading mentions a gender as part of what is measured; the values are read for all
noted-gender-of-column-before = the column is read as that gender's values of the measure in the column before it
noted-gender-codes = the numbers are read as genders: 1 as men and 2 as women, unless the file says the opposite
unread-gender-of-what = the heading gives a gender only, and not which measure the column belongs to
noted-gender-of-titles-measure = the column is read as that gender's values of what the table's title names, not of the measure in the column before it
