# Comparisons in words.
compare-per-cent = { $number }%
compare-nation = All of Sweden
compare-skr-group = { $code } { $name } (SKR { $year })
compare-similar = Similar municipalities, { $theme } { $year }
# Kolada's terms ask for the Swedish phrases "Källa" and "Egen bearbetning av data från".
compare-source = Källa: { $names }. Places, medians and colours of our own: Egen bearbetning av data från { $names }.
compare-source-of-names = Source: { $names }. Which names belong together: own processing of data from { $names }.
