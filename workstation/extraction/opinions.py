# SPDX-License-Identifier: MIT
"""Two readings of a text made one: the tagger's relations, and what the rules think of them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workstation.domain.claims import Act, Voice
from workstation.domain.engines import RULES, TAGGER
from workstation.domain.spans import Piece
from workstation.extraction.alike import ALIKE, clipped, holds, is_free, is_part, share
from workstation.extraction.apart import apart
from workstation.extraction.confidence import is_unlikely
from workstation.extraction.finding import Found
from workstation.extraction.meaning import meaning
from workstation.extraction.quotes import Quote
from workstation.extraction.reading import Read, is_boilerplate, is_heading
from workstation.extraction.sentences import Paragraph
from workstation.extraction.tagger.tagging import Tagged

# Rules that find what the tagger does not know: cues of several words, topics said first.
_SURE = frozenset(("idiom", "fronted"))
# Cues that only lead to a statement: "Asked whether …, she said", "as reported by AFP, he said".
_NO_OWN_CUE = frozenset(("ask", "reported by"))
_PLAIN = frozenset(("noun", "infinitive", "that clause", "accusation"))
_PARTS = frozenset(("content first", "according to"))  # know where a content begins
_WHOLE = 0.9  # share from which an inner statement is the outer one once more
_RELAYED = re.compile(r"\b(?:by|to|citing|quoting)\s+$")
_LEAST_QUOTED = 16  # characters; fewer are a word in inverted commas


@dataclass
class _Sentence:
    """A sentence as the rules read it, and what the tagger found in it."""

    read: Read
    tagged: list[Found] = field(default_factory=list)


def joined(
    text: str, blocks: Sequence[Paragraph], reads: Sequence[Read], tagged: Sequence[Tagged]
) -> list[Read]:
    """The sentences with the relations of both readings.

    The tagger's spans stand; a rule that found the same statement gives its grammar (act,
    negation, addressee, what is inside what). Rules alone add what is nested in a statement, and
    what clear cues do beyond stating; what else they find where the tagger finds nothing is
    hardly ever right (measured).
    """
    shelves = [_Sentence(read) for read in reads]
    starts = [shelf.read.sentence[0] for shelf in shelves]
    headings: list[_Sentence] = []
    begins = [block.start for block in blocks]
    for one in tagged:
        at = (one.cue or one.content)[0][0]
        shelf = _shelf(shelves, starts, at)
        number = max(0, bisect_right(begins, at) - 1)
        if shelf is None:
            shelf = _heading(text, blocks[number], number)
            if shelf is None:
                continue
            headings.append(shelf)
        touched = [max(0, bisect_right(begins, start) - 1) for start, _ in one.content]
        said = _without_furniture(text, one, number, [(k, blocks[k]) for k in touched])
        quotes = [q for k in dict.fromkeys((number, *touched)) for q in blocks[k].quotes]
        _shelve(text, said, shelf, quotes)
    both = [replace(s.read, found=_both(text, s)) for s in shelves + headings]
    return sorted(both, key=lambda read: read.sentence)


def _without_furniture(
    text: str, one: Tagged, home: int, touched: Sequence[tuple[int, Paragraph]]
) -> Tagged:
    """The relation without pieces of bylines and headings, its own paragraph apart."""
    kept = tuple(
        piece
        for piece, (k, block) in zip(one.content, touched, strict=True)
        if k == home or not (is_boilerplate(text, block) or is_heading(text, block, ""))
    )
    return replace(one, content=kept) if kept else one


def _shelve(text: str, one: Tagged, shelf: _Sentence, quotes: Sequence[Quote]) -> None:
    """Put a relation and those within it into its sentence."""
    place = len(shelf.tagged)
    outer = _found(text, one, shelf.read.sentence, quotes)
    shelf.tagged.append(outer)
    for inner in one.inner:
        found = _found(text, inner, shelf.read.sentence, quotes)
        if share(found.content, outer.content) < _WHOLE:
            shelf.tagged.append(replace(found, inside=place))


def _shelf(shelves: list[_Sentence], starts: list[int], at: int) -> _Sentence | None:
    k = bisect_right(starts, at) - 1
    return shelves[k] if k >= 0 and at < shelves[k].read.sentence[1] else None


def _heading(text: str, block: Paragraph, number: int) -> _Sentence | None:
    """A place for what stands in a heading; nothing stands in boilerplate."""
    if is_boilerplate(text, block):
        return None
    piece = (block.start, block.end)
    return _Sentence(Read(number, piece, (), None, Voice.HEADLINE))


def _found(text: str, one: Tagged, sentence: Piece, quotes: Sequence[Quote]) -> Found:
    """The tagger's relation with the grammar that its own cue shows."""
    content, inner = _unquoted(one.content, quotes)
    means = meaning(text, one.cue, content, quoted=_is_quoted(content, inner))
    own = _in_first_person(text, one.source, quotes)
    return Found(
        source=one.source,
        cue=means.cue,
        content=means.content,
        rule="",
        lemma=means.verb.lemma,
        act=means.verb.act,
        speech=means.verb.speech if own is None else own,
        negated=means.negated,
        quotes=inner,
        sentence=sentence,
        engine=TAGGER,
        signs=one.signs,
    )


def _in_first_person(text: str, source: tuple[Piece, ...], quotes: Sequence[Quote]) -> bool | None:
    """Whether "I" or "we" is a quoted speaker's, and so all it holds is said; the writer's is not.

    None for any other source.
    """
    if not _is_first_person(text, source):
        return None
    return any(quote.start <= source[0][0] < quote.end for quote in quotes)


def _is_first_person(text: str, source: tuple[Piece, ...]) -> bool:
    return bool(source) and text[slice(*source[0])].lower() in ("i", "we")


def _is_quoted(content: tuple[Piece, ...], inner: tuple[Piece, ...]) -> bool:
    """Whether the content is a quotation, rather than words with some in inverted commas."""
    size = sum(end - start for start, end in content)
    return sum(end - start for start, end in inner) >= max(_LEAST_QUOTED, 0.8 * size)


def _unquoted(
    content: tuple[Piece, ...], quotes: Sequence[Quote]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The content with the marks round whole quotations left out, and those quotations' words."""
    out, inner = [], []
    for piece in content:
        touched = [q for q in quotes if q.start < piece[1] and piece[0] < q.end]
        inner += [(max(q.inner_start, piece[0]), min(q.inner_end, piece[1])) for q in touched]
        out.append(_without_marks(piece, touched))
    kept = tuple(piece for piece in out if piece[0] < piece[1])
    return kept or content, tuple(piece for piece in inner if piece[0] < piece[1])


def _without_marks(piece: Piece, touched: Sequence[Quote]) -> Piece:
    """The piece without an opening mark at its start and a closing one at its end.

    Marks stay where the words between them are only a part of the piece.
    """
    start, end = piece
    for quote in touched:
        opens = start in (quote.start, quote.inner_start)
        closes = quote.inner_end <= end <= quote.end + 1
        if opens and (closes or end < quote.inner_end):
            start = quote.inner_start
        if closes and (opens or quote.inner_start <= start):
            end = quote.inner_end
    return start, end


def _both(text: str, shelf: _Sentence) -> tuple[Found, ...]:
    """The relations of one sentence: tagged ones first, each seconded by a rule or not."""
    rules = list(shelf.read.found)
    tagged = apart(
        text, shelf.tagged, [rule for rule in rules if _is_sure(rule) or rule.rule in _PARTS]
    )
    out, place = _agreed(text, tagged, rules)
    for k, rule in enumerate(rules):
        likely = [o for o in out if not is_unlikely(o)]
        if k not in place and rule.speech and _is_sure(rule) and is_free(rule, likely):
            place[k] = len(out)
            out = [replace(o, inside=len(out)) if holds(rule, o) else o for o in out]
            out.append(replace(rule, inside=None, engine=RULES))
    for k, rule in enumerate(rules):
        holder = place.get(rule.inside) if rule.inside is not None else None
        if holder is None and rule.inside is not None:
            holder = _holder(rule, out[: len(tagged)])
        if k not in place and holder is not None and rule.speech:
            place[k] = len(out)
            out.append(replace(clipped(rule, out[holder].content), inside=holder, engine=RULES))
    return tuple(out)


def _is_sure(rule: Found) -> bool:
    """Whether a rule alone is to be followed: a cue that does more than state, or an idiom."""
    telling = rule.act not in (Act.STATES, Act.PREDICTS) and rule.rule in _PLAIN
    return rule.rule in _SURE or rule.act is Act.WITHDRAWS or (telling and rule.lemma != "tell")


def _agreed(
    text: str, tagged: Sequence[Found], rules: Sequence[Found]
) -> tuple[list[Found], dict[int, int]]:
    """The tagger's relations as the rules second them; which rule went where."""
    out: list[Found] = []
    place: dict[int, int] = {}  # index among the rules: index in `out`
    for one in tagged:
        k = _same(one, rules, taken=place)
        told = any(rules[j].rule == "fronted" and share(one.cue, rules[j].cue) for j in place)
        alone = replace(one, speech=one.speech and not told)
        if k is not None:
            place[k] = len(out)
        out.append(alone if k is None else _seconded(text, one, rules[k]))
    return out, place


def _holder(inner: Found, tagged: Sequence[Found]) -> int | None:
    at = inner.cue[0][0]
    for k, one in enumerate(tagged):
        if any(start <= at < end for start, end in one.content):
            return k
    return None


def _same(one: Found, rules: Sequence[Found], taken: dict[int, int]) -> int | None:
    """The rule's relation that is the same statement: its cue touches, or its content is alike."""
    best, most = None, 0.0
    for k, rule in enumerate(rules):
        if k in taken:
            continue
        alike = share(one.content, rule.content)
        cue = share(one.cue, rule.cue) > 0 and one.lemma != "reported by"
        score = alike + cue
        if (cue or alike >= ALIKE) and score > most:
            best, most = k, score
    return best


def _seconded(text: str, one: Found, rule: Found) -> Found:
    """The tagger's spans with the rule's grammar; "Asked whether …, she" has only the rule's."""
    other = one.lemma in _NO_OWN_CUE and rule.lemma != one.lemma and not share(one.cue, rule.cue)
    if other or rule.rule == "quoted as saying":
        one = replace(one, source=rule.source, cue=rule.cue, content=rule.content)
    if rule.rule in _PARTS and is_part(one.content, rule.content):
        one = replace(one, content=rule.content)
    if rule.rule == "content first" and _is_behind_semicolon(text, one, rule):
        one = clipped(one, ((rule.content[0][0], one.content[-1][1]),))
    if is_unlikely(replace(one, rule=rule.rule)) and share(one.cue, rule.cue) and rule.speech:
        return replace(rule, inside=one.inside)
    return replace(
        one,
        rule=rule.rule,
        source=_speaker(text, one, rule),
        cue=one.cue or rule.cue,
        lemma=rule.lemma or one.lemma,
        act=rule.act,
        speech=one.speech or (rule.speech and not _is_first_person(text, one.source)),
        negated=rule.negated or one.negated,
        addressee=rule.addressee or one.addressee,
        target=rule.target,
    )


def _is_behind_semicolon(text: str, one: Found, rule: Found) -> bool:
    """Whether what is said begins only there: "The dam held; the town, she said, was dry"."""
    start, end = one.content[0][0], rule.content[0][0]
    return start < end and text[start:end].rstrip().endswith(";")


def _speaker(text: str, one: Found, rule: Found) -> tuple[Piece, ...]:
    """The source; "as reported by the agency, the minister" is parted from its relay.

    One of another sentence gives way to the subject that the rule sees beside the verb.
    """
    if not one.source or not rule.source:
        return one.source or rule.source
    start, end = one.source[0]
    if share(one.cue, rule.cue) and end <= one.sentence[0] <= rule.source[0][0]:
        return rule.source
    relayed = _RELAYED.search(text, max(one.sentence[0], start - 24), start) is not None
    inside = start < rule.source[0][0] and rule.source[0][1] <= end
    beside = share(one.cue, rule.cue) > 0 and rule.lemma not in ("according", "reported by")
    return rule.source if relayed and (inside or beside) else one.source
