# SPDX-License-Identifier: MIT
"""What stands under an exported table: whose it is, what is unreviewed, how it may be passed on."""

from dataclasses import dataclass

from workstation.analysis.counts import several
from workstation.domain.comparison import Comparison
from workstation.domain.parts import empty_cells


@dataclass(frozen=True, slots=True)
class Imprint:
    """The facts under an exported table.

    `view` says in words how the table was looked at, `filters` what was left out. `marking` is
    the strictest of all that is shown (rule 23). `copy` is the sentence of a filtered copy.
    """

    title: str = ""
    view: str = ""
    filters: tuple[str, ...] = ()
    made_on: str = ""  # ISO day
    basis: str = ""
    banner: str = ""
    marking: str = ""
    copy: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands under the table, line by line; the marking first."""
        whose = " · ".join(part for part in (self.title, self.view, self.made_on) if part)
        shown = f"Shown: {'; '.join(self.filters)}." if self.filters else ""
        nothing = empty_cells(part=bool(self.copy))
        every = (self.marking, self.banner, shown, self.basis, nothing, whose, self.copy)
        return tuple(line for line in every if line)


def banner(comparison: Comparison) -> str:
    """What has not been reviewed yet, as it stands under every export."""
    if not comparison.unreviewed:
        return "All suggestions have been reviewed."
    waiting = several(comparison.unreviewed, "suggestion")
    sources = several(comparison.unreviewed_sources, "source")
    verb = "is" if comparison.unreviewed == 1 else "are"
    return f"{waiting} in {sources} {verb} not reviewed yet."
