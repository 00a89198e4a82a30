# The big screen. Only what the room may see.
stage-lobby = walk-in
stage-rehearsal = REHEARSAL
stage-time-left = { $time } left
stage-join = Join with your phone
stage-join-wifi = Connect to Wi-Fi { $name }
stage-wifi-code = Wi-Fi: { $name }
stage-wifi-password = password: { $password }
stage-join-code = Join
stage-join-scan = Scan the code, or type this address
stage-window-too-small = Make the window larger to see the code.
stage-no-phones = Without phones today
stage-no-phones-how = Say it aloud or write it on a card. The facilitator fills it in.
stage-nobody-yet = Nobody here yet. Please scan!
stage-arrived = Just arrived: { $names }
stage-phones = { $count ->
    [one] 1 phone
   *[other] { $count } phones
}
stage-tables = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
stage-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
stage-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
stage-simulated = { $count } simulated
stage-partners = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
stage-alderman = For the alderman
stage-at-stake = What is at stake?
stage-barriers = Which barriers do we hear?
stage-asked = What do we ask?
stage-take-part-already = Who takes part already?
stage-taken-up = taken up
stage-taken-up-by = taken up: { $names }
stage-barriers-none = We asked: “{ $question }” Nobody has chosen an answer yet.
stage-barriers-later = Later we ask: “{ $question }”
stage-barriers-not-asked = Not asked yet. Ask the room now.
stage-organisations = { $count ->
    [0] No organisations yet.
    [one] There is 1 organisation.
   *[other] There are { $count } organisations.
}
stage-promises-later = Later we ask: what will you do?
stage-promises-none = Nobody has promised anything yet.
stage-speaks = Speaking: { $who }
stage-source = Source: { $source }
stage-assumption = assumption
stage-no-answers-yet = Answer on your phone.
stage-nobody-answered = Nobody has answered.
stage-answers = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} from { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
stage-voted = { $seats ->
    [one] 1 answer
   *[other] { $seats } answers
}
stage-answered = { $seats ->
    [one] 1 has answered
   *[other] { $seats } have answered
}
stage-choose-on-phone = Choose on your phone.
stage-result-follows = The result comes after that.
stage-by-group = By group
stage-group-entrepreneur = entrepreneurs
stage-group-helper = who helps entrepreneurs
stage-group-government = municipality and province
stage-group-other = others
stage-shift = { $pairs } answered twice: { $up } up, { $same } the same, { $down } down
stage-dots = { $dots ->
    [one] 1 dot
   *[other] { $dots } dots
} from { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
}
stage-here = Here today
stage-invited = { $count ->
    [0] Whom do we still want to ask?
   *[other] Whom do we still want to ask? ({ $count })
}
stage-name-on-phone = Name an organisation on your phone.
stage-who-does-what = Who does what?
stage-no-promises-yet = Start small. What could you do tomorrow, without extra money or permission? Write it on your phone.
stage-firm = we will do this
stage-reserved = has to consult first
stage-promises = { $promises ->
    [one] 1 commitment
   *[other] { $promises } commitments
} from { $owners ->
    [one] 1 participant
   *[other] { $owners } participants
}
stage-take-part = { $title } ({ $count } { $count ->
    [one] takes part
   *[other] take part
})
stage-together = Together: { $agreements }
stage-who-joins = Who joins in on { $omslag }?
stage-no-agreements-yet = No agreement yet. Propose one on your phone.
stage-version = version { NUMBER($number, useGrouping: 0) } · { $time }
stage-and-more = and { $count } more
stage-nobody-signed-yet = Nobody has signed yet. Who joins in?
stage-read-and-sign = Read along. Is this right? Then we sign.
stage-shaping = We shape the wording together. What could be better?
stage-coordinator = Keeps things moving: { $name }
stage-review = We look back on { $date }
stage-until = { $state }, by { $date } at the latest
stage-new-partner = new organisation
stage-entrepreneur = an entrepreneur
stage-no-earlier-promises = This meeting has no earlier promises.
stage-closed = closed
stage-thanks = Thank you. See you again!
stage-total = { $promises ->
    [one] 1 commitment
   *[other] { $promises } commitments
} and { $agreements ->
    [one] 1 agreement
   *[other] { $agreements } agreements
} that we carry together
stage-we-look-back = We look back together on:
stage-bigger-letters = Make the letters larger: Ctrl and +
stage-room-gone = No connection with the room for a moment. This screen goes on by itself.
stage-rule = This is how we decide: { $rule } At least { $threshold }% can live with it.
stage-consent-open = Say on your phone what you think of it.
stage-objections = { $count ->
    [one] 1 objection stands. What should change in the wording?
   *[other] { $count } objections stand. What should change in the wording?
}
stage-objections-aside = { $count ->
    [one] The facilitator has set 1 objection aside: { $because }
   *[other] The facilitator has set { $count } objections aside. The last one: { $because }
}
stage-lives-with = { $share }% can live with this or is in favour.
stage-no-opinions = Nobody has answered yet.
stage-last-answers = last answers
stage-sign-now = Do you take part? Sign on your phone.
