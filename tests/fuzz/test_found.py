"""What the fuzzers found, by what was wrong; each text is the least that shows it."""

import pytest

from fuzz.properties import STYLES, Setup, faults

FOUND = {
    "a lone surrogate": "gilt \ud800 gilt",
    "a lone surrogate in an attribute": 'gilt <b a="\udfff"> gilt',
    "a NUL, control characters, a byte-order mark in the middle": "gilt \x00 gilt\x0b gilt \ufeff gilt \x01\x02 gilt",
    "a destination that nothing closes": "gilt [gilt]( gilt",
    "an image's destination that nothing closes": "gilt ![](\x01gilt gilt",
    "a destination that another link follows": "gilt ![](![gilt](x)***gilt*** (gilt)=\n gilt",
    "emphasis beside a symbol": "👍*gilt* and €**gilt** and gilt",
    "emphasis beside a separator of lines": "gilt \u2029*gilt* gilt",
    "emphasis beside a control character": "gilt \x85*gilt* gilt",
    "emphasis that may end behind a control character": "b.central*R&amp;D R&amp;D \x0b***\n",
    "struck text in a word": "é~~gilt~~ gilt",
    "a lone tilde among asterisks": "gilt **~gilt~{/* x */}~",
    "emphasis with a symbol in it before struck text": "gilt *`*~~gilt~~ gilt",
    "struck text in emphasis in brackets": "gilt (*~~gilt~~*) *~~gilt~~* gilt",
    "bold text in bold text": "**gilt **central** bank *central**central* bank **gilt** gilt",
    "emphasis of both kinds, and struck text beside an asterisk": "l*~t_*gilt **_gilt_** gilt",
    "a lone tilde behind a symbol": "*gilt ~* `~gilt~ gilt",
    "a line of a vertical tab in raw HTML": "<p>gilt\n\x0b\n\ngilt gilt",
    "a link in a declaration": '<!gilt <a href="/glossary/#gilt" class="glossary-link">gilt</a> gilt',
    "a start tag that the next one ends": "<!--><A\ngilt",
    "a footnote's label with brackets": "[^1 gilt [gilt][gl-gilt] ]: gilt\n",
    "a footnote's label with a tag": "[^ <t>gilt] gilt",
    "a footnote's label with a definition": "[^1 [a]: /x\ngilt ]: gilt\n",
    "a link in a value that nothing ended": (
        '<!--><span title="gilt<a href="/glossary/#gilt" class="glossary-link">gilt</a> '
    ),
    "a footnote's label with spaces": '](]([^1 | gilt | gilt |\n.{a="b ](x "<script>{{ gilt ``',
    "a link that cannot be taken out": "gilt [*gilt*](/glossary/#gilt)*gilt gilt\n\ngilt",
    "two byte-order marks": "\ufeff\ufeff    gilt\n",
    "a notice that hides what follows": "<!-- glosslink: notice --><pre><!-- /glosslink -->\ngilt",
    "a notice that hides a link": "<!-- glosslink: notice -->\n<?<!-- /glosslink -->\n[gilt](/glossary/#gilt)",
    "a notice right below a label of ours": "gilt\n\n[gl-t]:t\n<!-- glosslink: notice --><!-- /glosslink -->\n",
    "a notice above a definition that parts": (
        "<!-- glosslink: notice --><!-- /glosslink -->\n[gilt][gl-gilt]\n<!-->\n[gl-gilt]:/glossary/#gilt\n-"
    ),
    "a carriage return behind a comment": "<!-->\r```gilt",
    "a fence below a comment, by a carriage return": "<!-->\r```\ngilt",
    "a definition that may head a table": "[gl-gilt]:/glossary/#gilt\na||\n-|-\ngilt\n[gl-gilt]",
    "a notice above dashes": "<!-- glosslink: notice --><!-- /glosslink -->\n-- --\ngilt",
    "a label of ours that may head a table": "[gl-t]:|\n|-\ngilt",
    "a definition with text right below": "[gl-gilt]:/glossary/#gilt\ngilt\n[gilt][gl-gilt]",
    "a destination that nothing closes above a notice": (
        "[gilt](  \n\n<!-- glosslink: notice -->\n\ngilt notice\n\n<!-- /glosslink -->\n\ngilt \n"
    ),
    "a carriage return in an HTML block": "<details><summary>gilt </ \r**gilt**\r\r***gilt*** ?>gilt ",
    "a carriage return in indented code": "```{note}\n```{note}\n```{note}\n\tgilt\rgilt\r::",
    "a note of one word above an indented line": "[^1]: gilt\n[^1]: gilt\n    gilt in code\ngilt gilt",
    "a comment that nothing ends below a footnote": "[^1]: gilt\n[]([^1]: gilt\n[^1]: gilt\n<!-- gilt",
    "an anchor that nothing ends below a footnote": "[^1]: gilt\ngilt[^1] gilt\n\n<div>\n\n<a href=x>gilt :a: b\n",
    "our label below a line that ends otherwise": "\r\n[gl-t]:t\ngilt",
    "a link in a tag that nothing ended": '<!-- --><gilt <a href="/glossary/#gilt" class="glossary-link">gilt</a> gilt',
    "an indented line below a table": "| a | b |\n|---|---|\n| gilt | gilt |\n    gilt in code\n",
    "an indented line below a row without pipes": "| a | b |\n|---|---|\n| gilt | x |\n!!! gilt\n    gilt\n",
    "lines behind an indented one below a table": (
        "| a |\n|---|\n| gilt |\n    x\n) gilt ``gilt` \\u200b:::\nx\\``gilt` gilt\n\ngilt"
    ),
    "an indented line below a definition": "[a]: /x\n    <div>gilt</div>\n<div>gilt</div>\n",
    "a comment that its HTML block leaves open": "<!---><!-- <div>gilt</div>\n<b>gilt</b>\n\ngilt --> gilt",
    "an attribute that its HTML block leaves open": '<div>\n<span title="gilt\n\ngilt `gilt` gilt\n',
    "an end tag that is none": "<td>gilt</:| gilt\n<b a=gilt> gilt\n",
    "a notice inside a line": "gilt <!-- glosslink: notice -->gilt<!-- /glosslink -->[gilt](/glossary/#gilt) gilt",
    "a notice inside a comment": (
        "<!-- glosslink: skip <!-- glosslink: notice -->\n\n<!-- /glosslink -->\n[gilt](/glossary/#gilt)"
    ),
    "a list whose end is that of a notice": (
        "<!--glosslink: index-->gilt\n<!-- glosslink: notice --><!-- /glosslink -->\ngilt"
    ),
    "a notice that hides its end": "<!-- glosslink: notice -->\n```<!-- /glosslink -->\ngilt",
    "a label of ours at the start": "[gl-gilt]: /glossary/#gilt\n gilt",
    "a label of ours below a rule": "[gl-gilt]: /glossary/#gilt\n*![gilt](x)[gilt] +++\n%% gilt  gilt",
    "code in a component": "<Tab a='b'>\nAdd `gilt` and gilt.\n```python\ngilt\n```\n</Tab>\n",
    "a label of spaces": "[\n ]: /x\n\n[gilt] [ ]: a gilt",
    "a reference beside itself": "<glossary:gilt><glossary:gilt>[gilt](glossary:gilt)[gilt](glossary:no)",
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_was_found_stays_mended(text, style):
    assert faults(text, Setup(style)) == []
    assert faults(text, Setup(style, "docusaurus", path="post.mdx")) == []


@pytest.mark.parametrize("style", STYLES)
def test_in_a_component_code_is_code(style):
    text = FOUND["code in a component"]
    linked = Setup(style).linker().link(text).text
    assert "`gilt`" in linked
    assert "```python\ngilt\n```" in linked
    assert "and gilt." not in linked


def test_too_many_links_that_cannot_be_are_given_up_together_and_stay_so():
    linker = Setup().linker()
    text = "[*gilt*](/glossary/#gilt)" * 600
    once = linker.unlink(text)
    assert once.diagnostics
    assert linker.unlink(once.text).text == once.text
