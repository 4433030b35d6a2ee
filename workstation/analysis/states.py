# SPDX-License-Identifier: MIT
"""The state of a row: the first that applies, with how it was found in words (design 5)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from workstation.analysis.counts import carriers_of, several
from workstation.analysis.figures import comparable, conflict
from workstation.analysis.holding import answer_of, replaced, suggested_apart
from workstation.domain.comparison import RowState, Said
from workstation.domain.dates import VagueDate, overlap, show_date
from workstation.domain.figures import show_figure
from workstation.domain.questions import Question, QuestionKind, Stance

_SILENT = (Stance.WILL_NOT_SAY, Stance.UNCLEAR)

Verdict = tuple[RowState, str]


def row_state(question: Question, said: Sequence[Said]) -> Verdict:
    """The row's state and how it was found.

    What decides is still held: claims that stand, positions not replaced by later ones, and
    answers; declining to answer and unclear words decide nothing. A row state is a fact found
    by a rule, never a judgement on who is right (rule 11).

    Args:
        question: the row's question; open ones have no state.
        said: what is held on it; all of it decides.
    """
    if question.kind is QuestionKind.OPEN:
        return RowState.NONE, ""
    gone = replaced(said, exclusive=question.exclusive)
    deciding = sorted(
        (one for one in said if one.is_current and one.uid not in gone and _answers(one)),
        key=lambda one: one.uid,
    )
    if not deciding:
        return RowState.NONE, "nobody answers it"
    state, why = (
        _contested(deciding)
        or _DIFFER[question.kind](question, deciding)
        or _one_voice(deciding)
        or _agree(question, deciding)
    )
    return state, why + suggested_apart(deciding)


def _answers(one: Said) -> bool:
    answer = answer_of(one)
    return answer.kind != "words" and answer.stance not in _SILENT


def _contested(deciding: Sequence[Said]) -> Verdict | None:
    """Somebody says yes and somebody says no to the same thing."""
    sides: defaultdict[str, dict[Stance, set[str]]] = defaultdict(
        lambda: {Stance.YES: set(), Stance.NO: set()}
    )
    implied = 0
    for one in deciding:
        stance = one.stance or (Stance.YES if one.answer else None)
        if stance in (Stance.YES, Stance.NO) and one.figure is None:
            sides[one.answer.casefold()][stance].add(one.speaker)
            implied += not one.is_explicit
    for _, side in sorted(sides.items()):
        if all(side.values()):
            yes, no = len(side[Stance.YES]), len(side[Stance.NO])
            words = f"{yes} {'says' if yes == 1 else 'say'} yes, "
            words += f"{no} {'says' if no == 1 else 'say'} no"
            return RowState.CONTESTED, f"{words} ({implied} implied)" if implied else words
    return None


def _stances_differ(_question: Question, deciding: Sequence[Said]) -> Verdict | None:
    """Answers that are not the same, without being yes against no."""
    texts = {answer_of(one).text for one in deciding}
    return (RowState.DIFFER, " / ".join(sorted(texts))) if len(texts) > 1 else None


def _answers_differ(question: Question, deciding: Sequence[Said]) -> Verdict | None:
    """Different listed answers, of which only one can hold."""
    return _stances_differ(question, deciding) if question.exclusive else None


def _figures_differ(_question: Question, deciding: Sequence[Said]) -> Verdict | None:
    """Two figures of the same counted thing that cannot both hold (rule 8)."""
    figures = list(dict.fromkeys(f for one in deciding if (f := one.figure) is not None))
    for one, other in combinations(figures, 2):
        if conflict(one, other):
            return RowState.DIFFER, f"{show_figure(one)} / {show_figure(other)}"
    return None


def _dates_differ(_question: Question, deciding: Sequence[Said]) -> Verdict | None:
    """Two dates whose ranges do not overlap (rule 7)."""
    dates = list(dict.fromkeys(d for one in deciding if (d := one.date) is not None))
    for one, other in combinations(dates, 2):
        if not overlap(one, other):
            return RowState.DIFFER, f"{show_date(one)} / {show_date(other)}"
    return None


_DIFFER: dict[QuestionKind, Callable[[Question, Sequence[Said]], Verdict | None]] = {
    QuestionKind.YES_NO: _stances_differ,
    QuestionKind.CHOICE: _answers_differ,
    QuestionKind.FIGURE: _figures_differ,
    QuestionKind.DATE: _dates_differ,
}


def _one_voice(deciding: Sequence[Said]) -> Verdict | None:
    """All from one speaker, or all through one outlet."""
    reports = several(len({one.report for one in deciding}), "report")
    if len({one.speaker for one in deciding}) == 1:
        return RowState.ONE_SPEAKER, f"{reports} of one speaker"
    if len(carriers_of(deciding)) == 1:
        return RowState.ONE_CARRIER, f"{reports}, all through one outlet"
    return None


def _agree(question: Question, deciding: Sequence[Said]) -> Verdict:
    """Several speakers whose answers can be compared and hold together."""
    speakers = len({one.speaker for one in deciding})
    if not _comparable(question, deciding):
        return RowState.NONE, "the answers are of different things"
    return RowState.AGREE, f"{speakers} speakers, nothing against it"


def _comparable(question: Question, deciding: Sequence[Said]) -> bool:
    """Whether two speakers at least answer about the same thing."""
    pairs = (
        (one, other) for one, other in combinations(deciding, 2) if one.speaker != other.speaker
    )
    if question.kind is QuestionKind.FIGURE:
        return any(_same_counted(one, other) for one, other in pairs)
    if question.kind is QuestionKind.DATE:
        return any(_both_dated(one, other) for one, other in pairs)
    return any(answer_of(one) == answer_of(other) for one, other in pairs)


def _same_counted(one: Said, other: Said) -> bool:
    first, second = one.figure, other.figure
    return first is not None and second is not None and comparable(first, second)


def _both_dated(one: Said, other: Said) -> bool:
    return all(_known(said.date) for said in (one, other))


def _known(date: VagueDate | None) -> bool:
    return date is not None and (date.earliest is not None or date.latest is not None)
