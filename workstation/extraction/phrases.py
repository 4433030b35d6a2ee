# SPDX-License-Identifier: MIT
"""Noun phrases round a reporting verb, found without a parser.

Ranges are pairs of token indexes `[first, last)`.
"""

from collections.abc import Sequence

from workstation.extraction.titles import OFFICES
from workstation.extraction.tokens import Token
from workstation.extraction.verbs import forms
from workstation.extraction.words import (
    ADVERBIAL_STARTS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIME_WORDS,
)

Range = tuple[int, int]
_LONGEST = 18
_STOPPERS = (CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | PREPOSITIONS) - INNER_PREPOSITIONS
_AFTER_STOPS = (
    CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | PREPOSITIONS | {"to", "there", "late", "early"}
) - {"of", "for"}
_NAME_MARKS = frozenset("-–—&'’.")


def before(row: Sequence[Token], at: int, low: int) -> Range | None:
    """The subject that ends just before token `at`, not reaching left of `low`."""
    last = at - 1
    if last < low:
        return None
    token = row[last]
    if token.text == ",":
        return _over_commas(row, last, low)
    if token.low in SUBJECTS:
        return last, last + 1
    if token.low in ("who", "which"):
        return _relative(row, last, low)
    found = ending(row, at, low) if token.is_word or token.text == ")" else None
    return _with_office(row, found, low) if found and token.is_word else found


def _relative(row: Sequence[Token], at: int, low: int) -> Range | None:
    """The antecedent of "who": "Karim, who", "a resident who"."""
    end = at - 1 if at - 1 >= low and row[at - 1].text == "," else at
    return ending(row, end, low)


def ending(row: Sequence[Token], end: int, low: int) -> Range | None:
    """The noun phrase whose last token stands before `end`."""
    start = end
    while start > max(low, end - _LONGEST):
        step = _step(row, start, low, end)
        if not step:
            break
        start -= abs(step)
        if step < 0:
            break
    while start < end and _is_no_start(row[start]):
        start += 1
    if start >= end or not any(row[i].is_word for i in range(start, end)):
        return None
    if all(row[i].low in TIME_WORDS | DETERMINERS | {"on"} for i in range(start, end)):
        return None
    return start, end


def _is_no_start(token: Token) -> bool:
    return (
        (not token.is_word and token.text not in "$€£")
        or token.low in PREPOSITIONS | CONJUNCTIONS | {"as", "then"}
        or token.is_adverb
    )


def _step(row: Sequence[Token], start: int, low: int, end: int) -> int:
    """How many more tokens to the left belong to the phrase; negative when it ends with them."""
    token = row[start - 1]
    if token.text == ")" and token.quote is None:
        opening = (i for i in range(start - 2, max(low, start - 9) - 1, -1) if row[i].text == "(")
        return start - next(opening, start)
    if not token.is_word:
        return 1 if token.quote is None and token.text in _NAME_MARKS else 0
    if token.low == "and":
        return _joins(row, start, low, end)
    if _stops(row, start, low, inside=start < end):
        return 0
    return _determiner(row, start, low) if token.low in DETERMINERS else 1


def _stops(row: Sequence[Token], start: int, low: int, *, inside: bool) -> bool:
    """Whether a word left of `start` cannot belong to the phrase."""
    token = row[start - 1]
    if token.low in _STOPPERS or (token.is_verb_like and not _modifies(row, start - 1, low)):
        return True
    form = forms().get(token.low)
    return inside and (
        token.low in SUBJECTS
        or (token.low in TIME_WORDS and not token.low.endswith("s"))
        or (form is not None and not form.noun and not token.is_capital)
    )


def _modifies(row: Sequence[Token], at: int, low: int) -> bool:
    """Whether a word in -ed stands between a determiner and a noun: "the deposed leader"."""
    return at > low and row[at].low.endswith("ed") and row[at - 1].low in DETERMINERS


def _joins(row: Sequence[Token], start: int, low: int, end: int) -> int:
    """Whether "and" joins two names rather than two clauses."""
    if start - 2 < low or start >= end:
        return 0
    left, right = row[start - 2], row[start]
    same = left.is_capital and right.is_capital
    plural = left.low.endswith("s") and row[end - 1].low.endswith("s") and left.is_word
    return 1 if same or (plural and right.low not in DETERMINERS) else 0


def _determiner(row: Sequence[Token], start: int, low: int) -> int:
    """A determiner starts the phrase unless a preposition hangs it on another noun."""
    if start - 2 >= low and row[start - 2].low in INNER_PREPOSITIONS and start - 3 >= low:
        head = row[start - 3]
        noun = head.is_word and head.low not in TIME_WORDS and not head.is_verb_like
        if noun and (row[start - 2].low == "of" or head.low not in AUXILIARIES | SUBORDINATORS):
            return 2
    if start - 2 >= low and row[start - 2].low in ("all", "both", "half", "most", "some"):
        return -2
    return -1


def _with_office(row: Sequence[Token], found: Range, low: int) -> Range:
    """The phrase with an office in apposition before it: "the mayor, Karim Said, said"."""
    start = found[0]
    if start - 2 < low or row[start - 1].text != "," or not row[start].is_capital:
        return found
    office = ending(row, start - 1, low)
    if office is None or row[office[0]].low in ADVERBIAL_STARTS:
        return found
    if not any(row[i].low in OFFICES for i in range(*office)):
        return found
    if office[0] > low and row[office[0] - 1].text not in ",;:":
        return found
    return office[0], found[1]


def _has_lower_noun(row: Sequence[Token], found: Range) -> bool:
    return any(row[i].is_word and row[i].text[0].islower() for i in range(*found)) and any(
        row[i].low.endswith(("'s", "s'")) for i in range(*found)
    )


def _over_commas(row: Sequence[Token], comma: int, low: int) -> Range | None:
    """The subject of "Karim Said, a farmer from the north, said": name and appositions."""
    segments = _segments(row, comma, low)
    heads = [
        seg
        for seg in segments
        if row[seg[0]].low not in ADVERBIAL_STARTS
        and not (row[seg[0]].low.endswith(("ing", "ed")) and not row[seg[0]].is_capital)
    ]
    if not heads:
        return None
    last = heads[0]
    if len(heads) > 1 and (_is_apposition(row, last) or _is_name(row, last)):
        head = heads[1]
        found = ending(row, head[1], head[0])
        if found and (
            _is_apposition(row, last)
            or row[found[0]].low in DETERMINERS
            or _has_lower_noun(row, found)
        ):
            return found[0], last[1]
    return ending(row, last[1], last[0])


def _segments(row: Sequence[Token], comma: int, low: int) -> list[Range]:
    """What stands between the commas left of `comma`, nearest first, at most four."""
    found: list[Range] = []
    end = comma
    start = comma
    while start > low and len(found) < 4 and comma - start < 60:
        token = row[start - 1]
        if token.text == "," or token.text in ";:—–" or token.quote is not None:
            if start < end:
                found.append((start, end))
            end = start - 1
            if token.text != ",":
                return found
        start -= 1
    if start < end:
        found.append((start, end))
    return found


def _is_apposition(row: Sequence[Token], seg: Range) -> bool:
    token = row[seg[0]]
    if not token.is_capital or token.low in DETERMINERS or row[seg[1] - 1].text[0].islower():
        return True
    return seg[1] - seg[0] <= 5 and any(
        row[i].text == "-" or "-" in row[i].text for i in range(*seg)
    )


def _is_name(row: Sequence[Token], seg: Range) -> bool:
    return row[seg[1] - 1].is_capital and row[seg[0]].is_capital


def after(row: Sequence[Token], at: int, high: int) -> Range | None:
    """The noun phrase that starts at token `at`: "said the mayor of Dara"."""
    if at >= high:
        return None
    if row[at].low in SUBJECTS:
        return at, at + 1
    end = at
    while end < min(high, at + _LONGEST) and not _ends(row, at, end, high):
        end += 1
    while end > at and not row[end - 1].is_word and row[end - 1].text != ")":
        end -= 1
    if end == at or row[at].low in TIME_WORDS:
        return None
    return _with_apposition(row, (at, end), high)


def _ends(row: Sequence[Token], at: int, end: int, high: int) -> bool:
    """Whether a phrase that began at `at` ends before token `end`."""
    token = row[end]
    if token.quote is not None or (not token.is_word and token.text not in "-–&.()'’"):
        return True
    if token.low in _AFTER_STOPS and not (token.low == "and" and _and_names(row, end, high)):
        return True
    return token.low in TIME_WORDS or (end > at and (token.is_verb_like or token.is_adverb))


def _and_names(row: Sequence[Token], at: int, high: int) -> bool:
    return at + 1 < high and row[at - 1].is_capital and row[at + 1].is_capital


def _with_apposition(row: Sequence[Token], found: Range, high: int) -> Range:
    """The phrase with a name or an office after a comma: "the mayor, Karim Said"."""
    end = found[1]
    if end + 1 >= high or row[end].text != ",":
        return found
    token = row[end + 1]
    if not (
        token.low in ("a", "an", "the", "his", "her") or token.is_capital or token.text.isdigit()
    ):
        if token.quote is not None or not token.is_word or token.low in ADVERBIAL_STARTS:
            return found
        if (
            token.low in SUBJECTS
            or token.low in POSSESSIVES
            or token.is_verb_like
            or token.low.endswith("ing")
        ):
            return found
    if token.low in TIME_WORDS:
        return found
    close = end + 1
    while (
        close < high
        and close - end < 16
        and row[close].text not in ",.;"
        and row[close].quote is None
    ):
        if row[close].low in SUBORDINATORS or row[close].is_verb_like:
            break
        close += 1
    return found[0], close


def from_start(row: Sequence[Token], low: int, at: int) -> Range | None:
    """The subject of the clause that begins at `low`, its verb standing before `at`.

    For verbs that share a subject: "The mayor visited the camp and promised …".
    """
    start = low
    while start < at and row[start].text == ",":
        start += 1
    for i in range(start, min(at, start + 40)):
        token = row[i]
        if token.is_verb_like or (
            token.low in forms() and not token.is_capital and not forms()[token.low].noun
        ):
            first = i
            while first > start and row[first - 1].is_adverb:
                first -= 1
            found = before(row, first, start)
            if found:
                return found
    return None
