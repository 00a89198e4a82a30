# Het grote scherm in de u-vorm: alleen de zinnen die anders zijn dan in stage.ftl.
stage-join = Doe mee met uw telefoon
stage-no-answers-yet = Antwoord op uw telefoon.
stage-choose-on-phone = Kies op uw telefoon.
stage-name-on-phone = Noem een organisatie op uw telefoon.
stage-no-promises-yet = Begin klein. Wat kunt u morgen al doen, zonder extra geld of toestemming? Schrijf het op uw telefoon.
stage-no-agreements-yet = Nog geen afspraak. Stel er een voor op uw telefoon.
stage-thanks = Dank u wel. Tot ziens!
stage-consent-open = Zeg op uw telefoon wat u ervan vindt.
stage-sign-now = Doet u mee? Teken op uw telefoon.
stage-promises-later = Straks vragen we: wat gaat u doen?
