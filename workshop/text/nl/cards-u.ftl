# De tafelkaarten in de u-vorm: alleen de zinnen die anders zijn dan in cards.ftl.
cards-without = Geen telefoon? Zeg het. De gespreksleider vult uw antwoord in.
