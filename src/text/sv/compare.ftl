# Jämförelser i ord.
compare-per-cent = { $number } %
compare-nation = Riket
compare-skr-group = { $code } { $name } (SKR { $year })
compare-similar = Liknande kommuner { $theme } { $year }
compare-source = Källa: { $names }. Placeringar, medianer och egna färger: Egen bearbetning av data från { $names }.
compare-source-of-names = Källa: { $names }. Vilka namn som hör ihop: Egen bearbetning av data från { $names }.
