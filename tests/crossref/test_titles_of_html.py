import pytest

from glosslink.crossref.titles import front_post, post_of
from glosslink.documents.scanning import scan


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<title>A &amp;\n b</title><h1>c</h1>", "A & b"),
        ("<h2>A <b>b</b> <!-- x -->c</h2><h1>d</h1>", "A b c"),
        ("<title> </title><h1>a</h1>", "a"),
        ("<title>{{ page.title }}</title><h1>a</h1>", "a"),
        ("---\ntitle: a\n---\n<title>b</title>", "a"),
        ("<p>a", "post"),
        ("<title>a", "post"),
        ("<!-- <title>a</title> --><h1>b</h1>", "b"),
        ("# a", "post"),
    ],
)
def test_the_title_of_an_html_file(source: str, title: str) -> None:
    assert front_post("post.html", source).title == title
    assert post_of(scan(source, "post.html")).title == title
