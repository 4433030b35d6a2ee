# SPDX-License-Identifier: MIT
"""Verbs: they carry data between the rooms and storage."""
