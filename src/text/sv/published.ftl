# Publicerade värden.
published-change-live = { $file } lästes in
published-change-taken-back = { $file } togs tillbaka
