"""The page on dialects is up to date, and speaks of all of them."""

from pathlib import Path
from typing import get_args

from glosslink.documents.dialects import DIALECTS
from glosslink.documents.matrix import rendered
from glosslink.settings import Dialect

PAGE = Path(__file__).parents[2] / "docs" / "dialects.md"


def test_the_page_is_up_to_date() -> None:
    wanted = "run `python -m glosslink.documents.matrix > docs/dialects.md`"
    assert PAGE.read_text("utf-8") == rendered(), wanted


def test_every_dialect_of_the_settings_is_there() -> None:
    assert {*get_args(Dialect)} == {"auto", *DIALECTS}
    assert all(f"| `{name}` |" in rendered() for name in DIALECTS)
