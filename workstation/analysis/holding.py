# SPDX-License-Identifier: MIT
"""Who holds what: speakers, the answer a position gives, and what a later one replaces."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.analysis.figures import comparable
from workstation.domain.claims import Claim, Standing
from workstation.domain.comparison import Placed
from workstation.domain.dates import show_date
from workstation.domain.figures import show_figure
from workstation.domain.questions import (
    STANCE_WORDS,
    Directness,
    Position,
    PositionStatus,
    Stance,
)

# What does not answer the question cannot take the place of what did.
_NO_ANSWER = (Stance.WILL_NOT_SAY, Stance.UNCLEAR)
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What one position answers, and its words; equal answers are one sign on a face.

    `stance` is None where `text` is the answer itself: a figure, a date, a chosen answer.
    """

    kind: str
    stance: Stance | None
    text: str


def written_uid(name: str) -> str:
    """What stands for somebody nobody has identified: the name as written, folded."""
    return f"written:{' '.join(name.casefold().split())}"


def speaker_of(claim: Claim) -> str:
    """Uid of the speaker, or what stands for an unresolved one."""
    return claim.speaker or written_uid(claim.speaker_as_written)


def is_confirmed(one: Placed) -> bool:
    """Whether a person placed the claim."""
    return one.position.status is PositionStatus.CONFIRMED


def suggested_apart(placed: Iterable[Placed]) -> str:
    """How many of these are only suggested, as a tail to a count; empty without any."""
    number = sum(not is_confirmed(one) for one in placed)
    return f" · {number:,} suggested" if number else ""


def is_current(one: Placed) -> bool:
    """Whether the claim still stands."""
    return one.claim.standing is Standing.CURRENT


def answer_of(one: Placed) -> Answer:
    """What a placed claim answers; without any answer, its own words shortened."""
    position = one.position
    affirms = position.stance in (None, Stance.YES)
    if affirms and position.figure is not None:
        return Answer("figure", None, show_figure(position.figure))
    if affirms and position.date is not None:
        return Answer("date", None, show_date(position.date))
    if position.answer:
        text = position.answer if affirms else f"{_stance_words(position)}: {position.answer}"
        return Answer("answer", None if affirms else position.stance, text)
    if position.stance is not None:
        return Answer("stance", position.stance, STANCE_WORDS[position.stance])
    return Answer("words", None, _excerpt(one.claim.content.exact))


def _stance_words(position: Position) -> str:
    return STANCE_WORDS[position.stance] if position.stance is not None else ""


def _excerpt(words: str) -> str:
    words = " ".join(words.split())
    if len(words) <= _EXCERPT:
        return words
    return words[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def newest_first(one: Placed) -> tuple[bool, str, str]:
    """Key that, sorted in reverse, puts the newest statement first and undated ones last."""
    date = one.claim.statement_date
    latest = (date.latest or date.earliest or "") if date is not None else ""
    return bool(latest), latest, one.position.uid


def replaced(placed: Iterable[Placed], *, exclusive: bool = True) -> frozenset[str]:
    """Uids of the positions given up for a later one.

    That takes the same identified speaker in the same capacity, both explicit and current,
    statement dates that do not overlap, and answers that cannot both hold. A suggested
    position never takes the place of a confirmed one (rule 5). With `exclusive` false a
    second chosen answer stands beside the first.
    """
    return frozenset(
        one.position.uid
        for voice in _voices(placed)
        for one in _given_up(voice, exclusive=exclusive)
    )


def changes(placed: Iterable[Placed], *, exclusive: bool = True) -> list[list[Placed]]:
    """What each speaker changed, oldest first; runs of one answer are given by their first."""
    found = []
    for voice in _voices(placed):
        gone = _given_up(voice, exclusive=exclusive)
        gone_uids = {one.position.uid for one in gone}
        firsts = _first_of_each(sorted(gone, key=_end))
        steps: list[Placed] = []
        for one in voice:
            takes_part = one.position.uid in gone_uids or any(
                _gives_up(early, one, exclusive=exclusive) for early in firsts
            )
            if takes_part and (not steps or answer_of(steps[-1]) != answer_of(one)):
                steps.append(one)
        if steps:
            found.append(steps)
    return found


def _given_up(voice: Sequence[Placed], *, exclusive: bool) -> list[Placed]:
    """The positions of one voice that a later one of it took the place of."""
    lasts = _first_of_each(sorted(voice, key=_start, reverse=True))
    return [
        one for one in voice if any(_gives_up(one, late, exclusive=exclusive) for late in lasts)
    ]


def _first_of_each(ordered: Iterable[Placed]) -> list[Placed]:
    """The first position of each answer: if it changes nothing, none of that answer does."""
    firsts: dict[tuple[object, ...], Placed] = {}
    for one in ordered:
        key = (answer_of(one), one.position.figure, one.position.answer, is_confirmed(one))
        firsts.setdefault(key, one)
    return list(firsts.values())


def _start(one: Placed) -> str:
    date = one.claim.statement_date
    return (date.earliest if date is not None else None) or ""


def _end(one: Placed) -> str:
    date = one.claim.statement_date
    return (date.latest if date is not None else None) or "9999"


def _voices(placed: Iterable[Placed]) -> list[list[Placed]]:
    """Explicit, current, dated positions by question, speaker and capacity, oldest first.

    Who spoke once has changed nothing and is left out.
    """
    voices: defaultdict[tuple[str, str, str, str], list[Placed]] = defaultdict(list)
    for one in placed:
        claim = one.claim
        if claim.speaker is not None and _can_change(one):
            capacity = claim.capacity
            key = (one.position.question, claim.speaker, capacity.kind, capacity.body or "")
            voices[key].append(one)
    several = {key: voice for key, voice in voices.items() if len(voice) > 1}
    return [sorted(several[key], key=_oldest_first) for key in sorted(several)]


def _oldest_first(one: Placed) -> tuple[str, str, str]:
    date = one.claim.statement_date
    if date is None:
        return "", "", one.position.uid
    return date.earliest or "", date.latest or "", one.position.uid


def _can_change(one: Placed) -> bool:
    date = one.claim.statement_date
    return (
        one.position.directness is Directness.EXPLICIT
        and is_current(one)
        and date is not None
        and (date.earliest is not None or date.latest is not None)
    )


def _gives_up(early: Placed, late: Placed, *, exclusive: bool) -> bool:
    """Whether `late` takes the place of `early`."""
    if is_confirmed(early) and not is_confirmed(late):
        return False
    return _is_before(early.claim, late.claim) and _takes_place(early, late, exclusive=exclusive)


def _is_before(early: Claim, late: Claim) -> bool:
    """Whether the one was surely said before the other."""
    first, second = early.statement_date, late.statement_date
    if first is None or second is None or first.latest is None or second.earliest is None:
        return False
    return first.latest < second.earliest


def _takes_place(early: Placed, late: Placed, *, exclusive: bool) -> bool:
    """Whether the later answer cannot hold together with the earlier one."""
    was, now = answer_of(early), answer_of(late)
    if was == now or was.kind != now.kind or now.stance in _NO_ANSWER:
        return False
    if was.kind == "figure":
        before, after = early.position.figure, late.position.figure
        return before is not None and after is not None and comparable(before, after)
    if was.kind == "answer":
        return exclusive or early.position.answer == late.position.answer
    return was.kind != "words"
