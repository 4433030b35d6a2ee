# SPDX-License-Identifier: MIT
"""Words of likelihood and confidence: ICD 203 and the PHIA yardstick (standards 2 and 3)."""

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How good the evidence base is; never in one sentence with a likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Likelihood:
    """One term of a scheme, with its printed range."""

    term: str
    range: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A closed vocabulary of likelihood."""

    key: str
    name: str
    terms: tuple[Likelihood, ...]

    def term(self, text: str) -> Likelihood | None:
        """The term of this wording, if the scheme has it."""
        return next((t for t in self.terms if t.term == text), None)


_ICD_RANGES = ("1–5 %", "5–20 %", "20–45 %", "45–55 %", "55–80 %", "80–95 %", "95–99 %")


def _icd(*terms: str) -> tuple[Likelihood, ...]:
    return tuple(Likelihood(t, r) for t, r in zip(terms, _ICD_RANGES, strict=True))


SCHEMES = {
    scheme.key: scheme
    for scheme in (
        Scheme(
            "icd203-1",
            "ICD 203, set 1",
            _icd(
                "almost no chance",
                "very unlikely",
                "unlikely",
                "roughly even chance",
                "likely",
                "very likely",
                "almost certain",
            ),
        ),
        Scheme(
            "icd203-2",
            "ICD 203, set 2",
            _icd(
                "remote",
                "highly improbable",
                "improbable",
                "roughly even odds",
                "probable",
                "highly probable",
                "nearly certain",
            ),
        ),
        Scheme(
            "phia",
            "PHIA yardstick, 2025",
            (
                Likelihood("remote chance", ">0 % to about 5 %"),
                Likelihood("highly unlikely", "about 10 % to about 20 %"),
                Likelihood("unlikely", "about 25 % to about 35 %"),
                Likelihood("realistic possibility", "about 40 % to below 50 %"),
                Likelihood("likely or probable", "about 55 % to about 75 %"),
                Likelihood("highly likely", "about 80 % to about 90 %"),
                Likelihood("almost certain", "about 95 % to below 100 %"),
            ),
        ),
    )
}
