"""Configuration files: which one holds, what it says, and what is wrong with it."""

import textwrap
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glosslink import config
from glosslink.config import load
from glosslink.errors import ConfigError
from glosslink.settings import Settings


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, text=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def settings(site, text):
    return load(site, write(site / "glosslink.toml", text)).settings


def faults(site, text, name="glosslink.toml"):
    """Return every fault of a file as `line:column message`, and after ` | ` its help where it has any."""
    with pytest.raises(ConfigError) as raised:
        load(site, write(site / name, text))
    found = raised.value.diagnostics
    assert {d.place.path for d in found} == {name}
    return [" | ".join(filter(None, (f"{d.place.line}:{d.place.column} {d.message}", d.help))) for d in found]


# Which file holds


def test_without_a_file_the_defaults_hold_from_the_current_folder(site):
    config = load(site / "posts")
    assert (config.path, config.root, config.settings) == (None, site, Settings())


def test_the_nearest_file_upwards_holds(site):
    write(site / "glosslink.toml", "first = 'every'")
    write(site / "blog/glosslink.toml", "first = 'section'")
    start = site / "blog/posts/2026"
    start.mkdir(parents=True)
    config = load(start)
    assert (config.path, config.root) == (site / "blog/glosslink.toml", site / "blog")
    assert config.settings.first == "section"


def test_pyproject_holds_where_it_speaks_of_glosslink(site):
    write(site / "pyproject.toml", "[tool.glosslink]\nfirst = 'every'")
    write(site / "blog/pyproject.toml", "[project]\nname = 'glosslink-blog'")
    assert load(site / "blog").path == site / "pyproject.toml"
    assert load(site / "blog").settings.first == "every"


def test_glosslink_toml_comes_before_pyproject(site):
    write(site / "pyproject.toml", "[tool.glosslink]\nfirst = 'every'")
    write(site / "glosslink.toml")
    assert load(site).settings == Settings()


def test_a_broken_pyproject_that_is_not_ours_is_no_matter(site):
    write(site / "pyproject.toml", "[project\n")
    assert load(site).path is None


def test_a_file_can_be_named(site):
    write(site / "glosslink.toml", "first = 'every'")
    file = write(site / "other/drafts.toml", "first = 'section'")
    config = load(site, file)
    assert (config.root, config.settings.first) == (site / "other", "section")


def test_a_named_file_that_is_missing_is_an_error(site):
    with pytest.raises(ConfigError, match=r"gone\.toml:1:1: error: this cannot be read: no such file"):
        load(site, site / "gone.toml")


# What it says


def test_every_setting_can_be_set(site):
    assert settings(
        site,
        """
        glossary = ["terms.yaml", "more/"]
        documents = ["posts/**/*.md", "!posts/drafts/"]
        url = "{page}#{id}"
        known-urls = ["/old/{id}"]
        style = "html"
        title = true
        first = "section"
        skip = ["tables"]
        max-links = 0
        max-per-paragraph = 2
        links = "build"
        notice = "*See the glossary.*"
        dialect = "hugo"
        language = "de"
        """,
    ) == Settings(
        glossary=("terms.yaml", "more/"),
        documents=("posts/**/*.md", "!posts/drafts/"),
        url="{page}#{id}",
        known_urls=("/old/{id}",),
        style="html",
        title=True,
        first="section",
        skip=("tables",),
        max_links=0,
        max_per_paragraph=2,
        links="build",
        notice="*See the glossary.*",
        dialect="hugo",
        language="de",
    )


def test_a_byte_order_mark_and_crlf_are_no_matter(site):
    (site / "glosslink.toml").write_bytes(b"\xef\xbb\xbftitle = true\r\nfirst = 'every'\r\n")
    assert load(site).settings == Settings(title=True, first="every")


OVERRIDES = """
    first = "section"
    [[overrides]]
    paths = ["drafts/", "*.mdx"]
    first = "every"
    title = true
    [[overrides]]
    paths = ["/drafts/quiet.md", "letters/*", "!letters/a.md"]
    title = false
    max-links = 3
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("post.md", Settings(first="section")),
        ("drafts/a.md", Settings(first="every", title=True)),
        ("2026/drafts/a.md", Settings(first="every", title=True)),
        ("a.mdx", Settings(first="every", title=True)),
        ("drafts/quiet.md", Settings(first="every", title=False, max_links=3)),
        ("letters/b.md", Settings(first="section", max_links=3)),
        ("letters/a.md", Settings(first="section")),
        ("old/letters/b.md", Settings(first="section")),
        ("", Settings(first="section")),
    ],
)
def test_overrides_hold_by_path_and_the_later_wins(site, path, expected):
    write(site / "glosslink.toml", OVERRIDES)
    assert load(site).for_path(path) == expected


# What is wrong with it

SCHEMES = "`http:`, `https:`, `mailto:`, `file:`, `gemini:`, `ipfs:`"
NAMES = '"inline", "reference", "html", "wiki", "gollum", "hugo", "myst"'
KNOWN = "{text}, {url}, {id}, {term} and {summary}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("stile = 'inline'", "1:1 unknown setting `stile` | did you mean `style`?"),
        ("# style\nmax_links = 3", "2:1 unknown setting `max_links` | did you mean `max-links`?"),
        ("notice = 'a stile = b'\n'stile' = 1", "2:2 unknown setting `stile` | did you mean `style`?"),
        ("title = 'yes'", '1:1 `title` takes true or false, not "yes"'),
        ("language = 3", "1:1 `language` takes a string, not 3"),
        (
            "language = 'German'",
            '1:1 `language` takes the tag of a language, such as "en" or "de-AT", not "German"; did you mean "de"?',
        ),
        ("language = ''", '1:1 `language` takes the tag of a language, such as "en" or "de-AT", not ""'),
        (
            "[[overrides]]\npaths = ['a/']\nlanguage = 'klingon'",
            '3:1 `language` takes the tag of a language, such as "en" or "de-AT", not "klingon"',
        ),
        ("url = 3", "1:1 `url` takes a string, not 3"),
        ("max-links = -1", "1:1 `max-links` takes a whole number, 0 or more, not -1"),
        ("max-links = true", "1:1 `max-links` takes a whole number, 0 or more, not true"),
        ("glossary = 3", '1:1 `glossary` takes a list of strings, as in ["a", "b"], not 3'),
        (
            "[tool.glosslink]\ntitle = true",
            (
                "1:2 unknown setting `tool` | "
                "in glosslink.toml, settings stand in no table: leave the line [tool.glosslink] out"
            ),
        ),
        (
            "[glosslink]\ntitle = true",
            (
                "1:2 unknown setting `glosslink` | "
                "in glosslink.toml, settings stand in no table: leave the line [glosslink] out"
            ),
        ),
        ("glossary = 'a'", '1:1 `glossary` takes a list of strings, as in ["a", "b"], not "a"; write ["a"]'),
        (
            "style = 'wikki'",
            f'1:1 `style` takes one of {NAMES}, or a template with {{text}}, not "wikki"; did you mean "wiki"?',
        ),
        (
            "style = '[{text}]({link})'",
            f"1:1 `style` knows the placeholders {KNOWN}, not {{link}}",
        ),
        (
            "style = '<a href=\"{uri}\">{text}</a>'",
            f"1:1 `style` knows the placeholders {KNOWN}, not {{uri}}; did you mean {{url}}?",
        ),
        ("style = '[x]({url})'", "1:1 `style` is a template and needs {text} where the linked words go"),
        ("style = '[{text}|{text}]'", "1:1 `style` is a template and needs {text} once, not more"),
        ("style = '{text}{{{id}}}'", "1:1 `style` is a template and needs markup before {text} and at its end"),
        (
            "style = '*{text}*'",
            "1:1 `style` is a template without a link, tag or directive: it needs [, < or { before {text}",
        ),
        (
            'style = "[{text}]\\n({url})"',
            "1:1 `style` is a template with a line break or control character in it; it stands on one line",
        ),
        (
            "style = '{{< gloss {text} >}}'",
            "1:1 `style` is a template and needs quotes around {text}, which may be several words",
        ),
        (
            "title = true\n[[overrides]]\npaths = ['a']\nstyle = '[x]{y}'",
            f"4:1 `style` knows the placeholders {KNOWN}, not {{y}}",
        ),
        ("url = '/g/'", '1:1 `url` needs a {id}, {term} or {page}, where the entry goes, in "/g/"'),
        ("url = '/{id}/{slug}'", "1:1 `url` knows the placeholders {id}, {term} and {page}, not {slug}"),
        ("url = '{{id}}'", "1:1 `url` knows the placeholders {id}, {term} and {page}, not {}"),
        (
            "url = 'javascript:{id}'",
            f"1:1 `url` may be a path, or begin with one of {SCHEMES}, not with `javascript:`",
        ),
        (
            "post-url = 'Data:{slug}'",
            f"1:1 `post-url` may be a path, or begin with one of {SCHEMES}, not with `data:`",
        ),
        (
            "[[overrides]]\npaths = ['a/']\nurl = 'obsidian://open?file={id}'",
            f"3:1 `url` may be a path, or begin with one of {SCHEMES}, not with `obsidian:`",
        ),
        ("known-urls = ['x']", '1:1 `known-urls` needs a {id}, {term} or {page}, where the entry goes, in "x"'),
        ("documents = ['../a.md']", '1:1 `documents` holds "../a.md", which leads out of this file\'s folder'),
        (
            "documents = ['a.md', './b/*.md']",
            '1:1 `documents` holds "./b/*.md", which picks nothing: a pattern starts here without it; write "b/*.md"',
        ),
        (
            "[[overrides]]\npaths = ['!./drafts/']",
            '2:1 `paths` holds "!./drafts/", which picks nothing: a pattern starts here without it; write "!drafts/"',
        ),
        (
            "documents = ['b\\a\\*.md']",
            '1:1 `documents` holds "b\\\\a\\\\*.md": folders are parted by `/` on every system; write "b/a/*.md"',
        ),
        (
            "[[overrides]]\npaths = ['drafts\\']",
            '2:1 `paths` holds "drafts\\\\": folders are parted by `/` on every system; write "drafts/"',
        ),
        (
            "[check]\nper-path-ignores = {'a\\b' = ['GL4']}",
            '2:1 `per-path-ignores` holds "a\\\\b": folders are parted by `/` on every system; write "a/b"',
        ),
        ("glossary = []", "1:1 `glossary` needs a file or folder of entries"),
        ("overrides = 3", "1:1 `overrides` takes a list of tables, not 3 | {}"),
        ("[[overrides]]\ntitle = true", "1:3 an override needs the `paths` it is for | {}"),
        ("[[overrides]]\npaths = 'a'", '2:1 `paths` takes a list of strings, as in ["a", "b"], not "a"; write ["a"]'),
        (
            "title = true\n[[overrides]]\npaths = ['a']\ntitle = 1\n",
            "4:1 `title` takes true or false, not 1",
        ),
        (
            "[[overrides]]\npaths = ['a']\nglossary = ['b']",
            "3:1 `glossary` is for the whole site and cannot differ by path",
        ),
        ("first = 'every'\nfirst = 'every'\n", "2:16 this is not TOML: a key is given twice"),
        ("first = 'every'\n\ntitle = yes\n", "3:9 this is not TOML: invalid value"),
    ],
)
def test_a_fault_is_shown_at_its_key(site, text, fault):
    remedy = 'write [[overrides]], paths = ["drafts/"] and the settings for these'
    assert faults(site, text) == [fault.replace(" | {}", f" | {remedy}")]


def test_all_faults_are_shown_at_once(site):
    text = """
        stile = "html"
        first = "never"
        [[overrides]]
        paths = ["a.md"]
        title = 0
        [[overrides]]
        titel = true
        [check]
        sellect = ["GL4"]
        noisy-share = 2
    """
    assert [line.partition(" | ")[0] for line in faults(site, text)] == [
        "2:1 unknown setting `stile`",
        '3:1 `first` takes one of "document", "section", "paragraph", "every", not "never"',
        "6:1 `title` takes true or false, not 0",
        "7:3 an override needs the `paths` it is for",
        "8:1 unknown setting `titel`",
        "10:1 unknown setting `sellect`",
        "11:1 `noisy-share` takes a share from 0 to 1, not 2",
    ]


def test_faults_in_pyproject_are_placed_too(site):
    text = "[project]\nname = 'stile'\n[tool.stile]\nstile = 1\n[tool.glosslink]\nstile = 1\n"
    assert faults(site, text, "pyproject.toml") == ["6:1 unknown setting `stile` | did you mean `style`?"]


_KEYS = st.sampled_from(["url", "title", "max-links", "a b", '"url"', "a.b", "x"])
_VALUES = st.sampled_from(
    [
        "'a'",
        '"a"',
        '"a # b"',
        '"a\\tb"',
        "true",
        "1",
        "01",
        "1.0",
        "1e3",
        '["a"]',
        '["a", 1]',
        "[]",
        "[[]]",
        "{}",
        "null",
        "",
    ]
)
_LINES = st.one_of(
    st.builds("{} = {}".format, _KEYS, _VALUES), st.sampled_from(["", "# a", " # a", "[x]", "[[x]]", "\r"])
)


@given(st.lists(_LINES, max_size=4).map("\n".join))
def test_what_is_read_without_a_toml_parser_is_read_as_by_one(text):
    table = config._plain_table(text)
    assert table is None or table == tomllib.loads(text)


def test_the_usual_settings_are_read_without_one():
    text = 'glossary = ["glossary.yaml"]\n# where\nurl = "/g/#{id}"\n\nmax-links = 3\ntitle = true\n'
    assert config._plain_table(text) == tomllib.loads(text)


def test_a_pattern_that_is_none_is_an_error(site):
    (fault,) = faults(site, "documents = ['!']")
    assert fault.startswith("1:1 `documents` holds no valid pattern")


@pytest.mark.parametrize(
    "pattern",
    [r"\!a.md", r"\#a.md", r"posts/\*.md", r"a\ ", "a./b", ".hidden/*.md", "**/.x/", "posts/./a.md", "/posts/*.md"],
)
def test_what_git_understands_in_a_pattern_can_stand_there(site, pattern):
    (site / "glosslink.toml").write_text(f"documents = ['{pattern}']\nglossary = ['./glossary', 'a\\b']\n", "utf-8")
    assert load(site / "glosslink.toml").settings.documents == (pattern,)


def test_a_file_that_is_not_utf_8_is_an_error(site):
    (site / "glosslink.toml").write_bytes(b"title = true\nnotice = '\xe9'\n")
    with pytest.raises(ConfigError, match=r"glosslink\.toml:2:11: error: this is not UTF-8: byte 0xe9 \[GL001 "):
        load(site)


@pytest.mark.parametrize("tag", ["en", "de-AT", "zh-Hant", "pt_BR", "sr-Latn-RS", "ja", "nds"])
def test_any_language_tag_will_do(site, tag):
    (site / "glosslink.toml").write_text(f"language = '{tag}'", "utf-8")
    assert load(site / "glosslink.toml").settings.language == tag
