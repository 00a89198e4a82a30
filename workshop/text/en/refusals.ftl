# Why something cannot be done; key = refusal-KEY.
refusal-session-closed = The meeting has been closed.
refusal-session-already-open = This meeting has already started.
refusal-facilitator-only = Only the facilitator can do that.
refusal-unknown-seat = We do not know this number.
refusal-seat-taken = This number is already in use.
refusal-already-joined = You are already taking part.
refusal-set-aside = The facilitator has set this phone aside. Is that wrong? Raise your hand.
refusal-code-unclear = A code has 4 capital letters.
refusal-not-your-seat = This answer belongs to another phone.
refusal-unknown-partner = This organisation is not on the list.
refusal-name-missing = Fill in a name.
refusal-simulated-in-earnest = Simulated participants can only join a rehearsal.
refusal-not-merged = These organisations have not been merged.
refusal-same-partner = This is the same organisation already.
refusal-unknown-step = This step is not in the plan.
refusal-too-many-minutes =
    { $most ->
        [one] This step has 1 minute in the scenario. It cannot have more.
       *[other] This step has { $most } minutes in the scenario. It cannot have more.
    }
refusal-step-visited = This step has been done. It can no longer be skipped.
refusal-step-not-skipped = This step was not skipped.
refusal-wrong-phase = That cannot be done at this point of the step.
refusal-step-closed = This question is closed. You can no longer answer.
refusal-wrong-kind = That does not fit this step.
refusal-enough-answers =
    { $most ->
        [one] You have given 1 answer. Change or remove it.
       *[other] You have given { $most } answers. Change or remove one of them.
    }
refusal-late-once = You have sent something late for this question already. We have kept it.
refusal-enough-notes = You have reported a few things already. The facilitator can read them.
refusal-text-too-long = Too many letters: { $letters }. There is room for { $most }. Take out { $over }. Your text is still there.
refusal-text-missing = Fill something in first.
refusal-unknown-choice = Choose one of the answers on the page.
refusal-choice-missing = Choose an answer first.
refusal-one-choice = Choose one answer.
refusal-too-many-dots =
    { $most ->
        [one] You have 1 dot. Take some away.
       *[other] You have { $most } dots. Take some away.
    }
refusal-too-many-dots-on-one =
    { $most ->
        [one] Give at most 1 dot to one answer.
       *[other] Give at most { $most } dots to one answer.
    }
refusal-unknown-item = This does not exist (any more).
refusal-nothing-to-undo = There is nothing to undo.
refusal-owner-missing = Choose whose commitment this is.
refusal-not-yet = Not yet. The facilitator will get there soon.
refusal-not-your-partner = Only somebody of that organisation can do this.
refusal-not-your-promise = This commitment is somebody else's.
refusal-not-withdrawn = This was not withdrawn.
refusal-withdrawn = This has been withdrawn.
refusal-owner-confirms = Whoever promises this has to confirm it.
refusal-consult-whom = Fill in whom you will consult, and by when you will know.
refusal-day-past = This day is over already. Choose a day that is still to come.
refusal-day-too-far = This day is very far away. Choose a day no later than in { $year }.
refusal-enough-agreements = There are { $most } agreements already. Better improve one of them together.
refusal-partner-needed = Choose your organisation first.
refusal-nothing-changed = Nothing has changed.
refusal-already-fixed = The wording has been fixed already.
refusal-not-fixed = The wording has not been fixed yet.
refusal-text-not-fixed = The wording is not final yet. Just a moment.
refusal-text-changed = The wording has just changed. Please read it again.
refusal-not-an-owner = This organisation does not take part.
refusal-already-an-owner = This organisation takes part already.
refusal-contribution-missing = Fill in what the organisation will do.
refusal-no-consent-here = This plan does not ask what everybody thinks of the agreement.
refusal-rule-missing = First the screen has to say how we decide. Fill in besluitregel and drempelwaarde in the plan.
refusal-objection-reason = Say why. Without a reason we cannot improve the wording.
refusal-objection-stands = There is still an objection. Change the wording, or ask whether the objection can go.
refusal-opinions-first = First ask what everybody thinks of it.
refusal-below-threshold = Fewer than { $threshold }% can live with this. Change the wording together.
refusal-enough-promises = { $most ->
    [one] You have made 1 commitment already. Change it, or withdraw it.
   *[other] You have made { $most } commitments already. Change one, or withdraw one.
}
refusal-enough-withdrawn = You have made and withdrawn commitments many times. Rather change one that stands.
refusal-enough-proposals = Your organisation has proposed an agreement already. Join in on that text.
refusal-enough-signatures = This organisation has signed this text many times already. Ask the facilitator.
refusal-objection-already = There is an objection of yours or of your organisation already. Change it, or take it back.
refusal-objection-aside = The facilitator has set this objection aside. When the text changes, you can object again.
refusal-enough-objections = { $most ->
    [one] You have already objected once to this text. When the text changes, you can object again.
   *[other] You have already objected { $most } times to this text. When the text changes, you can object again.
}
refusal-aside-reason = Write why. The room reads it, and it stands in the record.
refusal-not-set-aside = This objection was not set aside.
