# SPDX-License-Identifier: MIT
"""What one language's reported speech is made of, as patterns to be fitted together.

The parts hold no named groups but those told of here, and `S` stands between their words.
Names are told by their capitals, where a script has any.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from workstation.domain.claims import Act

S = r"\s{1,2}"
_LETTERS = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]
UPPER = "[" + "".join(letter for letter in _LETTERS if letter.isupper()) + "]"
LOWER = "[" + "".join(letter for letter in _LETTERS if letter.islower()) + "]"
WORD = r"[^\W\d_](?:[\w’'‑-]*\w)?"
CAPITAL = rf"{UPPER}(?:[\w’'‑-]*\w|\.)?"
SMALL = rf"{LOWER}(?:[\w’'‑-]*\w)?"
PLAIN = r"[^,،;؛:()\x00-\x08]"  # what may stand between two commas; \x00 masks a quotation
QUOTED_NAME = r"[«„“\"][^«»„“”\"\x00]{1,40}[»“”\"]"
NEVER = r"(?!)"
FREE = rf"(?:{S}{PLAIN}{{1,90}}?)??"  # anything up to a comma
ENDS = r"(?=[.!?؟…](?:\s|\Z)|\s{0,4}\Z|\s?[,،;؛:])"  # what follows a speaker behind a verb
ALL = frozenset(Act)


def words(table: str) -> str:
    """A table of words as one whole word in any case; `_` is a space, `~` any ending."""
    choice = "|".join(table.split()).replace("_", S).replace("~", r"\w{0,5}")
    return rf"(?i:(?<!\w)(?:{choice})(?!\w))"


def not_behind(table: str) -> str:
    """Not behind one of these words."""
    return "".join(rf"(?<!\b{word})" for word in table.split())


def cuts(joiners: str) -> str:
    """Where another clause begins in the middle of a sentence."""
    return rf"[;:]{S}|,{S}(?:{joiners}){S}"


def row(part: str, most: int, least: int = 0) -> str:
    """From `least` to `most` of these, a space before each."""
    return rf"(?:{S}{part}){{{least},{most}}}"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a content begins, at `(?P<content>)`, behind verbs of these acts."""

    rule: str
    pattern: str
    acts: frozenset[Act] = ALL


@dataclass(frozen=True, slots=True)
class Grammar:
    """The parts of one language.

    Attributes:
        verbs: finite verbs that report, by what they do.
        sharing: participles that share the speaker of the verb before: "adding".
        split: what a verb does with the word that ends its clause: "teilte … mit".
        no: what stands before a negated verb; `no_behind` what stands in it or behind it.
        who: whoever may be a subject.
        name: a name by itself.
        pronouns: those among them that leave open who is meant.
        place: a body as the place where something is said, `(?P<where>)`.
        named: a whole phrase with a person's name in it, `(?P<name>)`.
        office: a person's office by itself, which leaves open who holds it.
        article: what is no part of a name, before it.
        cut: where another clause begins: behind a semicolon, ", and".
        joined: "and" before a verb that shares its subject with the one before.
        leads: what may stand first in a clause, before its subject.
        glued: what may be written in one with the verb.
        adverbs: what may stand between subject and verb.
        gap: what may stand between verb and content, or behind a verb that ends its clause.
        openings: how contents begin.
        according: "according to" between commas, each with `(?P<mark>)`, `(?P<who>)`, and
            `(?P<rest>)` if any.
        loosely: the same without commas.
        apposition: what may be added to such a speaker behind a comma.
        as_said: "as" of "as the minister said", with `(?P<who>)` where it precedes the verb.
        subordinate: words with which no statement begins.
        starts: where a verb may begin.
        plural: endings of a verb whose subject is only a place.
        leads_verb: whether a subject may stand before its verb.
        inverts: whether a lead makes the subject follow its verb.
        drops: whether a subject may be left out.
        inflected: whether names change their endings behind "according to".
        agrees: whether a verb and a subject fit, as far as their endings tell.
        inset: how `SAID`, verb and speaker, is set off within quotation marks: `(?P<inset>)`.
        fused: verb and pronoun in one, `(?P<who>)` and `(?P<verb>)`: "a-t-elle dit".
    """

    code: str
    verbs: Mapping[Act, str]
    who: str
    name: str
    named: str
    office: str
    openings: tuple[Opening, ...]
    no: str
    cut: str
    leads: str
    adverbs: str
    article: str = NEVER
    pronouns: str = NEVER
    according: tuple[str, ...] = ()
    loosely: tuple[str, ...] = ()
    apposition: str = NEVER
    sharing: Mapping[Act, str] = field(default_factory=dict)
    split: Mapping[str, Mapping[str, Act]] = field(default_factory=dict)
    no_behind: str = NEVER
    place: str = NEVER
    gap: str = FREE
    as_said: str = NEVER
    subordinate: str = NEVER
    joined: str = NEVER
    glued: str = ""
    starts: str = r"(?<!\w)"
    plural: tuple[str, ...] = ("",)
    leads_verb: bool = True
    inverts: bool = False
    drops: bool = False
    inflected: bool = False
    agrees: Callable[[str, str], bool] = lambda _verb, _subject: True
    inset: str = NEVER
    fused: str = NEVER
