"""Linking can be taken back to the byte, and done twice is as good as once; over Markdown that nobody wrote."""

import os

import hypothesis
import pytest
from hypothesis import HealthCheck, example, given

from generated_markdown import GLOSSARY, documents, noise, settings
from glosslink import Linker, Settings

LINKER = Linker(GLOSSARY)
# GLOSSLINK_EXAMPLES=20000 looks longer.
thorough = hypothesis.settings(
    max_examples=int(os.environ.get("GLOSSLINK_EXAMPLES", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def check(text: str, wanted: Settings, path: str = "post.md") -> None:
    linker = LINKER.with_settings(wanted)
    linked = linker.link(text, path, resolve=False)
    bare = linker.unlink(text, path)
    assert linker.unlink(linked.text, path).text == bare.text
    assert linker.link(linked.text, path, resolve=False).text == linked.text
    if not bare.removed and bare.text == text:
        assert without(text, linked) == text
        again = linker.link(bare.text, path, resolve=False)
        assert again == linked


def without(text, linked):
    return text
