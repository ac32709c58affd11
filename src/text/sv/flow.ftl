# Filformat, csv, Kolada, barnprocessen.
refused-empty = Filen är tom.
refused-binary = Filen är ingen arbetsbok, csv-fil eller JSON-fil. Spara den som xlsx eller csv och försök igen.
refused-html = Filen är en webbsida och inte en arbetsbok, även om namnet säger annat. Öppna den i Excel och spara som xlsx.
refused-xml = Filen är en XML-fil och ingen arbetsbok. Öppna den i Excel och spara som xlsx.
refused-ole = Filen är ett äldre Office-dokument men ingen arbetsbok. Öppna det i sitt program och spara som xlsx.
refused-password = Arbetsboken är skyddad med lösenord. Öppna den i Excel, spara den utan lösenord och försök igen.
refused-cut-off = Filen är skadad eller avkortad: slutet saknas. Hämta den på nytt och försök igen.
refused-zip = Filen är ett zip-arkiv men ingen arbetsbok. Spara den som xlsx och försök igen.
refused-xlsx-unreadable = Arbetsboken är skadad och går inte att läsa. Öppna den i Excel, spara som xlsx och försök igen.
refused-xlsx-too-big = { $limit ->
    [cells] Bladet { $place } har fler celler än vad som läses. Dela upp det och läs in delarna var för sig.
    [text] Bladet { $place } har mer text än vad som läses. Dela upp det och läs in delarna var för sig.
    [outside] Bladet { $place } har en cell som ligger utanför bladet, så arbetsboken är skadad. Öppna den i Excel, spara som xlsx och försök igen.
   *[other] Arbetsboken är större än vad som läses. Dela upp den och läs in delarna var för sig.
}
refused-encoding = Det går inte att avgöra filens teckenkodning säkert; å, ä och ö skulle kunna bli fel. Spara den som CSV UTF-8 och försök igen.
refused-json-unknown = Filen är JSON men inget svar från Kolada som känns igen.
refused-json-broken = JSON-filen är avbruten eller felaktig vid { $place }. Hämta den på nytt.
refused-csv-broken = Csv-filen har ett citattecken på rad { $place } som aldrig avslutas.
refused-no-table = Ingen tabell med kommuner och värden hittades i filen. Finns den där, peka ut i rutan Läs in vilken kolumn som har namnen, eller vilken kommun bladet gäller.
refused-no-cells = Filen är tom: ingenting står på något av dess blad.
refused-no-values = Filen har rubriker ({ $detail }) men inga värden.
refused-codes-differ = Kommunkoderna och namnen hör inte ihop på någon rad ({ $detail }): koden hör till kommunen efter =, men namnet på raden är det efter ≠. Rätta filen, eller peka ut i rutan Läs in att kolumnen med koder ska hoppas över.
refused-too-big = { $limit ->
    [cells] Filen har fler celler än vad som läses.
    [text] Filen har mer text än vad som läses.
    [outside] Filen har fler rader eller kolumner än vad som läses.
   *[other] Filen är större än vad som läses ({ $limit }).
} Dela upp den och läs in delarna var för sig.
refused-long-line = Rad { $place } är orimligt lång. Filen är troligen skadad.
refused-too-many-names = Filen namnger fler enheter, indikatorer eller perioder än vad som läses ({ $limit }).
refused-read = Filen kunde inte läsas.
refused-memory = Filen krävde mer minne än vad som tillåts och lästes inte in. Är filen inte skadad, dela upp den: ett blad eller färre kolumner i varje fil.
refused-time = Filen tog längre tid att läsa än vad som tillåts och lästes inte in.
refused-reader-died = Läsningen av filen avbröts oväntat ({ $detail }). Inget av den har sparats.
refused-reader-garbled = Läsningen av filen gav ett svar som inte går att förstå. Inget av den har sparats.
refused-changed = Filen har ändrats sedan den förhandsgranskades. Granska den på nytt.

unread-group-mean = ett gruppmedelvärde, ingen enhet
unread-unknown-unit = okänd enhet
unread-no-code = koden saknas eller är för lång
unread-period = ingen period
unread-gender = okänt kön
unread-not-a-number = inget tal
unread-columns = fel antal kolumner
unread-encoding = tecken som inte går att läsa
unread-json-row = en rad av okänt slag
unread-empty-group = en grupp utan kända medlemmar
