# SPDX-License-Identifier: MIT
"""Words made comparable: folded and lightly stemmed.

Only keys are changed here, never a text (rule 1).
"""

import re
import unicodedata
from functools import cache, lru_cache

from workstation.resources import resource

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

_ENDINGS = (
    ("istanis", ""), ("istani", ""), ("istan", ""),
    ("ences", ""), ("ence", ""), ("ances", ""), ("ance", ""), ("ations", ""), ("ation", ""),
    ("ments", ""), ("ment", ""), ("ents", ""), ("ent", ""), ("ings", ""), ("ing", ""),
    ("ies", "y"), ("ied", "y"), ("ions", ""), ("ion", ""), ("ers", ""), ("er", ""),
    ("ists", ""), ("ist", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""), ("e", ""),
)  # fmt: skip

_SHORTEST_STEM = 4
_LONG = 6
# What is left of verbs in -e when their "ed" is gone: clos|ed, releas|ed, forc|ed, rescu|ed.
_ENDS_IN_E = re.compile(r"(?:[cguvz]|[^s]s|[^aeiou][aiou][kmnprt]|at|bl|dl|gl|pl|tl|[^aeiou]id)$")


@cache
def _irregular() -> dict[str, str]:
    """Forms that no ending explains, to their base form: "begun" → "begin"."""
    lines = resource("words", "irregular.txt").read_text(encoding="utf-8").splitlines()
    return {form: base for base, *forms in map(str.split, lines) for form in forms}


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The key under which forms of one word meet: "harbouring" and "harbored" → "harbor"."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    folded = folded.removesuffix("'s").rstrip("'")
    folded = _irregular().get(folded, folded)
    folded = folded.replace("our", "or") if len(folded) > 5 else folded
    folded = f"{folded[:-2]}an" if folded.endswith("men") else folded  # gunmen
    while (shorter := _without_ending(folded)) != folded:
        folded = shorter
    # "expel" and "expelled", "install" and "instalment"
    return folded[:-1] if folded.endswith("ll") and len(folded) >= _LONG else folded


def _without_ending(folded: str) -> str:
    """The word without one ending, where enough is left; sheltering → shelter → shelt."""
    for ending, instead in _ENDINGS:
        if ending == "s" and folded.endswith("ss"):
            continue
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM - 1:
            return _single(folded[: -len(ending)] + instead)
    return folded


def _single(word: str) -> str:
    """The word with a doubled last consonant made one: "attackk", "transmitt" → "transmit"."""
    if len(word) >= _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls":
        return word[:-1]
    return word


def base_form(word: str) -> str:
    """The base form of a verb in the past: "struck" → "strike"; "" for what looks like no past."""
    if base := _irregular().get(word, ""):
        return base if base != word else ""
    if not word.endswith("ed") or len(word) < 5:
        return ""
    cut = word[:-2]
    if cut.endswith("i"):
        return f"{cut[:-1]}y"
    if cut[-1] == cut[-2] and cut[-1] not in "sl":
        return cut[:-1]
    return f"{cut}e" if _ENDS_IN_E.search(cut) else cut


def beginnings(key: str) -> frozenset[str]:
    """What the forms of a stem begin with: "begin" → begin, began, begun."""
    return frozenset((key, *_forms().get(key, ())))


@cache
def _forms() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form, base in _irregular().items():
        found.setdefault(stem(base), []).append(form)
    return found


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
