# SPDX-License-Identifier: MIT
"""Positions that cannot all hold: one pure rule a file, camps, pairs, explanations."""
