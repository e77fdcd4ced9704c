"""Both `see` and a definition.

What it does
------------
Reports an entry that has a definition and leads to another entry all the same.

Why it is bad
-------------
The definition is never shown.

Example
-------
    - term: gilt-edged bond
      see: gilt
      definition: A bond of the British government.

How to fix
----------
Remove the one or the other.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL304", "redirect-with-definition", "warning", "glossary", Told("GL304"), __doc__)
