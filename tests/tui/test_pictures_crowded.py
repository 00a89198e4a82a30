"""A picture with far more names than rows works out no more of them than could fit."""

from typing import Any

import pytest
from given import Given

from workshop.core import events as e
from workshop.tui.pictures import agreement

ORGANISATIONS = 300


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=str)
def test_use_1_1_an_agreement_with_300_owners_is_drawn_in_few_tries(
    draw: Any, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = Given().lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    for number in range(ORGANISATIONS):
        hall.lead(e.PartnerAdded(partner=e.NewPartner(name=f"Adviesbureau {number}")))
    for partner in [one.id for one in hall.session.partners.values() if one.added_in_room]:
        hall.lead(e.AgreementSigned(agreement="A1", partner=partner, version=1, contribution="Wij bellen"))
    assert not hall.refused
    packed: list[int] = []

    def counted(parts: list[str], columns: int) -> list[str]:
        packed.append(len(parts))
        return kept(parts, columns)

    kept = agreement.packed
    monkeypatch.setattr(agreement, "packed", counted)
    canvas = draw(hall.session, size)
    assert "en nog" in canvas.text()
    assert not canvas.cut
    assert sum(packed) < 40 * ORGANISATIONS, "every number of names was tried, from all of them down"
