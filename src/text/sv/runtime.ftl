# Terminalen, utkast, jobb.
runtime-not-a-terminal = Fyrfält behöver en terminal att rita i. Starta det i ett terminalfönster, eller med ”ssh -t” om det körs på en server. Kommandona (fyrfalt --help) fungerar utan terminal.
runtime-terminal-failed = Terminalen svarar inte som den ska ({ $why }). Inget i filen är ändrat; öppna ett nytt terminalfönster och starta igen.
runtime-no-state-folder = Mappen { $folder } går inte att skriva i ({ $why }), så det du skriver kan inte sparas som utkast. Rätta mappens rättigheter eller sätt XDG_STATE_HOME till en egen mapp.
runtime-panicked = Ett fel i programmet gjorde att Fyrfält stannade ({ $place }). Det som är sparat finns kvar, och text du höll på att skriva ligger som utkast till nästa start. Anmäl gärna felet med den här raden.
runtime-no-suspend = Här finns inget skal som kan väcka Fyrfält igen, så det pausas inte.
runtime-paste-cut = Det inklistrade var för långt. Den första megabyten är med.
runtime-copied = Kopierat till urklipp via terminalen (OSC 52). Händer inget: tryck w och skriv till en fil.
runtime-copy-too-long = Det är för mycket för urklipp via terminalen (högst 74 kB). Tryck w och skriv till en fil.
runtime-copy-impossible = Den här terminalen har inget urklipp att kopiera till. Tryck w och skriv till en fil.
runtime-file-written = Skrivet till { $file }.
runtime-file-exists = { $file } finns redan och skrivs inte över. Välj ett annat namn.
runtime-file-not-ordinary = { $file } är en länk, mapp eller enhet; den rörs inte. Välj ett annat namn.
runtime-file-no-folder = Mappen { $folder } finns inte. Skapa den först, eller skriv till en annan.
runtime-file-unwritable = { $file } gick inte att skriva: { cli-why }.
runtime-settings-unreadable = Inställningarna i { $file } går inte att läsa: { cli-why }. Fyrfält startar med sina egna.
runtime-settings-row = Rad { $row } i { $file } går inte att läsa. Skriv en inställning per rad, till exempel mouse = true eller theme = "light". Fyrfält startar med sina egna.
runtime-setting-wrong = Inställningen { $key } ska vara { $kind ->
    [yes] true eller false, utan citattecken
   *[text] text inom citattecken
}. Den hoppas över tills det är rättat i { $file }.
runtime-unknown-theme = Temat ”{ $name }” i { $file } finns inte. Välj ett av { $known }.
runtime-keymap-unreadable = Tangentfilen { $file } går inte att läsa ({ $why }). Standardtangenterna gäller.
runtime-no-thread = Servern tillåter inte att arbetet startas just nu ({ $why }). Inget är ändrat; försök igen om en stund.
runtime-unknown-guard = personal_data kan inte vara ”{ $name }” i { $file }. Skriv warn eller refuse.
