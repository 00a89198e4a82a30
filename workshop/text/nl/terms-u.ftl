# Namen voor de vaste keuzes in de u-vorm: alleen wat anders is dan in terms.ftl.
basis-consent = We bewaren dit met uw toestemming. U kunt altijd zeggen dat u dat niet meer wilt.
basis-legitimate_interest = We hebben een goede reden om dit te bewaren. Die reden weegt zwaarder dan het nadeel voor u.
