# Import a file.
pane-import = Import
tab-import = Import
import-files = Files in the inbox { $folder }
import-no-files =
    The inbox { $folder } is empty.

    Put a file there and press l, or press f and type the path of a file.
    From another computer: ssh server fyrfalt import - < file.xlsx
import-type-path = Type the path of the file and press Enter.
import-looking = Looking into { $file } – nothing is stored.
import-storing = Importing { $file }. Colleagues can save meanwhile.
import-preview = { $file }: nothing is stored yet. Enter imports it.
import-preview-nothing-new = { $file }: everything in the file is here already. Enter changes nothing.
import-stored = { $file } is imported.
import-nothing-new = { $file }: everything was here already, nothing has changed.
import-counts = Indicators { $series } · units { $units } · new values { $added } · changed { $changed } · as before { $unchanged } · unread cells { $unread }
import-kilobytes = { $size } kB
import-list-tables = Tables
import-list-series = Indicators
import-list-revised = Changed values
import-list-unread = Unread cells
import-list-empty = Nothing here.
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
import-column-measure = Measure
import-column-area = Area
import-column-direction = Direction
import-column-unit = Unit
import-column-period = Period
import-column-gender = Gender
import-column-before = Before
import-column-after = After
import-column-cell = Cell
import-column-text = It says
import-column-why = Why it was not read
import-area-as-file = as the file says
import-mark-series = Mark the indicator whose direction you want to correct and press r again.
pick-import-area = Which area does the file belong to?
pick-edition = Which edition or year? Type and press Enter.

action-import-open = look into the file
action-import-type-path = type a path
action-import-refresh = list again
action-import-store = import
action-import-view = next list
action-import-area = correct area
action-import-edition = correct edition
action-import-direction = correct direction
action-import-back = back to the files
action-import-cancel = cancel
action-import-finish = to the indicators
action-path-accept = look into the file
action-path-drop = cancel
