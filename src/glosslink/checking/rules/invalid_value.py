"""A value of the wrong type or range.

What it does
------------
Reports a value that its key cannot have: a text where a number belongs, an id with spaces, an unknown kind of
`case`.

Why it is bad
-------------
The value counts as not given, and the entry does not behave as its author meant.

Example
-------
    - term: gilt
      definition: A bond of the British government.
      priority: high

How to fix
----------
Write what the message says the value must be.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL105", "invalid-value", "error", "glossary", Told("GL105"), __doc__)
