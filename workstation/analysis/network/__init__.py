# SPDX-License-Identifier: MIT
"""From actors and ties to a network, its layout and its picture."""
