"""Each construct in a text; ⟦ ⟧ stand around what is prose. What only looks like one stands beside it."""

import pytest
from marks import bare, marked

from glosslink.documents.markdown import scan
from glosslink.documents.protected import PROSE_SYNTAXES, SOURCE_SYNTAXES, prose_regions, source_regions

TEMPLATES = [
    # Hugo
    '⟦a⟧ {{< ref "API" >}} ⟦b⟧ {{% API %}} ⟦c⟧ {{< /API >}} ⟦d⟧',
    '⟦a⟧ {{< figure src="x"\n  title="API" >}} ⟦b⟧',
    "{{< note >}}\n⟦a⟧\n{{< /note >}}\n",
    "{{< highlight go >}}\nAPI\n\nAPI\n{{< /highlight >}}\n⟦b⟧",
    "{{% text %}}\nAPI\n{{% /text %}}\n⟦b⟧",
    '{{< code "x" />}} ⟦a⟧ {{< code >}}API{{< /code >}} ⟦b⟧',
    "{{< text >}} ⟦nothing closes it⟧",
    '{{< button relref="/" >}}API{{< /button >}} ⟦a⟧ {{< link "/x" >}}API{{< /link >}} ⟦b⟧',
    '{{< card href="/x" >}}API{{< /card >}} ⟦a⟧ {{< card title="to=x" >}}⟦b⟧{{< /card >}}',
    '{{< link "/x" >}} ⟦nothing closes it⟧ {{< button-group >}}⟦a⟧{{< /button-group >}}',
    "{{<btn>}}API{{</btn>}} ⟦a⟧ {{< card-link x >}}API{{< /card-link >}} ⟦b⟧ {{< ui/button >}}API{{< /ui/button >}}",
    "{{< buttons >}}⟦a⟧{{< /buttons >}} {{< linked >}}⟦b⟧{{< /linked >}}",
    "{{< texture >}} ⟦a⟧ {{< /texture >}}",
    "⟦a⟧ {{</* API */>}} ⟦b⟧",
    '⟦a⟧ {{< tip "{{ API }} API" >}} ⟦b⟧',
    # Go templates, Jinja, Vue, Handlebars
    "⟦a⟧ {{ .API }} ⟦b⟧ {{- API -}} ⟦c⟧ {{{ API }}} ⟦d⟧",
    "⟦a⟧ {{ API\n  | upper }} ⟦b⟧",
    "⟦a⟧ {{#if API}}⟦b⟧{{else}}⟦c⟧{{/if}}",
    "⟦a⟧ {{> API x=API}} ⟦b⟧ {{! API }} ⟦c⟧",
    "⟦a⟧ {{!-- API {{API}}\n\nAPI --}} ⟦b⟧",
    "⟦a {{ b⟧\n\n⟦c }} d⟧",
    "⟦a { b } c⟧",
    # HTML tags that templates fill, quotes in quotes
    '⟦a (⟧<a href="{{< ref "x" >}}" title="API">API API</a>⟦) b⟧',
    '⟦a⟧ <img src="{{ "API" | rel }}" alt="API"> ⟦b⟧',
    "⟦a⟧ <a href=\"<%= url '>' %>\">API</a> ⟦b⟧",
    "⟦a < b⟧ {{ API }} ⟦> c⟧",
    "{{< rawhtml >}}<b>API</b>{{< /rawhtml >}} ⟦a⟧",
    # Liquid, Jinja
    "⟦a⟧ {% include API.html x=API %} ⟦b⟧ {%- API -%} ⟦c⟧",
    "{% raw %}\nAPI\n\n{{ API }}\n{% endraw %}\n⟦b⟧",
    "{%- comment -%}API{%- endcomment -%} ⟦b⟧",
    "{% note %}⟦a⟧{% endnote %}",
    "⟦a⟧ {# API #} ⟦b {# c⟧",
    "⟦5 {% of⟧ `x`",
    # ERB, EJS, PHP, Template Toolkit
    "⟦a⟧ <%= API %> ⟦b⟧ <% if API\n\n API %> ⟦c⟧",
    "⟦a⟧ <?php API ?> ⟦b⟧ <?= API ?> ⟦c⟧",
    "⟦a⟧ <?php API\n\nAPI ?> ⟦b⟧",
    "⟦a⟧ `<?php` ⟦opens and⟧ `?>` ⟦closes⟧",
    "⟦a⟧ [% API %] ⟦b [% c⟧",
]
MDX = [
    "import API from 'x';\n\n⟦a⟧",
    "import 'API.css'\n\n⟦a⟧",
    "import {\n  API,\n  x as API,\n} from 'x';\n\n⟦a⟧",
    'export * from "API"\n\n⟦a⟧',
    "export const API = {\n  x: 'API',\n};\n\n⟦a⟧",
    "export default Layout\n\n⟦a⟧",
    "export const API = {\n  a: 1,\n\n  b: [\n\n 'API'],\n}\n\n⟦a⟧",
    "export const a = {\n\n⟦API⟧",
    "export const a = (\n\n⟦API⟧\n\nexport const b = 'API'\n\n⟦c⟧",
    "⟦import duties fell.⟧",
    "⟦export default rates rose⟧",
    "⟦Exports and\nimport substitution, from 'a' to b⟧",
    "⟦a⟧ <API x=\"API\" y={{API: 'API'}} /> ⟦b⟧",
    "<Tabs\n  x='API'\n  y={[{API: '>'}]}\n>\n\n⟦a⟧\n\n</Tabs>\n",
    "⟦a⟧ {/* API\n\nAPI */} ⟦b⟧",
    '⟦a⟧ <Link to="/x">API</Link> ⟦b⟧ <NavLink\n  to={x}\n>API</NavLink> ⟦c⟧',
    '<Link className="x" href="/x">\n  API\n</Link>\n\n⟦a⟧',
    '⟦a⟧ <Card to="/x" /> ⟦b⟧ <Card title="to=x">⟦c⟧</Card>',
    '⟦a⟧ <Link to="/x">⟦b⟧',
    "⟦a⟧ <LinkButton>API</LinkButton> ⟦b⟧ <Button.Link>API</Button.Link> ⟦c⟧ <MyButton\n  big>API</MyButton> ⟦d⟧",
    "⟦a⟧ <Link to={`/x/${y}`} onClick={() => a > b}>API</Link> ⟦b⟧",
    "⟦a⟧ <a className='x' href={useBaseUrl('/x')}>API</a> ⟦b⟧",
    "⟦a⟧ <router-link :to=\"{ name: 'x' }\">API</router-link> ⟦b⟧ <v-card v-bind:href='x'>API</v-card> ⟦c⟧",
    "⟦a⟧ <Linked>⟦b⟧</Linked> <ButtonGroup>⟦c⟧</ButtonGroup> <my-note tone='to=x'>⟦d⟧</my-note> <Blink>⟦e⟧</Blink>",
    "⟦a⟧ <MyButton /> ⟦b⟧ `<Link>` ⟦c⟧ `</Link>` ⟦d⟧",
    "⟦1 <B and 2⟧",
]
VAULTS = [
    "⟦a⟧ %% API\nAPI %% ⟦b⟧",
    "%%\nAPI\n\nAPI\n%%\n\n⟦b⟧",
    "⟦5%% of it⟧",
    "⟦a⟧ ^API-1\n",
    "- ⟦a⟧ ^API\r\n- ⟦b⟧\r\n",
    "⟦a ^b c⟧",
    "API:: API\n\n⟦a⟧ (API:: API) ⟦b⟧ [API:: API] ⟦c⟧",
    "⟦a::b, and⟧\n\n⟦Example::⟧\n",
    "⟦a⟧ #API #API/x-y ⟦(⟧#API⟦) b⟧",
    "⟦C# and F#, #1 in a#b⟧",
]
MARKERS = [
    "::: API\n⟦a⟧\n:::\n",
    ":::API[API]{x=API}\n⟦a⟧\n:::\n",
    "  - :::tip API\n    ⟦a⟧\n    :::\n",
    "> ::: API\n> ⟦a⟧\n",
    ":::{API} API\n:API: API\n:name: API\n⟦a⟧\n:::\n",
    "::: tip\n:rocket: ⟦a⟧\n:::\n",
    '!!! API "API"\n',
    '!!! note inline end "API"\n    ⟦a⟧\n',
    '??? API\n\n???+ API "API"\n',
    '=== "API"\n\n===! "API"\n',
    "⟦What??? No!!! a === b⟧",
    "⟦a⟧\n\n⟦!!!⟧\n",
    "> [!NOTE]\n> ⟦a⟧\n",
    '> [!div class="API"]\n> ⟦a⟧\n',
    '⟦a⟧ :::image type="icon" source="API.png" alt-text="API b"::: ⟦b⟧ :::no-loc text="API"::: ⟦c ::: d="e" :::⟧\n',
    ':::image type="complex" source="x" alt-text="API":::\n  API\n:::image-end:::\n⟦a⟧\n',
    "> [!API]- API\n> ⟦a⟧\n",
    ">> [!API] API\n>> ⟦a⟧\n",
    "[TOC]\n\n⟦a⟧\n\n[[toc]]\n\n[[_TOC_]]\n",
]
ATTRIBUTES = [
    "# ⟦a⟧ {#API .API x=API}\n",
    "⟦a⟧\n{: .API #API x='API API'}\n",
    "[⟦b⟧](x){ data-API } ⟦a⟧ [b]{API} ⟦c⟧ `x`{API x} ⟦d **e⟧**{ API } ⟦f {API} g){⟧",
    "⟦a⟧{:API} *⟦b⟧*{: API}",
    '⟦a⟧ ![b](c){ width="API" } ⟦d⟧',
    "⟦a b⟧{.API} ⟦c⟧ {=html}",
    "⟦a {b} c {d e} f {g, h=i}⟧",
    "{::comment}\nAPI\n\nAPI\n{:/comment}\n⟦a⟧",
    "{::options API='API' /}\n\n⟦a⟧",
    "{::nomarkdown}API{:/} ⟦a⟧",
    "* API\n{:toc}\n\n⟦a⟧",
    "{eq}`API` ⟦a⟧ {doc:x}`API <API>` ⟦b⟧",
    "(API)=\n# ⟦a⟧\n",
    "⟦f(x) = (y)⟧",
    '% API\n\n+++ {"API": 1}\n\n⟦5 % of⟧\n',
    "*[API]: Application API\n\n⟦a⟧",
    "⟦a⟧\n\n   *[API]: API\n",
    '--8<-- "API"\n\n⟦a⟧\n\n<<< @/API.js\n',
    "⟦a⟧ {!API.md!} ⟦b⟧",
    "⟦a⟧ ++ctrl+del++ ⟦b⟧",
    "⟦C++ and D++, i++⟧",
    "⟦a⟧ {++API++} ⟦b⟧ {--API--} ⟦c⟧ {~~API~>API~~} ⟦d⟧ {==API==}{>>API<<} ⟦e⟧",
]
TABLES = [
    "|⟦a⟧|⟦b⟧|⟦c⟧|\n|-|-|-|\n|`x (y | z)`|⟦d⟧|\n|`a`|⟦b⟧|`c`|\n",
    "+---+---+\n| API | x |\n+===+===+\n| API | y |\n+---+---+\n\n⟦a⟧",
    "API   x\n----- ---\nAPI   y\n\n⟦a⟧",
    "----------\nAPI  x\n---- -----\nAPI  y\n\nAPI  z\n     API\n----------\n\n⟦a⟧",
    "⟦b⟧\n\n---- -----\nAPI  y\n\nAPI  z\n---- -----\n\n⟦a⟧",
    "⟦b⟧\n\n---\n\n⟦a⟧\n\n---\n\n⟦API⟧",
    "| ⟦a⟧ | ⟦b⟧ |\n|---|---|\n| `API` | ⟦c⟧ |\n",
    "⟦a -- b⟧\n\n-- --\n",
]
MATH = [
    "⟦a⟧ $ API $ ⟦b⟧ $API(v) = $ ⟦c⟧ $ t \\geq API$⟦, d⟧ $K $ ⟦e⟧",
    "⟦a $ 5 and B$ 7 b, $ 5 and $ 6 c, US$ 5 a day or $ 6⟧",
    "⟦a⟧ $$ API $$ ⟦b⟧",
    "$$\nAPI\n\nAPI\n$$\n\n⟦a⟧",
    "$$\nAPI\n$$ (API)\n\n⟦a⟧",
    "⟦a⟧ `$$` ⟦b⟧ `$$` ⟦c⟧",
    "⟦cheap ($$)⟧\n\n⟦dear ($$$)⟧",
    "⟦a⟧ \\(API\\) ⟦b⟧ \\[API\nAPI\\] ⟦c⟧",
    "⟦a \\( b⟧\n\n⟦c \\) d⟧",
    "\\begin{align*}\nAPI\n\nAPI\n\\end{align*}\n\n⟦a⟧",
    "⟦a⟧ \\cite[p. 3]{API} ⟦b⟧ \\href{API}{API} ⟦c⟧",
    "⟦a \\b c⟧",
]
BRACKETS = [
    "⟦a⟧ [API][ref] ⟦b⟧ [API][] ⟦c⟧ [API] ⟦d⟧",
    "⟦a⟧ [x](foo API) ⟦b⟧",
    "⟦a [two words] b⟧",
    "⟦a⟧ [[API]] ⟦b⟧ ![[API x|API]] ⟦c⟧",
    "<p>⟦a⟧ [[API x]] ⟦b⟧</p>",
    "⟦a⟧[^API] ⟦b⟧",
    "[^1]: ⟦The note, *in full*.⟧\n",
    "[API]: API\n\n⟦a⟧",
    "⟦a\nb⟧\n[API]: API API API\n",
    "> [API]: API API\n",
    "⟦a⟧ [@API] ⟦b⟧ [see @API, p. 3; -@API] ⟦c⟧",
    "⟦a [write to⟧ x@API.org ⟦today] b⟧",
    "⟦a⟧ :api_x: ⟦b⟧",
    "⟦at 10:30:00, a :b c: d⟧",
    "⟦a⟧ |API| ⟦b⟧",
    "⟦a | b | c⟧",
]
ADDRESSES = [
    "⟦a⟧ https://x.org/API?b=API#API ⟦b⟧",
    "⟦a⟧ ftp://API ⟦b⟧ git+ssh://API ⟦c⟧",
    "⟦(⟧https://x.org/API_API*API*",
    "⟦a⟧ www.API.org/API ⟦b⟧ WWW.API.ORG ⟦c⟧",
    "⟦a⟧ API@x.org ⟦b⟧ first.API+x@API.co.uk ⟦c⟧",
    "⟦a⟧ mailto:API ⟦b⟧",
    "⟦a⟧ <https://x.org/API> ⟦b⟧ <API@x.org> ⟦c⟧",
    "⟦a⟧ @API2020 [p. API] ⟦b [c d] e⟧",
    "⟦a⟧ <API x:y> ⟦b⟧ <api_x> ⟦c⟧",
    "⟦a: //b, @c and d @ e⟧",
    "⟦1 < 2 > 1⟧",
]


@pytest.mark.parametrize(
    "text", [*TEMPLATES, *MDX, *VAULTS, *MARKERS, *ATTRIBUTES, *TABLES, *MATH, *BRACKETS, *ADDRESSES]
)
def test_protected(text: str) -> None:
    assert marked(bare(text)) == text


@pytest.mark.parametrize("text", [*TEMPLATES, *MDX, *VAULTS, *MARKERS, *ATTRIBUTES, *TABLES, *MATH, *BRACKETS])
def test_windows_line_endings_change_nothing(text: str) -> None:
    text = text.replace("\r", "").replace("\n", "\r\n")
    assert marked(bare(text)) == text


def test_braces_are_expressions_in_mdx_alone() -> None:
    assert marked("a {b.c} d {{e: {f: 1}}} g", "x.mdx") == "⟦a⟧ {b.c} ⟦d⟧ {{e: {f: 1}}} ⟦g⟧"
    assert marked("a {b.c} d", "x.md") == "⟦a {b.c} d⟧"


def test_expressions_may_hold_braces_to_any_depth() -> None:
    assert marked("a {{b:{c:{d:{e:{\n\nf:1}}}}}} g { h", "x.mdx") == "⟦a⟧ {{b:{c:{d:{e:{\n\nf:1}}}}}} ⟦g { h⟧"


def test_code_in_an_html_block_is_code() -> None:
    assert marked("<Tab>\na `API` b\n```python\nAPI\n```\nc\n</Tab>\n") == (
        "<Tab>\n⟦a⟧ `API` ⟦b⟧\n```python\nAPI\n```\n⟦c⟧\n</Tab>\n"
    )
    assert marked("<p>\na ` b\n</p>\n\nc `` d\n") == "<p>\n⟦a ` b⟧\n</p>\n\n⟦c `` d⟧\n"


def test_code_in_a_component_is_code_whatever_tags_are_in_it() -> None:
    source = """\
<Steps>
⟦1. a⟧ `<script> API` ⟦b⟧

    ```html title="API"
    <p>API</p>
    ```
   ⟦c⟧
</Steps>

<Step>
    ⟦d⟧ `<Tab>API`
    ```html API
    <pre>API
    ```
    ⟦e⟧
    ~~~ API
    <br/>API

    API
    ~~~
</Step>

- ````md
  ```html
  API
  ```
  ````
- ⟦g⟧
"""
    assert marked(bare(source), "x.mdx") == source
    html = "<p>\n⟦a⟧ <kbd>`API</kbd>⟦` b⟧</p>\n"  # in HTML, tags come first
    assert marked(bare(html), "x.md") == html


def test_templates_are_seen_through_code_and_math_is_not() -> None:
    assert marked("a `{{` b `}}` c") == "⟦a⟧ `{{` b `}}` ⟦c⟧"
    assert marked("```\n$$\n```\na\n\n```\n$$\n```\n") == "```\n$$\n```\n⟦a⟧\n\n```\n$$\n```\n"


def test_regions_begin_behind_the_front_matter() -> None:
    source = "---\na: {{ x }}\n---\n{{ y }}"
    assert [source[start:end] for start, end in source_regions(source, 19)] == ["{{ y }}"]
    assert marked(source + "\n[x] z\n").endswith("{{ y }}\n[x] ⟦z⟧\n")


def test_every_syntax_has_a_name_of_its_own() -> None:
    names = [syntax.name for syntax in (*SOURCE_SYNTAXES, *PROSE_SYNTAXES)]
    assert len(set(names)) == len(names)


# "·" is a space.
OPENERS = """
    {{ {{< {{% {{{ {{!-- {% {# <% <? [% {%raw%} {%·comment {{<text>}} {{<highlight `{{ ``$$
    <Link·to="a"></b> <Link·to={</b> <a·href={</a> <b-c-</b> </b><Ab </b><A·to </b><A.Link·a· {{<link {{<a·href {{</a>}}
    {{<a/ <A <A· <A·b=' <A·b=" <A·b={ {/* { {a import import·a import·{ import·{· export export·const·a=
    %% ^ ^a #a :: a:: ::: :::{a} !!!·a >· > [! (a) {: {.a {a=b {a=" {#a {a} {::comment} *[ *[a] --8<-- <<< {! ++ ++a+
    {++ {~~ +-+ -- --·-- $$ $ \\( \\[ \\begin{a} \\a{ \\a[ [a]: [ [[ ![[ [^ [^a [a]( [a][ ]( ][ [@ [@a
    @ a@b a@b. a. :a : http:// a:// www. mailto: <a <a·b |a |
""".split()


@pytest.mark.parametrize("opener", OPENERS)
def test_openers_that_nothing_closes_take_no_time(opener: str) -> None:
    for between in ("", " x ", "\n", "\n\n"):
        text = (opener.replace("·", " ") + between) * 10_000
        assert all(start < end <= len(text) for start, end in source_regions(text, 0, mdx=True))
        assert all(start < end <= len(text) for start, end in prose_regions(text))


@pytest.mark.parametrize(
    "character", [*"a é*", *(pytest.param(c, marks=pytest.mark.slow) for c in "1\t{[<`$_~:%^@#|+-=\\\x01\x02.")]
)
def test_a_line_of_a_million_characters_takes_no_time(character: str) -> None:
    text = character * 1_000_000 + "{{ [a](b) @ :: {% www. :// [! ]: %% $$ ++ -- <A ="
    assert len(scan(text).prose) == len(text)
