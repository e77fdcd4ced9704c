"""What stands for some content: BLAKE2b, taken from where it costs nothing to import.

`hashlib` loads OpenSSL before it offers anything, which takes longer than all that is digested here.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b


def start() -> blake2b:
    """Return what takes in content bit by bit by `update`, and says by `hexdigest` what stands for all of it."""
    return blake2b(digest_size=20)


def digest(*parts: bytes) -> str:
    """Return 40 hexadecimal digits that stand for these parts, in this order."""
    found = start()
    for part in parts:
        found.update(b"%d\0" % len(part))
        found.update(part)
    return found.hexdigest()
