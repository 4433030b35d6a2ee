# SPDX-License-Identifier: MIT
"""Reading on a cluster: Dask's executor takes the place of processes of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from workstation.workspace import Workspace

distributed = pytest.importorskip(
    "distributed", reason="Dask is not installed; the extra “cluster” brings it"
)


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_cluster_reads_and_gives_what_this_process_gives(work: Workspace) -> None:
    texts = [
        f"Report {number}\n\nThe harbour master said that pier {number} is shut.\n"
        for number in range(30)
    ]
    uids = [work.sources.add_text(text, extract=False).uid or "" for text in texts]
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            host="127.0.0.1",
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        assert work.sources.extract(executor=client.get_executor()) == 30
        told = work.sources.preview_again(uids, executor=client.get_executor())
        assert len(client.nthreads()) == 2, "it goes on for its owner"
    assert (told.kept, told.added, told.gone) == (30, (), 0)
    found = work.claims.rows(work.claims.find())
    work.sources.extract(uids, again=True)
    assert work.claims.rows(work.claims.find()) == found
    assert work.sources.outdated() == []
