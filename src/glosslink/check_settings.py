"""What a configuration says about the checker, in its table `[check]`."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Severity = Literal["error", "warning", "info"]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Count = Annotated[int, msgspec.Meta(ge=1)]
Codes = tuple[str, ...]


def _about(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class CheckSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Which rules hold, where, and what they go by; each is known by code, name or the start of its code."""

    select: Annotated[Codes, _about("The rules that hold: codes, names, groups as `GL4`, or `ALL`.")] = ("ALL",)
    ignore: Annotated[Codes, _about("Rules that do not; where both fit a rule, the longer pattern wins.")] = ()
    severity: Annotated[dict[str, Severity], _about("The severity of rules, by code, name or group.")] = {}
    per_path_ignores: Annotated[
        dict[str, Codes], _about("Rules that do not hold in the files that a .gitignore-style pattern picks.")
    ] = {}
    fail_on: Annotated[Severity, _about("The mildest finding for which the exit status is 1.")] = "warning"
    baseline: Annotated[str, _about("A file of findings that are not to be told again.")] = ""
    noisy_share: Annotated[Share, _about("GL204: a form in more than this share of the documents is noisy.")] = 0.5
    acronym_documents: Annotated[Count, _about("GL503: an acronym in fewer documents is not told of.")] = 3
    known_acronyms: Annotated[Codes, _about("GL503: acronyms that readers know.")] = ()
