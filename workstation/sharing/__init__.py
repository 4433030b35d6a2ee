# SPDX-License-Identifier: MIT
"""The form in which copies travel: sealed files in the age format."""
