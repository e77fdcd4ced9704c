"""Which HTML elements do what: the lists of names in the HTML standard, as far as places of text depend on them."""

from __future__ import annotations

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that go on after the block that they were left open in (section 13.2.4.3)."""
RAW_TEXT = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""Elements in which tags and comments are none (section 13.2.5)."""
CELLS = frozenset("td th caption".split())
TABLE_PARTS = frozenset("table tbody thead tfoot tr".split())
"""Elements directly in which no text has its place: browsers put it before the table."""
ROW_GROUPS = frozenset("tbody thead tfoot".split())
MARKERS = CELLS | {"applet", "marquee", "object"}
"""Elements at whose end the formatting that began in them ends."""
SCOPES = MARKERS | {"table"}
"""Elements that an end tag inside them does not reach across (section 13.2.4.2)."""
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre "
    "search section summary table tbody td tfoot th thead title tr ul xmp".split()
)
"""Elements whose text is a block of its own."""
ENDS_PARAGRAPH = BLOCKS - frozenset("body caption head html legend tbody td tfoot th thead title tr table".split())
SPECIAL = (BLOCKS - {"dialog", "legend"}) | frozenset(
    "applet area base basefont bgsound br button col colgroup embed frame frameset iframe img input keygen link "
    "marquee meta noembed noframes noscript object param script select source style template textarea track wbr".split()
)
"""Elements that the end tag of an inline element does not reach across (section 13.2.4.2)."""
SCOPED = (BLOCKS - {"legend", "title"}) | MARKERS | {"button"}
"""Elements whose end tag closes what was left open in them (section 13.2.6.4.7)."""
FOREIGN = frozenset(("svg", "math"))
HTML_IN_FOREIGN = frozenset("foreignobject desc title annotation-xml mi mo mn ms mtext".split())
"""Elements of SVG and MathML whose content is HTML again."""
BREAKS_OUT = (
    frozenset(
        "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing "
        "menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
    )
    | TABLE_PARTS
    | CELLS
)
"""HTML elements whose start tag ends SVG or MathML (section 13.2.6.5), and parts of tables, which HTML ignores."""
