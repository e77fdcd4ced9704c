import marks
import pytest
from marks import bare

from glosslink.documents import markdown
from glosslink.documents.dialects import DIALECTS
from glosslink.documents.markdown_in_html import markdown_in_html

READS_IT = ("jekyll", "mkdocs", "pelican")


def marked(source: str, dialect: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(marks, "scan", lambda text, path: markdown.scan(text, path, DIALECTS[dialect]))
    return marks.marked(source)


@pytest.mark.parametrize("dialect", READS_IT)
@pytest.mark.parametrize(
    "text",
    [
        '<div markdown="1">\n*⟦em⟧* `API` ⟦b⟧\n</div>\n\n⟦after⟧',
        "<div markdown=block>\n\n⟦a⟧ `API`\n\n- ⟦b⟧\n\n</div>\n⟦c⟧",
        "<div class='x' markdown>\n⟦a⟧ ``API ` API`` ⟦b⟧\n</div>",
        '<p markdown="span">⟦a⟧ `API` ⟦b⟧</p>\n\n⟦c⟧',
        '<p markdown="1">⟦a <b>b</b> c⟧</p>',
        '<div markdown="1">⟦a\nb⟧ `API`</div> ⟦c⟧',
        '> <div markdown="1">\n> ⟦a⟧ `API`\n> </div>\n\n⟦b⟧',
        '<section markdown="1">\n<section>\n⟦raw⟧\n</section>\n\n⟦a⟧ `API`\n</section>\n\n⟦b⟧',
        '<div markdown="1">\n<div markdown="1">\n⟦a⟧ `API`\n</div>\n⟦b⟧ `API`\n</div>\n\n⟦c⟧',
        '<details markdown="1">\n<summary>⟦a⟧</summary>\n\n⟦b⟧ `API`\n</details>',
        # Where tools differ, the line is left alone.
        '<details markdown="1"><summary>API</summary>\n⟦b⟧ `API`\n</details>',
        # Not Markdown, or no element at all.
        '<div markdown="0">\n⟦*a*⟧\n</div>',
        "<div title=' markdown '>\n⟦*a*⟧\n</div>",
        '```\n<div markdown="1">\n```\n\n⟦a⟧',
        '~~~\n<div markdown="1">\n~~~\n\n⟦a⟧',
    ],
)
def test_what_generators_read_as_markdown(text: str, dialect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert marked(bare(text), dialect, monkeypatch) == text


@pytest.mark.parametrize("dialect", sorted(set(DIALECTS) - set(READS_IT)))
@pytest.mark.parametrize(
    "text",
    ['<div markdown="1">\n⟦*em*⟧ `API` [API](u) ⟦b⟧\n</div>\n\n⟦after⟧', "<div>\n⟦a⟧ `API` ⟦b⟧\n</div>"],
)
def test_elsewhere_it_is_html_and_what_may_be_code_is_left_alone(
    text: str, dialect: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert marked(bare(text), dialect, monkeypatch) == text


@pytest.mark.parametrize("text", ["", "markdown", "<div markdown>\r\na\r\n</div>\r\nb", "<p markdown>é</p>\n" * 3])
def test_a_view_keeps_length_and_lines(text: str) -> None:
    view = markdown_in_html(text)
    assert [len(line) for line in view.split("\n")] == [len(line) for line in text.split("\n")]
    assert view.count("\r") == text.count("\r")


def test_the_renderer_agrees() -> None:
    """Python-Markdown renders what is Markdown in the view as such; without it installed there is nothing to ask."""
    renderer = pytest.importorskip("markdown")
    html = renderer.markdown(
        '<div markdown="1">\n*em* `API`\n</div>\n\n<p markdown="1">`API`</p>', extensions=["md_in_html"]
    )
    assert html.count("<code>API</code>") == 2
    assert "<em>em</em>" in html
