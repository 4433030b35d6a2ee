# SPDX-License-Identifier: MIT
"""Words made comparable: folded, lightly stemmed, with near words in families.

Only keys are changed here, never a text (rule 1).
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+(?:['’\-]\w+)*")

_STOP_WORDS = """
    a about above after again against all also although am amid among an and any are as at be
    because been before being between both but by can could did do does doing down during each
    either ever every few for from further had has have having he her here hers him his how i if
    in into is it its itself just many may me might more most much must my neither no nor not of
    off on once only or other our out over own per s said same say says shall she should since so
    some such t than that the their them themselves then there these they this those through to
    too toward towards under unless until up upon us use used uses using very was we were what
    when where whether which while who whom whose why will with within without would yes you your
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())

# Words that stand for one thing in reports of conflict; a match by family counts less.
_FAMILIES = (
    "armed terrorist terrorism militant extremist insurgent rebel fighter gunman jihadi",
    "kill die died dies dead death dying casualty fatality victim toll slain",
    "harbor harbour shelter host haven sanctuary refuge",
    "threat threaten danger dangerous menace risk hazard",
    "present presence exist existence reside operate operation base",
    "attack strike raid assault bombing shelling incursion",
    "neighbor neighbour neighbouring neighboring regional abroad foreign",
    "injure wound hurt",
    "displace flee refugee evacuate evacuee",
    "withdraw withdrawal retreat pullout",
    "ceasefire truce armistice",
    "seize capture occupy takeover",
)

_ENDINGS = (
    ("istanis", ""), ("istani", ""), ("istan", ""),
    ("ences", ""), ("ence", ""), ("ances", ""), ("ance", ""), ("ations", ""), ("ation", ""),
    ("ments", ""), ("ment", ""), ("ents", ""), ("ent", ""), ("ings", ""), ("ing", ""),
    ("ies", "y"), ("ied", "y"), ("ions", ""), ("ion", ""), ("ers", ""), ("er", ""),
    ("ists", ""), ("ist", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip

_SHORTEST_STEM = 4


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The key under which forms of one word meet: "harbouring" and "harbored" → "harbor"."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    folded = folded.removesuffix("'s").rstrip("'")
    folded = folded.replace("our", "or") if len(folded) > 5 else folded
    for ending, instead in _ENDINGS:
        if ending == "s" and folded.endswith("ss"):
            continue
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM - 1:
            return _single(folded[: -len(ending)] + instead)
    return folded


def _single(word: str) -> str:
    """The word with a doubled last consonant made one: "attackk", "transmitt" → "transmit"."""
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls":
        return word[:-1]
    return word


_FAMILY_OF = {
    stem(word): number for number, words in enumerate(_FAMILIES) for word in words.split()
}


def family(key: str) -> int | None:
    """The family a stem belongs to, if any."""
    return _FAMILY_OF.get(key)


def content_words(text: str) -> list[tuple[str, str]]:
    """The words that carry meaning, each as (stem, as written), in order."""
    return [
        (stem(found), found)
        for found in WORD.findall(text)
        if found.casefold() not in STOP_WORDS and not found.isdigit()
    ]


def content_keys(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning, numbers included."""
    return frozenset(
        stem(found) for found in WORD.findall(text) if found.casefold() not in STOP_WORDS
    )
