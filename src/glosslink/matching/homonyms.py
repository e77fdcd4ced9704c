"""Nouns that several fields use for things of their own, told apart by the word before them or behind.

A *session affinity* has nothing to do with that of a scheduler, nor a *network namespace* with those of a program. Such
compounds work like `except` phrases in a glossary that is about something that has a name, unless it has the compound
itself for a form, or its definition of the noun, or many of its definitions, have one of the words that tell the others
apart. Only words belong here that with the noun always name something of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.matching.content_words import has_named_subject, stem, stems, subject_of, without_function_words
from glosslink.matching.dictionaries import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.glossary.glossary import Glossary
    from glosslink.matching.form import Form

# A noun, the words before it, and those behind it.
_ROWS = """
affinity: binding brand cache core cpu electron interrupt irq numa processor session thread /
agent: cleaning estate insurance travel /
annotation: java text type /
attribute: css dom html xml /
channel: discord irc marketing sales slack television tv youtube /
cluster: couchbase database elasticsearch envoy galaxy hadoop hbase kafka cassandra mesos mongodb mpi mysql postgres
    postgresql rabbitmq redis spark star upstream zookeeper /
controller: disk domain dma game interrupt memory raid sdn usb /
driver: bus car race taxi truck /
event: calendar charity click dom keyboard launch mouse sporting sports /
field: electric football force gravitational magnetic /
image: background bitmap boot cover digital disk iso jpeg medical png raster satellite thumbnail /
    above below classification editing gallery quality recognition
index: glycemic price refractive stock /
ingress: / bandwidth network policies policy port ports rules traffic
injection: code command dependency header fuel prompt sql / moulding molding
key: arrow backspace enter escape piano shift /
label: axis dns food mailing nutrition price selinux shipping /
master: cassandra database grand hadoop hbase into jenkins mesos music mysql postgres postgresql puppet redis ring salt
    school scrum spark web / of
model: business car fashion pricing /
namespace: cgroup dns host ipc kernel linux mount network networking pid process python uts xml /
node: ast cassandra couchbase database dom elasticsearch hadoop hbase html kafka leaf lymph mongodb mysql numa
    postgres postgresql rabbitmq redis tree xml zookeeper /
object: date dom flying java javascript json kernel physical python ruby shared /
    code detection file literal oriented recognition storage store stores
operator: arithmetic assignment bitwise boolean comparison equality logical pipe relational ternary unary /
pipeline: gas oil /
port: parallel sea serial usb /
proxy: / protocol
quantity: physical scalar unknown vector / and of
selector: css date language xpath /
session: brainstorming breakout jam keynote plenary poster training /
table: dining hash lookup multiplication page partition periodic routing /
thread: discussion email forum screw /
upstream: / dns nameserver nameservers router server servers switch
volume: call message query request sales search sound trading traffic transaction /
"""
_PARTED = [row.replace("\n", " ").partition(":") for row in _ROWS.strip().replace("\n    ", " ").split("\n")]
_WORDS = {
    noun: (tuple(words.partition("/")[0].split()), tuple(words.partition("/")[2].split())) for noun, _, words in _PARTED
}
_NONE: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


def homonyms(forms: Iterable[Form], glossary: Glossary) -> Iterator[str]:
    """Yield the compounds in which one-word forms of the glossary name another thing."""
    if not has_named_subject(glossary):
        return
    forms = list(forms)
    terms, subject = {form.text.lower() for form in forms if form.entry}, subject_of(glossary)
    own = {entry.id: subject | without_function_words(stems(entry.definition)) for entry in glossary.entries}
    for form in forms:
        word = form.text.lower()
        before, behind = _row(word) if form.entry and word.isalpha() else _NONE
        if not any(stem(other) in own[form.entry] for other in (*before, *behind)):
            yield from (f"{other} {word}" for other in before if other not in terms)
            yield from (f"{word} {other}" for other in behind if other not in terms)


def _row(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return _WORDS.get(word) or _WORDS.get(dictionary("en").lemma(word), _NONE)
