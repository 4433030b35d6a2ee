# SPDX-License-Identifier: MIT
"""Whether two spellings write one name: "Sirajuddin" and "Sirajudin", "Tehreek" and "Tahreek"."""

import re
from unicodedata import combining, normalize

_SAME = (  # written one for the other, longest first
    ("tch", "ch"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("ee", "i"),
    ("oo", "u"),
    ("ou", "u"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("o", "u"),
    ("e", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aiu")
_SHORT = 5  # letters of a name that sounds like others by chance
_LONG = 6  # letters in which one vowel may differ


def skeleton(name: str) -> str:
    """A key that all spellings of a name share: its consonants, as they sound."""
    return " ".join(_consonants(part) for part in _parts(name))


def is_variant(one: str, other: str) -> bool:
    """Whether the names differ only in how they are spelt: doubled letters, one vowel a word."""
    first, second = _parts(one), _parts(other)
    if one == other or len(first) != len(second) or len("".join(first)) < _SHORT:
        return False
    return all(_alike(a, b) for a, b in zip(first, second, strict=True))


def _parts(name: str) -> list[str]:
    """The words as they sound; a particle of one letter is left out."""
    plain = "".join(c for c in normalize("NFKD", name.lower()) if not combining(c))
    words = re.split(r"[\s‑-]+", re.sub(r"[’'`]", "", plain))
    return [_sound(word) for word in words if len(word) > 1]


def _sound(word: str) -> str:
    for written, meant in _SAME:
        word = word.replace(written, meant)
    return _DOUBLED.sub(r"\1", word)


def _consonants(word: str) -> str:
    return word[:1] + "".join(c for c in word[1:] if c not in _VOWELS)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) != len(other) or len(one) < _LONG:
        return False
    unlike = [i for i, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return unlike != [len(one) - 1] and all(
        len(unlike) == 1 and one[i] in _VOWELS and other[i] in _VOWELS for i in unlike
    )
