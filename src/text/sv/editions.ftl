# Jämför utgåvor: vad som kommit, försvunnit och bytt namn, och vilka namn som är samma indikator.
pane-editions = Jämför utgåvor
tab-editions = Utgåvor
scope-editions = Jämför utgåvor
action-app-editions = jämför utgåvor
action-editions-accept = samma indikator
action-editions-decline = inte samma
action-editions-certain = alla säkra
action-editions-store = spara svaren
action-editions-view = nästa lista
action-editions-older = äldre utgåva
action-editions-newer = nyare utgåva
action-editions-text-down = texten ned
action-editions-text-up = texten upp
action-editions-back = tillbaka

editions-list-renamed = Kan ha bytt namn
editions-list-renamed-and-apart = Kan ha bytt namn { $open } ({ $apart } nej)
editions-list-came = Nya
editions-list-went = Borta
editions-list-kept = I båda
editions-list-renamed-none = Inget namn som försvunnit liknar något som kommit. {"{editions.view}"} visar vad som är nytt och borta.
editions-list-came-none = Den nyare utgåvan har inget nytt.
editions-list-went-none = Inget i den äldre utgåvan har försvunnit.
editions-list-kept-none = Utgåvorna har ingen indikator gemensam.
editions-column-said = Svar
editions-column-alike = Lika
editions-column-number = Nr
editions-column-code = Kod
editions-column-name = Namn
editions-column-unit = Måttenhet
editions-column-source = Källa
editions-column-change = Namnet
editions-column-became = Förändring
editions-column-certainty = Säkerhet
editions-column-differs = Skiljer sig
editions-column-was = Namn i { $edition }
editions-answer-yes = ja
editions-answer-no = nej
editions-answer-open = obesvarat
editions-answer-unstored = { $answer } (inte sparat)
editions-certainty-certain = säker
editions-certainty-perhaps = kanske
editions-differing-unit = annan enhet
editions-differing-population = annan grupp
editions-differing-direction = annan riktning
editions-differing-name = helt annat namn
editions-units = { $older } → { $newer }
editions-said-one = + ja
editions-said-apart = ! nej
editions-said-certain = ? säker
editions-said-open = ?
editions-kept-same = som förut
editions-kept-renamed = nytt
editions-kept-unlike = ! ett annat
editions-named = { $edition }: { $title }
editions-will-join = + Ja: de blir en indikator när du sparar. Kort, mål och kommentarer hänger kvar på den äldre. Namnen är lika till { $alike }.
editions-is-apart = ! Nej: två olika indikatorer. Det frågas inte igen.
editions-is-certain = ? Säkert samma indikator. Namnen är lika till { $alike }.
editions-is-open = ? Kanske samma indikator. Namnen är lika till { $alike }.
editions-overlap = { $both ->
    [one] Ett värde finns i båda ({ $periods }), { $equal } lika.
   *[other] { $both } värden finns i båda ({ $periods }), { $equal } lika.
}
editions-no-overlap = Inga värden finns i båda: perioderna är olika.
editions-differs-unit = ! Enheten är inte densamma.
editions-differs-population = ! De gäller inte samma grupp, eller talen i namnen är olika.
editions-differs-direction = ! Högt är bra i den ena, lågt i den andra.
editions-unlike = ! Koden är densamma men namnet ett helt annat. Den kan stå för något annat nu.
editions-unstored = { $one } ja, { $apart } nej{ $open ->
    [0] {""}
   *[other] , { $open } utan svar igen
} – inte sparat
editions-storing = Svaren håller på att sparas.
editions-store-first = Svaren är inte sparade. Spara dem, eller ta tillbaka dem, innan ni jämför andra utgåvor.
editions-more = mer text: {"{editions.text_down}"} ned, {"{editions.text_up}"} upp
editions-too-few = Det finns inte två utgåvor att jämföra här. { $import } läser in en fil till; ange utgåvan när du ser förhandsvisningen.
editions-choose = Det finns inte två utgåvor av samma slag. { $older } väljer den äldre, { $newer } den nyare.
editions-none-certain = Inget förslag är säkert nog och utan svar.
editions-nothing-said = Svara först: { $accept } för samma indikator, { $decline } för inte samma.
editions-series = { $count ->
    [one] 1 indikator
   *[other] { $count } indikatorer
}
refusal-no-pair = Markera först ett par i listan Kan ha bytt namn. { $view } byter lista.
pick-edition-older = Vilken är den äldre utgåvan?
pick-edition-newer = Vilken är den nyare utgåvan?

change-joined = Lade ihop { $joined } par mellan utgåvor{ $others ->
    [0] {""}
   *[other] , svarade nej på { $others }
}
change-apart = ”{ $title }” och ”{ $other }” är inte samma indikator
change-not-apart = ”{ $title }” och ”{ $other }” kan vara samma indikator
change-several-apart = Svar om { $others } par mellan utgåvor
done-change-joined = { $joined ->
    [one] Ett par är hoplagt till en indikator
   *[other] { $joined } par är hoplagda till var sin indikator
} – { $undo } ångrar.
done-change-apart = Sparat: inte samma indikator – { $undo } ångrar.
import-editions = { $older } → { $newer }: { $open ->
    [0] inga namn ser ut att ha bytts
    [one] 1 indikator kan ha bytt namn
   *[other] { $open } indikatorer kan ha bytt namn
}, { $came } nya, { $went } borta. { $key } visar dem.
