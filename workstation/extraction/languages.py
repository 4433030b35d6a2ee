# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Direct quotations in Russian, French, Spanish, German and Arabic; better nothing than wrong."""

import re
from functools import cache

from workstation.extraction.finding import Found
from workstation.extraction.quotes import Quote
from workstation.extraction.sentences import Paragraph

_VERBS: dict[str, str] = {
    "ru": "сказал|сказала|сказали|заявил|заявила|заявили|сообщил|сообщила|сообщили|отметил|отметила|"
    "подчеркнул|подчеркнула|добавил|добавила|пояснил|пояснила|ответил|ответила|говорит",
    "fr": "a dit|a déclaré|a affirmé|a ajouté|a indiqué|a expliqué|a annoncé|a assuré|a souligné|"
    "ont déclaré|ont affirmé|dit|déclare|affirme|explique|assure|estime",
    "es": "dijo|dijeron|declaró|afirmó|afirmaron|añadió|aseguró|explicó|indicó|anunció|señaló|"
    "sostuvo|manifestó|ha dicho|ha declarado|dice|afirma",
    "de": "sagte|sagten|erklärte|erklärten|betonte|teilte|fügte|berichtete|so|sagt|erklärt|betont|"
    "versicherte|mahnte|warnte",
    "ar": "قال|قالت|صرح|صرحت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت|ذكر|ذكرت",
}
_COMMON: dict[str, frozenset[str]] = {
    "en": frozenset("the of and to in that is was for with said has".split()),
    "fr": frozenset("le la les des et est dans que une du pour qui au".split()),
    "es": frozenset(
        "el la los de y que en una las del por para con está desde dijo su como".split()
    ),
    "de": frozenset("der die und das ist nicht den mit von zu im ein sich".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
_NAME = (
    r"(?:[^\W\d_a-zа-яё][\w.’'-]*)(?:\s+(?:de|del|la|von|van|al|bin|[^\W\d_a-zа-яё][\w.’'-]*)){0,5}"
)
_TITLE = r"(?:(?:der|die|le|la|el|l['’]|das)\s*)?(?:[\w-]+\s+){0,3}?"


def language_of(text: str, told: str = "") -> str:
    """The language: as told, else by script and commonest words; "" when it is not clear."""
    if told:
        return told.lower().replace("_", "-").split("-")[0][:3]
    sample = text[:6000]
    letters = sum(c.isalpha() for c in sample) or 1
    if sum("\u0400" <= c <= "\u04ff" for c in sample) > letters / 2:
        return "ru" if not re.search("[іїєґўѓќљњћђј]", sample.lower()) else ""
    if sum("\u0600" <= c <= "\u06ff" for c in sample) > letters / 2:
        return "ar" if not re.search("[پچژگٹڈڑےیک]", sample) else ""
    words = [m.group().lower() for m in _WORD.finditer(sample)]
    counts = {lang: sum(word in common for word in words) for lang, common in _COMMON.items()}
    best = max(counts, key=lambda lang: counts[lang])
    if not words or (counts[best] < max(2, 0.06 * len(words)) and len(words) > 12):
        return "en" if all(ord(c) < 0x250 for c in sample) and not counts[best] else ""
    return best if counts[best] else "en"


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand after a quotation, and before one."""
    verbs = f"(?:{_VERBS[language]})"
    if language == "ar":
        name = r"(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,5}?)"
        return re.compile(rf"\s*[،,]?\s*(?P<cue>{verbs})\s+{name}\s*[.،,؛]"), re.compile(
            rf"(?:^|[\s،.])و?(?P<cue>{verbs})\s+{name}\s*:\s*$"
        )
    name = rf"{_TITLE}(?P<name>{_NAME})"
    after = re.compile(rf"\s*[,，]?\s*[—–-]?\s*(?P<cue>{verbs})\s+{name}")
    before = re.compile(
        rf"(?:^|[\s,.])(?P<name>{_NAME})\s+(?P<cue>{verbs})(?:\s[^:«»„“”\"]{{0,60}})?\s*[:,]\s*$"
    )
    return after, before


def quoted(text: str, blocks: list[Paragraph], language: str) -> list[Found]:
    """The direct quotations whose speaker is named beside them."""
    if language not in _VERBS:
        return []
    return [
        found
        for block in blocks
        for quote in block.quotes
        if quote.closed
        for found in [_found(text, block, quote, language)]
        if found is not None
    ]


def _found(text: str, block: Paragraph, quote: Quote, language: str) -> Found | None:
    if len(text[quote.inner_start : min(quote.inner_end, quote.inner_start + 200)].split()) < 3:
        return None
    after, before = _patterns(language)
    match = after.match(text, quote.end, min(block.end, quote.end + 160))
    if match is None:
        lead = max(block.start, quote.start - 160)
        match = before.search(text[lead : quote.start])
        shift = lead
    else:
        shift = 0
    if match is None:
        return None
    name = match["name"].rstrip(".’'- ")
    piece, cue = (match.start("name"), match.start("name") + len(name)), match.span("cue")
    return Found(
        source=((piece[0] + shift, piece[1] + shift),),
        cue=((cue[0] + shift, cue[1] + shift),),
        content=(quote.inner,),
        rule=f"quotation ({language})",
        lemma="say",
        quotes=(quote.inner,),
        sentence=(
            min(quote.start, cue[0] + shift, piece[0] + shift),
            max(quote.end, cue[1] + shift, piece[1] + shift),
        ),
    )
