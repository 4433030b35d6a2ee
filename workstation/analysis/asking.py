# SPDX-License-Identifier: MIT
"""What a question asks: its terms with their weights, its heart, and what it counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workstation.analysis.families import lexicon
from workstation.analysis.names import Names
from workstation.analysis.terms import Term, read_terms
from workstation.analysis.words import STOP_WORDS, WORD, beginnings, stem
from workstation.domain.questions import Question, QuestionKind

_HEART, _WORD, _NAME, _WEAK = 2.0, 1.0, 1.0, 0.25  # how much a term of each sort tells
_BESIDE = re.compile(r"\b(?:before|after|when|while|because|if|since|during|although)\b")
_ABOUT_PLACE = frozenset(
    (
        "in",
        "on",
        "at",
        "of",
        "from",
        "to",
        "by",
        "near",
        "through",
        "against",
        "into",
        "across",
        "for",
    )
)
_COUNTS = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
_AFTER_COUNTED = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might)\b|[?.,]"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as read: terms by weight, the terms of its heart, and of its surroundings.

    `beside` are terms of the definition and scope: they help, but are not asked for. `counted`
    are stems of what a figure question counts. `listed` holds the terms of each listed answer.
    `whole` is the weight of everything asked; `names` are keys of all names the question knows, in
    its answers and definition too, `own` of all its terms and names, `families` those of its terms.
    `unsaid` says that its heart may be left out, as "present" in "there are no troops". `bearers`
    are names with the thing that bears them: "Lassa" and "fever".
    """

    question: Question
    terms: tuple[Term, ...]
    weights: dict[str, float]
    heart: frozenset[str]
    beside: tuple[Term, ...] = ()
    counted: frozenset[str] = frozenset()
    listed: dict[str, tuple[Term, ...]] = field(default_factory=dict)
    whole: float = 0.0
    names: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    families: frozenset[int] = frozenset()
    unsaid: bool = False
    bearers: tuple[tuple[Term, Term], ...] = ()


def read_question(question: Question, names: Names) -> Asked:
    """A question made ready to be compared with claims."""
    counted = _counted(question) if question.kind is QuestionKind.FIGURE else frozenset()
    terms = _once(read_terms(question.wording, names))
    heart = _heart(question, terms, counted)
    weights = {term.key: _weight(term, heart) for term in terms}
    around = read_terms(f"{question.definition} {question.scope}", names)
    beside = tuple(term for term in _once(around) if term.key not in weights)
    listed = {answer: tuple(read_terms(answer, names)) for answer in question.answers}
    answers = [term for of in listed.values() for term in of]
    named = frozenset(term.key for term in (*terms, *beside, *answers) if term.is_name)
    return Asked(
        question=question,
        terms=tuple(terms),
        weights=weights,
        heart=heart,
        beside=beside,
        counted=counted,
        listed=listed,
        whole=sum(weights.values()),
        names=named,
        own=named | weights.keys() | {term.key for term in beside},
        families=frozenset(family for term in terms for family in term.families),
        unsaid=any(one.unsaid for t in terms if t.key in heart for one in t.meanings),
        bearers=tuple(
            (name, thing)
            for name, thing in pairwise(terms)
            if name.is_name and not thing.is_name and name.end == thing.place
        ),
    )


def search_words(asked: Asked, names: Names) -> set[str]:
    """What words begin with in claims that may answer: of each term, its names and near words."""
    found: set[str] = set()
    for term in asked.terms:
        if term.key.startswith("actor:"):
            called = names.called(term.key.removeprefix("actor:"))
            found.update(word.casefold() for name in called for word in WORD.findall(name))
            continue
        for key in {term.key, *lexicon().near(term.meanings)}:
            found |= beginnings(key.split("_")[0])
    return found - STOP_WORDS


def _once(terms: Sequence[Term]) -> list[Term]:
    return list({term.key: term for term in reversed(terms)}.values())[::-1]


def _weight(term: Term, heart: frozenset[str]) -> float:
    if term.key in heart:
        return _HEART
    if term.is_name:
        return _NAME
    return _WEAK if term.key in lexicon().weak else _WORD


def _counted(question: Question) -> frozenset[str]:
    """The stems of what is counted: "How many armed men are …" → armed, man."""
    found = _COUNTS.search(question.wording)
    if found is None:
        return frozenset()
    rest = question.wording[found.end() :]
    end = _AFTER_COUNTED.search(rest)
    words = WORD.findall(rest[: end.start()] if end else rest)
    return frozenset(stem(word) for word in words if word.casefold() not in STOP_WORDS)


def _heart(question: Question, terms: list[Term], counted: frozenset[str]) -> frozenset[str]:
    """The key of what is asked to happen or to be so; empty where the question has none."""
    telling = [term for term in terms if not term.is_name and term.key not in lexicon().weak]
    telling = [term for term in telling if term.key not in counted] or telling
    main = _main_clause(question.wording)
    core = [term for term in telling if term.place < main and not _of_place(question, term)]
    core = core or [term for term in telling if term.place < main] or telling
    if not core:
        return frozenset()
    doing = [term for term in core if term.does]
    return frozenset([(doing or core)[-1].key])


def _main_clause(wording: str) -> int:
    """How many words the main clause has."""
    beside = _BESIDE.search(wording, 1)
    return len(WORD.findall(wording[: beside.start()] if beside else wording)) or 1


def _of_place(question: Question, term: Term) -> bool:
    """Whether a term only says where or through whom: it follows a preposition."""
    words = WORD.findall(question.wording.casefold())
    before = words[max(0, term.place - 3) : term.place]
    while before and before[-1] in ("the", "a", "an", "its", "their"):
        before.pop()
    return bool(before) and before[-1] in _ABOUT_PLACE and before[-2:] != ["used", "for"]
