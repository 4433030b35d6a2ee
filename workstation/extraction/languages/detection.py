# SPDX-License-Identifier: MIT
"""Which language a text is in, so that no rule is tried on a language it was not made for."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from workstation.extraction.languages.marks import ENDINGS, LETTERS, WORDS

READ = frozenset(("en", "ru", "fr", "es", "de", "ar"))
_CODES: Mapping[str, str] = {
    "eng": "en", "rus": "ru", "fra": "fr", "fre": "fr", "spa": "es", "deu": "de", "ger": "de",
    "ara": "ar", "und": "", "mul": "", "mis": "", "zxx": "",
}  # fmt: skip
_LONGEST_CODE = 8  # characters of an unknown one that are kept
_STRETCH = 4000  # characters looked at in the beginning, the middle and the end
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "Latin": re.compile("[a-zà-öø-ɏạ-ỹ]"),
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Arabic": re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]"),
}
_SHORT = 12  # words, up to which a text may lack any of the commonest
_COVERED = 0.12  # share of a longer text's words that must be common ones
_AHEAD = 1.25  # by how much the first must outdo the second


def language_of(text: str, told: str = "") -> str:
    """The language: as told, else by script, commonest words, letters and endings.

    "" when it is unclear or none of `READ`. The language of the greater part decides.
    """
    code = told.strip().lower().replace("_", "-").split("-")[0]
    code = _CODES.get(code, code)[:_LONGEST_CODE]
    return code or _recognised(_sample(text))


def _sample(text: str) -> str:
    if len(text) <= 3 * _STRETCH:
        return text
    middle = (len(text) - _STRETCH) // 2
    return "\n".join((text[:_STRETCH], text[middle : middle + _STRETCH], text[-_STRETCH:]))


def _recognised(sample: str) -> str:
    words = Counter(match.group().lower() for match in _WORD.finditer(sample))
    script = _script_of(words)
    own = Counter({w: n for w, n in words.items() if script and _SCRIPTS[script].search(w)})
    if script == "":
        return ""
    scores, hits = _scores(own, script)
    first, second = (*sorted(scores, key=lambda code: -scores[code]), "", "")[:2]
    many = own.total() > _SHORT
    if not first or scores[first] <= 0:
        return "en" if script == "Latin" and not many else ""
    if first not in READ or (many and hits[first] < _COVERED * own.total()):
        return ""
    return first if first == "en" or scores[first] >= _AHEAD * scores.get(second, 0.0) else ""


def _script_of(words: Counter[str]) -> str:
    """The script of more than half of the letters, if it is one of the table's."""
    sizes = dict.fromkeys(_SCRIPTS, 0)
    for word, count in words.items():
        for script, letters in _SCRIPTS.items():
            if letters.search(word):
                sizes[script] += count * len(word)
    every = sum(count * len(word) for word, count in words.items())
    best = max(sizes, key=lambda script: sizes[script])
    return best if sizes[best] > every / 2 else ""


def _scores(words: Counter[str], script: str) -> tuple[dict[str, float], dict[str, int]]:
    """How loudly the words speak for each language, and how many are among its commonest."""
    scores: defaultdict[str, float] = defaultdict(float)
    hits: defaultdict[str, int] = defaultdict(int)
    common, letters, endings = _common(script), _lettered(script), _ended(script)
    for word, count in words.items():
        owners = common.get(word, ())
        for code in owners:
            scores[code] += count / len(owners)
            hits[code] += count
        for code, pattern in letters.items():
            if pattern.search(word):
                scores[code] += count
        for code, pattern in endings.items():
            if len(word) > 5 and pattern.search(word):
                scores[code] += count / 2
    return scores, hits


@cache
def _common(script: str) -> dict[str, tuple[str, ...]]:
    """The languages that each common word belongs to."""
    owners: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for code, words in WORDS[script].items():
        for word in set(words.split()):
            owners[word] += (code,)
    return dict(owners)


@cache
def _lettered(script: str) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{LETTERS[code]}]") for code in WORDS[script] if code in LETTERS}


@cache
def _ended(script: str) -> dict[str, re.Pattern[str]]:
    return {
        code: re.compile(f"(?:{'|'.join(ENDINGS[code].split())})$")
        for code in WORDS[script]
        if code in ENDINGS
    }
