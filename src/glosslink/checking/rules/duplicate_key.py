"""A key written twice in one entry.

What it does
------------
Reports the second of two equal keys, and where the first one stands.

Why it is bad
-------------
YAML itself lets the last one win without a word, and half of what was written is lost.

Example
-------
    - term: gilt
      aliases: [gilt-edged bond]
      definition: A bond of the British government.
      aliases: [UK government bond]

How to fix
----------
Keep one of them; a list holds several values.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL103", "duplicate-key", "error", "glossary", Told("GL103"), __doc__)
