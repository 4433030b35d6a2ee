# SPDX-License-Identifier: MIT
"""Turns text into suggestions: pure functions, no file, no database."""
