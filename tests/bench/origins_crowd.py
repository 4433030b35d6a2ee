# SPDX-License-Identifier: MIT
"""One search for common origins in a crowded case, of which a copy is written.

usage: origins_crowd.py CASE    (prints seconds and how many ties are found)
"""

import json
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory


def main(case: Path) -> dict[str, float]:
    """Search everything, then what one more source touches."""
    from workstation.workspace import Workspace

    with TemporaryDirectory(dir=case.parent) as folder:
        path = shutil.copy(case, Path(folder) / "case.awdb")
        with Workspace.open(path) as work:
            since = time.perf_counter()
            found = work.origins.suggest()
            whole = time.perf_counter() - since
            first = work.sources.rows(work.sources.find()[:1])[0].uid
            since = time.perf_counter()
            work.origins.suggest(sources=[first])
            return {"seconds": whole, "one": time.perf_counter() - since, "ties": found}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
