"""A sound scenario as a facilitator writes it, for tests to make slips in."""

from pathlib import Path

from workshop.files.problems import Code, Problem
from workshop.files.scenarios import check_scenario

SOUND = """\
schema = 2
id = "proef"
titel = "Ondernemers vooruit"
regio = "Vaartland"
datum = 2026-12-03
begintijd = 13:30:00
gespreksleider = "Programmateam"
gemeenten = [
  "Nieuwkade",
  "Zijlen",
]

[privacy]
verantwoordelijke = "Gemeente Zijlen"
contact = "Het team"
doel = "Bewaren wat we afspreken."
grondslag = "publieke_taak"
bewaren_tot = 2028-06-03

[[partner]]
naam = "Bank Noord"
soort = "bank"

[[stap]]
id = "verhaal"
titel = "Een bakker vertelt"
werkvorm = "toelichting"
vorm = "ondernemersverhaal"
minuten = 5
notities = \"\"\"
Lees voor.
[[stap]] is hier gewone tekst, en "minuten" = 9 ook.\"\"\"

[[stap]]
id = "drempels"
titel = "Wat houdt je tegen?"
werkvorm = "vraag"
minuten = 10
vraag = "Wat houdt je tegen?"
themas = [   # hoogstens 7
  "Geen tijd",
  "Te veel regels",
]
"""


class Writer:
    """Writes a scenario with some text replaced, and says what `check` finds."""

    folder: Path

    @classmethod
    def file(cls, *changes: tuple[str, str], text: str = SOUND, encoding: str = "utf-8") -> Path:
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = cls.folder / "proef.toml"
        path.write_bytes(text.encode(encoding))
        return path

    @classmethod
    def check(cls, *changes: tuple[str, str]) -> list[Problem]:
        return check_scenario(cls.file(*changes))


def line(text: str, of: str = SOUND) -> int:
    """The line that a text stands on, from 1."""
    return of[: of.index(text)].count("\n") + 1


def found(problems: list[Problem]) -> list[tuple[Code, int | None, str]]:
    return [(one.code, one.line, one.key) for one in problems]
