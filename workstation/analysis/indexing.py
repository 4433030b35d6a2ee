# SPDX-License-Identifier: MIT
"""Claims by the words and names in them, so that a question finds its claims at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log

from workstation.analysis.words import STOP_WORDS, WORD, family, stem
from workstation.domain.claims import Claim, Status, Voice

Names = dict[str, list[tuple[tuple[str, ...], str]]]


class ClaimIndex:
    """An inverted index of claims, built once and asked for many questions.

    Keys are stems; `family:N` for near words; `actor:UID` for actors named or known to be
    meant. Rejected claims stay out, and so do the publication's own words (narrator,
    headline), which only a person places.
    """

    def __init__(self, claims: Iterable[Claim], names: Mapping[str, str]) -> None:
        """Index the claims; `names` maps every name and alias to the uid of its actor."""
        self.names = _by_first_word(names)
        self.claims = [
            claim
            for claim in claims
            if claim.status is not Status.REJECTED and claim.voice is Voice.REPORTED
        ]
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(self.claims):
            for key in self.keys_of(claim):
                self._postings[key].append(number)

    def keys_of(self, claim: Claim) -> set[str]:
        """All keys under which a claim is found."""
        keys = text_keys(claim.content.exact, self.names)
        keys.update(f"actor:{uid}" for uid in claim.about)
        return keys

    def having(self, key: str) -> list[int]:
        """Numbers of the claims with this key."""
        return self._postings.get(key, [])

    def weight(self, key: str) -> float:
        """How telling a key is: rare ones more than common ones."""
        return log(1 + (len(self.claims) + 1) / (1 + len(self.having(key))))


def text_keys(text: str, names: Names) -> set[str]:
    """Stems, families and actors of a text."""
    keys: set[str] = set()
    words = WORD.findall(text)
    for at, word in enumerate(words):
        folded = word.casefold()
        if folded in names:
            keys.update(f"actor:{uid}" for _, uid in names_at(words, at, names))
        if folded in STOP_WORDS:
            continue
        key = stem(word)
        keys.add(key)
        if (group := family(key)) is not None:
            keys.add(f"family:{group}")
    return keys


def names_at(words: list[str], at: int, names: Names) -> list[tuple[int, str]]:
    """The names that start with word `at`, each with its length in words and its actor."""
    found = []
    for name, uid in names.get(words[at].casefold(), ()):
        if tuple(word.casefold() for word in words[at : at + len(name)]) == name:
            found.append((len(name), uid))
    return found


def _by_first_word(names: Mapping[str, str]) -> Names:
    by_first: Names = {}
    for name, uid in sorted(names.items()):
        words = tuple(word.casefold() for word in WORD.findall(name))
        words = words[1:] if words and words[0] == "the" else words
        if words and not (len(words) == 1 and words[0] in STOP_WORDS):
            by_first.setdefault(words[0], []).append((words, uid))
    return by_first
