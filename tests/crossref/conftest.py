"""A site in a folder, and a browser where there is one."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

SITE = "http://site.test/"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium without a window; skipped, with a word, where it or Playwright is missing."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install playwright")
    if CHROMIUM is None:
        pytest.skip("no Chromium: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Open a file in a new window, or a page of the site in the folder `site`, as a static server would give it.

    Keywords are Playwright's for a context (`color_scheme`, `has_touch`). No request leaves the machine, and a script
    that throws fails the test, as does any dialog.
    """
    contexts: list[Any] = []
    trouble: list[str] = []

    def serve(route: Any, site: Path | None) -> None:
        path = unquote(urlsplit(route.request.url).path).removeprefix("/")
        file = site / path if site and route.request.url.startswith(SITE) else None
        file = file / "index.html" if file and file.is_dir() else file
        if file and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    def open_page(path: Path | str, site: Path | None = None, **options: Any) -> Any:
        context = chromium.new_context(**options)
        context.set_default_timeout(5000)
        context.route(re.compile("^https?:"), lambda route: serve(route, site))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri() if isinstance(path, Path) else SITE + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def axe() -> str:
    """The source of axe-core."""
    path = os.environ.get("GLOSSLINK_AXE")
    if not path:
        pytest.skip("GLOSSLINK_AXE does not name the axe.min.js of the npm package axe-core")
    return Path(path).read_text(encoding="utf-8")


@pytest.fixture
def screenshot(request: pytest.FixtureRequest) -> Callable[[Any, str], None]:
    """Keep a picture of a page in the folder that GLOSSLINK_SCREENSHOTS names, to look at; else none is taken."""

    def screenshot(page: Any, name: str) -> None:
        if folder := os.environ.get("GLOSSLINK_SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png")

    return screenshot
