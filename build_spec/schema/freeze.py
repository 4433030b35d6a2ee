# SPDX-License-Identifier: MIT
"""Write `seeds/schema/NNNN.sql` for the newest migration step: run once, when it is released."""

import re
from pathlib import Path

from sqlite_utils import Database

from workstation.storage.migrations import migrate, workstation

FOLDER = Path(__file__).parents[2] / "seeds" / "schema"


def main() -> None:
    """Build an empty workspace in memory and write down its statements."""
    db = Database(memory=True, execute_plugins=False)
    migrate(db)
    step = len(workstation.applied(db))
    shadow = re.compile(r"_search_(data|idx|content|docsize|config)$")
    statements = [
        sql
        for name, sql in db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        if not shadow.search(name)  # FTS5 makes these itself
    ]
    target = FOLDER / f"{step:04d}.sql"
    target.write_text(";\n".join(re.sub(r"\s+", " ", s) for s in statements) + ";\n", "utf-8")
    print(target)


if __name__ == "__main__":
    main()
