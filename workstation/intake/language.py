# SPDX-License-Identifier: MIT
"""Which language a text is in, for callers that ask; reading itself never does."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

MIN_LETTERS = 20
SAMPLE = 4_000  # characters
MIN_CONFIDENCE = 0.7


def detect_language(text: str) -> str:
    """The ISO 639 code of the language of `text`, or "" when unsure or it is too short.

    The first call loads a model (most of a second, some 130 MiB).
    """
    sample = text[:SAMPLE]
    if sum(character.isalpha() for character in sample) < MIN_LETTERS:
        return ""
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= MIN_CONFIDENCE else ""


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
