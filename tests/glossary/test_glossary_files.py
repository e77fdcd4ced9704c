import os
from pathlib import Path

import pytest

from glosslink.diagnostics import Diagnostic
from glosslink.errors import GlossaryError
from glosslink.glossary.glossary import Glossary

Files = dict[str, str | bytes]


def write(root: Path, files: Files) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def faults(*paths: str | Path, root: Path) -> list[str]:
    return [short(d) for d in Glossary.load(*paths, root=root, strict=False).diagnostics]


def short(found: Diagnostic) -> str:
    return f"{found.place} {found.code} {found.severity} {found.message}"


def one(term: str) -> str:
    return f"- {{term: {term}, definition: x}}\n"


FILES: Files = {
    "words/b.yaml": one("B1") + one("B2"),
    "words/a.yml": one("A"),
    "words/sub/c.YAML": one("C"),
    "words/page.md": "## Dee\nx\n",
    "words/entry.markdown": "---\ntitle: Eee\n---\nx",
    "words/.hidden.yaml": one("hidden"),
    "words/.git/x.yaml": one("hidden"),
    "words/notes.txt": "not a glossary",
    "words/README.md": "# About\n",
    "words/folder.md/f.yaml": one("F"),
    "alone.yaml": one("G"),
}


def test_a_folder_in_order(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    glossary = Glossary.load("words", "alone.yaml", root=tmp_path)
    assert [(e.id, e.place.path, e.page) for e in glossary.entries] == [
        ("a", "words/a.yml", ""),
        ("b1", "words/b.yaml", ""),
        ("b2", "words/b.yaml", ""),
        ("entry", "words/entry.markdown", "words/entry.markdown"),
        ("dee", "words/page.md", "words/page.md"),
        ("f", "words/folder.md/f.yaml", ""),
        ("c", "words/sub/c.YAML", ""),
        ("g", "alone.yaml", ""),
    ]
    assert glossary.diagnostics == ()


def test_paths_are_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)

    def path(*paths: str | Path, root: str | Path | None = None) -> str:
        return Glossary.load(*paths, root=root).entries[0].place.path

    assert path("alone.yaml") == "alone.yaml"
    assert path(Path("words", "sub")) == "words/sub/c.YAML"
    assert path(tmp_path / "alone.yaml") == (tmp_path / "alone.yaml").as_posix()
    assert path(tmp_path / "alone.yaml", root=tmp_path) == "alone.yaml"
    assert path("sub", root="words") == "sub/c.YAML"
    assert path("../alone.yaml", root=tmp_path / "words") == "../alone.yaml"


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "link.yaml").symlink_to("alone.yaml")
    glossary = Glossary.load("alone.yaml", "words", "words/a.yml", "link.yaml", ".", root=tmp_path)
    assert len(glossary.entries) == 8


def test_one_id_in_two_files(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": one("Gilt"), "b.md": "## Other\nx\n\n## Gilt\ny\n"})
    (found,) = Glossary.load(".", root=tmp_path, strict=False).diagnostics
    assert (short(found), str(found.related[0][1])) == (
        "b.md:4:4 GL106 error two entries have the id `gilt`",
        "a.yaml:1:10",
    )


def test_one_broken_file_hides_nothing_in_others(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.yaml": "- [",
            "b.yaml": b"- {term: Caf\xc3\xa9,\n   definition: na\xefve}",
            "c.yaml": one("C") + "- {term: D}",
            "d.md": "---\ntitle: [\n---\n",
            "e.yaml": "",
            "f.yaml": "\ufeff- {term: Gilt, definition: x".encode("utf-16"),
            "x.docx": "",
        },
    )
    assert faults(".", "missing.yaml", "x.docx", root=tmp_path) == [
        "a.yaml:1:4 GL101 error this is not valid YAML: did not find expected node content",
        "b.yaml:2:18 GL101 error this file is not UTF-8: byte 0xef stands here",
        "c.yaml:2:10 GL104 error `D` has neither a definition nor `see`",
        "d.md:2:9 GL101 error this is not valid YAML: did not find expected node content",
        "e.yaml:1:1 GL101 info no entries in this file",
        "f.yaml:1:1 GL101 error this file is not UTF-8: byte 0xff stands here",
        "missing.yaml:1:1 GL101 error no such file or folder",
        "x.docx:1:1 GL101 error not a kind of file that glosslink reads",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\ntitle: Gilt\nA bond.\n", ":1:1 GL101 error this front matter is never closed"),
        (
            "\ufeff---\r\n\r\nterm: Gilt\r\n\r\n## More\r\n\r\nA bond.",
            ":1:1 GL101 error this front matter is never closed",
        ),
        ("+++\ntitle = 'Gilt'\n---\nA bond.\n", ":1:1 GL101 error this front matter is never closed"),
        ('{"title": "Gilt",}\nA bond.\n', ":1:1 GL101 error this front matter is not valid JSON"),
        (
            "+++\nterm = 'a'\nterm = 'b'\n+++\nx",
            ":3:11 GL101 error this front matter is not valid TOML: a key is given twice",
        ),
    ],
)
def test_front_matter_that_nothing_ends_is_told_of(tmp_path: Path, text: str, found: str) -> None:
    write(tmp_path, {"a.md": text.encode(), "b.md": "---\ntitle: Bond\n---\nA loan.\n"})
    assert faults(".", root=tmp_path) == [f"a.md{found}"]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n## Gilt\n\nA bond.\n",
        "---\nIn this text, title: x\n\n## Gilt\n\nA bond.\n",
        "{gilt}\n\n## Gilt\n\nA bond.\n",
    ],
)
def test_a_line_across_the_page_is_no_front_matter(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"a.md": text})
    assert [entry.term for entry in Glossary.load("a.md", root=tmp_path).entries] == ["Gilt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser reads every folder")
def test_a_folder_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": one("A"), "b/b.yaml": one("B")})
    (tmp_path / "b").chmod(0)
    assert faults(".", root=tmp_path) == ["b:1:1 GL101 error cannot be read: Permission denied"]
    (tmp_path / "b").chmod(0o755)


def test_a_utf16_file_is_told_from_others(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": one("A").encode("utf-16")})
    with pytest.raises(GlossaryError, match="it looks like UTF-16; save it as UTF-8"):
        Glossary.load("a.yaml", root=tmp_path)


def test_a_byte_order_mark_counts_for_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": b"\xef\xbb\xbf" + one("A").encode(), "b.yaml": b"\xef\xbb\xbf- \xff"})
    glossary = Glossary.load(".", root=tmp_path, strict=False)
    assert str(glossary.entries[0].place) == "a.yaml:1:10"
    assert [str(d.place) for d in glossary.diagnostics] == ["b.yaml:1:3"]


@pytest.mark.parametrize(
    ("files", "paths", "message"),
    [
        ({}, ["no.yaml"], "no.yaml:1:1: error: no such file or folder"),
        ({}, ["glossary"], "glossary:1:1: error: no such file or folder"),
        ({}, ["glossary.docx"], "glossary.docx:1:1: error: no such file or folder"),
        ({"LICENSE": ""}, ["LICENSE"], "LICENSE:1:1: error: not a kind of file that glosslink reads"),
        ({"a.yaml": ""}, ["a.yaml"], "a.yaml:1:1: error: no entries found"),
        ({"g/a.yaml": "# nothing", "g/b.md": "Text"}, ["g"], "g:1:1: error: no entries found"),
        ({"g/README.md": "# About"}, ["g"], "g:1:1: error: no entries found"),
        ({"g/x.txt": ""}, ["g"], "g:1:1: error: no entries found: this folder has no glossary file"),
        ({}, [], ":1:1: error: no entries found"),
        ({}, ["a\0b.yaml"], "cannot be read: "),
        ({}, ["x" * 300 + ".yaml"], "cannot be read: "),
    ],
)
def test_nothing_to_read(tmp_path: Path, files: Files, paths: list[str], message: str) -> None:
    write(tmp_path, files)
    with pytest.raises(GlossaryError) as raised:
        Glossary.load(*paths, root=tmp_path)
    assert message in str(raised.value)
    assert len(raised.value.diagnostics) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_broken_links_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": one("A")})
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "dangling.yaml").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to(".")
    assert len(Glossary.load(".", root=tmp_path).entries) == 1


SINGLE: Files = {
    "words/pod.md": "# Pod\n\nA *group*.\n\nMore of it.\n",
    "words/qe.md": (
        "---\naliases: [QE, Q.E.]\ntags: [money]\n---\n\n# Quantitative easing\n<!-- see_also: pod -->\nBuying bonds.\n"
    ),
    "words/sub/node.md": "# Node {#worker}\n\nA machine.\n\n## See also\n\nA pod.\n",
    "words/README.md": "# Our words\n\nThey stand here.\n",
    "words/all.md": "# All words of our glossary\n\nThey stand here.\n",
    "words/glossary.md": "# Our words\n\nThey stand here.\n",
    "words/contributing.md": "# Contributing\n\nWrite to us.\n",
    "words/page.md": "# Storage\n\nWhat we keep.\n\n## Disk\n\nA plate.\n\n## Tape\n\nA band.\n",
    "words/listed.md": "# Networks\n\nRouter\n: A box.\n",
    "words/empty.md": "# Cluster\n",
    "words/two.md": "# Law\n\nA rule.\n\n# Act\n\nA law.\n",
    "words/late.md": "Before.\n\n# Title\n\nText.\n",
}


def test_a_folder_of_files_with_a_title_and_text(tmp_path: Path) -> None:
    write(tmp_path, SINGLE)
    glossary = Glossary.load("words", root=tmp_path, strict=False)
    assert [(e.id, e.term) for e in glossary.entries] == [
        ("router", "Router"),
        ("disk", "Disk"),
        ("tape", "Tape"),
        ("pod", "Pod"),
        ("qe", "Quantitative easing"),
        ("law", "Law"),
        ("act", "Act"),
        ("worker", "Node"),
    ]
    pod, easing, node = (glossary.resolve(name) for name in ("pod", "qe", "worker"))
    assert (pod.definition, str(pod.place), str(pod.places["definition"])) == (
        "A *group*.\n\nMore of it.",
        "words/pod.md:1:3",
        "words/pod.md:3:1",
    )
    assert (easing.aliases, easing.tags, easing.see_also) == (("QE", "Q.E."), ("money",), ("pod",))
    assert (easing.definition, str(easing.places["aliases[1]"])) == ("Buying bonds.", "words/qe.md:2:15")
    assert node.definition == "A machine.\n\n## See also\n\nA pod."
    assert {found.place.path for found in glossary.diagnostics} == {
        "words/all.md",
        "words/contributing.md",
        "words/empty.md",
        "words/glossary.md",
        "words/late.md",
    }


@pytest.mark.parametrize("paths", [["words"], ["words/pod.md"], ["words/pod.md", "a.yaml"]])
def test_a_title_and_text_in_a_file_of_its_own_are_no_entry(tmp_path: Path, paths: list[str]) -> None:
    write(tmp_path, {"words/pod.md": "# Pod\n\nA group.\n", "words/a.yaml": one("A"), "a.yaml": one("A")})
    glossary = Glossary.load(*paths, root=tmp_path, strict=False)
    assert [entry.id for entry in glossary.entries] == ["a"] * (paths != ["words/pod.md"])
