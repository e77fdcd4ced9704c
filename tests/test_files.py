"""Finding, reading and replacing files."""

import os
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from glosslink import files
from glosslink.errors import ChangedError, DocumentError

needs_modes = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows lets few users make symbolic links")


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder, *names, **texts):
    """Make empty files, and a .gitignore from each `texts` (folder, "_" for the top, "__" for "/")."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for place, text in texts.items():
        (folder / place.strip("_").replace("__", "/") / ".gitignore").write_text(text)


def found(*paths):
    return [files.shown(path) for path in files.documents(map(Path, paths))]


def names(folder):
    return [path.name for path in folder.iterdir()]


def message(error):
    return "\n".join(map(str, error.value.diagnostics))


# Reading


@pytest.mark.parametrize("text", ["", "a", "a\r\nb\n\nc\rd", "\ufeffa\n", "a\x00b\n", "日本\U0001f600\n"])
def test_text_is_read_as_it_stands(site, text):
    (site / "a.md").write_bytes(text.encode())
    assert files.read(site / "a.md") == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"caf\xe9\n", "a.md:1:4: error: this is not UTF-8: byte 0xe9"),
        ("é\r\nü".encode() + b"\xff", "a.md:2:2: error: this is not UTF-8: byte 0xff"),
        ("text".encode("utf-16"), "a.md:1:1: error: this is UTF-16, not UTF-8: byte 0x"),
        (b"\xed\xa0\x80", "a.md:1:1: error: this is not UTF-8: byte 0xed"),
    ],
)
def test_other_encodings_are_refused_with_their_place(site, data, expected):
    (site / "a.md").write_bytes(data)
    with pytest.raises(DocumentError) as error:
        files.read(site / "a.md")
    assert message(error).startswith(expected)
    assert "[GL110 unreadable-document]\n  help: save the file as UTF-8" in message(error)


def test_a_missing_file_is_an_error(site):
    with pytest.raises(DocumentError) as error:
        files.read(site / "posts/../gone.md")
    assert message(error) == (
        "gone.md:1:1: error: this cannot be read: no such file or directory [GL110 unreadable-document]\n"
        "  help: see that it is there and that you may read it"
    )


@pytest.mark.parametrize(
    "paths",
    [
        ["a.md", "a-b.md", "a/z.md", "a/b/c.md", "a.d/x.md", "ab/x.md", "A.md", "é.md"],
        ["b/a.md", "b.md", "b/b/b.md", "b-/a.md", "b+.md", "b0/a.md"],
    ],
)
def test_files_come_sorted_by_the_parts_of_their_paths(site, paths):
    make(site, *paths)
    expected = [path.as_posix() for path in sorted(map(Path, paths), key=lambda path: path.parts)]
    assert [*files.walk(site)] == expected
    assert [*files.matching_names(site, ("**",))] == expected
    assert found(".") == found(*paths) == expected


# Names


def test_names_are_relative_inside_the_current_folder_and_as_given_outside(site, monkeypatch):
    make(site, "blog/a.md", "b.md")
    monkeypatch.chdir(site / "blog")
    assert files.shown(Path("./a.md")) == "a.md"
    assert files.shown(site / "blog/x/../a.md") == "a.md"
    assert files.shown(Path("../b.md")) == "../b.md"
    assert files.shown(site / "b.md") == (site / "b.md").as_posix()
    assert files.shown(site / "blog-2/b.md") == (site / "blog-2/b.md").as_posix()


# Finding


def test_folders_are_walked_for_markdown_and_files_are_taken(site):
    make(site, "posts/b.md", "posts/A.MARKDOWN", "posts/x/c.MDX", "posts/d.txt", "posts/md", "e.txt", "f.md")
    assert found("posts", "e.txt") == ["e.txt", "posts/A.MARKDOWN", "posts/b.md", "posts/x/c.MDX"]


def test_each_file_is_found_once_in_order(site):
    make(site, "posts/b.md", "posts/a.md", "posts/a/z.md")
    everything = ["posts/a/z.md", "posts/a.md", "posts/b.md"]
    assert found("posts/b.md", "posts", "./posts/../posts/a.md", site / "posts") == everything


def test_hidden_folders_and_other_peoples_code_are_left_out(site):
    make(site, "a.md", ".hidden.md", ".git/a.md", ".obsidian/a.md", "node_modules/a.md", "CVS/a.md", "x/.b/c.md")
    assert found(".") == ["a.md"]


def test_a_folder_named_like_a_document_is_a_folder(site):
    make(site, "x.md/a.md", "x.md/b.txt")
    assert found(".") == found("x.md") == ["x.md/a.md"]


def test_gitignore_holds_at_every_level_and_the_inner_one_wins(site):
    make(
        site,
        *("build/a.md", "docs/build/b.md", "docs/keep.md", "docs/tmp-1.md", "docs/tmp-2.md", "docs/in/draft.md"),
        *("top.md", "in/top.md", "in/draft.md"),
        _="build/\ntmp-*\n/top.md\n",
        docs="!tmp-2.md\n",
        docs__in="draft.*\n",
    )
    assert found(".") == ["docs/keep.md", "docs/tmp-2.md", "in/draft.md", "in/top.md"]


def test_gitignore_above_the_folder_holds_up_to_the_repository(site):
    make(site, "repo/.git/HEAD", "repo/docs/a.md", "repo/docs/in/b.md", "repo/docs/in/c.md", _="c.md")
    make(site, repo="b.md")
    assert found("repo/docs") == ["repo/docs/a.md", "repo/docs/in/c.md"]
    assert found("repo/docs/in") == ["repo/docs/in/c.md"]


def test_outside_a_repository_only_gitignore_files_in_the_folder_hold(site):
    make(site, "docs/a.md", "docs/b.md", _="a.md", docs="b.md")
    assert found("docs") == ["docs/a.md"]


def test_what_is_named_is_taken_though_ignored(site):
    make(site, ".git/HEAD", "out/a.md", "out/b.txt", "out/.c/d.md", _="out/\n")
    assert found(".") == []
    assert found("out/a.md") == found("out") == ["out/a.md"]
    assert found("out/.c") == ["out/.c/d.md"]


def test_odd_lines_in_gitignore_are_passed_over(site):
    make(site, "a.md", "b.md")
    (site / ".gitignore").write_bytes(b"\xef\xbb\xbf!\r\nb.md\r\n[z-a]\n[[:alpha:]]x\n\xff\n\\")
    assert found(".") == ["a.md"]


@needs_links
def test_links_to_files_are_followed_and_links_to_folders_are_not(site):
    make(site, "elsewhere/a.md", "docs/b.md")
    (site / "docs/linked.md").symlink_to(site / "elsewhere/a.md")
    (site / "docs/dangling.md").symlink_to(site / "gone.md")
    (site / "docs/self.md").symlink_to("self.md")
    (site / "docs/round").symlink_to(site / "docs")
    assert found("docs") == ["docs/b.md", "docs/linked.md"]


@pytest.mark.parametrize(
    ("globs", "expected"),
    [
        (("**/*.md",), ["a.md", "posts/b.md", "posts/drafts/c.md"]),
        (("posts/*.md",), ["posts/b.md"]),
        (("posts/",), ["posts/b.md", "posts/d.mdx", "posts/drafts/c.md"]),
        (("*.md", "!drafts/"), ["a.md", "posts/b.md"]),
        (("posts/**/*.txt", "a.md"), ["a.md", "posts/e.txt"]),
        ((), []),
    ],
)
def test_patterns_pick_documents_under_the_root(site, globs, expected):
    make(site, "a.md", "posts/b.md", "posts/drafts/c.md", "posts/d.mdx", "posts/e.txt", "out/f.md", _="out/")
    assert [files.shown(path) for path in files.matching(site, globs)] == expected


def test_documents_of_a_folder_above_are_named_relatively(site, monkeypatch):
    make(site, "posts/a.md", "in/b.md")
    monkeypatch.chdir(site / "in")
    assert [files.shown(path) for path in files.matching(site, ("*.md",))] == ["b.md", "../posts/a.md"]


# Replacing


@needs_modes
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o664])
def test_a_file_is_replaced_with_its_mode(site, mode):
    file = site / "a.md"
    file.write_bytes(b"old")
    file.chmod(mode)
    files.replace(file, b"new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert names(site) == ["a.md"]


@needs_links
def test_a_link_stays_and_its_target_is_replaced(site):
    make(site, "real/a.md", "posts/x")
    link = site / "posts/a.md"
    link.symlink_to("../real/a.md")
    files.replace(link, b"new")
    assert link.is_symlink()
    assert (site / "real/a.md").read_bytes() == b"new"
    assert names(site / "real") == ["a.md"]


def test_a_read_only_file_is_refused(site):
    file = site / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(DocumentError) as error:
        files.replace(file, b"new")
    assert message(error) == (
        "a.md:1:1: error: this cannot be written: the file is read-only [GL111 unwritable-document]\n"
        "  help: make the file and its folder writable, and run this again"
    )
    assert file.read_bytes() == b"old"
    file.chmod(0o644)


def save_in_place(file, text):
    file.write_bytes(text)


def save_as_new(file, text):
    file.with_suffix(".new").write_bytes(text)
    file.with_suffix(".new").replace(file)


@pytest.mark.parametrize("save", [save_in_place, save_as_new])
@pytest.mark.parametrize("text", [b"saved meanwhile", b"new"])
def test_what_was_saved_meanwhile_stays(site, save, text):
    file = site / "a.md"
    file.write_bytes(b"old")
    os.utime(file, (1e9, 1e9))
    seen = file.stat()
    save(file, text)
    for attempt in (lambda: files.replace(file, b"linked", seen), lambda: files.rewrite(file, b"old", b"linked")):
        with pytest.raises(ChangedError) as error:
            attempt()
        assert message(error) == (
            "a.md:1:1: error: this was saved by another program in the meantime, and is left as it is "
            "[GL111 unwritable-document]\n  help: run this again"
        )
        assert file.read_bytes() == text
        assert names(site) == ["a.md"]


@needs_links
def test_what_is_as_it_was_is_replaced_though_its_mode_or_its_links_are_others(site):
    file, link = site / "a.md", site / "b.md"
    file.write_bytes(b"old")
    link.symlink_to("a.md")
    seen = link.stat()
    file.chmod(0o600)
    (site / "c.md").hardlink_to(file)
    files.replace(link, b"new", seen)
    files.rewrite(link, b"new", b"newer")
    assert file.read_bytes() == b"newer"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_pipe_is_not_replaced(site):
    os.mkfifo(site / "a.md")
    with pytest.raises(DocumentError, match="this is no file of a folder"):
        files.replace(site / "a.md", b"new")
    assert stat.S_ISFIFO((site / "a.md").stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no limit to a file's size")
def test_on_a_full_disk_the_old_file_stays(site):
    (site / "a.md").write_bytes(b"old")
    script = """
        import resource, signal
        from pathlib import Path
        from glosslink import errors, files
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            files.replace(Path("a.md"), b"x" * 5000)
        except errors.DocumentError as error:
            print(error)
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert run.stdout == (
        "a.md:1:1: error: this cannot be written: file too large [GL111 unwritable-document]\n"
        "  help: make room for it, and run this again\n"
    )
    assert names(site) == ["a.md"]
    assert (site / "a.md").read_bytes() == b"old"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_killed_process_leaves_the_old_or_the_new(site):
    old, new = b"old " * 500_000, b"new " * 500_000
    (site / "a.md").write_bytes(old)
    script = """
        import itertools, sys
        from pathlib import Path
        from glosslink import files
        files.replace(Path("a.md"), b"new " * 500_000)
        print("ready", flush=True)
        for word in itertools.cycle([b"old ", b"new "]):
            files.replace(Path("a.md"), word * 500_000)
    """
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE)
        with process:
            process.stdout.readline()
            process.kill()
        assert (site / "a.md").read_bytes() in (old, new)
    assert found(".") == ["a.md"]


# Putting a file where there may be none


@needs_links
def test_a_file_is_put_where_a_link_leads_even_if_there_is_nothing(site):
    (site / "reports").mkdir()
    link = site / "a.json"
    link.symlink_to("reports/b.json")
    for data in (b"new", b"newer"):
        files.put(link, data)
        assert link.is_symlink()
        assert (site / "reports/b.json").read_bytes() == data
    assert names(site / "reports") == ["b.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_pipe_is_written_to_and_stays_one(site):
    os.mkfifo(site / "pipe")
    with subprocess.Popen(["cat", site / "pipe"], stdout=subprocess.PIPE) as reader:
        files.put(site / "pipe", b"data")
        assert reader.stdout.read() == b"data"
    assert stat.S_ISFIFO((site / "pipe").stat().st_mode)
    assert names(site) == ["pipe"]


@pytest.mark.skipif(not Path("/dev/fd/1").exists(), reason="Windows has no such names")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/dev/../dev/stdout"])
@pytest.mark.parametrize("where", ["file", "pipe"])
def test_standard_output_is_written_to_whatever_it_is(site, name, where):
    kind = os.lstat("/dev/stdout").st_mode
    script = f"""
        from pathlib import Path
        from glosslink import files
        print("before", flush=True)
        files.put(Path("{name}"), b"data\\n")
        print("behind")
    """
    with (site / "out").open("wb") as out:
        to = out if where == "file" else subprocess.PIPE
        run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], stdout=to, check=True)
    assert ((site / "out").read_bytes() if where == "file" else run.stdout) == b"before\ndata\nbehind\n"
    assert os.lstat("/dev/stdout").st_mode == kind
    assert names(site) == ["out"]


def test_what_cannot_be_put_is_told_of(site):
    make(site, "a.json")
    with pytest.raises(DocumentError):
        files.put(site / "a.json/b.json", b"data")
    with pytest.raises(DocumentError):
        files.put(site, b"data")
    assert names(site) == ["a.json"]


# Mirroring


def test_a_mirrored_file_has_the_modes_and_times_of_its_source(site):
    make(site, "a.md")
    os.utime(site / "a.md", (1e9, 1e9))
    files.mirror(site / "a.md", site / "out/x/a.md", b"new")
    assert (site / "out/x/a.md").read_bytes() == b"new"
    assert (site / "out/x/a.md").stat().st_mtime == 1e9
    assert (site / "a.md").read_bytes() == b""


def test_a_mirrored_file_that_is_up_to_date_is_left_alone(site):
    make(site, "a.md", "b.png")
    for name, data in (("a.md", b"new"), ("b.png", None)):
        files.mirror(site / name, site / "out" / name, data)
        before = (site / "out" / name).stat()
        files.mirror(site / name, site / "out" / name, data)
        assert (site / "out" / name).stat().st_ino == before.st_ino


def test_a_read_only_file_can_be_mirrored_again(site):
    (site / "a.md").write_bytes(b"1")
    (site / "a.md").chmod(0o444)
    files.mirror(site / "a.md", site / "out/a.md", b"2")
    files.mirror(site / "a.md", site / "out/a.md", b"3")
    assert (site / "out/a.md").read_bytes() == b"3"
    for file in site.rglob("*.md"):
        file.chmod(0o644)


@needs_links
def test_a_mirror_never_writes_over_its_source(site):
    make(site, "posts/a.md", "out/x")
    (site / "out/posts").symlink_to(site / "posts")
    with pytest.raises(DocumentError, match="would overwrite its source"):
        files.mirror(site / "posts/a.md", site / "out/posts/a.md", b"new")
    assert (site / "posts/a.md").read_bytes() == b""
