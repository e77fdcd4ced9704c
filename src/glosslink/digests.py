"""What stands for some content: BLAKE2b, taken from where it costs nothing to import.

`hashlib` loads OpenSSL before it offers anything, which takes longer than all that is digested here.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b


def digest(*parts: bytes) -> str:
    """Return 40 hexadecimal digits that stand for these parts, in this order."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(b"%d\0" % len(part))
        found.update(part)
    return found.hexdigest()
