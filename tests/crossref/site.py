"""The example blog and the glossary that the tests of this folder build pages of."""

from functools import cache
from pathlib import Path

from glosslink import Glossary, Linker, Settings
from glosslink.crossref.backlinks import Backlinks
from glosslink.crossref.page import Pages
from glosslink.glossary.entry import Entry, Redirect

TOP = Path(__file__).parents[2]


def linker(text: str, **settings: object) -> Linker:
    """A linker for a glossary in YAML, of which nothing is inflected: to compile plurals takes seconds."""
    glossary = Glossary.parse(text)
    plain = [_plain(one) for one in (*glossary.entries, *glossary.redirects)]
    return Linker(Glossary.from_entries(plain), Settings(**settings))


def _plain(one: Entry | Redirect) -> Entry | Redirect:
    from dataclasses import replace

    return replace(one, inflect=False)


def backlinks(linker: Linker, posts: dict[str, str]) -> Backlinks:
    """Who mentions what in posts, given by their paths."""
    found = Backlinks()
    for path, text in posts.items():
        found.add(linker.sightings(text, path))
    return found


def pages(linker: Linker, posts: dict[str, str] | None = None, **options: object) -> dict[str, str]:
    """The files of the glossary's pages."""
    return dict(Pages(linker, backlinks(linker, posts or {}), **options).files())


def hostile() -> Linker:
    """A linker for entries of which every field is hostile; no loader has looked at them."""
    import yaml

    records: list[Entry | Redirect] = []
    for given in yaml.safe_load((Path(__file__).parent / "hostile.yaml").read_text(encoding="utf-8")):
        keys = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
        keys = {"id": keys["term"], "inflect": False} | keys
        if "summary" in keys:
            keys["given_summary"] = keys.pop("summary")
        records.append(Redirect(**keys) if "see" in keys else Entry(**keys))
    return Linker(Glossary.from_entries(records))


@cache
def example() -> Linker:
    """A linker for the real glossary, not inflected."""
    glossary = Glossary.load(TOP / "glossary")
    return Linker(Glossary.from_entries(_plain(one) for one in (*glossary.entries, *glossary.redirects)))


def build_example(folder: Path) -> Path:
    """Build a site as a static server would serve it: linked posts as HTML, the glossary at /glossary/; return it."""
    import mistune

    from glosslink.crossref.rendering import asset

    linker = example().with_settings(Settings(post_url="/posts/{stem}.html"))
    files = sorted((TOP / "examples/blog/posts").glob("*.md"))
    posts = {f"posts/{path.name}": path.read_text(encoding="utf-8") for path in files}
    found = Pages(linker, backlinks(linker, posts), folder="glossary")
    texts = {f"glossary/{name}": text for name, text in found.files()}
    texts |= {f"glossary/{name}": asset(name) for name in ("tooltips.css", "tooltips.js")}
    texts["glossary/summaries.js"] = found.summaries()
    render = mistune.create_markdown(escape=False, plugins=["table", "strikethrough", "footnotes"])
    for path, text in posts.items():
        result = linker.link(text, path)
        body = render(result.text[linker.survey(text, path).document.front.end :])
        texts[path.replace(".md", ".html")] = _POST.format(body=body)
    for name, text in texts.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


_POST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A post</title>
<link rel="stylesheet" href="../glossary/tooltips.css"></head>
<body><main>{body}</main>
<script src="../glossary/summaries.js"></script><script src="../glossary/tooltips.js"></script></body></html>
"""
