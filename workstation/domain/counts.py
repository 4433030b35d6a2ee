# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Reading figures out of words: number, qualifier, what is counted, where, part of what."""

import re
from collections.abc import Iterator
from dataclasses import replace

from workstation.domain.figures import Figure, Qualifier

_UNITS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        range(20),
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
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
}
_VAGUE: dict[str, tuple[float, float | None]] = {
    "hundreds of thousands": (200_000, 999_999),
    "tens of thousands": (20_000, 99_999),
    "tens of millions": (20_000_000, 99_999_999),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, None),
    "several": (3, 9),
    "a handful": (2, 9),
    "half a dozen": (6, 6),
    "a dozen": (12, 12),
    "several dozen": (36, 99),
    "several hundred": (300, 999),
    "several thousand": (3_000, 9_999),
    "a few": (2, 9),
}
_SHARES = {
    "half": 0.5,
    "a third": 1 / 3,
    "one third": 1 / 3,
    "one-third": 1 / 3,
    "two thirds": 2 / 3,
    "two-thirds": 2 / 3,
    "a quarter": 0.25,
    "one quarter": 0.25,
    "three quarters": 0.75,
    "three-quarters": 0.75,
    "a fifth": 0.2,
    "a tenth": 0.1,
}
_WORDS = "|".join([*list(_UNITS)[1:], *_TENS])
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{'|'.join(_TENS)})-(?:{'|'.join(list(_UNITS)[1:10])})|"
    rf"(?:{_WORDS}|a(?= hundred| thousand| million| billion)))"
    r"(?:[ -](?:hundred|thousand|million|billion|trillion)|(?:m|bn)(?![\w]))*"
)
_QUALIFIERS: tuple[tuple[str, Qualifier, bool], ...] = (  # wording, qualifier, exact lower bound
    (
        r"up to|as many as|at most|no more than|not more than|fewer than|less than|under|below|"
        r"a maximum of|maximum of",
        Qualifier.UP_TO,
        False,
    ),
    (
        r"at least|no fewer than|no less than|not less than|a minimum of|minimum of",
        Qualifier.OVER,
        True,
    ),
    (r"more than|over|upwards of|exceeding|above|in excess of|well over", Qualifier.OVER, False),
    (
        r"an estimated|estimated|about|around|approximately|some|roughly|nearly|almost|close to|"
        r"circa|just over|just under",
        Qualifier.ABOUT,
        False,
    ),
)
_FRONT = "|".join(wordings for wordings, _, _ in _QUALIFIERS)
_FIGURE = re.compile(
    rf"(?<![\w.,/$€£-])(?:(?P<front>{_FRONT})\s+)?"
    rf"(?:(?P<money>US\$|[$€£]))?"
    rf"(?:(?:between\s+|from\s+)?(?P<one>{_NUMBER})(?P<to>\s+(?:and|to)\s+|(?<=\d)\s?[–-]\s?(?=\d))(?P<two>{_NUMBER})"
    rf"|(?P<vague>{'|'.join(sorted(_VAGUE, key=len, reverse=True))})(?=\s+(?:of\s+)?[a-zA-Z])"
    rf"|(?P<share>{'|'.join(sorted(_SHARES, key=len, reverse=True))})(?=\s+of\b|\s+the\b)"
    rf"|(?P<number>{_NUMBER}))"
    r"(?P<unit>\s?%|\s+(?:per ?cent|percent|percentage points|kilometres|kilometers|km|miles|metres|"
    r"meters|tonnes|tons|dollars|euros|pounds|roubles|rubles|barrels|hectares|degrees)\b)?"
    r"(?![\w]|[.,:/]\d)",
    re.IGNORECASE,
)
_STOPS = frozenset(
    "in on at by to from with within along near across inside outside during after before since until for "
    "and or but nor who whom which that where when while as if than then because "
    "is are was were be been being has have had will would could should may might must can do did "
    "into over under against between among about through per ago earlier later located based "
    "stationed living residing deployed remain remained reside died said says "
    "they he she it we more yet also so not there this these those out off up down back "
    "every each plus including according despite due via left fled came went fell lost won took "
    "fought held made got gave kept met rose saw sent stood ran sat broke began became live serve "
    "fight operate work need want face enjoy belong hold stand sleep".split()
)
_NOUNS_IN_ED = frozenset("armed united masked wounded injured hundred".split())
_ARTICLES = frozenset("the a an their its his her our your of".split())
_UNCOUNTED = frozenset("am pm a.m p.m th st nd rd o'clock".split())
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,?\s*$"
)
_MONTH_AFTER = re.compile(
    r"\s+(?:of )?(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b"
)
_LABEL = re.compile(
    r"(?:Article|Resolution|Section|Chapter|Paragraph|No\.?|Number|Page|Room|Flight|"
    r"Route|Highway|Unit|Division|Brigade|Channel|Boeing|Covid|Phase|Day|Version|age[d]?|"
    r"Part|Rule|Figure|Table|Level|Group|Title|World War)\s*-?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\s*(?:[ap]\.?m\b|o'clock|o’clock|:\d\d|-year-old|years? old|GMT|hours? local)", re.IGNORECASE
)
_AGE = re.compile(r"^\s?,")
_DURATION = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year "
    "years decade decades time times".split()
)
_TOKEN = re.compile(r"\s*([^\W\d_][\w'’-]*|[^\w\s])")
_PLACE = re.compile(
    r"\s*,?\s*(?:(?:located|stationed|based|deployed|living|residing|killed|"
    r"wounded|held|who live|gathered)\s+)?(?P<where>(?:along|in|near|at|across|inside|around|"
    r"throughout|outside)\s+(?:the\s+)?[^,.;:!?“”\"()]{2,80})",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:,\s*(?:with|including|among them|of (?:whom|which|them|those)|some of them)|"
    r"\bof (?:whom|which|them)|\bincluding)\s+(?:(?:at least|about|over|more than|nearly|some|up to)\s+)?$",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\s+(?:out )?of (?P<whole>the (?:" + _NUMBER + r")(?:\s+(?P<noun>[a-z][\w-]*))?)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:total|altogether|overall|so far|cumulative|toll to)\b[^.,;]{0,20}$", re.IGNORECASE
)
_TOTAL_AFTER = re.compile(r"^[^.;]{0,40}\b(?:so far|in total|in all|altogether)\b", re.IGNORECASE)


def read_figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """The figures in `[start, end)` of a text, in order."""
    previous: Figure | None = None
    done = start
    for match in _FIGURE.finditer(text, start, end):
        if match.start() < done or _is_no_figure(text, match, start, end):
            continue
        found = _figure(text, match, end)
        if found is None:
            continue
        found = _part_of(text, match, found, previous, start)
        previous = found if found.part_of is None else previous
        done = found.end
        yield found


def _figure(text: str, match: re.Match[str], end: int) -> Figure | None:
    low, high, qualifier = _interval(match)
    unit = _unit(match)
    counted, stop = _counted(text, match.end(), end)
    if _is_bare(match, counted, unit):
        return None
    share = bool(match["share"])
    before = text[max(0, match.start() - 40) : match.start()]
    return Figure(
        as_written=text[match.start() : stop],
        low=low,
        high=high,
        start=match.start(),
        end=stop,
        unit="share" if share else unit,
        qualifier=qualifier,
        counted=counted,
        place=_place(text, stop, end),
        cumulative=bool(
            _TOTAL.search(before) or _TOTAL_AFTER.search(text[stop : min(end, stop + 60)])
        ),
    )


def _interval(match: re.Match[str]) -> tuple[float | None, float | None, Qualifier]:
    if match["two"]:
        low, high = _value(match["one"]), _value(match["two"])
        scale = next(
            (v for k, v in _SCALES.items() if match["two"].lower().endswith(k) and len(k) > 2), 1
        )
        if scale > 1 and low * scale <= high:
            low *= scale
        return (min(low, high), max(low, high), Qualifier.BETWEEN)
    if match["vague"]:
        low_vague, high_vague = _VAGUE[" ".join(match["vague"].lower().split())]
        exact = low_vague == high_vague
        return low_vague, high_vague, Qualifier.ABOUT if exact else Qualifier.VAGUE
    value = _SHARES[match["share"].lower()] if match["share"] else _value(match["number"])
    return _qualified((match["front"] or "").lower(), value)


def _qualified(front: str, value: float) -> tuple[float | None, float | None, Qualifier]:
    for wordings, qualifier, _ in _QUALIFIERS:
        if front and front in wordings.split("|"):
            if qualifier is Qualifier.UP_TO:
                return 0, value, qualifier
            if qualifier is Qualifier.OVER:
                return value, None, qualifier
            high = value if front in ("nearly", "almost", "just under", "close to") else value * 1.1
            return (value if front == "just over" else value * 0.9), high, qualifier
    return value, value, Qualifier.EXACT


def _value(words: str) -> float:
    total = 1.0
    parts = re.split(r"[ -]", re.sub(r"(?<=\d)(m|bn)$", r" \1", words.lower().replace(",", "")))
    base = 0.0
    for part in parts:
        if part in _SCALES:
            total *= _SCALES[part]
        elif part == "a":
            base = 1
        else:
            base += _UNITS.get(part, _TENS.get(part, 0)) if not part[0].isdigit() else float(part)
    return base * total


def _unit(match: re.Match[str]) -> str:
    if match["money"]:
        return match["money"]
    unit = (match["unit"] or "").strip().lower()
    return "%" if unit in ("%", "percent", "per cent") else unit


def _counted(text: str, at: int, end: int) -> tuple[str, int]:
    """The noun phrase after a number, and where it ends."""
    words: list[tuple[int, int]] = []
    place = at
    while len(words) < 7:
        match = _TOKEN.match(text, place, end)
        before = text[slice(*words[-1])].lower() if words else ""
        if match is None or _ends_counted(match.group(1), before):
            break
        words.append(match.span(1))
        place = match.end()
    while words and text[slice(*words[-1])].lower() in _ARTICLES:
        words.pop()
    while words and text[slice(*words[0])].lower() in _ARTICLES:
        words.pop(0)
    if not words:
        return "", at
    return text[words[0][0] : words[-1][1]], words[-1][1]


def _ends_counted(word: str, before: str) -> bool:
    """Whether this word no longer names what is counted; `before` is the word before it."""
    low = word.lower()
    if not word[0].isalpha() or low in _STOPS or low in ("killed", "located"):
        return True
    if low in _ARTICLES and low != "of":
        return before != "of"
    verbal = low.endswith("ing") or (low.endswith("ed") and low not in _NOUNS_IN_ED)
    return bool(before) and before != "of" and verbal


def _place(text: str, at: int, end: int) -> str:
    match = _PLACE.match(text, at, end)
    if match is None:
        return ""
    where = match["where"]
    if where.lower().startswith("along with"):
        return ""
    cut = re.search(
        r"\s(?:who|which|that|after|before|when|while|since|because|but|as|during)\s", where
    )
    where = where[: cut.start()] if cut else where
    following = text[match.start("where") + len(where) : end]
    more = re.match(r"(?:, [A-Z][\w'’-]+){1,4},? and [A-Z][\w'’-]+(?: [a-z]+)?", following)
    where += more.group() if more else ""
    if any(word in where.lower().split() for word in ("statement", "interview", "total", "all")):
        return ""
    return where.strip()


def _part_of(
    text: str, match: re.Match[str], found: Figure, previous: Figure | None, start: int
) -> Figure:
    whole = _OF_WHOLE.match(text, match.end())
    if whole is not None and found.unit != "share":
        noun = whole["noun"] or ""
        return replace(
            found,
            part_of=whole["whole"],
            counted=noun or found.counted,
            end=whole.end(),
            as_written=text[found.start : whole.end()],
        )
    if previous is None or match.start() - previous.end > 80:
        return found
    lead = text[max(start, previous.end, match.start() - 40) : match.start()]
    inner = f"{lead}{match['front'] or ''} "
    if not (_PART.search(lead) or _PART.search(inner)):
        return found
    if not (_top(previous) >= (found.low or 0)):
        return found
    return replace(found, part_of=previous.as_written, counted=found.counted or previous.counted)


def _top(found: Figure) -> float:
    return float("inf") if found.high is None else found.high


def _is_bare(match: re.Match[str], counted: str, unit: str) -> bool:
    """Whether the number says too little: "one", "two" with nothing counted, a plain year."""
    first = counted.split(" ", maxsplit=1)[0].lower() if counted else ""
    digits = (match["number"] or "").replace(",", "")
    if first in _DURATION and not match["vague"]:
        return True
    if (
        re.fullmatch(r"(?:1[6-9]|20|21)\d\d", match["number"] or "")
        and not match["front"]
        and not unit
    ):
        return not counted or counted[0].isupper()
    if digits[:1].isdigit() or match["two"] or match["share"] or unit:
        return False
    if digits.lower() == "one":
        return not counted or first in ("of", "day", "another", "side", "hand", "thing", "such")
    return not counted and not match["front"]


def _is_no_figure(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Dates, times, ages, labels and pronouns are no figures."""
    before, after = (
        text[max(start, match.start() - 16) : match.start()],
        text[match.end() : min(end, match.end() + 16)],
    )
    if _MONTH.search(before) or _LABEL.search(before) or _TIME.match(after):
        return True
    if match["number"] and match["number"].isdigit():
        if _MONTH_AFTER.match(after) or (
            len(match["number"]) <= 2 and re.search(r"[A-Z][a-z]+, $", before) and _AGE.match(after)
        ):
            return True
        if re.search(
            r"\b(?:in|since|until|of|by|late|early|mid)\s$", before, re.IGNORECASE
        ) and re.fullmatch(r"(?:1[6-9]|20|21)\d\d", match["number"]):
            return True
    if match["two"] and all(
        re.fullmatch(r"(?:1[6-9]|20|21)\d\d", match[g] or "") for g in ("one", "two")
    ):
        return True
    return bool(
        match["number"]
        and match["number"].lower() == "one"
        and re.search(r"\b(?:no|any|every|the|this|that|which)\s$", before, re.IGNORECASE)
    )
