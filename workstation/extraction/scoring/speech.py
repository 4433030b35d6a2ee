# SPDX-License-Identifier: MIT
"""Which cues are reported speech, rather than a want, a hope, a support or a perception.

A yardstick stays as it is while the engine learns: the engine has a table of its own
(`extraction/verbs.py`), and the two may differ.
"""

from collections.abc import Iterator
from functools import cache

_REGULAR = """
    accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure
    blast boast brag call caution cite claim comment complain concede conclude condemn confess
    confide confirm contend counter criticise criticize declare decline defend demand denounce deny
    describe detail disclose dismiss dispute elaborate emphasise emphasize estimate exclaim explain
    express highlight hint indicate inform insinuate insist interject joke lament maintain mention
    mock muse note observe opine pledge post praise predict proclaim profess promise pronounce
    propose quip quote rail reaffirm reassure rebuke rebut recall recommend recount refuse reiterate
    reject relate remark remind repeat reply report request respond retort reveal shout signal slam
    state stress suggest summarize tease testify thank tout tweet urge vow warn whisper
    according
"""
_IRREGULAR = """
    continue continued continues continuing find finding finds found point pointed pointing points
    read reads said say saying says show showed showing shown shows speak speaking speaks spoke
    spoken swear swears swore sworn tell telling tells told write writes writing written wrote
"""
_NOUNS = """
    accusation accusations allegation allegations announcement claim claims comment comments denial
    interview letter memo remark remarks report reports speech statement statements testimony tweet
    tweets warning warnings
"""


@cache
def speech_words() -> frozenset[str]:
    """Every word, in lower case, that makes a cue one of speech."""
    regular = (form for lemma in _REGULAR.split() for form in _forms(lemma))
    return frozenset((*regular, *_IRREGULAR.split(), *_NOUNS.split()))


def _forms(lemma: str) -> Iterator[str]:
    """Whatever a regular verb may look like; forms that nobody writes do no harm."""
    stem, last = lemma[:-1], lemma[-1]
    yield lemma
    yield from (lemma + ending for ending in ("s", "es", "ed", "ing"))
    if last == "e":
        yield from (lemma + "d", stem + "ing")
    elif last == "y":
        yield from (stem + "ies", stem + "ied")
    elif last in "lmpt":
        yield from (lemma + last + "ed", lemma + last + "ing")
