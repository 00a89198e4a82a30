"""The time zone in which a meeting is held whose scenario names none: that of the laptop."""

from workshop.core.scenario import Scenario

_SAYS_NOTHING = ("", "UTC", "Etc/UTC", "UCT", "Etc/UCT", "Etc/GMT", "GMT", "Zulu", "Etc/Zulu", "Universal", "local")
"""What servers and machines that were never told are set to; nobody meets there."""


def laptop_zone() -> str | None:
    """The IANA name of the laptop's zone, such as ``America/Curacao``; None when it says nothing about a place."""
    import warnings

    from tzlocal import get_localzone_name

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # two settings that contradict each other: the first is as good
            name = get_localzone_name()
    except (LookupError, ValueError, OSError):
        return None
    return None if not name or name in _SAYS_NOTHING else str(name)


def placed(scenario: Scenario) -> Scenario:
    """The scenario in its own zone, or in the laptop's when it names none."""
    zone = None if "zone" in scenario.model_fields_set else laptop_zone()
    return scenario.model_copy(update={"zone": zone}) if zone else scenario
