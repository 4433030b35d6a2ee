# SPDX-License-Identifier: MIT
"""The Briefs tab: what is written, beside the pages as they will be printed."""
