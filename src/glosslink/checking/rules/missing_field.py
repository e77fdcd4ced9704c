"""An entry without a term, or with neither definition nor `see`.

What it does
------------
Reports an entry that lacks what every entry needs: a term, and a definition or the entry that explains it.

Why it is bad
-------------
It can be neither linked nor shown.

Example
-------
    - term: gilt
      aliases: [gilt-edged bond]

How to fix
----------
Add `term`, `definition` or `see`.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL104", "missing-field", "error", "glossary", Told("GL104"), __doc__)
