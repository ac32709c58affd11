# Läs in fil.
pane-import = Läs in
tab-import = Läs in
import-files = Filer i inkorgen { $folder }
import-no-files =
    Inkorgen { $folder } är tom.

    Lägg en fil där och tryck l, eller tryck f och skriv sökvägen till en fil.
    Från en annan dator: ssh server fyrfalt import - < fil.xlsx
import-type-path = Skriv sökvägen till filen och tryck Enter.
import-looking = Tittar i { $file } – inget sparas.
import-storing = Läser in { $file }. Kollegor kan spara under tiden.
import-preview = { $file }: inget är sparat än. Enter läser in.
import-preview-nothing-new = { $file }: allt i filen finns redan. Enter ändrar inget.
import-stored = { $file } är inläst.
import-nothing-new = { $file }: allt fanns redan, inget är ändrat.
import-counts = Indikatorer { $series } · enheter { $units } · nya värden { $added } · ändrade { $changed } · som förut { $unchanged } · olästa celler { $unread }
import-kilobytes = { $size } kB
import-list-tables = Tabeller
import-list-series = Indikatorer
import-list-revised = Ändrade värden
import-list-unread = Olästa celler
import-list-empty = Inget här.
import-column-file = Fil
import-column-size = Storlek
import-column-when = Ändrad
import-column-sheet = Blad
import-column-cells = Celler
import-column-edition = Utgåva
import-column-indicators = Indikatorer
import-column-units = Enheter
import-column-values = Värden
import-column-missing = Saknas
import-column-unread = Olästa
import-column-indicator = Indikator
import-column-measure = Enhet
import-column-area = Område
import-column-direction = Riktning
import-column-unit = Kommun
import-column-period = Period
import-column-gender = Kön
import-column-before = Före
import-column-after = Efter
import-column-cell = Cell
import-column-text = Det står
import-column-why = Varför den inte lästes
import-area-as-file = som filen anger
import-mark-series = Markera indikatorn vars riktning du vill rätta och tryck r igen.
pick-import-area = Vilket område hör filen till?
pick-edition = Vilken utgåva eller vilket år? Skriv och tryck Enter.

action-import-open = titta i filen
action-import-type-path = skriv sökväg
action-import-refresh = lista igen
action-import-store = läs in
action-import-view = nästa lista
action-import-area = rätta område
action-import-edition = rätta utgåva
action-import-direction = rätta riktning
action-import-back = tillbaka till filerna
action-import-cancel = avbryt
action-import-finish = till indikatorerna
action-path-accept = titta i filen
action-path-drop = avbryt
