# SPDX-License-Identifier: MIT
"""Who holds what: speakers, the answer a position gives, and what a later one replaces."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, NamedTuple, TypeVar

from workstation.analysis.figures import comparable
from workstation.domain.comparison import Said
from workstation.domain.dates import show_date
from workstation.domain.figures import show_figure
from workstation.domain.questions import STANCE_WORDS, Stance
from workstation.domain.statements import Statement

_Said = TypeVar("_Said", bound=Said)

# What does not answer the question cannot take the place of what did.
_NO_ANSWER = (Stance.WILL_NOT_SAY, Stance.UNCLEAR)
_ANSWERING = ("stance", "answer", "figure", "date")
_EXCERPT = 60


class Answer(NamedTuple):
    """What one position answers, and its words; equal answers are one sign on a face.

    `stance` is None where `text` is the answer itself: a figure, a date, a chosen answer.
    """

    kind: str
    stance: Stance | None
    text: str


def suggested_apart(said: Iterable[Said]) -> str:
    """How many of these are only suggested, as a tail to a count; empty without any."""
    number = sum(not one.is_confirmed for one in said)
    return f" · {number:,} suggested" if number else ""


def answer_of(one: Said) -> Answer:
    """What a placed claim answers; without any answer, its own words shortened."""
    stance = one.stance
    affirms = stance in (None, Stance.YES)
    if affirms and one.figure is not None:
        return Answer("figure", None, show_figure(one.figure))
    if affirms and one.date is not None:
        return Answer("date", None, show_date(one.date))
    if one.answer:
        words = STANCE_WORDS[stance] if stance is not None else ""
        text = one.answer if affirms else f"{words}: {one.answer}"
        return Answer("answer", None if affirms else stance, text)
    if stance is not None:
        return Answer("stance", stance, STANCE_WORDS[stance])
    return Answer("words", None, _excerpt(one.words))


def answers_of(one: Said) -> list[Answer]:
    """The answers a position may give: several where what it answers is in conflict."""
    if not one.conflicts:
        return [answer_of(one)]
    found = [
        answer_of(_answering(one, each.field, held.value))
        for each in one.conflicts
        if each.field in _ANSWERING
        for held in each.held
    ]
    return list(dict.fromkeys(found)) or [answer_of(one)]


def is_open(one: Said) -> bool:
    """Whether it is in conflict what a position is: its answer, or that it is held at all."""
    return any(each.field in (*_ANSWERING, "status", "directness") for each in one.conflicts)


def open_apart(said: Iterable[Said]) -> str:
    """How many of these are in conflict, as a tail to a count; empty without any."""
    number = sum(is_open(one) for one in said)
    return f" · {number:,} open" if number else ""


def _answering(one: Said, field: str, value: Any) -> Said:  # noqa: ANN401 - a stance, a date …
    """The position as it would be with this value."""
    if isinstance(one, Statement):
        return one._replace(**{field: value})
    return replace(one, position=replace(one.position, **{field: value}))


def _excerpt(words: str) -> str:
    words = " ".join(words.split())
    if len(words) <= _EXCERPT:
        return words
    return words[:_EXCERPT].rsplit(" ", 1)[0] + " …"


def newest_first(one: Said) -> tuple[bool, str, str]:
    """Key that, sorted in reverse, puts the newest statement first and undated ones last."""
    latest = one.latest or one.earliest or ""
    return bool(latest), latest, one.uid


@dataclass(frozen=True, slots=True)
class _Answered(Generic[_Said]):
    """What was said with its answer, which is asked for again and again."""

    said: _Said
    answer: Answer


def replaced(said: Iterable[Said], *, exclusive: bool = True) -> frozenset[str]:
    """Uids of the positions given up for a later one.

    That takes the same identified speaker in the same capacity, both explicit and current,
    statement dates that do not overlap, and answers that cannot both hold. A suggested
    position never takes the place of a confirmed one (rule 5). With `exclusive` false a
    second chosen answer stands beside the first.
    """
    return frozenset(
        one.said.uid for voice in _voices(said) for one in _given_up(voice, exclusive=exclusive)
    )


def changes(said: Iterable[_Said], *, exclusive: bool = True) -> list[list[_Said]]:
    """What each speaker changed, oldest first; runs of one answer are given by their first."""
    found = []
    for voice in _voices(said):
        gone = _given_up(voice, exclusive=exclusive)
        gone_uids = {one.said.uid for one in gone}
        firsts = _first_of_each(sorted(gone, key=_end))
        steps: list[_Answered[_Said]] = []
        for one in voice:
            takes_part = one.said.uid in gone_uids or any(
                _gives_up(early, one, exclusive=exclusive) for early in firsts
            )
            if takes_part and (not steps or steps[-1].answer != one.answer):
                steps.append(one)
        if steps:
            found.append([one.said for one in steps])
    return found


def _given_up(voice: Sequence[_Answered[_Said]], *, exclusive: bool) -> list[_Answered[_Said]]:
    """The positions of one voice that a later one of it took the place of."""
    lasts = _first_of_each(sorted(voice, key=_start, reverse=True))
    if len(lasts) == 1:
        return []
    return [
        one for one in voice if any(_gives_up(one, late, exclusive=exclusive) for late in lasts)
    ]


def _first_of_each(ordered: Iterable[_Answered[_Said]]) -> list[_Answered[_Said]]:
    """The first position of each answer: if it changes nothing, none of that answer does."""
    firsts: dict[tuple[object, ...], _Answered[_Said]] = {}
    for one in ordered:
        said = one.said
        firsts.setdefault((one.answer, said.figure, said.answer, said.is_confirmed), one)
    return list(firsts.values())


def _start(one: _Answered[_Said]) -> str:
    return one.said.earliest or ""


def _end(one: _Answered[_Said]) -> str:
    return one.said.latest or "9999"


def _voices(said: Iterable[_Said]) -> list[list[_Answered[_Said]]]:
    """Explicit, current, dated positions by question, speaker and capacity, oldest first.

    Who spoke once has changed nothing and is left out.
    """
    voices: defaultdict[tuple[str, str], list[_Said]] = defaultdict(list)
    for one in said:
        if one.is_identified and _can_change(one):
            voices[one.question, one.voice].append(one)
    several = {key: voice for key, voice in voices.items() if len(voice) > 1}
    return [
        [_Answered(one, answer_of(one)) for one in sorted(several[key], key=_oldest_first)]
        for key in sorted(several)
    ]


def _oldest_first(one: Said) -> tuple[str, str, str]:
    return one.earliest or "", one.latest or "", one.uid


def _can_change(one: Said) -> bool:
    dated = one.earliest is not None or one.latest is not None
    return one.is_explicit and one.is_current and dated


def _gives_up(early: _Answered[_Said], late: _Answered[_Said], *, exclusive: bool) -> bool:
    """Whether `late` takes the place of `early`."""
    if early.said.is_confirmed and not late.said.is_confirmed:
        return False
    return _is_before(early.said, late.said) and _takes_place(early, late, exclusive=exclusive)


def _is_before(early: Said, late: Said) -> bool:
    """Whether the one was surely said before the other."""
    if early.latest is None or late.earliest is None:
        return False
    return early.latest < late.earliest


def _takes_place(early: _Answered[_Said], late: _Answered[_Said], *, exclusive: bool) -> bool:
    """Whether the later answer cannot hold together with the earlier one."""
    was, now = early.answer, late.answer
    if was == now or was.kind != now.kind or now.stance in _NO_ANSWER:
        return False
    if was.kind == "figure":
        before, after = early.said.figure, late.said.figure
        return before is not None and after is not None and comparable(before, after)
    if was.kind == "answer":
        return exclusive or early.said.answer == late.said.answer
    return was.kind != "words"
