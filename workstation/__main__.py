# SPDX-License-Identifier: MIT
"""The only entry point: the command line, which may ask for the window."""

import sys
from pathlib import Path


def main() -> None:
    """Run the program and exit with its status."""
    if getattr(sys, "frozen", False):  # a frozen program starting a process that reads
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    if arguments == ["--read-documents"]:  # a frozen program starting its own reading child
        from workstation.intake.child import serve

        serve()
        return
    from workstation.cli.main import run

    answer = run(arguments)
    if isinstance(answer, int):
        sys.exit(answer)
    from workstation.app import run as show

    sys.exit(show(Path(answer) if answer else None))


if __name__ == "__main__":
    main()
