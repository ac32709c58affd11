# Sparade värden i ord, i historiken och när två ändrat samma sak.
stored-empty = (tomt)
stored-gone = (borttagen)
stored-yes = ja
stored-no = nej
stored-step = { $step } av { $of }
