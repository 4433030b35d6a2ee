# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""What a number counts, and where: the noun phrase after it and the place beside it."""

import re

_LONGEST = 8  # words of a noun phrase

# A noun phrase ends before these: prepositions and conjunctions, auxiliaries and pronouns,
# adverbs and what follows a measure, and verbs that do not end in -ed.
_STOPS = frozenset(
    "in on at by to from with within without along near across inside outside during after before since until for into "
    "onto over under against between among amongst amid about through throughout per behind beyond around via plus "
    "including despite according due versus and or but nor who whom whose which that where when while if as than then "
    "because though although so not "
    "is are was were be been being has have had will would could should may might must can cannot do does did they he "
    "she it we you i them us "
    "ago earlier later last next now still already yet also there here out off up down back both either once again too "
    "together alone apiece altogether respectively only just mostly mainly overnight today yesterday tomorrow tonight "
    "worth long wide deep high tall full away inland offshore upstream downstream north south east west "
    "put said says see say think believe want died fled came went fell lost won took fought held made got gave kept met "
    "rose saw sent stood ran sat broke began became left hit cost paid sank struck spent bought sold brought fired live "
    "serve operate belong remain reside cross arrive sleep enjoy give take show oppose approve disapprove prefer remains "
    "gives takes shows gets comes goes makes lies".split()
)
_NOUNS_LIKE_VERBS = frozenset(
    "armed hundred building meeting hearing fighting training housing warning killing bombing shooting holding "
    "sitting crossing landing mooring dwelling feeling".split()
)
_ARTICLES = frozenset(
    "the a an their its his her our your my these those this that all of more other each every".split()
)
_ADJECTIVES = frozenset(
    "dead killed wounded injured missing arrested detained homeless displaced unemployed disabled".split()
)
_PLURALS = _ADJECTIVES | frozenset(
    "police troops personnel staff cattle sheep aircraft crew livestock militia others".split()
)
_PLURAL = re.compile(r"(?:men|people|children|clergy|[^\W\d_]{2,}[^siu\W\d_]s)$")
_TOKEN = re.compile(r"[ \n\t\xa0]{0,3}([^\W\d_](?:[\w’'.-]{0,60}\w)?|\d{1,3}(?![\w,.])|\S)")


def counted_after(text: str, at: int, end: int) -> tuple[int, int]:
    """The noun phrase that begins at `at`, small words at its edges left out; empty when none."""
    words: list[tuple[int, int]] = []
    place = at
    while len(words) < _LONGEST:
        match = _TOKEN.match(text, place, end)
        if match is None or _ends(text[slice(*words[-1])] if words else "", match.group(1)):
            break
        words.append(match.span(1))
        place = match.end()
    while words and _is_small(text[slice(*words[-1])]):
        words.pop()
    if (
        len(words) == 1
        and text[slice(*words[0])].endswith("ed")
        and text[slice(*words[0])] not in _ADJECTIVES
    ):
        return at, at  # "4,000 located along the border"
    while words and _is_small(text[slice(*words[0])]):
        words.pop(0)
    return (words[0][0], words[-1][1]) if words else (at, at)


def _is_small(word: str) -> bool:
    return word.lower() in _ARTICLES or word.endswith(("’s", "'s"))


def _ends(before: str, word: str) -> bool:
    """Whether this word no longer belongs to what is counted; `before` is the one before it."""
    low, last = word.lower(), before.lower()
    if not word[0].isalpha():
        return not (word[0].isdigit() and before[:1].isupper())  # "Leopard 2 tanks"
    if word in _STOPS or low in _ARTICLES:
        return word in _STOPS or _is_apart(low, last)
    if last in ("", *_ARTICLES):
        return False
    if is_plural(before):
        new = low in _PLURALS or word[0].isupper()
        return not is_plural(low) or (new and last not in _ADJECTIVES)
    verbal = low.endswith(("ing", "ed")) and low not in _NOUNS_LIKE_VERBS
    return verbal and not last.endswith("ly")


def _is_apart(article: str, last: str) -> bool:
    """Whether an article begins a noun phrase of its own: "40 a day", not "40 of the men"."""
    if article in ("a", "an"):
        return last != "of"
    return article != "of" and last not in ("", *_ARTICLES)


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower()
    return low in _PLURALS or _PLURAL.search(low) is not None


_BEFORE = (
    # "the number of dead at 31", "the number of those missing is 12"
    re.compile(
        r"\b(?:number|count|tally) of (?:the |those |people )?(?P<what>[a-z][\w’'-]*(?: [\w’'-]+){0,3}?) (?:[\w ]{0,30} )?(?:at|to|as|was|is|reached|exceeded)\s$"
    ),
    # "the death toll rose to 40", "inflation of 35 per cent", "arrests stood at 12"
    re.compile(
        r"\b(?P<what>(?:death |casualty )?toll|inflation|unemployment|turnout|[a-z]+s)(?: in (?:the )?[\w’'-]+)? (?:(?:had|has|have|is|was|were|now|already) )*(?:(?:stood|stands?|risen|rose|rises?|climbed|fell|fallen|dropped|grew|grown|put|reached) )?(?:at|to|of|reached)\s$"
    ),
    # "put the loss at 12"
    re.compile(r"\b(?:the|its|their) (?P<what>[a-z]+(?: [a-z]+)?) at\s$"),
    # "a staff of 14", "a loan of $2 million"
    re.compile(
        r"\b(?!(?:total|maximum|minimum|average|out|some|each|number|rate|most|one|part|instead|because|sum|range|result|end|start|south|north|east|west|short|front|ahead|course|use)\b)(?P<what>[a-z]{3,}) of\s$"
    ),
)


_COUNTS = frozenset("number figure figures total count estimate tally one".split())
_PREDICATE = re.compile(r"\b(?:by|to|at|is|are|was|were|be|from|reached|exceeded|totalled)\s$")
_CLAUSE_START = re.compile(r".*(?:[.,;:!?“”\"()—]\s?|\b(?:that|and|but|while|as|if)\s)", re.DOTALL)


def counted_before(text: str, start: int, end: int) -> str:
    """What a number counts when that stands before it: "a staff of 14", "the toll rose to 40"."""
    for pattern in _BEFORE:
        match = pattern.search(text, start, end)
        if match is not None:
            return match["what"]
    if _PREDICATE.search(text, max(start, end - 20), end) is None:
        return ""
    clause = _CLAUSE_START.match(text, start, end)
    first, stop = counted_after(text, clause.end() if clause else start, end)
    words = text[first:stop].split()
    named = not words or not (words[-1].islower() or (len(words) == 1 and is_plural(words[-1])))
    return "" if named or words[-1] in _COUNTS or words[0] in ("None", "none") else text[first:stop]
