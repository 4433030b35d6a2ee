# SPDX-License-Identifier: MIT
"""What an engine that suggests claims says about itself."""

from dataclasses import dataclass

TAGGER, RULES = "tagger", "rules"
OWN_VOICE = "own voice"  # finds what a publication says itself, only when asked to


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """The engine at work and how good it was when it was measured.

    Attributes:
        name: `TAGGER` or `RULES`.
        version: changes whenever its suggestions may.
        precision: share of its suggestions that were right, 0 to 1; 0 when never measured.
        recall: share of the statements there were that it found.
        measured_on: the material of the measuring, in words.
        trouble: why it is not the best engine, as one sentence; else empty.
    """

    name: str
    version: str
    precision: float = 0.0
    recall: float = 0.0
    measured_on: str = ""
    trouble: str = ""

    @property
    def label(self) -> str:
        """Name and version, as sources keep it."""
        return f"{self.name} {self.version}"

    @property
    def missed_one_in(self) -> int:
        """N of "expect about 1 in N missed"; 0 when never measured."""
        return round(1 / (1 - self.recall)) if 0 < self.recall < 1 else 0
