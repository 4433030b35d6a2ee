# SPDX-License-Identifier: MIT
"""Every icon that is named in the code is shipped, with its licence."""

import re
from pathlib import Path

from workstation import ui
from workstation.resources import resource

NAMED = re.compile(r"(?:\bicon|icon_button|paint_icon\(painter,)\(? ?\"([a-z0-9-]+)\"")


def test_every_named_icon_is_shipped():
    named = {
        name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
    }
    assert len(named) > 5
    assert [name for name in sorted(named) if not resource("icons", f"{name}.svg").exists()] == []


def test_the_licence_lies_beside_them():
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")
