# SPDX-License-Identifier: MIT
"""What a cell shows: every distinct stance held there, newest statement first (design 5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workstation.analysis.counts import NO_ORIGINS, several, statements_of
from workstation.analysis.holding import (
    Answer,
    answer_of,
    answers_of,
    changes,
    is_open,
    newest_first,
    open_apart,
    replaced,
    suggested_apart,
)
from workstation.analysis.open_words import grade_words, grades
from workstation.domain.comparison import Face, Said, Sign
from workstation.domain.dates import VagueDate, show_date
from workstation.domain.gradings import show_grade
from workstation.domain.questions import Directness, Question, Stance

MOST_SIGNS = 3
_MOST_STEPS = 5

_NOT_ASSESSED = "not assessed"
_COUNTED_WORDS = {
    Stance.YES: ("says yes", "say yes"),
    Stance.NO: ("says no", "say no"),
    Stance.PARTLY: ("says partly", "say partly"),
    Stance.DOUBTS: ("doubts", "doubt"),
    Stance.WILL_NOT_SAY: ("will not say", "will not say"),
    Stance.UNCLEAR: ("is unclear", "are unclear"),
}

Held = list[tuple[Answer, list[Said]]]


def cell_face(
    placed: Sequence[Said],
    *,
    rolled_up: bool,
    single_speaker: bool | None = None,
    exclusive: bool = True,
    origins: Mapping[str, str] = NO_ORIGINS,
) -> Face:
    """The face of a cell that holds these positions.

    Args:
        placed: the positions; their order does not matter.
        rolled_up: others speak for the column, so the cell never has one face.
        single_speaker: whether one speaker holds all of it; found from the rows if None.
        exclusive: whether only one of a question's listed answers can hold.
        origins: for claims known to come from one statement, what stands for it.
    """
    if not placed:
        return Face()
    if len(placed) == 1 and not rolled_up and not placed[0].conflicts:
        return _face_of_one(placed[0])  # most cells of a large case
    gone = replaced(placed, exclusive=exclusive)
    held = _held(placed, gone)
    if single_speaker is None:
        single_speaker = len({one.speaker for one in placed}) == 1
    one_face = single_speaker and not rolled_up
    signs = tuple(_sign(answer, group, gone) for answer, group in held[:MOST_SIGNS])
    summary, left_out = ("", len(held) - len(signs)) if one_face else _summary(held, gone)
    return Face(
        signs=signs if one_face else (),
        summary=summary,
        detail=_detail(placed, origins, mixed=one_face and any(one.is_confirmed for one in placed)),
        grade=grade_range(placed),
        change=_change(placed, exclusive=exclusive) if one_face and gone else "",
        count=len(placed),
        more=left_out,
        suggested=not any(one.is_confirmed for one in placed),
    )


def _face_of_one(one: Said) -> Face:
    """The face of a cell that holds one position and nothing in conflict."""
    answer, when = answer_of(one), _when(one.said_on)
    sign = Sign(
        answer.stance,
        answer.text,
        Directness.EXPLICIT if one.is_explicit else Directness.IMPLIED,
        suggested=not one.is_confirmed,
        current=one.is_current,
        when=when,
    )
    return Face(
        signs=(sign,),
        detail=" · ".join(filter(None, (when, _repetition((one,))))),
        grade=show_grade(one.reliability, one.credibility),
        count=1,
        suggested=not one.is_confirmed,
    )


def faces_by_speaker(
    question: Question, said: Iterable[Said], origins: Mapping[str, str] = NO_ORIGINS
) -> dict[str, Face]:
    """What the cells of a question show where every speaker has a column of his own."""
    held: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        held[one.speaker].append(one)
    return {
        speaker: cell_face(
            those,
            rolled_up=False,
            single_speaker=True,
            exclusive=question.exclusive,
            origins=origins,
        )
        for speaker, those in held.items()
    }


def grade_range(placed: Sequence[Said]) -> str:
    """The grades from best to worst: "C3", "B2–C4", "C3, 1 not assessed", "B2 / C3, open"."""
    reports = {one.report: one for one in placed}.values()
    each = [grades(one) for one in reports]
    if len(each) == 1:
        return grade_words(next(iter(reports)))
    shown = [grade for those in each for grade in those]
    open_ = sum(len(those) > 1 for those in each)
    known = sorted({grade for grade in shown if grade != _NOT_ASSESSED})
    missing = shown.count(_NOT_ASSESSED)
    if not known:
        return _NOT_ASSESSED if shown else ""
    span = known[0] if len(known) == 1 else f"{known[0]}–{known[-1]}"
    notes = [f"{open_} open"] if open_ else []
    notes += [f"{missing} {_NOT_ASSESSED}"] if missing else []
    return ", ".join([span, *notes])


def _held(placed: Sequence[Said], gone: frozenset[str]) -> Held:
    """The distinct answers with the positions giving them, newest statement first."""
    groups: defaultdict[Answer, list[Said]] = defaultdict(list)
    for one in sorted(placed, key=newest_first, reverse=True):
        for answer in answers_of(one):
            groups[answer].append(one)
    return sorted(
        groups.items(), key=lambda item: newest_first(_telling(item[1], gone)[0]), reverse=True
    )


def _telling(group: list[Said], gone: frozenset[str]) -> list[Said]:
    """The positions a sign speaks for: those still held, of these the confirmed ones."""
    still = [one for one in group if one.is_current] or group
    still = [one for one in still if one.uid not in gone] or still
    return [one for one in still if one.is_confirmed] or still


def _sign(answer: Answer, group: list[Said], gone: frozenset[str]) -> Sign:
    telling = _telling(group, gone)
    explicit = any(one.is_explicit for one in telling)
    return Sign(
        stance=answer.stance,
        text=answer.text,
        directness=Directness.EXPLICIT if explicit else Directness.IMPLIED,
        suggested=not telling[0].is_confirmed,
        current=telling[0].is_current,
        when=_when(telling[0].said_on),
        replaced=all(one.uid in gone for one in telling),
        open=all(is_open(one) for one in telling),
    )


def _when(date: VagueDate | None) -> str:
    return "" if date is None else show_date(date)


def _summary(held: Held, gone: frozenset[str]) -> tuple[str, int]:
    """Words for a cell of many voices, and how many answers they leave out.

    A speaker who holds two answers at once is counted with both; one who changed is counted
    with the later.
    """
    parts = []
    speakers: set[str] = set()
    former = 0
    for answer, group in held:
        speakers |= {one.speaker for one in group}
        voices = {one.speaker for one in group if one.is_current and one.uid not in gone}
        if not voices:
            former += 1
            continue
        parts.append((answer, len(voices)))
    parts.sort(key=lambda part: -part[1])
    words = [_counted(answer, number) for answer, number in parts[: 2 * MOST_SIGNS]]
    left_out = max(0, len(parts) - len(words)) + former
    given_up = [f"{former} no longer held"] if former else []
    told = f"{', '.join(words + given_up)} · {several(len(speakers), 'speaker')}"
    everything = [one for _, group in held for one in group]
    unique = {one.uid: one for one in everything}.values()
    return told + suggested_apart(unique) + open_apart(unique), left_out


def _counted(answer: Answer, number: int) -> str:
    """One answer with how many give it: "2 say yes"."""
    if answer.kind == "stance" and answer.stance is not None:
        one, many = _COUNTED_WORDS[answer.stance]
        return f"{number} {one if number == 1 else many}"
    return answer.text if number == 1 else f"{answer.text} ({number})"


def _detail(placed: Sequence[Said], origins: Mapping[str, str], *, mixed: bool) -> str:
    """The newest date, how many statements, and whether it was said again and again.

    In a `mixed` cell, suggested positions are counted apart; where all are suggested the
    signs say so.
    """
    when = _when(max(placed, key=newest_first).said_on)
    statements = statements_of(placed, origins)
    parts = [when] if when else []
    if statements > 1:
        parts.append(several(statements, "statement"))
    if repetition := _repetition(placed):
        parts.append(repetition)
    told = " · ".join(parts) + (suggested_apart(placed) if mixed else "")
    return told.removeprefix(" · ")


def _repetition(placed: Sequence[Said]) -> str:
    repeated = [one for one in placed if one.is_repeated]
    if not repeated:
        return ""
    dated = any(one.earliest or one.latest for one in repeated)
    return "repeated" if dated else "repeated, undated"


def _change(placed: Sequence[Said], *, exclusive: bool) -> str:
    """What changed, oldest first: "changed: no (Feb) → yes (Nov)"; long courses by their ends."""
    chains = [
        " → ".join(_ends([_step(one) for one in steps]))
        for steps in changes(placed, exclusive=exclusive)
    ]
    return f"changed: {'; '.join(chains)}" if chains else ""


def _ends(steps: list[str]) -> list[str]:
    """The steps; of many the first and the last two, and how many lie between."""
    if len(steps) <= _MOST_STEPS:
        return steps
    return [steps[0], f"{len(steps) - 3} more", *steps[-2:]]


def _step(one: Said) -> str:
    answer = answer_of(one)
    text = answer.text
    if answer.kind == "stance" and answer.stance in (Stance.YES, Stance.NO):
        text = answer.stance.value
    when = _when(one.said_on)
    return f"{text} ({when})" if when else text
