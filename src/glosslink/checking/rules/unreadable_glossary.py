"""A glossary file that cannot be read.

What it does
------------
Reports a glossary file that does not exist, is not UTF-8, or is not valid YAML, at the place where reading ends;
and a file or folder that holds no entry at all (as information).

Why it is bad
-------------
None of its terms is linked, and every link to them looks broken.

Example
-------
    - term: gilt
      definition: A bond: a loan to the state.      # a colon and a space need quotes

How to fix
----------
Correct the text at the place shown; the help line says what the parser most likely wants.
"""

from __future__ import annotations

from glosslink.checking.loaded import Told
from glosslink.checking.rule import Rule

RULE = Rule("GL101", "unreadable-glossary", "error", "glossary", Told("GL101"), __doc__)
