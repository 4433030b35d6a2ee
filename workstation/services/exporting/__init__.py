# SPDX-License-Identifier: MIT
"""Writing what is seen into files: whole or not at all, and inert in a spreadsheet."""

from workstation.services.exporting.files import write_whole

__all__ = ["write_whole"]
