# File formats, csv, Kolada, the child process.
refused-empty = The file is empty.
refused-binary = The file is not a workbook, a csv file or a JSON file. Save it as xlsx or csv and try again.
refused-html = The file is a web page and not a workbook, whatever its name says. Open it in Excel and save it as xlsx.
refused-xml = The file is an XML file and not a workbook. Open it in Excel and save it as xlsx.
refused-ole = The file is an old Office document but not a workbook. Open it in its program and save it as xlsx.
refused-password = The workbook is protected by a password. Open it in Excel, save it without a password and try again.
refused-cut-off = The file is damaged or cut off: its end is missing. Download it again and try again.
refused-zip = The file is a zip archive but not a workbook. Save it as xlsx and try again.
refused-xlsx-unreadable = The workbook is damaged and cannot be read. Open it in Excel, save it as xlsx and try again.
refused-xlsx-too-big = { $limit ->
    [cells] The sheet { $place } has more cells than what is read. Split it and import the parts one by one.
    [text] The sheet { $place } has more text than what is read. Split it and import the parts one by one.
    [outside] The sheet { $place } has a cell outside the sheet, so the workbook is damaged. Open it in Excel, save it as xlsx and try again.
   *[other] The workbook is larger than what is read. Split it and import the parts one by one.
}
refused-encoding = The text encoding of the file cannot be told with certainty; å, ä and ö might come out wrong. Save it as CSV UTF-8 and try again.
refused-json-unknown = The file is JSON but not a recognised answer from Kolada.
refused-json-broken = The JSON file is cut off or faulty at { $place }. Download it again.
refused-csv-broken = The csv file has a quotation mark on line { $place } that is never closed.
refused-no-table = No table with municipalities and values was found in the file. If there is one, point out in the view Import which column has the names, or which municipality the sheet is about.
refused-no-cells = The file is empty: nothing stands on any of its sheets.
refused-no-values = The file has headings ({ $detail }) but no values.
refused-codes-differ = The municipal codes and the names do not belong together on any row ({ $detail }): the code belongs to the municipality after =, but the name on the row is the one after ≠. Mend the file, or point out in the view Import that the column of codes is to be passed over.
refused-too-big = { $limit ->
    [cells] The file has more cells than what is read.
    [text] The file has more text than what is read.
    [outside] The file has more rows or columns than what is read.
   *[other] The file is larger than what is read ({ $limit }).
} Split it and import the parts one by one.
refused-long-line = Line { $place } is unreasonably long. The file is probably damaged.
refused-too-many-names = The file names more units, indicators or periods than are read ({ $limit }).
refused-read = The file could not be read.
refused-memory = The file asked for more memory than is allowed and was not imported. If the file is not damaged, split it: one sheet or fewer columns in each file.
refused-time = The file took longer to read than is allowed and was not imported.
refused-reader-died = Reading the file ended unexpectedly ({ $detail }). Nothing of it has been stored.
refused-reader-garbled = Reading the file gave an answer that cannot be understood. Nothing of it has been stored.
refused-changed = The file has changed since it was previewed. Preview it again.

unread-group-mean = a group mean, not a unit
unread-unknown-unit = unknown unit
unread-no-code = the code is missing or too long
unread-period = not a period
unread-gender = unknown gender
unread-not-a-number = not a number
unread-columns = wrong number of columns
unread-encoding = characters that cannot be read
unread-json-row = a row of an unknown kind
unread-empty-group = a group without known members
