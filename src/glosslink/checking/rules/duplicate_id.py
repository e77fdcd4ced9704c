"""Two entries with one id.

What it does
------------
Reports the second entry that has an id, and where the first stands; likewise a former id that another entry has or
had.

Why it is bad
-------------
A link to the id can lead to one of them only; the other is never linked.

Example
-------
    - term: Gilt
      definition: A bond of the British government.
    - term: gilt
      definition: A young sow.

How to fix
----------
Give one of them an `id` of its own, or make them one entry.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL106", "duplicate-id", "error", "glossary", Told("GL106"), __doc__)
