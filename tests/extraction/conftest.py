# SPDX-License-Identifier: MIT
"""Short ways to read what was extracted."""

from dataclasses import dataclass

import pytest

from workstation.domain.engines import RULES, TAGGER
from workstation.extraction import extract


@dataclass
class Claims:
    """The attributions of one text, with the words of their spans."""

    text: str
    extraction: object

    def __len__(self):
        return len(self.extraction.attributions)

    def __getitem__(self, index):
        return self.extraction.attributions[index]

    def words(self, pieces):
        return " … ".join(self.text[start:end] for start, end in pieces)

    def content(self, index=0):
        return self.words(self[index].content)

    def source(self, index=0):
        return self.words(self[index].speaker_pieces)

    def speakers(self):
        return [one.speaker for one in self.extraction.attributions]

    def bonds(self):
        return {(b.actor, b.tie.value, b.body, b.office) for b in self.extraction.bonds}

    def mention(self, key):
        return next(m for m in self.extraction.mentions if m.key == key)


@pytest.fixture
def read():
    """Extract a text by the rules alone: `read("…").content()`."""

    def _read(text, **options):
        return Claims(text, extract(text, **{"language": "en", "engine": RULES, **options}))

    return _read


@pytest.fixture
def read_both(read):
    """Extract a text by the tagger with the rules as its second opinion."""

    def _read(text, **options):
        return read(text, **{"engine": TAGGER, **options})

    return _read
