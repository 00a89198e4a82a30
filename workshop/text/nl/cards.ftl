# Kaarten voor op tafel, om vooraf te printen.
cards-title = Tafelkaarten: { $title }
cards-print = Print deze pagina op A4, zonder marges, en knip langs de streepjes. Het adres op de kaarten mag niet meer veranderen.
cards-table = Tafel { NUMBER($number, useGrouping: 0) }
cards-wifi = Verbind met wifi
cards-wifi-code = QR-code om met de wifi te verbinden
cards-wifi-name = Eerst verbinden met wifi: { $name }
cards-password = wachtwoord:
cards-join = Scan de code, of typ het adres
cards-join-code = QR-code om mee te doen
cards-without = Geen telefoon? Zeg het. De gespreksleider vult je antwoord in.
