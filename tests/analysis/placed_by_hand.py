# SPDX-License-Identifier: MIT
"""How well suggested positions agree with those placed by hand in `placing_gold/`.

The cases of a folder lie on one desk with the first five, whose questions they may be mistaken
for. A pair is a claim and a question. Its
answer (stance, figure, date or choice) and directness are judged on the pairs that are right.
"""

import calendar
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from workstation.analysis.placing import suggest_positions
from workstation.domain.claims import Act, Claim, Modality
from workstation.domain.dates import VagueDate
from workstation.domain.figures import parse_figures
from workstation.domain.questions import Directness, Position, Question, QuestionKind
from workstation.domain.spans import span_of

FOLDER = Path(__file__).parent / "placing_gold"
PARTS = ("tuning", "aside", "fresh", "development", "final")
Pair = tuple[str, str]  # uids of claim and question


@dataclass(frozen=True)
class Desk:
    """Everything labelled: uids of claims and questions are like "dam 7" and "dam burst"."""

    claims: tuple[Claim, ...]
    questions: tuple[Question, ...]
    names: dict[str, str]
    answers: dict[Pair, str]
    implied: frozenset[Pair]


@dataclass
class Rate:
    """Right ones among those given and those labelled."""

    right: int = 0
    given: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float:
        """Right over given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Right over labelled."""
        return self.right / self.labelled if self.labelled else 0.0


@dataclass
class Measured:
    """The rates of one part, and the pairs that were wrong."""

    pairs: Rate = field(default_factory=Rate)
    answers: Rate = field(default_factory=Rate)
    directness: Rate = field(default_factory=Rate)
    by_answer: dict[str, Rate] = field(default_factory=dict)
    spurious: list[Pair] = field(default_factory=list)
    missed: list[Pair] = field(default_factory=list)
    mistaken: list[tuple[Pair, str, str]] = field(default_factory=list)


@cache
def desk() -> Desk:
    """The labelled cases, read once."""
    claims: list[Claim] = []
    questions: list[Question] = []
    names: dict[str, str] = {}
    answers: dict[Pair, str] = {}
    implied = set()
    for path in sorted(FOLDER.rglob("*.toml")):
        case, made = path.stem, tomllib.loads(path.read_text(encoding="utf-8"))
        own = {name: f"{case} {key}" for key, called in made["names"].items() for name in called}
        names |= own
        questions += [_question(case, row) for row in made["questions"]]
        for row in made["claims"]:
            claim = _claim(case, row, own)
            claims.append(claim)
            pairs = {key: (claim.uid, f"{case} {key}") for key in row.get("on", {})}
            answers |= {pair: row["on"][key] for key, pair in pairs.items()}
            implied |= {pairs[key] for key in row.get("implied", ())}
    return Desk(tuple(claims), tuple(questions), names, answers, frozenset(implied))


def _question(case: str, row: dict[str, Any]) -> Question:
    return Question(
        id=0,
        uid=f"{case} {row['key']}",
        wording=row["wording"],
        kind=QuestionKind(row["kind"]),
        answers=tuple(row.get("answers", ())),
    )


def _claim(case: str, row: dict[str, str], names: dict[str, str]) -> Claim:
    says, by, happened = row["says"], row["by"], row.get("happened")
    bare = {name.removeprefix("the "): uid for name, uid in names.items()}
    return Claim(
        id=0,
        uid=f"{case} {row['n']}",
        source=case,
        source_title="",
        text=case,
        speaker=bare.get(by.removeprefix("the "), f"{case} {by}"),
        speaker_name=by,
        speaker_as_written=by,
        content=span_of(says, (0, len(says))),
        act=Act(row.get("act", "states")),
        modality=Modality(row.get("modality", "actual")),
        negated=bool(row.get("negated", False)),
        figures=parse_figures(says),
        event_date=VagueDate(happened, earliest=happened, latest=happened) if happened else None,
    )


@cache
def _folders() -> dict[str, str]:
    """Of each case the folder it lies in; "" for the first five."""
    return {path.stem: path.parent.name for path in FOLDER.glob("*/*.toml")}


def part_of(claim: str) -> str:
    """The part a claim is counted in: of the first five cases odd ones are for tuning."""
    case, number = claim.rsplit(" ", 1)
    return _folders().get(case) or ("tuning" if int(number) % 2 else "aside")


def _on_one_desk(one: Position) -> bool:
    folders = _folders()
    asked = folders.get(one.question.split()[0], "")
    return asked in ("", folders.get(one.claim.split()[0], ""))


@cache
def suggested() -> tuple[Position, ...]:
    """Every suggestion on every question."""
    on = desk()
    return tuple(
        one
        for question in on.questions
        for one in suggest_positions(question, on.claims, on.names, limit=None)
    )


def measured(part: str) -> Measured:
    """The rates of one of the parts."""
    on, found = desk(), Measured()
    wanted = {pair for pair in on.answers if part_of(pair[0]) == part}
    given = {
        (one.claim, one.question): one
        for one in suggested()
        if part_of(one.claim) == part and _on_one_desk(one)
    }
    found.pairs = Rate(len(wanted & given.keys()), len(given), len(wanted))
    found.spurious, found.missed = sorted(given.keys() - wanted), sorted(wanted - given.keys())
    kinds = {question.uid: question.kind for question in on.questions}
    for pair in sorted(wanted & given.keys()):
        _judge(found, pair, given[pair], on, kinds[pair[1]])
    for stance, labelled in Counter(_class(on.answers[pair]) for pair in wanted).items():
        found.by_answer.setdefault(stance, Rate()).labelled = labelled
    return found


def _judge(found: Measured, pair: Pair, one: Position, on: Desk, kind: QuestionKind) -> None:
    """Count the answer and directness of a pair that is right."""
    label, answer = on.answers[pair], _answer(one, kind)
    right = label == answer or (kind is QuestionKind.FIGURE and _same_figure(label, answer))
    implied = one.directness is Directness.IMPLIED
    _count(found.answers, right=right)
    _count(found.directness, right=implied == (pair in on.implied))
    rate = found.by_answer.setdefault(_class(answer), Rate())
    rate.given += 1
    rate.right += right
    if not right:
        found.mistaken.append((pair, label, answer))


def _count(rate: Rate, *, right: bool) -> None:
    rate.right += right
    rate.given += 1
    rate.labelled += 1


def _answer(one: Position, kind: QuestionKind) -> str:
    """What a position answers, as the labels put it."""
    if one.stance is not None:
        return one.stance.value
    if kind is QuestionKind.OPEN:
        return "held"
    if one.figure is not None:
        return one.figure.as_written
    if one.date is not None:
        return _day(one.date.earliest or "")
    return one.answer


def _day(iso: str) -> str:
    """An ISO day as the labels have it: 4 March."""
    _, month, day = iso.split("-")
    return f"{int(day)} {calendar.month_name[int(month)]}"


def _same_figure(label: str, answer: str) -> bool:
    """Whether one is the other with or without what was counted."""
    return bool(answer) and (label.startswith(answer) or answer.startswith(label))


def _class(answer: str) -> str:
    """Stances by name; everything else is a value."""
    stances = {"yes", "no", "partly", "doubts", "will_not_say", "unclear"}
    return answer if answer in stances else "value"
