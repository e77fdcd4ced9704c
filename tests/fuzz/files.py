"""Glossary files and settings of which every line may be wrong: what they are made of, and how they are read."""

from pathlib import Path
from tempfile import TemporaryDirectory

from glosslink import Glossary, Linker
from glosslink.config import load
from glosslink.errors import GlosslinkError

_VALUES = (
    "gilt", "A bond.", "''", '""', "'", '"', "[]", "[a, b]", "{}", "{a: b}", "~", "null", "true", "NO", "1", "1:30",
    "2026-01-01", "-1", "1e999",
    "nan", "[", "{", "|\n  gilt\n", ">-\n", "&a ", "*a", "<<", "!!python/object:os.system x", "!!binary x", "? ", "- ",
    "---\n", "...\n", "%YAML 9\n",
    "# gilt", "\\ud800", '"\\ud800"', "\x00", "\x07", "\t", "\ufeff", "\u2028", "é", "日本", "ﬁ", "C++", "US", "(MAD)",
    "a/b#c?d", "javascript:x", "../x",
    "https://a.test/{id}", "{id}", "{page}", "{", "%", "[[gilt]]", "<script>", "]]>", "(((((((", "**", "!glob",
    "[z-a]", "***", "../..", "/", "",
)  # fmt: skip
_KEYS = (
    "term", "id", "aliases", "misspellings", "former_ids", "summary", "language", "priority", "definition", "see_also",
    "tags", "case", "inflect",
    "except", "when", "autolink", "url", "see", "entries", "title", "aka", "trem", "paths", "words",
)  # fmt: skip
_SETTINGS = (
    "glossary", "documents", "url", "known-urls", "post-url", "style", "title", "first", "skip", "max-links",
    "max-per-paragraph", "links", "notice",
    "dialect", "language", "overrides", "check", "paths", "select", "ignore", "severity", "per-path-ignores",
    "fail-on", "baseline", "stlye",
)  # fmt: skip
_TOML = (
    '"x"', "1", "-1", "true", "[]", '["a"]', '["headings"]', '["!"]', "{a = 1}", "1979-05-27", "nan", '""', "'''", "[",
    '"every"', '"{id}"', '"{"',
)  # fmt: skip

_JSON = ('"gilt"', "null", "1", "NaN", "1e999", "\\u0000", '"\\ud800"', '[{"term": ', *'{}[],:"')
_CSV = (",", ";", "\t", "\n", '"', '""', "\r\n", "\r", "term,definition\n", "gilt,A bond.\n")
_MARKDOWN = (
    "---\n", "# gilt\n", "## gilt {#gilt}\n", "gilt\n: A bond.\n", "\n", "+++\n", "{", "}", "```\n", "> ", "- ",
    "[gilt](x)", "<dl>", "| a |\n|---|\n", "\x00",
)  # fmt: skip

PIECES = {
    "yaml": (
        *(f"{key}: " for key in _KEYS),
        *(f"- {key}: gilt\n" for key in _KEYS),
        *_VALUES,
        "\n",
        "\n  ",
        "- ",
        ": ",
    ),
    "json": (*(f'"{key}": ' for key in _KEYS), *_JSON),
    "csv": (*_KEYS, *_VALUES, *_CSV),
    "md": (*(f"{key}: gilt\n" for key in _KEYS), *_MARKDOWN, *_VALUES),
    "toml": (
        *(f"{key} = " for key in _SETTINGS),
        *(f"[{key}]\n" for key in _SETTINGS),
        *("[[overrides]]\n", "\n", "=", ".", "\ufeff"),
        *_TOML,
    ),
}
KINDS = tuple(PIECES)


def read(text: str, kind: str) -> None:
    """Read a file of `kind` and, where it can be read, link a post with it; anything but our own errors is raised."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        data = text.encode("utf-8", "surrogatepass")
        file = folder / ("glosslink.toml" if kind == "toml" else f"glossary.{kind}")
        file.write_bytes(data)
        try:
            if kind == "toml":
                load(folder)
            else:
                linker = Linker(Glossary.load(file))
                linked = linker.link("A gilt, a Bond and the US.\n", resolve=False)
                assert linker.unlink(linked.text).text == linked.source
        except GlosslinkError as error:
            told = str(error)
            if not told:
                raise
