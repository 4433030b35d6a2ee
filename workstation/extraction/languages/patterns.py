# SPDX-License-Identifier: MIT
"""The parts of a language fitted together and compiled, when first asked for."""

import re
from collections.abc import Mapping
from functools import cache, cached_property

from workstation.domain.claims import Act
from workstation.extraction.languages.arabic import ARABIC
from workstation.extraction.languages.french import FRENCH
from workstation.extraction.languages.german import GERMAN
from workstation.extraction.languages.grammar import ENDS, NEVER, PLAIN, Grammar, S
from workstation.extraction.languages.russian import RUSSIAN
from workstation.extraction.languages.spanish import SPANISH

GRAMMARS: Mapping[str, Grammar] = {
    grammar.code: grammar for grammar in (RUSSIAN, FRENCH, SPANISH, GERMAN, ARABIC)
}
SPLIT = "split"  # the group of a verb whose second part ends its clause
QUOTES = r"\s{0,2}[:,،]\s{0,2}\Z"  # what stands between a verb and a quotation
_EDGE = r"^[\s—–\-•*\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,8}"  # before the first word
_SET_OFF = rf"(?:(?P<cut>[,،]{S}(?:[—–-]\s)?)|{_EDGE})"


class Patterns:
    """One language, ready to be searched for."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._start = rf"(?:{_EDGE}|(?P<cut>{grammar.cut}))"
        self._leads = rf"(?:{grammar.leads}{S}){{0,2}}"

    @cached_property
    def _subject(self) -> str:
        place = f"|{self.grammar.place}" if self.grammar.place != NEVER else ""
        return f"(?:(?P<who>{self.grammar.who}){place})"

    @cached_property
    def _verb(self) -> str:
        split = "|".join(self.grammar.split)
        acts = _acts(self.grammar.verbs) + (f"|(?P<{SPLIT}>(?i:{split}))" if split else "")
        return rf"{self.grammar.starts}(?P<no>{self.grammar.no})?(?:{acts})(?!\w)"

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """A verb; its last group is its act or `SPLIT`, `no` is there when it is negated."""
        return re.compile(self._verb)

    @cached_property
    def sharing(self) -> re.Pattern[str]:
        """A participle that shares the speaker before it."""
        return re.compile(rf"(?P<cut>[,،]?{S})(?:{_acts(self.grammar.sharing)})(?!\w)")

    @cached_property
    def before(self) -> re.Pattern[str]:
        """From where a clause begins to its verb, the subject in it; `cut` parts it off.

        `called` is a name added to the subject between commas.
        """
        if not self.grammar.leads_verb:
            return re.compile(NEVER)
        leads = "" if self.grammar.inverts else self._leads
        adverbs = rf"(?:{S}{self.grammar.adverbs})?"
        aside = (
            rf"(?:,{S}(?:(?P<called>{self.grammar.name})|{PLAIN}{{2,90}}),|{S}\([^()]{{1,60}}\))?"
        )
        return re.compile(rf"{self._start}{leads}{self._subject}{aside}{adverbs}{S}\Z")

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """The same without a subject."""
        return re.compile(rf"{self._start}{self._leads}{self.grammar.glued}\Z")

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What stands before a verb that shares its subject with the verb before: "and"."""
        adverbs = rf"(?:{self.grammar.adverbs}{S})?"
        return re.compile(rf"(?P<cut>{self.grammar.joined}{adverbs})\Z")

    @cached_property
    def cut(self) -> re.Pattern[str]:
        """Where another clause begins."""
        return re.compile(self.grammar.cut)

    @cached_property
    def set_off(self) -> re.Pattern[str]:
        """The comma before "said the minister"."""
        return re.compile(rf"(?P<cut>[,،]{S}(?:[—–-]\s)?)\Z")

    @cached_property
    def as_said(self) -> re.Pattern[str]:
        """The words before the verb of "as the minister said"."""
        return re.compile(rf"{_SET_OFF}{self.grammar.as_said}\Z")

    @cached_property
    def according(self) -> list[re.Pattern[str]]:
        """The words "according to" somebody, and what sets it off."""
        end = rf"(?:,{S}{self.grammar.apposition})?{ENDS}"
        return [
            *(re.compile(f"{_SET_OFF}{one}{end}") for one in self.grammar.according),
            *(re.compile(f"(?:{_SET_OFF}|{S}){one}") for one in self.grammar.loosely),
        ]

    @cached_property
    def inset(self) -> re.Pattern[str]:
        """Verb and speaker within quotation marks."""
        return re.compile(self.grammar.inset.replace("SAID", f"{self._verb}{S}{self._subject}"))

    @cached_property
    def fused(self) -> re.Pattern[str]:
        """Verb and pronoun in one."""
        return re.compile(self.grammar.fused)

    @cached_property
    def named(self) -> re.Pattern[str]:
        """A phrase with a person's name in it, its only group."""
        return re.compile(self.grammar.named)

    @cached_property
    def pronouns(self) -> re.Pattern[str]:
        """A pronoun by itself."""
        return re.compile(self.grammar.pronouns)

    @cached_property
    def office(self) -> re.Pattern[str]:
        """An office by itself."""
        return re.compile(self.grammar.office)

    @cached_property
    def article(self) -> re.Pattern[str]:
        """What stands before a name and is no part of it."""
        return re.compile(self.grammar.article)

    @cached_property
    def negated(self) -> re.Pattern[str]:
        """What negates a verb from within or from behind."""
        return re.compile(self.grammar.no_behind)

    @cached_property
    def subordinate(self) -> re.Pattern[str]:
        """Words with which no statement begins."""
        return re.compile(self.grammar.subordinate)

    def after(self, verb: str, ending: str, *, subject: bool) -> re.Pattern[str]:
        """What follows a verb up to `ending`, its subject first if it stands there.

        Args:
            verb: in lower case when it is a split one, else "".
            ending: a pattern.
            subject: whether the subject follows.
        """
        parts = "|".join(self.grammar.split[verb]) if verb else ""
        part = rf"{S}(?P<part>{parts})(?!\w)" if verb else ""
        called = rf"(?:,{S}(?P<called>{self.grammar.name})(?={ENDS}))?"
        who = f"{S}{self._subject}{called}" if subject else ""
        return _compiled(f"{who}{self.grammar.gap}{part}{ending}")


_compiled = cache(re.compile)


def _acts(verbs: Mapping[Act, str]) -> str:
    return "|".join(f"(?P<{act.name}>{pattern})" for act, pattern in verbs.items()) or NEVER


@cache
def patterns(code: str) -> Patterns:
    """The language of this code, one of `GRAMMARS`."""
    return Patterns(GRAMMARS[code])
