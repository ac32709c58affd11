# Inläsning av arbetsböcker.
unread-error = en formel som är fel
unread-date = ett datum där ett värde väntas
unread-text = text där ett värde väntas
unread-rank = en rang som inte är något heltal
unread-no-heading = en kolumn utan rubrik
unread-remark = text bredvid värdena
unread-no-period = inget år i tabellen; ange det vid inläsningen
unread-no-units = talen hör inte till någon kommun, region eller län som känns igen
unread-given-twice = ett annat värde för samma enhet, period och kön finns redan i filen; det första gäller
unread-code-and-name-differ = kommunkoden och namnet hör inte ihop
noted-hidden-sheet = bladet är dolt i arbetsboken; det är läst som de andra
noted-hidden-rows = dolda rader; de är lästa som de andra
noted-hidden-columns = dolda kolumner; de är lästa som de andra
noted-passed-over = bladet förklarar de andra; det är läst för definitioner och teckenförklaring men har inga värden
noted-no-table = bladet har ingen tabell; det är läst för teckenförklaring och årtal men har inga värden
noted-year-of-file-name = perioden är tagen ur filens namn, eftersom varken tabellen eller bladet anger någon
noted-rank-count = fler kommuner har rang än vad rubriken säger; rangerna är lästa som de står
unread-no-label = tal på en rad utan kommun, region eller län
noted-skipped-sheet = bladet är överhoppat, som du eller profilen har sagt
noted-skipped-column = kolumnen är överhoppad, som du eller profilen har sagt
noted-skipped-row = raden är överhoppad, som du eller profilen har sagt
noted-row-without-place = profilen talar om en rad som inte finns på bladet; siffran är där den stod
noted-column-without-place = profilen talar om en kolumn som inte finns på bladet; bokstaven är där den stod
noted-period-without-place = årtalet i profilens period finns inte på bladet, så den perioden används inte
unread-no-gender = raden saknar kön, eller så går det inte att läsa
unread-row-period = radens period går inte att läsa
unread-part-of-period = veckan, månaden eller kvartalet ligger inte i tabellens period
noted-coded-answers = talen i kolumnen är lästa som Ja och Nej, som teckenförklaringen säger
noted-unit-of-sheet = hela bladet är läst som den kommunens, eftersom namnet står för sig ovanför tabellen
noted-reference-row = median, gränsvärde eller liknande; raden är ingens värde och är inte läst
noted-comparison-column = kolumnen jämför med ett annat år eller en annan grupp och är inte läst
noted-column-of-another-unit = kolumnen är läst som värden för den enhet som rubriken nämner, inte för radens kommun
unread-column-of-others = kolumnen gäller en grupp eller region som inte framgår; den är inte läst som radens
unread-county-of-whom = det framgår inte vilket län värdena gäller
unread-mean-of-whom = ett medelvärde, men det framgår inte av vad; det är inte läst som rikets
unread-places-and-more = { $count ->
    [one] { $places } och en cell till
   *[other] { $places } och { $count } celler till
}
noted-gender-of-title = alla värden är lästa som det könets, eftersom titeln eller bladets namn säger det
noted-gender-in-title = titeln eller bladets namn nämner ett kön, men det framgår inte att värdena bara gäller det; de är lästa för alla
noted-gender-in-name = rubriken nämner ett kön som en del av det som mäts; värdena är lästa för alla
noted-gender-of-column-before = kolumnen är läst som det könets värden av måttet i kolumnen före
noted-gender-codes = talen är lästa som kön: 1 som män och 2 som kvinnor, om filen inte säger tvärtom
unread-gender-of-what = rubriken anger bara ett kön, och det framgår inte vilket mått kolumnen hör till
noted-gender-of-titles-measure = kolumnen är läst som det könets värden av det som tabellens titel anger, inte av måttet i kolumnen före
