"""The Wi-Fi's password in a scenario: advice on one with which nobody gets in (R6)."""

import pytest
from paper import SOUND, Writer, found, line

from workshop.files.problems import Code, sentence
from workshop.files.scenarios import load_scenario

AFTER = 'regio = "Vaartland"\n'


def given(*lines: str) -> tuple[str, str]:
    return AFTER, AFTER + "".join(f"{one}\n" for one in lines)


def test_r6_name_and_password_are_read(write: type[Writer]) -> None:
    path = write.file(given('wifi = "Vaartland-Gast"', 'wifi_wachtwoord = "Welkom 2026!"'))
    plan = load_scenario(path)
    assert (plan.wifi, plan.wifi_password) == ("Vaartland-Gast", "Welkom 2026!")
    assert write.check(given('wifi = "Vaartland-Gast"', 'wifi_wachtwoord = "Welkom 2026!"')) == []


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (('wifi_wachtwoord = "Welkom2026!"',), [Code.WIFI_NAMELESS]),
        (('wifi = "Gast"', 'wifi_wachtwoord = "welkom1"'), [Code.WIFI_SHORT]),
        (('wifi = "Gast"', 'wifi_wachtwoord = "welkom12"'), []),
        (('wifi_wachtwoord = "kort"',), [Code.WIFI_NAMELESS, Code.WIFI_SHORT]),
    ],
)
def test_r6_check_warns_of_a_password_that_lets_nobody_in(
    write: type[Writer], lines: tuple[str, ...], codes: list[Code]
) -> None:
    problems = write.check(given(*lines))
    at = line(AFTER) + len(lines)
    assert found(problems) == [(code, at, "wifi_wachtwoord") for code in codes]
    assert not any(one.is_error for one in problems)
    assert load_scenario(write.file(given(*lines))).steps, "it keeps no meeting from starting"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_l3_what_check_says_does_not_repeat_the_password(write: type[Writer], language: str) -> None:
    path = write.file(given('wifi_wachtwoord = "geheim7"'))
    assert "geheim7" not in SOUND
    for lines in (('wifi_wachtwoord = "geheim7"',), (f'wifi_wachtwoord = "{"geheim7" * 10}"',)):
        problems = write.check(given(*lines))
        assert problems, path
        assert not any("geheim7" in sentence(one, language) for one in problems)  # type: ignore[arg-type]
