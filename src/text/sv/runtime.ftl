# Terminalen, utkast, jobb.
runtime-not-a-terminal = Fyrfält behöver en terminal att rita i. Starta det i ett terminalfönster, eller med ”ssh -t” om det körs på en server. Kommandona (fyrfalt --help) fungerar utan terminal.
runtime-terminal-failed = Terminalen svarar inte som den ska ({ $why }). Inget i filen är ändrat; öppna ett nytt terminalfönster och starta igen.
runtime-no-state-folder = Mappen { $folder } går inte att skriva i ({ $why }), så det du skriver kan inte sparas som utkast. Rätta mappens rättigheter eller sätt XDG_STATE_HOME till en egen mapp.
runtime-panicked = Ett fel i programmet gjorde att Fyrfält stannade ({ $place }). Det som är sparat finns kvar, och text du höll på att skriva ligger som utkast till nästa start. Anmäl gärna felet med den här raden.
runtime-no-suspend = Här finns inget skal som kan väcka Fyrfält igen, så det pausas inte.
runtime-paste-cut = Det inklistrade var för långt. Den första megabyten är med.
runtime-settings-unreadable = Inställningarna i { $file } går inte att läsa ({ $why }). Fyrfält startar med sina egna.
runtime-unknown-theme = Temat ”{ $name }” i { $file } finns inte. Välj ett av { $known }.
runtime-keymap-unreadable = Tangentfilen { $file } går inte att läsa ({ $why }). Standardtangenterna gäller.
runtime-no-thread = Servern tillåter inte att arbetet startas just nu ({ $why }). Inget är ändrat; försök igen om en stund.
