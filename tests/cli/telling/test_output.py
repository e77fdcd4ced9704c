"""What becomes of results: differences, checks, JSON, files rewritten, a mirror; and what is said of it."""

import json
import os
import subprocess
import sys
import time

import pytest

from glosslink import files

POSTS = {"posts/a.md": "Gilts fell.\n", "posts/b.md": "Nothing.\n", "posts/c.md": "QE and gilts, gilts.\n"}


# --format json


def test_json_gives_a_line_for_each_link_in_document_order(glosslink, write, site):
    text = "\ufeff# Gilts\r\n\r\n😀 QE, then\r\ngilts.\r\n"
    write({"posts/b.md": text.encode(), "posts/a.md": "A central\nbank.\n"})
    done = glosslink("link", "--format", "json", "posts")
    assert (done.status, done.err) == (0, "")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [list(row) for row in rows] == [["path", "start", "end", "text", "entry", "url", "line", "column"]] * 3
    assert [tuple(row.values()) for row in rows] == [
        ("posts/a.md", 2, 14, "central\nbank", "central-bank", "/glossary/#central-bank", 1, 3),
        ("posts/b.md", 14, 16, "QE", "quantitative-easing", "/glossary/#quantitative-easing", 3, 3),
        ("posts/b.md", 24, 29, "gilts", "gilt", "/glossary/#gilt", 4, 1),
    ]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows[1:])
    assert (site / "posts/b.md").read_bytes() == text.encode()


def test_json_of_no_link_is_nothing(glosslink, write):
    write({"a.md": "Nothing.\n"})
    assert glosslink("link", "--format", "json", "a.md").out == ""


# --diff and --check


def test_diff_shows_what_write_would_change(glosslink, write, site):
    write(POSTS)
    done = glosslink("link", "--diff", "posts")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "--- a/posts/a.md\n"
        "+++ b/posts/a.md\n"
        "@@ -1 +1 @@\n"
        "-Gilts fell.\n"
        "+[Gilts](/glossary/#gilt) fell.\n"
        "--- a/posts/c.md\n"
        "+++ b/posts/c.md\n"
        "@@ -1 +1 @@\n"
        "-QE and gilts, gilts.\n"
        "+[QE](/glossary/#quantitative-easing) and [gilts](/glossary/#gilt), gilts.\n"
    )
    assert (site / "posts/a.md").read_text() == "Gilts fell.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Gilts fell.",
        "One\r\nGilts fell.\r\nthree",
        "One\r\nGilts fell.\r\n\r\nthree \u2028 four \x0c five \x00 six\r\n",
        "One\rGilts\rfell",
        "a\nb\nc\nd\ne\nf\nGilts\n",
    ],
)
def test_a_diff_can_be_applied(glosslink, write, site, text):
    write({"my posts/ä b.md": text.encode()})
    wanted = glosslink("link", "my posts/ä b.md").out.encode()
    difference = glosslink("link", "--diff", ".").out.encode()
    assert (b"\\ No newline at end of file\n" in difference) == (not text.endswith("\n"))
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], input=difference, cwd=site, check=True)
    assert (site / "my posts/ä b.md").read_bytes() == wanted != text.encode()


def test_check_names_the_files_that_would_change(glosslink, write):
    write(POSTS)
    done = glosslink("link", "--check", "posts")
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "would change: posts/a.md\nwould change: posts/c.md\n3 links to add; 2 of 3 files would change\n"
    )
    assert glosslink("link", "--check", "posts/b.md").status == 0
    assert glosslink("link", "--check", "-q", "posts").err == ""


def test_check_and_diff_combine(glosslink, write):
    write(POSTS)
    done = glosslink("link", "--check", "--diff", "posts/a.md")
    assert (done.status, done.out.count("\n")) == (1, 5)
    assert done.err.startswith("would change: posts/a.md\n")
    assert glosslink("link", "--check", "--diff", "posts/b.md").status == 0


def test_check_reads_standard_input_too(glosslink):
    done = glosslink("link", "--check", "-", stdin=b"Gilts fell.")
    assert (done.status, done.err) == (1, "would change: -\n1 link to add; 1 of 1 file would change\n")


# --write


def test_write_changes_files_and_ends_with_one_line(glosslink, write, site):
    write(POSTS)
    before = (site / "posts/b.md").stat()
    done = glosslink("link", "--write", "posts")
    assert (done.status, done.out, done.err) == (0, "", "3 links added; 2 of 3 files changed\n")
    assert (site / "posts/a.md").read_bytes() == b"[Gilts](/glossary/#gilt) fell.\n"
    assert (site / "posts/b.md").stat().st_ino == before.st_ino
    assert glosslink("link", "--write", "posts").err == "0 links added; 0 of 3 files changed\n"
    assert glosslink("link", "--check", "posts").status == 0


def test_quiet_says_nothing_of_what_went_well(glosslink, write):
    write(POSTS)
    assert glosslink("link", "--write", "-q", "posts").err == ""


def test_unlink_lists_the_links_that_go(glosslink):
    text = "A [gilt](/glossary/#gilt) and\na [**QE**](/glossary/#quantitative-easing), [x](/glossary/#gilt)."
    done = glosslink("unlink", "-", "--format", "json", stdin=text.encode())
    assert [json.loads(line) for line in done.out.splitlines()] == [
        {
            "path": "-",
            "start": 2,
            "end": 25,
            "text": "gilt",
            "entry": "gilt",
            "url": "/glossary/#gilt",
            "line": 1,
            "column": 3,
        },
        {
            "path": "-",
            "start": 32,
            "end": 72,
            "text": "**QE**",
            "entry": "quantitative-easing",
            "url": "/glossary/#quantitative-easing",
            "line": 2,
            "column": 3,
        },
    ]


def test_unlink_takes_the_same_options(glosslink, write, site):
    write(POSTS)
    glosslink("link", "--write", "posts")
    assert glosslink("unlink", "posts/a.md").out == "Gilts fell.\n"
    assert glosslink("unlink", "-", stdin=b"[Gilts](/glossary/#gilt)").out == "Gilts"
    done = glosslink("unlink", "--check", "posts")
    assert (done.status, done.err.splitlines()[-1]) == (1, "3 links to remove; 2 of 3 files would change")
    assert "+Gilts fell.\n" in glosslink("unlink", "--diff", "posts").out
    assert glosslink("unlink", "--write", "posts").err == "3 links removed; 2 of 3 files changed\n"
    assert {name: (site / name).read_text() for name in POSTS} == POSTS


def test_a_file_that_cannot_be_written_does_not_stop_the_others(glosslink, write, site):
    write(POSTS)
    (site / "posts/a.md").chmod(0o444)
    done = glosslink("link", "--write", "posts")
    assert done.status == 2
    assert done.err == (
        "posts/a.md:1:1: error: this cannot be written: the file is read-only [GL111 unwritable-document]\n"
        "  help: make the file and its folder writable, and run this again\n"
        "2 links added; 1 of 2 files changed\n"
    )
    assert (site / "posts/a.md").read_text() == "Gilts fell.\n"
    (site / "posts/a.md").chmod(0o644)


def test_what_a_killed_run_has_left_is_no_part_of_the_site_and_goes_when_posts_are_written(
    glosslink, write, site, monkeypatch
):
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    draft = f"posts/.glosslink-{process.pid}-0.tmp"
    write(POSTS | {draft: "Gil"})
    later = time.time() + 3600
    monkeypatch.setattr("glosslink.drafts.time", lambda: later)
    glosslink("link", "--output", "out")
    assert not (site / "out" / draft).exists()
    glosslink("link", "--check")
    assert (site / draft).exists()
    glosslink("link", "--write")
    assert not (site / draft).exists()
    write({draft: "Gil"})
    glosslink("unlink", "--write", "posts")
    assert not (site / draft).exists()


def saving(monkeypatch, *texts):
    """An editor saves these texts, one after the other, each right before the file is replaced."""
    waiting, replace = [*texts], files.replace

    def late(path, data, *rest):
        if waiting:
            path.write_text(waiting.pop(0))
        replace(path, data, *rest)

    monkeypatch.setattr(files, "replace", late)


@pytest.mark.parametrize("arguments", [[], ["--no-cache"], ["--refresh"], ["posts"], ["posts/a.md"]])
def test_what_an_editor_saves_meanwhile_is_linked_in_its_turn(glosslink, write, site, monkeypatch, arguments):
    write(POSTS)
    saving(monkeypatch, "Gilts rose.\n")
    done = glosslink("link", "--write", "--jobs", "1", *arguments)
    assert done.status == 0
    assert (site / "posts/a.md").read_text() == "[Gilts](/glossary/#gilt) rose.\n"


def test_so_it_is_where_its_links_are_known_and_where_they_go(glosslink, write, site, monkeypatch):
    write(POSTS)
    glosslink("link", "--check")
    saving(monkeypatch, "Gilts rose.\n")
    assert glosslink("link", "--write").status == 0
    assert (site / "posts/a.md").read_text() == "[Gilts](/glossary/#gilt) rose.\n"
    saving(monkeypatch, "[Gilts](/glossary/#gilt) are [gilts](/glossary/#gilt).\n")
    assert glosslink("unlink", "--write").status == 0
    assert (site / "posts/a.md").read_text() == "Gilts are gilts.\n"


@pytest.mark.parametrize("command", [["link", "--write"], ["check", "--fix"]])
def test_what_is_saved_again_and_again_is_left_alone_and_told_of(glosslink, write, site, monkeypatch, command):
    write(POSTS)
    saving(monkeypatch, *(f"Gilts rose by {n}.\n" for n in range(3)))
    done = glosslink(*command, "posts/a.md")
    assert done.status == 2
    assert "posts/a.md:1:1: error: this was saved by another program" in done.out + done.err
    assert (site / "posts/a.md").read_text() in [f"Gilts rose by {n}.\n" for n in range(3)]


def test_so_it_does_where_its_links_are_known(glosslink, write, site):
    write(POSTS | {"posts/latin.md": b"A gilt \xe9.\n"})
    (site / "posts/a.md").chmod(0o444)
    glosslink("link", "--check", "posts")
    done = glosslink("link", "--write", "posts")
    assert done.status == 2
    assert [line.split(": ")[0] for line in done.err.splitlines() if "error" in line] == [
        "posts/a.md:1:1",
        "posts/latin.md:1:8",
    ]
    assert done.err.endswith("2 links added; 1 of 2 files changed\n")
    (site / "posts/a.md").chmod(0o644)


def test_a_document_that_cannot_be_read_does_not_stop_the_others(glosslink, write):
    write({"posts/a.md": b"Gilts \xff", "posts/b.md": "Gilts fell.\n"})
    done = glosslink("link", "--format", "json", "posts")
    assert (done.status, json.loads(done.out)["path"]) == (2, "posts/b.md")
    assert done.err.startswith("posts/a.md:1:7: error: this is not UTF-8: byte 0xff [GL110 ")


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few users make symbolic links")
def test_a_link_to_a_document_is_followed_and_stays(glosslink, write, site):
    write({"real/a.md": "Gilts fell.\n", "posts/x.txt": ""})
    (site / "posts/a.md").symlink_to("../real/a.md")
    assert glosslink("link", "--write", "posts").status == 0
    assert (site / "posts/a.md").is_symlink()
    assert (site / "real/a.md").read_text() == "[Gilts](/glossary/#gilt) fell.\n"


# --output


def tree(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


SITE = {
    "glosslink.toml": "documents = ['posts/**/*.md']\n",
    "posts/a.md": "Gilts fell. [it](glossary:central-bank)\n",
    "posts/.order": "a\n",
    "posts/a.png": b"\x89PNG\xff",
    "posts/out/b.md": "Gilts.\n",
    "README.md": "Gilts.\n",
    ".gitignore": "out/\n",
    ".git/HEAD": "ref\n",
}


def test_output_mirrors_the_site_with_its_documents_linked(glosslink, write, site):
    write(SITE)
    for _ in range(2):
        done = glosslink("link", "--output", "_linked")
        assert (done.status, done.out, done.err) == (0, "", "1 link added; 1 of 1 file changed\n")
        assert tree(site / "_linked") == {
            *("glosslink.toml", ".gitignore", "README.md", "glossary/terms.yaml", ".glosslink-copy"),
            *("posts/a.md", "posts/.order", "posts/a.png"),
        }
    assert (site / "_linked/posts/a.md").read_text() == "[Gilts](/glossary/#gilt) fell. [it](/glossary/#central-bank)\n"
    assert (site / "_linked/README.md").read_text() == "Gilts.\n"
    assert (site / "_linked/posts/a.png").read_bytes() == b"\x89PNG\xff"
    assert (site / "posts/a.md").read_text() == SITE["posts/a.md"]


def test_the_copy_is_no_part_of_the_site(glosslink, write, site):
    write(POSTS)
    glosslink("link", "--output", "build")
    assert "build" not in glosslink("link", "--check").err
    assert "build" not in glosslink("where", "gilt").out
    assert "build/posts/a.md" in glosslink("unlink", "--check", "build").err  # but who names it wants it
    assert (site / "build/posts/a.md").exists()


def test_output_of_some_paths_puts_them_at_their_place(glosslink, write, site, tmp_path_factory, monkeypatch):
    write(SITE)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    glosslink("link", "posts", "--output", elsewhere)
    assert tree(elsewhere) == {"posts/a.md", "posts/.order", "posts/a.png", ".glosslink-copy"}
    monkeypatch.chdir(site / "posts")
    glosslink("link", "../README.md", "--output", "../one")
    assert tree(site / "one") == {"README.md", ".glosslink-copy"}
    assert "[Gilts]" in (site / "one/README.md").read_text()


def test_a_document_that_cannot_be_read_is_mirrored_as_it_is(glosslink, write, site):
    write({"posts/a.md": b"Gilts \xff", "posts/b.md": "Gilts"})
    assert glosslink("link", "posts", "--output", "out").status == 2
    assert (site / "out/posts/a.md").read_bytes() == b"Gilts \xff"
    assert (site / "out/posts/b.md").read_bytes() == b"[Gilts](/glossary/#gilt)"


def test_output_of_what_lies_elsewhere_is_refused(glosslink, write, site):
    write({"site/glosslink.toml": "glossary = ['../glossary']", "a.md": "Gilts"})
    done = glosslink("link", "a.md", "--config", "site/glosslink.toml", "--output", "out")
    assert (done.status, done.out, (site / "out").exists()) == (2, "", False)
    assert "--output mirrors site, and a.md is not in it" in done.err


def test_what_the_site_no_longer_has_goes_from_the_copy_and_nothing_else(glosslink, write, site):
    write({"posts/a.md": "Gilts.", "posts/old/b.md": "Gilts.", "posts/old/b.png": b"\x89", "notes/c.md": "Gilts."})
    glosslink("link", "--output", "out")
    write({"out/posts/cache.html": "made by a generator", "out/posts/old.html": "so is this"})
    (site / "posts/old/b.md").unlink()
    (site / "posts/old/b.png").unlink()
    (site / "notes/c.md").unlink()
    done = glosslink("link", "--output", "out", "posts")
    assert (done.status, done.err.splitlines()[0]) == (0, "removed 2 files that the site no longer has")
    assert {name for name in tree(site / "out") if not name.startswith(".")} == {
        *("glossary/terms.yaml", "posts/a.md", "posts/cache.html", "posts/old.html", "notes/c.md"),
    }
    assert not (site / "out/posts/old").exists()
    assert glosslink("link", "--output", "out").err.startswith("removed 1 file that the site no longer has\n")
    assert not (site / "out/notes").exists()
    assert "removed" not in glosslink("link", "--output", "out").err


def test_a_run_that_fails_removes_nothing_from_the_copy(glosslink, write, site):
    write({"posts/a.md": "Gilts.", "posts/b.md": "Gilts."})
    glosslink("link", "--output", "out")
    (site / "posts/a.md").unlink()
    write({"posts/b.md": b"\xff"})
    assert glosslink("link", "--output", "out").status == 2
    assert (site / "out/posts/a.md").exists()


@pytest.mark.parametrize("name", ["../kept.md", "posts/../../kept.md", "/kept.md"])
def test_a_list_that_leads_out_of_the_copy_leads_nowhere(glosslink, write, site, name):
    write({"posts/a.md": "Gilts.", "kept.md": "Nothing."})
    glosslink("link", "--output", "out")
    write({"out/.glosslink-copy": f"{name}\n{site / name.lstrip('./')}\n"})
    assert glosslink("link", "--output", "out").status == 0
    assert (site / "kept.md").exists()


def test_quarto_documents_are_found_in_folders(glosslink, write, site):
    write({"posts/a.qmd": "Gilts fell.\n"})
    assert glosslink("link", "--output", "out", "posts").status == 0
    assert (site / "out/posts/a.qmd").read_text() == "[Gilts](/glossary/#gilt) fell.\n"


@pytest.mark.parametrize("paths", [("posts", "posts"), ("posts", "posts/a.md"), ("./posts/", "posts/deep"), (".",)])
def test_a_copy_over_its_own_sources_is_refused(glosslink, write, site, paths):
    write({"posts/a.md": "Gilts.", "posts/deep/b.md": "Gilts."})
    before = tree(site)
    done = glosslink("link", "--output", *paths)
    assert (done.status, tree(site) - {n for n in tree(site) if n.startswith(".glosslink/")}) == (2, before)
    assert "--output needs another folder than that of the documents" in done.err


@pytest.mark.parametrize("folder", ["posts", "./posts/../posts", "notes", "glossary", "glossary/terms.yaml/.."])
def test_a_folder_of_documents_never_becomes_a_copy(glosslink, write, site, folder):
    """It would be passed over from then on, as copies are, and nothing said of its documents again."""
    write({"posts/a.md": "Gilts.", "posts/deep/b.md": "Gilts.", "notes/c.md": "Gilts."})
    before = tree(site)
    done = glosslink("link", "--output", folder)
    assert (done.status, {n for n in tree(site) if not n.startswith(".glosslink/")}) == (2, before)
    assert "--output needs another folder than that of the documents: " in done.err
    assert glosslink("link", "--check").err.endswith("3 links to add; 3 of 3 files would change\n")


def test_a_folder_that_holds_no_document_of_the_site_can_become_one(glosslink, write, site):
    write(
        {"posts/a.md": "Gilts.", "made/x.html": "x", "drafts/b.md": "x", ".gitignore": "drafts/\n", ".cache/c.md": "x"}
    )
    for folder in ("made", "drafts", ".cache", "new"):
        assert glosslink("link", "--output", folder).status == 0
        assert (site / folder / "posts/a.md").read_text() == "[Gilts](/glossary/#gilt)."


def test_a_copy_is_one_from_its_first_run_on_even_if_that_fails(glosslink, write, site):
    write({"posts/a.md": b"Gilts \xff", "posts/b.md": "Gilts."})
    assert glosslink("link", "--output", "out").status == 2
    assert glosslink("link", "--check").err.count("out/") == 0
    write({"posts/a.md": "Gilts."})
    (site / "posts/b.md").unlink()
    done = glosslink("link", "--output", "out")
    assert (done.status, done.err.splitlines()[0]) == (0, "removed 1 file that the site no longer has")
    assert (site / "out/posts/a.md").read_text() == "[Gilts](/glossary/#gilt)."


# Names that are no text


NO_TEXT = os.fsdecode(b"posts/\xff d.md")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")


@linux_only
def test_a_document_whose_name_is_no_text_is_linked_as_others_are(glosslink, write, site):
    write({NO_TEXT: "Gilts fell.\n", "posts/a.md": "Gilts fell.\n"})
    done = glosslink("link", "--check")
    assert (done.status, done.err.count("would change: posts/")) == (1, 2)
    for _ in range(2):
        assert glosslink("link", "--output", "out").status == 0
    assert (site / "out" / NO_TEXT).read_text() == "[Gilts](/glossary/#gilt) fell.\n"
    assert glosslink("link", "--write").err == "2 links added; 2 of 2 files changed\n"
    assert (site / NO_TEXT).read_text() == "[Gilts](/glossary/#gilt) fell.\n"
    for _ in range(2):
        assert glosslink("link", "--write").err == "0 links added; 0 of 2 files changed\n"
    assert glosslink("unlink", "--write").err == "2 links removed; 2 of 2 files changed\n"
    assert (site / NO_TEXT).read_text() == "Gilts fell.\n"


@linux_only
def test_a_change_in_such_a_document_is_seen_in_the_next_run(glosslink, write):
    write({NO_TEXT: "Nothing.\n", "posts/b.md": "Nothing.\n"})
    assert glosslink("link", "--check").err == "0 links to add; 0 of 2 files would change\n"
    write({NO_TEXT: "A central bank.\n"})
    assert glosslink("link", "--check").err.endswith("1 link to add; 1 of 2 files would change\n")


@linux_only
def test_its_difference_can_be_applied(glosslink, write, site):
    write({NO_TEXT: "Gilts fell.\n-- é\n"})
    program = [sys.executable, "-c", "from glosslink.cli.main import main; main()", "link", "--diff", "posts"]
    for settings in ({}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
        done = subprocess.run(program, capture_output=True, check=True, env={**os.environ, **settings})
        assert done.stdout.startswith(b"--- a/posts/\xff d.md\t\n+++ b/posts/\xff d.md\t\n@@")
    subprocess.run(["git", "apply", "--unidiff-zero", "-"], input=done.stdout, cwd=site, check=True)
    assert (site / NO_TEXT).read_text() == "[Gilts](/glossary/#gilt) fell.\n-- é\n"


@linux_only
@pytest.mark.parametrize(
    "arguments",
    [
        ["link", "--format", "json"],
        ["where", "gilt", "--format", "json"],
        ["explain", f"{NO_TEXT}:1:1", "--format", "json"],
        ["check", "--select", "GL406", "--format", "jsonl"],
    ],
)
def test_programs_read_such_a_name_as_text(glosslink, write, arguments):
    write({NO_TEXT: "Gilts fell.\n"})
    assert json.loads(glosslink(*arguments).out)["path"] == "posts/\ufffd d.md"


@linux_only
def test_findings_in_such_a_document_show_their_line_and_go_into_a_baseline(glosslink, write):
    write({NO_TEXT: "Gilts fell.\n"})
    check = ("check", "--select", "GL406", "--quiet")
    assert "    1 | Gilts fell.\n      | ^^^^^\n" in glosslink(*check).out
    assert glosslink(*check, "--baseline", "b.json", "--write-baseline").status == 0
    assert glosslink(*check, "--baseline", "b.json").out == ""
    write({NO_TEXT: "Gilts fell, and a central bank.\n"})
    assert glosslink(*check, "--baseline", "b.json").out.count("warning") == 1


@linux_only
def test_a_glossary_for_readers_leads_to_such_a_document(glosslink, write, site):
    write({NO_TEXT: "Gilts fell.\n"})
    assert "[\ufffd d](posts/%FF%20d.md)" in glosslink("page", "--format", "md").out
    assert glosslink("page", "--output", "pages").status == 0
    assert 'href="../posts/%FF%20d.md"' in (site / "pages/index.html").read_text()


@pytest.mark.parametrize("name", ["b.md", "out/b.HTML"])
def test_output_to_what_looks_like_a_document_is_refused(glosslink, write, site, name):
    """It would be made a folder, and is wanted as a file."""
    write({"a.md": "A gilt.\n"})
    for command in ("link", "unlink"):
        refused = glosslink(command, "a.md", "--output", name)
        assert (refused.status, refused.out) == (2, "")
        assert f"`> {name}`" in refused.err
    assert not (site / name).exists()
    (site / "site.md").mkdir()
    assert glosslink("link", "a.md", "--output", "site.md").status == 0
