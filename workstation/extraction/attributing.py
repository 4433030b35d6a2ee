# SPDX-License-Identifier: MIT
"""One relation made into an attribution: act, dates, figures, relays, about whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.actors import ActorKind
from workstation.domain.attributions import Attribution, Bond, RelayFound
from workstation.domain.claims import Act, Form
from workstation.domain.figures import parse_figures
from workstation.domain.spans import Piece
from workstation.extraction import acts, dating
from workstation.extraction.addressing import addressee
from workstation.extraction.cast import Cast
from workstation.extraction.confidence import confidence
from workstation.extraction.finding import Found
from workstation.extraction.hedging import hedges
from workstation.extraction.modality import modality_of
from workstation.extraction.recurring import recurrence_of
from workstation.extraction.relays import Relays
from workstation.extraction.scene import Resolved, Scene
from workstation.extraction.speech import is_speech

_QUOTED_WORDS = re.compile(r"[“\"«]\w[^“”\"«»]{2,80}[”\"»]")
_LONGEST = 4000  # characters of one content that are searched


@dataclass
class Work:
    """What is gathered while one text is read."""

    text: str
    scene: Scene
    clock: dating.Clock
    made: list[Attribution] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    relays: Relays = field(init=False)

    def __post_init__(self) -> None:
        self.relays = Relays(self.text, self.scene.cast)


def attribution(
    work: Work,
    found: Found,
    who: Resolved,
    through: tuple[RelayFound, ...],
    others: Sequence[Found],
) -> Attribution:
    """The attribution of one relation to one speaker; `others` are those of its sentence."""
    text, cast = work.text, work.scene.cast
    act = acts.act_of(text, found)
    modality = modality_of(text, found, act)
    said = dating.statement_date(text, _with_all(found, others), work.clock)
    about = _about(work, found, who)
    figures = tuple(f for a, b in found.content for f in parse_figures(text, a, min(b, a + 4000)))
    return Attribution(
        content=_tidied(text, found.content),
        speaker_pieces=found.source,
        cue=found.cue,
        speaker=who.key,
        form=_form(text, found),
        act=act,
        negated=found.negated,
        modality=modality,
        hedge=hedges(text, found, act, others),
        recurrence=recurrence_of(text, found, others),
        capacity=who.capacity,
        capacity_body=who.body,
        capacity_pieces=who.body_pieces,
        relays=through,
        about=about,
        addressee=_addressees(cast, addressee(text, found), through),
        figures=figures,
        statement_date=said,
        event_date=dating.event_date(text, found, act, modality, said, work.clock),
        answers=_answers(work, found, act, who),
        rule=found.rule,
        reason=who.reason,
        confidence=confidence(found, who),
        speech=is_speech(text, found, act),
        engine=found.engine,
    )


def _with_all(found: Found, others: Sequence[Found]) -> Found:
    """The relation with the contents of the whole sentence, so that dates in them do not count."""
    own = {piece for other in others if other.inside is None for piece in other.content}
    return replace(found, content=tuple(sorted(own | set(found.content))))


def _tidied(text: str, content: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Pieces in order, apart, and without white space or a comma at their edges."""
    out: list[Piece] = []
    for piece in sorted(content):
        first, last = max(piece[0], out[-1][1] if out else 0), piece[1]
        while first < last and text[first].isspace():
            first += 1
        while last > first and (text[last - 1].isspace() or text[last - 1] == ","):
            last -= 1
        if first < last:
            out.append((first, last))
    return tuple(out) or content


def _form(text: str, found: Found) -> Form:
    if not found.quotes:
        quoted = any(_QUOTED_WORDS.search(text, a, b) for a, b in found.content)
        return Form.MIXED if quoted else Form.INDIRECT
    return Form.DIRECT if set(found.content) <= set(found.quotes) else Form.MIXED


def _about(work: Work, found: Found, who: Resolved) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for start, end in (*found.target, *found.content):
        for a, _, key in work.scene.cast.between(start, min(end, start + 4000)):
            if key != who.key and not _is_mere_place(work, a, key):
                keys.setdefault(key)
    return tuple(keys)[:12]


def _is_mere_place(work: Work, at: int, key: str) -> bool:
    """Whether a state is only where something is: "in Sudan", "across Sudan"."""
    if work.scene.cast.actors[key].kind is not ActorKind.STATE:
        return False
    lead = work.text[max(0, at - 12) : at].lower().split()
    return bool(lead) and lead[-1] in (
        "in",
        "into",
        "within",
        "across",
        "throughout",
        "near",
        "to",
        "inside",
    )


def _addressees(
    cast: Cast, told: tuple[Piece, ...], through: tuple[RelayFound, ...]
) -> tuple[str, ...]:
    outlets = {relay.actor for relay in through}
    return tuple(
        dict.fromkeys(
            key for piece in told for _, _, key in cast.between(*piece) if key not in outlets
        )
    )


def _answers(work: Work, found: Found, act: Act, who: Resolved) -> int | None:
    """The accusation that a denial answers, when the text says that it answers one."""
    if act is not Act.DENIES or who.key is None:
        return None
    words = work.text[
        found.cue[0][0] : min(found.content[-1][1], found.content[-1][0] + 200)
    ].lower()
    if not re.search(r"\b(?:accusation|allegation|claim|charge|report)s?\b", words):
        return None
    for k in range(len(work.made) - 1, max(-1, len(work.made) - 40), -1):
        other = work.made[k]
        if other.act is Act.ACCUSES and who.key in other.about and other.speaker != who.key:
            return k
    return None
