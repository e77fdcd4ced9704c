"""The examples that a site generator builds: what each is made of, and what stands in the pages that it builds."""

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

ROOT = Path(__file__).parents[2]
NOTICE = "Words with a link are explained in our glossary."


@dataclass(frozen=True)
class Example:
    """An example: its folder under `examples/`, the folder it is built into, and how its documents become pages.

    `page` and `by` turn a document's path into its page's; `base` is where the site stands on its server;
    `main` the element (and its class) that holds the text of a page; `untouched` is text that no link may enter.
    """

    name: str
    built: str
    page: str
    by: str
    untouched: tuple[str, ...]
    program: str = "npm"
    base: str = "/"
    main: tuple[str, str] = ("main", "")
    duplicate: tuple[str, str] = ("glossary.md", "\n## Tariff\n\nA tariff, again.\n")

    @property
    def folder(self) -> Path:
        return ROOT / "examples" / self.name

    @property
    def command(self) -> str:
        """The build command that the README gives."""
        readme = (self.folder / "README.md").read_text("utf-8")
        return re.search(r"<!-- build command -->\n```sh\n(.*?)\n```", readme, re.DOTALL)[1]

    def page_of(self, document: str) -> str:
        page = re.sub(self.page, self.by, document)
        assert page != document
        return page.lstrip("/")


EXAMPLES = (
    Example(
        "hugo",
        "public",
        r"^content/(.*?)(?:/_index)?\.md$",
        r"\1/index.html",
        (
            'central_bank = {"gilt": 875}  # quantitative easing, in billions',
            "QE",
            "https://example.org/quantitative-easing/",
            "A freeloader at sea is a debtor in harbour. Much depends on who holds the harbour.",
            "A public good at night.",
            "Public goods that were not",
        ),
        "hugo",
        duplicate=("content/glossary/tariff-again.md", "---\ntitle: Again\nid: tariff\n---\n\nA tariff, again.\n"),
    ),
    Example(
        "jekyll",
        "_site",
        r"^_posts/\d{4}-\d\d-\d\d-(.*)\.md$",
        r"\1/index.html",
        (
            'central_bank = {"gilt": 875}  # quantitative easing, in billions',
            "QE",
            "A freeloader at sea is a debtor in harbour.",
            "Public goods that were not",
        ),
        "jekyll",
    ),
    Example(
        "eleventy",
        "_site",
        r"^content/(.*)\.md$",
        r"\1/index.html",
        (
            'central_bank = {"gilt": 875}  # quantitative easing, in billions\n',
            "QE",
            'A search for "tariff" finds 3 posts.',
            "Public goods that were not",
        ),
        duplicate=("glossary/terms.yaml", "\n- term: Tariff\n  definition: A tariff, again.\n"),
    ),
    Example(
        "docusaurus",
        "build",
        r"^docs/(?:what-the-central-bank-bought()|(.*))\.mdx?$",
        r"\2/index.html",
        (
            'central_bank = {"gilt": 875}  # quantitative easing, in billions\n',
            "875 billion pounds",
            "QE",
        ),
        base="/reckoner/",
        main=("article", ""),
        duplicate=("docs/glossary.md", "\n## Tariff\n\nA tariff, again.\n"),
    ),
    Example(
        "astro",
        "dist",
        r"^src/content/docs/(.*)\.mdx?$",
        r"\1/index.html",
        ('central_bank = {"gilt": 875}  # quantitative easing, in billions', "875 billion pounds", "QE"),
        main=("div", "sl-markdown-content"),
        duplicate=("glossary/terms.yaml", "\n- term: Tariff\n  definition: A tariff, again.\n"),
    ),
    Example(
        "quarto",
        "linked/_site",
        r"^(.*)\.qmd$",
        r"\1.html",
        (
            'central_bank = {"gilt": 875}  # quantitative easing, in billions',
            "QE",
            "Public goods that were not",
        ),
        "quarto",
        duplicate=("glossary.qmd", "\n## Tariff {#tariff}\n\nA tariff, again.\n"),
    ),
)


@dataclass(frozen=True)
class Anchor:
    """A link in a built page: its text with spaces collapsed, and the page and the anchor that it leads to."""

    text: str
    page: str
    fragment: str


@dataclass(frozen=True)
class Built:
    """What a generator has made of an example in `folder`."""

    example: Example
    folder: Path

    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def tree(self, page: str) -> Element:
        return _tree((self.folder / page).read_text("utf-8"))

    def main(self, page: str) -> Element:
        name, kind = self.example.main
        return next(e for e in self.tree(page).iter(name) if not kind or kind in (e.get("class") or "").split())

    def ids(self, page: str) -> list[str]:
        return [name for element in self.tree(page).iter() if (name := element.get("id"))]

    def links(self, page: str) -> Iterator[Anchor]:
        """Yield the links of a page's text that lead to the site itself."""
        here = posixpath.join(self.example.base, page)
        for element in self.main(page).iter("a"):
            if href := element.get("href"):
                url = urlsplit(urljoin(f"site:{here}", href) if ":" not in href else href)
                if url.scheme not in ("", "site"):
                    continue
                path = urlsplit(urljoin(here, urlsplit(href).path or posixpath.basename(here))).path
                assert path.startswith(self.example.base), f"{href} in {page} leads out of the site"
                target = self._file(path.removeprefix(self.example.base))
                yield Anchor(words(element), target, unquote(url.fragment))

    def _file(self, path: str) -> str:
        """Return the file that a server gives for a path."""
        return path if path.endswith(".html") else posixpath.join(path, "index.html")

    def text(self, page: str) -> str:
        """Return the words of a page's text."""
        return words(self.main(page))


def words(element: Element) -> str:
    """Return the text in an element, without comments and with its spaces collapsed."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
            yield child.tail or ""


@cache
def _tree(text: str) -> Element:
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


def planned(rows: str) -> list[dict]:
    """Return the links that `glosslink link --format json` has told."""
    return [json.loads(row) for row in rows.splitlines()]
