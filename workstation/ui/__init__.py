# SPDX-License-Identifier: MIT
"""Qt widgets and item models; no SQL, no rules."""
