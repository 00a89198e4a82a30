"""The closed sets of the product: every choice that a rule, a file or a screen may depend on."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints


class Omslag(StrEnum):
    """One of the programme's three shifts; a proper name, so it stays Dutch in code (S10, S11, S12)."""

    VRAAG = "vraag"
    AANBOD = "aanbod"
    SAMENWERKING = "samenwerking"

    @property
    def number(self) -> int:
        """The number that tells the shift apart without colour: 1, 2 or 3."""
        return list(Omslag).index(self) + 1


class StepKind(StrEnum):
    """What a step asks of the room. Each kind has a picture, a phone page and a place in the minutes."""

    TALK = "talk"
    QUESTION = "question"
    POLL = "poll"
    PRIORITISE = "prioritise"
    NETWORK = "network"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    FOLLOW_UP = "follow_up"

    @property
    def takes_answers(self) -> bool:
        """Whether phones can send something that opens and closes with the step."""
        return self not in (StepKind.TALK, StepKind.FOLLOW_UP)

    @property
    def is_vote(self) -> bool:
        """Whether counts stay hidden from everyone until the step is closed (F3)."""
        return self in (StepKind.POLL, StepKind.PRIORITISE)


class TalkForm(StrEnum):
    """What a talk step puts on the big screen."""

    SLIDE = "slide"
    FIGURES = "figures"
    STORY = "story"
    STATE_OF_PLAY = "state_of_play"
    ALDERMAN = "alderman"


class PollForm(StrEnum):
    """How a poll is answered. PULSE is a scale that is asked twice and paired by seat."""

    CHOICE = "choice"
    SCALE = "scale"
    PULSE = "pulse"
    GRADIENTS = "gradients"


class PulseMoment(StrEnum):
    """Which of the two pulses a poll is."""

    BEGIN = "begin"
    END = "end"


class Phase(StrEnum):
    """How far a step has come: answers open, closing in a moment, closed, result on the big screen."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    SHOWN = "shown"

    @property
    def accepts_answers(self) -> bool:
        return self in (Phase.OPEN, Phase.CLOSING)


class ConsentStage(StrEnum):
    """The three visible stages of consent: is it clear, what do you think of it, can we go on (domain 2.2)."""

    PICTURE = "picture"
    OPINIONS = "opinions"
    DECISION = "decision"


class Scene(StrEnum):
    """Which picture stands on the big screen: that of the step, or one that a key calls up."""

    STEP = "step"
    JOIN = "join"
    COVERAGE = "coverage"
    ALDERMAN = "alderman"
    BLANK = "blank"


class Group(StrEnum):
    """ "Ik ben hier als": what somebody comes to the meeting as."""

    ENTREPRENEUR = "entrepreneur"
    HELPER = "helper"
    GOVERNMENT = "government"
    OTHER = "other"


class Sector(StrEnum):
    """The public, private or community side a partner belongs to (S9)."""

    PUBLIC = "public"
    PRIVATE = "private"
    COMMUNITY = "community"


class Level(StrEnum):
    """How far a partner's work reaches (S21)."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"


class PartnerKind(StrEnum):
    """Sorts of organisations; the network step looks beyond the usual ones (S5)."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    CHAMBER = "chamber"
    SERVICE_PROVIDER = "service_provider"
    BUSINESS_CLUB = "business_club"
    BANK = "bank"
    ACCOUNTANT = "accountant"
    INSURER = "insurer"
    LAWYER = "lawyer"
    WHOLESALER = "wholesaler"
    SPORTS_CLUB = "sports_club"
    CHURCH = "church"
    SCHOOL = "school"
    ENTREPRENEUR = "entrepreneur"
    OTHER = "other"

    @property
    def sector(self) -> Sector:
        """The side a partner of this sort is on unless the scenario says otherwise."""
        match self:
            case PartnerKind.MUNICIPALITY | PartnerKind.PROVINCE | PartnerKind.CHAMBER | PartnerKind.SCHOOL:
                return Sector.PUBLIC
            case PartnerKind.SPORTS_CLUB | PartnerKind.CHURCH:
                return Sector.COMMUNITY
            case _:
                return Sector.PRIVATE

    @property
    def group(self) -> Group:
        """As what its people come to the meeting."""
        match self:
            case PartnerKind.MUNICIPALITY | PartnerKind.PROVINCE:
                return Group.GOVERNMENT
            case PartnerKind.ENTREPRENEUR | PartnerKind.WHOLESALER:
                return Group.ENTREPRENEUR
            case PartnerKind.OTHER:
                return Group.OTHER
            case _:
                return Group.HELPER

    @property
    def circle(self) -> "Circle":
        """The row of "Wie doet wat?" that a partner of this sort is counted in."""
        match self:
            case PartnerKind.MUNICIPALITY | PartnerKind.PROVINCE:
                return Circle.GOVERNMENTS
            case PartnerKind.CHAMBER | PartnerKind.SERVICE_PROVIDER | PartnerKind.BUSINESS_CLUB | PartnerKind.SCHOOL:
                return Circle.CLUBS
            case PartnerKind.BANK | PartnerKind.ACCOUNTANT | PartnerKind.INSURER | PartnerKind.LAWYER:
                return Circle.ADVISERS
            case PartnerKind.SPORTS_CLUB | PartnerKind.CHURCH:
                return Circle.COMMUNITY
            case PartnerKind.ENTREPRENEUR | PartnerKind.WHOLESALER:
                return Circle.ENTREPRENEURS
            case PartnerKind.OTHER:
                return Circle.OTHERS


class Circle(StrEnum):
    """Rows of the coverage picture: partners of like kind, so that no single one is put on the spot."""

    GOVERNMENTS = "governments"
    CLUBS = "clubs"
    ADVISERS = "advisers"
    COMMUNITY = "community"
    ENTREPRENEURS = "entrepreneurs"
    OTHERS = "others"


class SeatKind(StrEnum):
    """What an answer comes from: a phone, a table's shared phone, a paper card, or a rehearsal's simulation."""

    PHONE = "phone"
    TABLE = "table"
    CARD = "card"
    SIMULATED = "simulated"


class Shown(StrEnum):
    """Whether a text from the room may be on the big screen (R16, R17)."""

    WAITING = "waiting"
    RELEASED = "released"
    HIDDEN = "hidden"


class Audience(StrEnum):
    """What the author allows: the big screen and the record, the record alone, or neither (R16).

    MOMENT is for the facilitator's eyes during the meeting; no file keeps it.
    """

    SCREEN = "screen"
    RECORD = "record"
    MOMENT = "moment"


class NoteKind(StrEnum):
    """Why somebody's text is for the facilitator alone: it came after the step had closed (L14), or it tells that
    the page does not work for somebody (L17)."""

    LATE = "late"
    PROBLEM = "problem"


class CommitmentKind(StrEnum):
    """What a commitment does to the supply; stopping and merging count as much as new work (S11)."""

    STOP = "stop"
    MERGE = "merge"
    REFER = "refer"
    KEEP = "keep"
    NEW = "new"


class Mandate(StrEnum):
    """Whether the signer can bind the organisation now or must consult first (F10)."""

    FULL = "full"
    RESERVED = "reserved"


class Status(StrEnum):
    """Neutral states of a promise at a review (F14)."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    DONE = "done"
    CHANGED = "changed"
    STUCK = "stuck"
    WITHDRAWN = "withdrawn"


class Language(StrEnum):
    DUTCH = "nl"
    ENGLISH = "en"


class Basis(StrEnum):
    """On what ground the organiser may keep what people say: the bases of GDPR art. 6 that a meeting can have (L2)."""

    PUBLIC_TASK = "public_task"
    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal_obligation"
    CONTRACT = "contract"
    LEGITIMATE_INTEREST = "legitimate_interest"


class Address(StrEnum):
    """The form of address of a whole meeting: "je" or "u", never mixed."""

    INFORMAL = "je"
    FORMAL = "u"


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for machines that a person can still read, such as ``bank-noord``."""
