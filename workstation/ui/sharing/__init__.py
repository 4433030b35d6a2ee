# SPDX-License-Identifier: MIT
"""Workspaces that meet again: merging a file, taking that back, settling conflicts."""
