# Ramen kring rutorna: rubrik, fot, besked, första starten.
app-name = Fyrfält
app-demo = demo
app-demo-lies = Exemplet ligger i { $file }. Skriv i det hur du vill.
app-faults = { $first } ({ $more } till – fyrfalt keys --check FIL visar alla)
app-too-small = Fönstret är { $columns }×{ $rows }. Gör det minst { $least-columns }×{ $least-rows } – det du skrivit är kvar.
app-present = + { $names }
app-no-unit = ingen kommun
key-unbound = { $key } betyder inget här. ? visar tangenterna.
paste-nowhere = Här går det inte att klistra in text.
done = { $what }
saved = Sparat.
undone-of = Ångrat: { $what }
redone-of = Gjort igen: { $what }
nothing-to-undo = Du har inget att ångra i den här sessionen.
nothing-to-redo = Det finns inget att göra igen.
draft-restored = Det du skrev men inte sparade har lagts tillbaka. Ctrl-S sparar.
drafts-waiting = { $count ->
        [one] Ett utkast väntar: ”{ $title }”. Öppna målet där så är det tillbaka.
       *[other] { $count } utkast väntar, ett till ”{ $title }”. Öppna målen där så är de tillbaka.
    }
draft-kept = Texten är inte sparad men finns kvar som utkast. Öppna igen för att fortsätta.
pick-unit = Vilken är din kommun?
pick-who = Vem är du? (inloggad som { $login })

action-app-quit = avsluta
action-app-help = hjälp
action-app-next-pane = nästa ruta
action-app-previous-pane = förra rutan
action-app-undo = ångra
action-app-redo = gör igen
action-app-choose-unit = byt kommun
action-app-who = byt namn
action-app-import = läs in fil
action-app-suspend = lämna en stund
action-list-next = ned
action-list-previous = upp
action-list-page-down = en sida ned
action-list-page-up = en sida upp
action-list-half-down = en halv sida ned
action-list-half-up = en halv sida upp
action-list-first = först
action-list-last = sist
action-app-pane-1 = rutan 1
action-app-pane-2 = rutan 2
action-app-pane-3 = rutan 3
action-app-pane-4 = rutan 4
action-app-pane-5 = rutan 5
action-app-pane-6 = rutan 6
action-app-pane-7 = rutan 7
action-app-zoom = zooma
action-app-narrow = filtrera på valet
narrowed = De andra rutorna visar bara det som hör till ”{ $title }”. f visar allt igen.
narrow-lifted = Alla rutor visar allt igen.
refusal-nothing-marked = Markera först en rad.
