# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better unbroken)
"""Amounts: a number or range with its qualifier and unit, as bounds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workstation.domain import numbers
from workstation.domain.figures import Qualifier
from workstation.domain.numbers import NUMBER, RATIO, SHARE, VAGUE


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written, with its bounds.

    `kind` is number, range, vague ("dozens"), share ("a third"), ratio ("three in four") or
    score ("3-1"), which is no amount of anything.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    unit: str
    kind: str
    words: str

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole, not a number of things."""
        return self.kind in ("share", "ratio")


@dataclass(frozen=True, slots=True)
class _Effect:
    """What a qualifying word makes of the bounds: factors, None being open."""

    qualifier: Qualifier
    low: float
    high: float | None

    def applied(self, found: Amount) -> Amount:
        """The amount with its bounds so changed; an indefinite one stays as wide as it is."""
        low, high = found.low or 0, found.high
        if self.qualifier is not Qualifier.ABOUT:
            low, high = low * self.low, None if self.high is None else high
        elif low == high and self.high is not None:
            low, high = round(low * self.low, 6), round(low * self.high, 6)
        else:
            return found
        return replace(found, low=low, high=high, qualifier=self.qualifier)


_UP_TO = _Effect(Qualifier.UP_TO, 0, 1)
_OVER = _Effect(Qualifier.OVER, 1, None)
_ABOUT = _Effect(Qualifier.ABOUT, 0.9, 1.1)
_EFFECTS: dict[str, _Effect] = {
    words: effect
    for effect, table in (
        (
            _UP_TO,
            "up to|as many as|as much as|at most|at the most|no more than|not more than|fewer than|less than",
        ),
        (_UP_TO, "under|well under|below|within|a maximum of|maximum of"),
        (
            _OVER,
            "at least|at the very least|no fewer than|no less than|not fewer than|not less than|a minimum of",
        ),
        (
            _OVER,
            "minimum of|more than|over|well over|far more than|many more than|much more than|upwards of",
        ),
        (_OVER, "upward of|exceeding|above|well above|in excess of"),
        (
            _ABOUT,
            "an estimated|estimated|about|around|approximately|some|roughly|circa|perhaps|maybe",
        ),
        (_ABOUT, "in the region of|on the order of|in the order of|something like"),
        (
            _Effect(Qualifier.ABOUT, 0.9, 1),
            "nearly|almost|close to|just under|a little under|slightly under",
        ),
        (_Effect(Qualifier.ABOUT, 0.9, 1), "just short of|not quite|approaching"),
        (
            _Effect(Qualifier.ABOUT, 1, 1.1),
            "just over|a little over|slightly over|slightly more than|just above",
        ),
    )
    for words in table.split("|")
}
_BEHIND = {
    "or more": _OVER,
    "plus": _OVER,
    "+": _OVER,
    "at least": _OVER,
    "or fewer": _UP_TO,
    "or less": _UP_TO,
    "at most": _UP_TO,
    "or so": _ABOUT,
    "odd": _ABOUT,
}
_UNITS = {
    form: unit
    for unit, forms in (
        ("%", "%|per cent|percent|per-cent"),
        ("percentage points", "percentage points|percentage point"),
        ("$", "dollars|dollar|us dollars"),
        ("€", "euros|euro"),
        ("pounds", "pounds"),
        ("roubles", "roubles|rubles"),
        ("km", "km|kilometres|kilometers|kilometre|kilometer|kms"),
        ("square km", "square kilometres|square kilometers|sq km|square km"),
        ("m", "metres|meters|metre|meter"),
        ("cubic metres", "cubic metres|cubic meters|cubic metre"),
        ("cm", "centimetres|centimeters|cm"),
        ("mm", "millimetres|millimeters|mm"),
        ("miles", "miles|mile"),
        ("nautical miles", "nautical miles|nautical mile"),
        ("feet", "feet"),
        ("tonnes", "tonnes|tonne|metric tons"),
        ("tons", "tons|ton"),
        ("kg", "kg|kilograms|kilogrammes|kilos|kilo"),
        ("grams", "grams|grammes"),
        ("litres", "litres|liters"),
        ("barrels", "barrels"),
        ("hectares", "hectares|hectare"),
        ("acres", "acres"),
        ("degrees", "degrees|°c|°f|°"),
        ("megawatts", "megawatts|mw"),
        ("gigawatts", "gigawatts|gw"),
    )
    for form in forms.split("|")
}


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


LENGTHS = frozenset(("km", "m", "cm", "mm", "miles", "nautical miles", "feet", "degrees"))
CURRENCIES = frozenset(
    ("$", "US$", "A$", "C$", "HK$", "NZ$", "R$", "€", "£", "¥", "₹", "₽", "₴", "pounds", "roubles")
)
_FRONT = _either(_EFFECTS)
_MONEY = r"(?P<money>(?:US|A|C|HK|NZ|R)?\$|[€£¥₹₽₴])"
_UNIT = rf"(?:[ \xa0-]?(?P<unit>{_either(_UNITS)})(?![\w]))?"
_CORE = re.compile(
    rf"(?:(?P<ratio>{RATIO})|(?P<share>{SHARE})|(?P<vague>{VAGUE})|(?P<number>{NUMBER})){_UNIT}",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(rf"{_MONEY} ?$")
_JOINED = re.compile(r"[\w.,:/'’#@&$-]$|\d[–—]$|\bnot $")  # no number begins behind these
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<front>{_FRONT})|(?P<both>between|from))"
    rf"(?:\s(?:{_FRONT}|another|a further|an additional|a total of|the))?\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?P<to>\s(?:to|and|or)\s|\s?[-–—]\s?)(?:(?:{_FRONT})\s)?(?:{_MONEY} ?)?(?P<number>{NUMBER}){_UNIT}",
    re.IGNORECASE,
)
_BEHIND_IT = re.compile(rf"[ -]?(?P<behind>{_either(_BEHIND)})(?![\w])")
_CHANGED = re.compile(
    r"\b(?:rose|risen|rise|fell|fallen|fall|grew|grown|increased?|decreased?|cut|raised?|dropped|drop|"
    r"climbed|went|up|down|reduced?|lowered|expanded?|jumped|shrank|slipped|doubled)\b",
    re.IGNORECASE,
)


def amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The amounts in a part of a text, in order."""
    done = start
    if numbers.TRIGGERS.isdisjoint(_HINT.findall(text, start, end)):
        return  # as in most sentences
    for token in _WORD.finditer(text, start, end):
        at, word = token.start(), token.group()
        if at < done or not (word in numbers.TRIGGERS or word.isdigit()):
            continue
        wide = at >= done + 2 and text[at - 2 : at].lower() == "a "
        found = (_amount(text, at - 2, start, end) if wide else None) or _amount(
            text, at, start, end
        )
        if found is not None:
            done = found.end
            if found.kind != "score":
                yield found


_FEW = ("one", "two", "three", "four")  # "worried about two things"
_HINT = re.compile(r"[A-Za-z]+|\d")
_WORD = re.compile(r"[A-Za-z]+|\d+")


def _amount(text: str, at: int, start: int, end: int) -> Amount | None:
    """The amount that begins here, with what stands before and behind it."""
    match = _CORE.match(text, at, end)
    money = _MONEY_BEFORE.search(text, max(start, at - 4), at)
    at = money.start() if money else at
    if match is None or _JOINED.search(text, max(start, at - 4), at):
        return None
    before = _BEFORE.search(text, max(start, at - 45), at)
    both = (before["both"] or "").lower() if before else ""
    low, high, kind = _interval(match)
    qualifier = Qualifier.VAGUE if kind == "vague" else Qualifier.EXACT
    unit = money["money"] if money else _UNITS.get((match["unit"] or "").lower(), "")
    found = Amount(at, match.end(), low, high, qualifier, unit, kind, match.group())
    second = _second(text, match, both, max(start, at - 60), end) if kind == "number" else None
    if second is not None:
        found = _ranged(found, match["number"], second, before.start() if before and both else at)
    return _qualified(text, found, before, end)


def _interval(match: re.Match[str]) -> tuple[float, float | None, str]:
    """The bounds of a number that nothing qualifies, and its kind."""
    if match["vague"]:
        return *numbers.vague_of(match["vague"]), "vague"
    if match["number"]:
        value, kind = numbers.value_of(match["number"]), "number"
    elif match["ratio"]:
        value, kind = numbers.ratio_of(match["ratio"]), "ratio"
    else:
        value, kind = numbers.share_of(match["share"]), "share"
    return value, value, kind


def _second(
    text: str, match: re.Match[str], both: str, start: int, end: int
) -> re.Match[str] | None:
    """The upper end of a range: "30 to 40", "between 30 and 40"; not that of "rose from 30 to 40"."""
    second = _AFTER.match(text, match.end(), end)
    if second is None:
        return None
    if "and" in second["to"].lower() and both != "between":
        return None
    if both == "from" and _CHANGED.search(text, start, match.start()):
        return None
    return second


def _ranged(found: Amount, one: str, second: re.Match[str], start: int) -> Amount:
    low, high = _spread(one, second["number"])
    kind = "range" if low < high else "score"
    unit = found.unit or second["money"] or _UNITS.get((second["unit"] or "").lower(), "")
    return Amount(start, second.end(), low, high, Qualifier.BETWEEN, unit, kind, found.words)


def _spread(one: str, two: str) -> tuple[float, float]:
    """Both ends of a range; "2 to 3 million" means two million."""
    low, high = numbers.value_of(one), numbers.value_of(two)
    scale = numbers.scale_of(two)
    return (low * scale if numbers.scale_of(one) == 1 and low * scale < high else low), high


def _qualified(text: str, found: Amount, before: re.Match[str] | None, end: int) -> Amount:
    """The amount under "at least", "up to" or "or so"."""
    front = before["front"] if before else None
    behind = _BEHIND_IT.match(text, found.end, end)
    if before and front and not (front.lower() == "about" and found.words.lower() in _FEW):
        effect = _EFFECTS[" ".join(front.lower().split())]
        return effect.applied(replace(found, start=before.start()))
    if behind:
        return _BEHIND[behind["behind"].lower()].applied(replace(found, end=behind.end()))
    return found
