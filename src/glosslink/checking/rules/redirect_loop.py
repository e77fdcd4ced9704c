"""Redirects that lead round in a circle.

What it does
------------
Reports redirects that lead to one another and to no entry.

Why it is bad
-------------
Nothing explains any of them.

Example
-------
    - term: gilt
      see: gilt-edged bond
    - term: gilt-edged bond
      see: gilt

How to fix
----------
Give one of them a definition instead of `see`.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL303", "redirect-loop", "error", "glossary", Told("GL303"), __doc__)
