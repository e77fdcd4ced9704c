"""Which URLs a link may lead to: relative ones, and those of schemes that cannot run a script."""

from __future__ import annotations

from glosslink.expressions import expression

SAFE = ("http", "https", "mailto", "file", "gemini", "ipfs")

_SCHEME = expression(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")


def scheme(url: str) -> str:
    """Return the scheme of a URL in small letters; `""` where it has none."""
    found = _SCHEME.match(url)
    return found[1].lower() if found else ""


def is_safe(url: str) -> bool:
    """Whether a URL is relative or has a scheme that cannot run a script."""
    return scheme(url) in ("", *SAFE)
