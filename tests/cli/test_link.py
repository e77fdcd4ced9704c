"""`glosslink link`: which documents, which settings, which results."""

import json
import os
import textwrap

import pytest

needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows lets few users make symbolic links")

GILT = "[Gilts](/glossary/#gilt) fell.\n"


# One document


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Gilts fell.\n", "[Gilts](/glossary/#gilt) fell.\n"),
        ("Gilts fell.", "[Gilts](/glossary/#gilt) fell."),
        ("Gilts\r\nfell.  \r\n\r\n", "[Gilts](/glossary/#gilt)\r\nfell.  \r\n\r\n"),
        ("\ufeffGilts fell.\n", "\ufeff[Gilts](/glossary/#gilt) fell.\n"),
        ("Nothing – here.\n", "Nothing – here.\n"),
        ("", ""),
    ],
)
def test_one_file_is_written_linked_to_standard_output_to_the_byte(glosslink, write, text, linked):
    write({"post.md": text.encode()})
    done = glosslink("link", "post.md")
    assert (done.status, done.out, done.err) == (0, linked, "")


def test_standard_input_is_linked_to_standard_output_to_the_byte(glosslink):
    done = glosslink("link", "-", stdin="Gilts\r\nfell – again.".encode())
    assert (done.status, done.out, done.err) == (0, "[Gilts](/glossary/#gilt)\r\nfell – again.", "")


def test_standard_input_has_the_settings_of_the_file_it_stands_for(glosslink, write):
    write({"blog/glosslink.toml": "glossary = ['../glossary']\n[[overrides]]\npaths = ['a/']\nstyle = 'html'"})
    done = glosslink("link", "-", "--stdin-filename", "blog/a/new.md", "--format", "json", stdin=b"Gilts fell.")
    assert json.loads(done.out)["path"] == "blog/a/new.md"
    done = glosslink("link", "-", "--stdin-filename", "blog/a/new.md", stdin=b"Gilts fell.")
    assert "<a " in done.out


# Which documents


def test_several_files_need_an_option_that_says_what_becomes_of_them(glosslink, write):
    write({"posts/a.md": "Gilts fell.", "posts/b.md": "Gilts rose."})
    for paths in ((), ("posts",), ("posts/a.md", "posts/b.md")):
        done = glosslink("link", *paths)
        assert (done.status, done.out) == (2, "")
        for option in ("--write", "--diff", "--check", "--output DIR", "--format json"):
            assert option in done.err
    assert "posts is a folder: say what to do" in glosslink("link", "posts").err
    assert "for more than one file: say what to do" in glosslink("link").err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "a.md", "--diff"), "standard input (-) can only stand alone"),
        (("-", "--write"), "standard input (-) is no file"),
        (("-", "--output", "out"), "standard input (-) is no file"),
        (("-", "--force-exclude"), "--force-exclude is for files"),
        (("a.md", "--write", "--diff"), "choose one of --write, --diff, --check, --output DIR or --format json"),
        (("a.md", "--check", "--format", "json"), "only --diff and --check go together"),
        (("gone.md",), "'gone.md' does not exist"),
        (("a.md", "--output", "."), "--output needs another folder than that of the documents"),
        (("a.md", "--style", "wikki"), 'did you mean "wiki"?'),
        (("a.md", "--style", "[{text}]({link})"), "{id}, {term} and {summary}, not {link}"),
        (("a.md", "--max-links", "-1"), "Invalid value for '--max-links'"),
    ],
)
def test_what_does_not_fit_together_is_a_usage_error(glosslink, write, arguments, message):
    write({"a.md": "Gilts fell.\n"})
    done = glosslink("link", *arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err


def test_without_paths_the_documents_are_those_of_the_configuration(glosslink, write, site):
    write(
        {
            "glosslink.toml": "documents = ['posts/**/*.md']\n",
            "posts/2026/a.md": "Gilts fell.\n",
            "draft.md": "Gilts fell.\n",
            "posts/out/b.md": "Gilts fell.\n",
            ".gitignore": "out/\n",
        }
    )
    assert glosslink("link", "--write").err == "1 link added; 1 of 1 file changed\n"
    assert (site / "posts/2026/a.md").read_text() == GILT
    assert (site / "draft.md").read_text() == (site / "posts/out/b.md").read_text() == "Gilts fell.\n"


def test_documents_are_named_as_seen_from_the_current_folder(glosslink, write, site, monkeypatch):
    write({"glosslink.toml": "documents = ['posts/*.md']", "posts/a.md": "Gilts fell.", "in/b.txt": ""})
    monkeypatch.chdir(site / "in")
    assert json.loads(glosslink("link", "--format", "json").out)["path"] == "../posts/a.md"
    assert json.loads(glosslink("link", "../posts", "--format", "json").out)["path"] == "../posts/a.md"
    assert json.loads(glosslink("link", site / "posts", "--format", "json").out)["path"].endswith("/posts/a.md")
    monkeypatch.chdir(site / "posts")
    assert json.loads(glosslink("link", "./", "--format", "json").out)["path"] == "a.md"


def test_where_nothing_is_found_a_message_says_so(glosslink, write):
    write({"other/a.txt": ""})
    assert glosslink("link", "--diff").err == "no documents match **/*.md in .\n"
    assert glosslink("link", "--check").status == 0
    done = glosslink("link", "--diff", "other")
    assert (done.status, done.out, done.err) == (0, "", "no Markdown files in other\n")


def test_documents_that_settings_name_and_nobody_has_are_a_warning_and_no_pass(glosslink, write, site, monkeypatch):
    write({"glosslink.toml": "first = 'every'\ndocuments = ['posts/*.md', 'notes/']\n", "other/a.md": "Gilts.\n"})
    expected = (
        "glosslink.toml:2:15: warning: no documents match `posts/*.md`, `notes/`: nothing is linked or checked "
        "[GL004 no-documents]\n  help: correct `documents` in the settings; `glosslink check --glossary` needs none.\n"
    )
    for option, status in (("--check", 1), ("--diff", 0), ("--write", 0)):
        done = glosslink("link", option)
        assert (done.status, done.err.startswith(expected)) == (status, True)
    assert glosslink("link", "--check", "-q").err == ""
    assert glosslink("link", "--check", "-q").status == 1
    assert glosslink("link", "--check", "other").status == 1  # for its mention
    assert glosslink("link", "--check", "--force-exclude", "other/a.md").status == 0
    write({"posts/a.md": "Nothing.\n"})
    assert glosslink("link", "--check").status == 0


# Settings


@pytest.mark.parametrize(
    ("options", "linked"),
    [
        ((), "A [gilt](/glossary/#gilt) or bank.\n\nGilts."),
        (("--first", "every"), "A [gilt](/glossary/#gilt) or bank.\n\n[Gilts](/glossary/#gilt)."),
        (("--max-links", "0"), "A gilt or bank.\n\nGilts."),
        (("--first", "every", "--max-links", "1"), "A [gilt](/glossary/#gilt) or bank.\n\nGilts."),
    ],
)
def test_options_come_before_settings(glosslink, write, options, linked):
    write({"post.md": b"A gilt or bank.\n\nGilts.", "glosslink.toml": "[[overrides]]\npaths = ['*']\nmax-links = 9"})
    assert glosslink("link", "post.md", *options).out == linked


def test_styles_can_be_chosen(glosslink, write):
    write({"post.md": "Gilts fell.\n"})
    assert "<a " in glosslink("link", "post.md", "--style", "html").out
    assert "[gl-gilt]: /glossary/#gilt" in glosslink("link", "post.md", "--style", "reference").out


def test_settings_come_from_the_nearest_file_above_the_first_path(glosslink, write):
    write(
        {
            "glosslink.toml": "url = '/far/{id}'",
            "blog/pyproject.toml": "[tool.glosslink]\nglossary = ['../glossary']\nurl = '/near/{id}'\n",
            "blog/posts/a.md": "Gilts fell.\n",
            "other.toml": "url = '/other/{id}'",
        }
    )
    assert glosslink("link", "blog/posts/a.md").out == "[Gilts](/near/gilt) fell.\n"
    assert glosslink("link", "blog/posts/a.md", "--config", "other.toml").out == "[Gilts](/other/gilt) fell.\n"


def test_overrides_hold_by_path_from_the_configuration_whatever_the_current_folder(glosslink, write, site, monkeypatch):
    write(
        {
            "glosslink.toml": "[[overrides]]\npaths = ['/posts/quiet.md']\nmax-links = 0\n",
            "posts/quiet.md": "Gilts fell.\n",
            "posts/a.md": "Gilts fell.\n",
        }
    )
    monkeypatch.chdir(site / "posts")
    rows = glosslink("link", "--format", "json", "quiet.md", "a.md").out.splitlines()
    assert [json.loads(row)["path"] for row in rows] == ["a.md"]


# Explicit references


def test_explicit_references_are_resolved_in_what_is_built_and_stay_in_the_files(glosslink, write, site):
    text = "[it](glossary:gilt)\n"
    write({"post.md": text})
    assert glosslink("link", "post.md").out == "[it](/glossary/#gilt)\n"
    assert glosslink("link", "--check", "post.md").status == 0
    assert glosslink("link", "--write", "post.md").status == 0
    assert (site / "post.md").read_text() == text
    glosslink("link", "--write", "--resolve", "post.md")
    assert (site / "post.md").read_text() == "[it](/glossary/#gilt)\n"


def test_an_unknown_reference_is_a_finding(glosslink, write):
    write({"posts/a.md": "Gilts.\n\n[it](glossary:guilt)\n"})
    done = glosslink("link", "posts/a.md")
    assert (done.status, done.out) == (1, "[Gilts](/glossary/#gilt).\n\n[it](glossary:guilt)\n")
    assert done.err.startswith("posts/a.md:3:1: error: no glossary entry `guilt` [GL401 ")
    assert glosslink("link", "posts", "--format", "json").status == 0


# Settings shown


def test_show_settings_tells_what_holds_and_where_it_stands(glosslink, write):
    write({"glosslink.toml": "first = 'every'\n[[overrides]]\npaths = ['b.md']\nmax-links = 3\n", "b.md": ""})
    done = glosslink("link", "--show-settings")
    assert (done.status, done.err) == (0, "")
    assert done.out == textwrap.dedent(
        """\
        # glosslink.toml
        glossary = ["glossary"]
        documents = ["**/*.md"]
        url = "/glossary/#{id}"
        known-urls = []
        post-url = ""
        style = "inline"
        title = false
        first = "every"
        skip = ["headings", "lead-ins"]
        # max-links is not set
        # max-per-paragraph is not set
        links = "source"
        notice = ""
        dialect = "auto"  # here: commonmark
        language = "en"

        [[overrides]]
        paths = ["b.md"]
        max-links = 3
        """
    )
    shown = glosslink("link", "--show-settings", "--style", "html", "b.md").out.splitlines()
    assert {"# as they hold for b.md", "max-links = 3", 'style = "html"', 'first = "every"'} <= set(shown)
    assert "[[overrides]]" not in shown


def test_show_settings_is_toml_that_says_the_same(glosslink, write, site):
    from glosslink.config import load

    notice = 'notice = "a \\"b\\" \\\\ \\u007f\\n, c\\",\\"d – 😀"\n'
    write({"glosslink.toml": f"{notice}skip = []\nmax-links = 2\n[[overrides]]\npaths = ['a', 'b']\ntitle = true\n"})
    write({"again/glosslink.toml": glosslink("link", "--show-settings").out.encode()})
    first, second = load(site), load(site / "again")
    assert (first.settings, first.overrides) == (second.settings, second.overrides)


def test_without_a_file_show_settings_says_so(glosslink):
    assert glosslink("link", "--show-settings").out.startswith(
        "# no glosslink.toml found; these are the defaults, for the folder .\n"
    )


@pytest.mark.parametrize(
    ("name", "linked"),
    [
        ("posts/a.md", True),
        ("posts/deep/a.markdown", False),  # the pattern asks for .md
        ("posts/kept/a.md", True),
        ("drafts/a.md", False),  # by the settings
        ("posts/ignored/a.md", False),  # by .gitignore
        ("posts/ignored.md", False),  # by the folder's own .gitignore
        ("posts/.hidden/a.md", False),
        ("posts/node_modules/a.md", False),
        ("README.txt", False),
    ],
)
def test_files_that_are_left_out_can_be_named_all_the_same(glosslink, write, site, name, linked):
    write(
        {
            "glosslink.toml": 'documents = ["**/*.md", "!drafts/"]',
            ".gitignore": "ignored/\n",
            "posts/.gitignore": "ignored.md\n",
            name: "Gilts fell.\n",
        }
    )
    (site / ".git").mkdir()
    assert glosslink("link", "--write", "--force-exclude", name).status == 0
    assert (site / name).read_bytes().startswith(b"[Gilts]") == linked
    found = glosslink("check", "--force-exclude", "--select", "GL4", name)
    assert (found.status, found.out) == (0, "")  # there is none now, or nobody looked
    assert glosslink("link", "--write", name).status == 0
    assert (site / name).read_bytes().startswith(b"[Gilts]")


def test_what_is_named_and_left_out_by_the_settings_is_left_out_wherever_one_stands(
    glosslink, write, site, monkeypatch
):
    write({"glosslink.toml": 'documents = ["posts/"]', "posts/a.md": "Gilts.\n", "other/a.md": "Gilts.\n"})
    monkeypatch.chdir(site / "posts")
    assert glosslink("link", "--write", "--force-exclude", "a.md", "../other/a.md").status == 0
    assert [(site / f"{name}/a.md").read_bytes()[:1] for name in ("posts", "other")] == [b"[", b"G"]
    assert "leave out what is named" in glosslink("link", "--check", "--force-exclude", "../other/a.md").err


def test_unlink_tells_of_links_to_the_glossary_that_stay(write, glosslink, site):
    write({"a.md": "A [bond](/glossary/#gilt), a [gilt](/glossary/#gilt).\n", "b.md": "[Bonds](/glossary/#gilt).\n"})
    one = "1 link to the glossary stays: it may be an author's; -v tells where, and why\n"
    both = "2 links to the glossary stay: they may be an author's"
    done = glosslink("unlink", "a.md")
    assert (done.out, done.err) == ("A [bond](/glossary/#gilt), a gilt.\n", one)
    assert both in glosslink("unlink", "--check").err
    assert glosslink("unlink", "--check", "-q").err == ""
    told = glosslink("unlink", "--check", "-v").err
    assert "a.md:1:3: info: this link stays: its text is no form of `gilt`, to which it leads [GL409" in told
    assert told.endswith(f"{both}\n")
    assert glosslink("unlink", "--write").err.splitlines() == [
        "1 link removed; 1 of 2 files changed",
        f"{both}; -v tells where, and why",
    ]
    write({"a.md": "A [former gilt](/glossary/#old).\n", "b.md": "Nothing.\n"})
    assert glosslink("unlink", "--check").err == "0 links to add; 0 of 2 files would change\n"
