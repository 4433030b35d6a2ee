# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Numbers that are no figures: names, places in a list, ages, times of day, years, pronouns."""

import re

from workstation.domain.amounts import Amount
from workstation.domain.counted import counted_after, is_plural
from workstation.domain.figures import Figure, Qualifier

_LABELS = (
    "articles?|sections?|resolutions?|chapters?|paragraphs?|clauses?|annex|appendix|items?|pages?|footnotes?|nos?\\.?|number|"
    "rooms?|flights?|routes?|highways?|day|week|stage|phase|grade|type|mark|version|level|category|aged?|ages|under-|over-"
)
_NAMED_LABELS = (
    "Unit|Division|Brigade|Battalion|Regiment|Squadron|Camp|Channel|Boeing|Airbus|Covid|Part|Rule|Figure|Table|Group|Title|War|"
    "Zone|Sector|District|Ward|Block|Gate|Terminal|Pier|Berth|Platform|Line|Apartment|House|Form|Model|Law|Act|Order|Directive|"
    "Regulation|Protocol|Volume|Issue|Hill|Point|Post|Well|Shaft|Formula|Checkpoint|Measure|Proposition|Track|Lot|Area|Base"
)
_LABEL = re.compile(
    rf"(?:\b(?:(?i:{_LABELS})|{_NAMED_LABELS})|§)\s?-?(?:\d{{1,6}}(?:\(\w{{1,4}}\))?(?:, | and | or | to |-|–)){{0,4}}$"
)
_NAME = re.compile(  # a name with a number: "Leopard 2"; no name at the head of a sentence
    r"(?<![.!?:;,“”\"]\s)(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bnear )(?<!\bfrom )(?<!^)\b"
    r"(?!(?:In|At|On|By|The|Of|For|From|With|About|And|Only|Some)\b)[A-Z][\w’'-]*[a-z][\w’'-]*\s$"
)
_AGED = re.compile(
    r"\b(?:[A-Z][\w’'-]+|he|she|who|man|woman), $|\b(?:[Hh]e|[Ss]he|who) (?:is|was) $"
)
_CALIBRE = re.compile(r"(?:mm|-millimetre|-millimeter|-inch)$")
_AGE_AFTER = re.compile(r"[,;]|\.$|\s(?:and|or|in|were|are|who)\b|$")
_OF_AN_AGE = re.compile(
    r"\b(?:people|children|those|anyone|men|women|boys|girls|persons|workers|adults)(?: aged)? $",
    re.IGNORECASE,
)
_AGE_FRONTS = ("over ", "under", "above", "below")
_NO_NUMBER_AFTER = re.compile(
    r"\s*(?:[ap]\.?m\b|o['’]clock|GMT|UTC|hours? (?:local|GMT)|local time|-years?-old|-months?-old|years? old|years? of age)"
    r"|[ -]?(?:times (?:as|more|less|the|higher|lower|bigger|larger|greater|over|its|their|that)|fold)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|of|by|late|early|mid|the|a|an|its|their|his|her|our|this|that|and|or|for|to|from|than|after|before)|['’]s|[-–(]|(?:19|20)\d\d,?)\s?$",
    re.IGNORECASE,
)
_NOT_ONE = frozenset("of day another side hand thing such way point time sort kind".split())
_PRONOUN = re.compile(r"\b(?:no|any|every|each|the)\s$", re.IGNORECASE)
_NEED_NOUN = frozenset("several|a few|a couple|a handful|scores|tens".split("|"))
_OF_THEM = re.compile(r"\sof (?:them|these|those|whom|which)\b")
_SHARED = re.compile(
    r"\s(?:of|the|its|their|his|her|our|all|these|those|that|are|were|have)\b|[^ ]* in | [a-z]+s\b"
)


def is_label(text: str, amount: Amount, start: int, end: int) -> bool:
    """Whether the number names or dates something: "Article 5", "aged 12", "at 5 p.m."."""
    first, last = max(start, amount.start - 30), amount.end
    if _LABEL.search(text, first, amount.start) or _NO_NUMBER_AFTER.match(text, last, end):
        return True
    if amount.unit:
        return _CALIBRE.search(text, amount.start, last) is not None and text[last - 3] != " "
    if amount.low != amount.high:
        front = text[amount.start : amount.start + 5].lower()
        return front in _AGE_FRONTS and _OF_AN_AGE.search(text, first, amount.start) is not None
    return amount.words.isdigit() and _stands_by_a_name(text, amount, first, end)


def _stands_by_a_name(text: str, amount: Amount, first: int, end: int) -> bool:
    """Whether bare digits are an age or belong to a name: "Karim, 45,", "a Leopard 2"."""
    if len(amount.words) <= 2 and _AGED.search(text, first, amount.start):
        return _AGE_AFTER.match(text, amount.end, end) is not None
    lone = len(amount.words) == 1 or counted_after(text, amount.end, end)[1] == amount.end
    return lone and _NAME.search(text, first, amount.start) is not None


def says_too_little(text: str, amount: Amount, found: Figure) -> bool:
    """Whether nothing is counted: a year, a pronoun, "a third" that means the next one."""
    words, before = amount.words.lower(), text[max(0, amount.start - 12) : amount.start]
    exact = found.qualifier is Qualifier.EXACT
    if _YEAR.fullmatch(words) and exact and not amount.unit:
        return not _is_plain_plural(found.counted) or _YEAR_BEFORE.search(before) is not None
    if words == "one" and amount.kind == "number":
        first = found.counted.split(" ", maxsplit=1)[0].lower()
        return found.end == amount.end or first in _NOT_ONE or _PRONOUN.search(before) is not None
    if amount.kind == "ratio" or amount.unit or found.part_of or words[0].isdigit():
        return False
    if amount.kind == "share":
        return exact and not (_SHARED.match(text, amount.end) or before.endswith("by "))
    alone = not (found.counted or _OF_THEM.match(text, amount.end) or before.endswith("all "))
    small = (exact or amount.kind == "range") and (amount.low or 0) < 100
    needy = words in _NEED_NOUN if amount.kind == "vague" else small
    return alone and needy


def _is_plain_plural(words: str) -> bool:
    return is_plural(words) and words[0].islower()
