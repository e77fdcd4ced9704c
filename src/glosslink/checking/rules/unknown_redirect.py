"""A `see` to no entry.

What it does
------------
Reports a redirect that leads to no entry, with the nearest one.

Why it is bad
-------------
Its forms are not linked, for there is nothing to link them to.

Example
-------
    - term: gilt-edged security
      see: gilts-edged

How to fix
----------
Write the id of the entry that explains the term.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL302", "unknown-redirect", "error", "glossary", Told("GL302"), __doc__)
