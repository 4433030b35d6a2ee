# SPDX-License-Identifier: MIT
"""The reading desk: the list of sources, the reader, and the review of suggestions."""
