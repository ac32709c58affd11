# Import till databasen.
publish-not-found = Filen { $file } finns inte.
publish-unopened = Filen { $file } kunde inte öppnas: { $kind ->
    [denied] du har inte rätt att läsa den
    [none] den kunde inte läsas
   *[other] systemet svarade med fel { $why }
}.
publish-not-a-file = { $file } är ingen vanlig fil.
publish-cancelled = Avbrutet. Inget av filen har sparats.
publish-process = Läsningen av filen kunde inte startas: { $why }. Inget har sparats.
publish-replaces = Filen ändrar { $count ->
    [one] ett värde
   *[other] { $count } värden
} ur en annan fil: { $indicator }, { $unit } { $period }: { $old } → { $new }. Förut lästes { $file }, nu { $own }. Är det samma indikator?
publish-replaces-unasked = Inget är sparat: filen ändrar värden som lästs in ur en annan, { $files }. Titta i den igen.
