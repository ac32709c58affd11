# Profiler: vad som har pekats ut i en fil och gäller för nästa.
profile-too-long = Profilen är längre än { $limit } kB och kan inte sparas.
profiles-untold = { $count ->
    [one] 1 av era { $all } profiler får inte plats när en fil läses in och används inte: { $names }. Ta bort någon med fyrfalt profile remove.
   *[other] { $count } av era { $all } profiler får inte plats när en fil läses in och används inte: { $names }. Ta bort några med fyrfalt profile remove.
}
profile-unreadable = Profilen gick inte att läsa: { $why }
profile-line = Profilen gick inte att läsa: fel på rad { $line }.
profile-none = Filen är ingen profil från Fyrfält. En sådan börjar med raden fyrfalt-profile = 1.
profile-version = Profilen har version { $version }, som det här programmet inte kan läsa. Uppdatera Fyrfält.
profile-unknown-word = Profilen innehåller ordet { $word }, som inte betyder något där.
profile-missing-word = Profilen saknar { $word }.
profile-name = Profilen måste ha ett namn på högst 80 tecken, utan snedstreck.
profile-period = Profilen har perioden { $period }, som inte går att förstå. Skriv till exempel {"{edition}"} eller {"{edition-1}"}.
publish-profile-unfit = Profilen { $profile } passar inget blad i filen. Inget har sparats.
change-profile-kept = Sparade profilen { $name }
change-profile-renamed = Bytte namn på profilen { $name } till { $new }
profile-taken = Det finns redan en profil som heter { $name }. Välj ett annat namn.
change-profile-removed = Tog bort profilen { $name }
