# SPDX-License-Identifier: MIT
"""Merging another workspace file into this one: a union by uid (design rules 13 to 18)."""
