"""What glossary pages say of their own, in the languages of glossaries: what names a part, tells how many, searches.

English is what templates write. A page is read aloud in the language that it is marked as, so it should be in that.
"""

from __future__ import annotations

from glosslink.documents.languages import primary

_ENGLISH = (
    "Glossary",
    "A to Z",
    "Search",
    "Also:",
    "More on {}",
    "See",
    "See also:",
    "Mentioned in:",
    "Mentioned in {} post",
    "Mentioned in {} posts",
    "({} times)",
    "and {} more",
)
# In the same order.
_OTHERS = {
    "de": "Glossar|A bis Z|Suche|Auch:|Mehr zu {}|Siehe|Siehe auch:|Erwähnt in:|Erwähnt in {} Beitrag|"
    "Erwähnt in {} Beiträgen|({}-mal)|und {} weitere",
    "es": "Glosario|De la A a la Z|Buscar|También:|Más sobre {}|Véase|Véase también:|Mencionado en:|"
    "Mencionado en {} artículo|Mencionado en {} artículos|({} veces)|y {} más",
    "fr": "Glossaire|De A à Z|Rechercher|Aussi :|En savoir plus : {}|Voir|Voir aussi :|Mentionné dans :|"
    "Mentionné dans {} article|Mentionné dans {} articles|({} fois)|et {} de plus",
    "it": "Glossario|Dalla A alla Z|Cerca|Anche:|Per saperne di più: {}|Vedi|Vedi anche:|Citato in:|"
    "Citato in {} articolo|Citato in {} articoli|({} volte)|e ancora {}",
    "nl": "Begrippenlijst|A tot Z|Zoeken|Ook:|Meer over {}|Zie|Zie ook:|Genoemd in:|Genoemd in {} artikel|"
    "Genoemd in {} artikelen|({} keer)|en nog {}",
    "pt": "Glossário|De A a Z|Pesquisar|Também:|Mais sobre {}|Ver|Ver também:|Mencionado em:|"
    "Mencionado em {} artigo|Mencionado em {} artigos|({} vezes)|e mais {}",
}
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks lrc mzn nqo pnb ps sd syr ug ur yi".split())
_SCRIPTS = {"arab": "rtl", "hebr": "rtl", "thaa": "rtl", "syrc": "rtl", "nkoo": "rtl"}
_WORDS = {code: dict(zip(_ENGLISH, said.split("|"), strict=True)) for code, said in _OTHERS.items()}


def said(text: str, language: str, value: object = "") -> str:
    """Return an English text of a glossary page in a language, if it is one of ours, with `value` where it has `{}`."""
    return _WORDS.get(primary(language), {}).get(text, text).replace("{}", str(value))


def direction(language: str) -> str:
    """Return the value of HTML's attribute `dir` for text in a language: by its script, where the tag has one."""
    scripts = (part for part in language.replace("_", "-").lower().split("-")[1:] if len(part) == 4)
    script = next(scripts, "")
    if script:
        return _SCRIPTS.get(script, "ltr")
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"
