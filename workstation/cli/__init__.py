# SPDX-License-Identifier: MIT
"""The command line: the same verbs as the window."""
