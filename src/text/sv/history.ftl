# Historiken: vad som hänt med en sak, vad som hänt en dag, vem som gjorde det.
pane-history = Historik
tab-history = Historik
scope-history = Historik
history-column-when = När
history-column-who = Vem
history-column-what = Vad
history-day-today = idag
history-only-mine = bara mina
history-latest = de senaste { $count }
history-more = mer text: t ned, T upp
history-none-item = Inget är ändrat här än. d visar vad som hänt idag.
history-none-item-mine = Du har inte ändrat något här. m visar alla.
history-none-day = Inget är ändrat: { $day }. < går en dag bakåt.
history-none-mine = Du har inte ändrat något: { $day }. m visar alla, < går en dag bakåt.
history-no-later = Längre fram än idag går det inte.
history-no-thing = Ändringen gäller inget som finns att visa.
history-undone = Ångrade: { $what }
history-redone = Gjorde igen: { $what }
history-reversed = Vände: { $what }
history-unknown = En ändring av ett slag som den här versionen inte känner till
history-erased = (gallrat)
history-erased-why = Innehållet är gallrat. Att det gjordes, när och av vem finns kvar.
history-made = Ny.
history-removed = Togs bort.
history-restored = Lades tillbaka.
history-reordered = Fick en annan plats i samma fält.
history-linked = Kopplades ihop
history-unlinked = Kopplades isär
history-before = före:
history-after = efter:
history-no-fields = Inget mer att berätta.
history-nothing-to-do = Inget behövde ändras: det stod redan så.
history-left-out = { $count ->
    [one] … och en ändring till i samma steg
   *[other] … och { $count } ändringar till i samma steg
}

action-app-history = historik
action-history-open = gå dit
action-history-reverse = vänd
action-history-today = dagen
action-history-day-before = dagen före
action-history-day-after = dagen efter
action-history-own = markerad sak
action-history-mine = mina/allas
action-history-text-down = texten ned
action-history-text-up = texten upp
action-history-back = tillbaka
