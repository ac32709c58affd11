# Inläsning av arbetsböcker.
unread-error = en formel som är fel
unread-date = ett datum där ett värde väntas
unread-text = text där ett värde väntas
unread-rank = en rang som inte är något heltal
unread-no-heading = en kolumn utan rubrik
unread-remark = text bredvid värdena
unread-no-period = inget år i tabellen; ange det vid inläsningen
unread-no-units = talen hör inte till någon kommun, region eller län som känns igen
unread-given-twice = ett annat värde för samma enhet, period och kön finns redan i filen
unread-code-and-name-differ = kommunkoden och namnet hör inte ihop
noted-hidden-sheet = bladet är dolt i arbetsboken; det är läst som de andra
noted-hidden-rows = dolda rader; de är lästa som de andra
noted-hidden-columns = dolda kolumner; de är lästa som de andra
noted-passed-over = bladet förklarar de andra; det är läst för definitioner och teckenförklaring men har inga värden
noted-rank-count = fler kommuner har rang än vad rubriken säger; rangerna är lästa som de står
unread-no-label = tal på en rad utan kommun, region eller län
