# SPDX-License-Identifier: MIT
"""`workstation sharing report`: all that can be told of a merge, to read, print and keep."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading
from workstation.cli.output import emit_json


@click.command("report")
@case_argument
@click.argument("merges", nargs=-1)
@as_json
@out_file
def report(case: Path, merges: tuple[str, ...], as_json: bool, out: Path | None) -> None:
    """Tell what MERGES did to CASE: what came, changed, is in conflict; the last one if none.

    With --out as .pdf, .html, .md or .txt.
    """
    with reading(case) as workspace:
        if as_json:
            emit_json([asdict(one) for one in workspace.sharing.account(*merges)], out)
        elif out is None:
            click.echo(workspace.sharing.report_words(*merges), nl=False)
        else:
            click.echo(str(workspace.sharing.write_report(out, *merges).resolve()))
