# SPDX-License-Identifier: MIT
"""Folders are expanded in a stable order and never left."""

import os

from workstation.intake.folders import documents_in


def test_folders_are_expanded_in_a_stable_order(tmp_path):
    for name in ("b/z.txt", "b/a.pdf", "a/c.md", "top.txt", "b/deep/x.eml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    found = [path.relative_to(tmp_path).as_posix() for path in documents_in([tmp_path])]
    assert found == ["top.txt", "a/c.md", "b/a.pdf", "b/z.txt", "b/deep/x.eml"]


def test_hidden_lock_and_half_loaded_files_are_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    for name in (
        *(".hidden.txt", "~$report.docx", ".~lock.a.odt#", "a.tmp", "b.part", "Thumbs.db"),
        *("notes.txt~", ".git/config"),
    ):
        (tmp_path / name).write_text("words")
    (tmp_path / "kept.txt").write_text("words")
    assert list(documents_in([tmp_path])) == [tmp_path / "kept.txt"]


def test_links_and_pipes_within_a_folder_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("words")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "round").symlink_to(inside)
    os.mkfifo(inside / "pipe")
    assert list(documents_in([inside])) == []


def test_a_file_named_by_itself_is_yielded_even_if_missing(tmp_path):
    (tmp_path / ".hidden.txt").write_text("words")
    named = [tmp_path / "gone.txt", tmp_path / ".hidden.txt"]
    assert list(documents_in(named)) == named
