# Import till databasen.
publish-not-found = Filen { $file } finns inte.
publish-unopened = Filen { $file } kunde inte öppnas: { $kind ->
    [denied] du har inte rätt att läsa den
   *[other] systemet svarade med fel { $why }
}.
publish-not-a-file = { $file } är ingen vanlig fil.
publish-cancelled = Avbrutet. Inget av filen har sparats.
publish-process = Läsningen av filen kunde inte startas: { $why }. Inget har sparats.
