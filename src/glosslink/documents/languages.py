"""Language tags, as HTML and the settings write them."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(256)  # asked of every entry and form
def primary(language: str) -> str:
    """Return the part of a language tag that names the language: `de` of `de-AT` (BCP 47, section 2.2.1)."""
    return language.replace("_", "-").partition("-")[0].lower()
