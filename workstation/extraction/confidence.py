# SPDX-License-Identifier: MIT
"""How often suggestions like this one are right: a number that was measured, not a feeling."""

from math import exp

from workstation.domain.engines import TAGGER
from workstation.extraction.engines import model
from workstation.extraction.finding import Found
from workstation.extraction.scene import Resolved

_UNMEASURED = 0.7  # of a model that nobody has calibrated yet
# How often each rule was right when measured, rounded.
RULES_RIGHT = {
    "quotation first": 0.9,
    "quotation": 0.85,
    "that clause": 0.85,
    "accusation": 0.85,
    "according to": 0.8,
    "quoted as saying": 0.8,
    "infinitive": 0.75,
    "content first": 0.75,
    "bare": 0.75,
    "colon": 0.7,
    "noun": 0.65,
    "object": 0.6,
    "question clause": 0.6,
}


_LEAST = 0.4  # where F1 over labelled news is highest
# A speaker who had to be worked out, from a pronoun or a description, is right less often.
_INFERRED = 0.93


def confidence(found: Found, who: Resolved) -> float:
    """The share of such suggestions that were right when measured, 0.05 to 0.99."""
    if found.engine == TAGGER:
        sure = _tagged(found)
    else:
        sure = RULES_RIGHT.get(found.rule, 0.8) if found.speech else 0.5
    if who.key is not None and who.reason.startswith("“"):
        sure *= _INFERRED
    return round(min(0.99, max(0.05, sure)), 2)


def is_unlikely(found: Found) -> bool:
    """Whether it is so rarely right that showing it would cost more than it gives."""
    return found.engine == TAGGER and _tagged(found) < _LEAST


def signs_of(found: Found) -> tuple[float, ...]:
    """What the confidence of a tagged relation is made from; the last is constant."""
    told = (bool(found.rule), bool(found.quotes), found.speech, True)
    return (*found.signs, *map(float, told))


def _tagged(found: Found) -> float:
    """Logistic regression over the tagger's signs and whether a rule agrees."""
    loaded = model()
    scale = loaded.card.scale if loaded else ()
    signs = signs_of(found)
    if len(scale) != len(signs):
        return _UNMEASURED
    return 1 / (1 + exp(-sum(w * s for w, s in zip(scale, signs, strict=True))))
