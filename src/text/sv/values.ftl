# Sparade värden i ord, i historiken och när två ändrat samma sak.
stored-empty = (tomt)
stored-gone = (borttagen)
stored-yes = ja
stored-no = nej
stored-step = { $step } av { $of }
choice-personal-data-refuse = avvisas
choice-personal-data-warn = sparas, med en varning
