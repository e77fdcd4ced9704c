"""What a page of the host's site needs to show an entry's summary over each link to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.crossref.jsonld import to_script
from glosslink.crossref.rendering import asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STYLE = "glosslink/tooltips.css"
SCRIPT = "glosslink/tooltips.js"
SUMMARIES = "glosslink/summaries.js"
# Only a browser knows where the site stands: on its own host, below a path, in a folder.
_FROM_HERE = """\
(() => {{
  const root = new URL("../", document.currentScript.src);
  const found = Object.entries({summaries}).map(([url, text]) => [new URL(url, root).href, text]);
  window.glosslinkSummaries = {{ ...window.glosslinkSummaries, ...Object.fromEntries(found) }};
}})();
"""


def assets(summaries: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the files to put into the site, paths from its root; the two scripts go on every page.

    `summaries` holds the summary behind each URL, relative to the site's root.
    """
    yield STYLE, asset("tooltips.css")
    yield SUMMARIES, _FROM_HERE.format(summaries=to_script(dict(summaries)))
    yield SCRIPT, asset("tooltips.js")
