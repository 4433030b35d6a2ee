# SPDX-License-Identifier: MIT
"""Turns a brief into Typst and PDF."""
