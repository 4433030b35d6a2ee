# SPDX-License-Identifier: MIT
"""Analyst Workstation: attributed claims, side by side, in one file."""

__version__ = "0.1.0"
