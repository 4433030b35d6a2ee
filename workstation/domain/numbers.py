# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Numbers as people write them: "1,200", "2.3bn", "three hundred and forty", "dozens"."""

import re

_ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS = dict(
    zip(
        "zero ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        (0, *range(10, 20)),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_LETTERS = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_VALUES: dict[str, float] = {**_ONES, **_TEENS, **_TENS, "half": 0.5, "quarter": 0.25}
_FACTORS = {**_SCALES, **_LETTERS}

# Indefinite amounts; None is an open bound.
_VAGUE: dict[str, tuple[float, float | None]] = {
    "a couple": (2, 3),
    "a few": (2, 9),
    "a handful": (2, 9),
    "several": (3, 9),
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, None),
    "billions": (2_000_000_000, None),
}
_SHARES = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
}

_ONE, _TEN, _TEEN = ("|".join(table) for table in (_ONES, _TENS, _TEENS))
_SCALE = f"(?:{'|'.join(_SCALES)})"
_LARGE = "(?:hundred|thousand|million|billion|trillion)"
_CARDINAL = rf"(?:(?:{_TEN})(?:[- ](?:{_ONE}))?|{_ONE}|{_TEEN})\b"
# Thousands parted by a comma or a thin, unbreakable or plain space; before a large scale a comma
# with one or two digits behind it is a decimal one ("1,5 million").
_DIGITS = (
    rf"(?:\d{{1,3}},\d{{1,2}}(?=[ \xa0-]{_LARGE}\b)"
    r"|(?:\d{1,3}(?:[,\u2009\u202f\xa0 ]\d{3}){1,5}(?!\d)|\d+)(?:\.\d+)?)"
)
NUMBER = (
    rf"(?:{_DIGITS}(?:(?:[mb]n|tn|[mk])\b|[ \xa0](?:[mb]n|tn)\b|(?:[ \xa0-]{_LARGE}\b){{0,2}})"
    rf"|half a (?:dozen|{_LARGE})\b|(?:a )?quarter of a {_LARGE}\b"
    rf"|(?:{_CARDINAL}|a(?= (?:good )?{_SCALE}\b))(?: and a half)?"
    rf"(?:[ -](?:good )?{_SCALE}\b(?:(?: and)? {_CARDINAL})?){{0,5}})"
)
VAGUE = (
    rf"(?:(?:several|a few|a couple of) (?:dozen|{_LARGE})\b(?!s)"
    r"|(?:(?:tens|dozens|scores|hundreds|thousands) of )?(?:dozens|scores|hundreds|thousands|millions|billions)"
    r"|a couple|a few|a handful|several)\b"
)
SHARE = (
    rf"(?:half|(?:an?|{_ONE})[ -](?:{'|'.join(_SHARES)})s?)\b(?! (?:of )?a (?:dozen|{_LARGE})\b)"
)
RATIO = (
    rf"(?:{_ONE}|ten|\d{{1,2}}) "
    rf"(?:(?:in|out of every) (?:every )?(?:{_ONE}|ten|twenty|\d{{1,4}})|out of (?:ten|10))\b"
)

_HEADS = (*_VALUES, *_SCALES, *_SHARES, *(words.split()[-1] for words in _VAGUE))
# Every number has one of these.
TRIGGERS = frozenset("0123456789").union(
    *((word, word.capitalize(), word.upper()) for word in (*_HEADS, *(f"{w}s" for w in _SHARES)))
)


def value_of(words: str) -> float:
    """The number that digits or words mean; words that mean none count nothing."""
    total = current = 0.0
    digits = re.sub(r"(?<=\d),(?=\d{1,2}(?!\d))", ".", words.lower())
    digits = re.sub(r"(?<=\d)[,\s\u2009\u202f\xa0](?=\d)", "", digits)
    for word in re.findall(r"\d[\d.]*|[a-z]+", digits):
        if word in _FACTORS:
            current = (current or 1) * _FACTORS[word]
            if _FACTORS[word] >= 1000:
                total, current = total + current, 0.0
        else:
            current += float(word) if word[0].isdigit() else _VALUES.get(word, 0)
    return total + current


def scale_of(words: str) -> float:
    """The scale a number ends with, 1 when it has none: "3 million", "2.5bn"."""
    last = re.search(r"[a-z]+$", words.lower())
    return _FACTORS.get(last.group(), 1) if last else 1


def vague_of(words: str) -> tuple[float, float | None]:
    """The bounds of an indefinite amount: "dozens", "several hundred", "tens of thousands"."""
    found = words.lower().replace("a couple of", "a couple")
    if found in _VAGUE:
        return _VAGUE[found]
    lead, scale = found.replace(" of ", " ").rsplit(" ", 1)
    factor = _SCALES[scale.removesuffix("s")]
    low, high = _VAGUE[lead]
    return low * factor, None if high is None else (high + 1) * factor - 1


def share_of(words: str) -> float:
    """What part of the whole: "a third", "two-thirds", "half"."""
    parts = re.findall("[a-z]+", words.lower())
    return _ONES.get(parts[0], 1) * _SHARES[parts[-1].removesuffix("s")]


def ratio_of(words: str) -> float:
    """What part of the whole: "three in four", "one out of every ten"."""
    found = re.findall(r"\d+|[a-z]+", words.lower())
    return value_of(found[0]) / value_of(found[-1])
