"""Set phrases of English in which an everyday word is no term: nobody means a cluster's events by "in the event of".

They work like `except` phrases that every glossary has, for the one-word forms that occur in them, unless a glossary
has the phrase itself for a form. Only phrases belong here whose word never has the sense that a glossary gives it. A
star marks that word where another one of the phrase may well be a term: a *job market* is a market. Hyphens stand for
spaces too. Nor is a phrase one where the definition has another word of it: of a *budget* it may well tell that it is
one of carbon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from glosslink.matching.vocabulary.content_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_PHRASES = """
on account of; by all accounts; on no account; take into account; takes into account; taken into account; taking into
account; in the act of; call to action; out of action; put into action; on balance; strike a balance; in the balance;
river bank; clean bill of health; fit the bill; building block; stumbling block; road block; road blocks; male
bonding; olive branch; capital letter; capital letters; in case; in any case; in that case; in this case; in which
case; just in case; use case; use cases; edge case; edge cases; corner case; corner cases; worst case; best case;
upper case; lower case; case by case; cell phone; cell phones; chain of events; in charge of; free of charge; dress
code; shipping container*; shipping containers*; in the context of; in this context; out of context; under control;
out of control; remote control; beyond control; in due course; of course; in the course of; over the course of; a
great deal; a good deal; no big deal; debt of gratitude; attention deficit; on duty; off duty; heavy duty; in the
event of; in the event that; in any event; in either event; in the unlikely event; in that event; turn of events; in
exchange for; contrary to expectation; in the field of; in the field; figure of speech; in force; come into force;
came into force; comes into force; ground rules; on the grounds; a host of; whole host of; talk show host*;
self-image; spitting image; index finger; lethal injection; fault injection; fuel injection; in the interest of; in
the interests of; best interests; love interest; at issue; take issue with; its job; do the job; does the job; did the
job; good job; great job; day job; nose job; job title; job titles; job description; on the job; record label*; record
labels*; mother-in-law; father-in-law; in-laws; in line with; bottom line; on the line; along the lines; in the loop;
by a margin of; flea market; master's degree; master of ceremonies; by means of; by no means; by any means; for good
measure; in memory of; from memory; role model; role models; in the name of; in name only; as the name suggests; as
its name suggests; as the name implies; as its name implies; as their name suggests; as their name implies; name would
suggest; names suggest; name suggests; name implies; first name; last name; given name; full name; maiden name; pen
name; domain name*; domain names*; brand name; household name; by name; name a few; make a name for; goes by the name;
go by the name; social network; social networks; neural network; neural networks; old boys' network; lymph node; lymph
nodes; no object; object lesson; tour operator; tour operators; in order to; in order that; in order of; in order; out
of order; birthday party; dinner party; search party; peer pressure; pilot project; pilot projects; pilot study; pilot
studies; pilot scheme; pilot programme; pilot program; airline pilot; point of view; points of view; up to a point;
swimming pool; port of call; at a premium; at any price; in the process; in the process of; human race*; rat race; at
any rate; at this rate; for the record; on record; off the record; track record; world record; in the region of; cash
register; in return for; in return; as a rule; as a general rule; rule of thumb; rules of thumb; golden rule; on a
large scale; on a small scale; at scale; on a scale of; within scope; in secret; open secret; a series of; world
series; tv series; denial of service; denial-of-service; terms of service; at your service; in the service of; lip
service; church service; room service; length of service; self-service; out of service; fair share; lion's share;
signal to noise; open source*; open-source; single source of truth; a source of; large source of; main source of;
source* code; source* file; source* files; source tree; sources say; source of inspiration; at stake; raise the
stakes; state of affairs; state of mind; state of the art; state-of-the-art; solid state; status quo; take stock;
taking stock; laughing stock; out of stock; in stock; in store; app store; app stores; department store; department
stores; grocery store; round table; table of contents; off the table; on the table; bring to the table; price tag*;
price tags*; in terms of; come to terms; comes to terms; came to terms; long term; short term; in the long term; in
the short term; by the same token; token gesture; tricks of the trade; jack of all trades; family tree; christmas
tree; face value; at face value; in view of; by virtue of; speaks volumes; speak volumes; spoke volumes; in bulk;
yield the floor; yields the floor; yield sign; right of way; window shopping; window of opportunity; window dressing;
in the wings; civil service; secret service; military service; self service; service-oriented; service oriented; in
service to; common name; common names; master branch; file extension*; file extensions*; our job is; my job; job
interview; job interviews; odd jobs; birth certificate; birth certificates; gift certificate; gift certificates; death
certificate; marriage certificate; brand image*; mirror image*; image processing; full-time job; part-time job; dream
job; do this job; job is to; job* application; job* applications; job* market; job* offer; job* offers; job* security;
financial services*; health service*; health services*; social service*; social services*; emergency services;
professional services; customer service; community service; armed services; years of service; at runtime; at run time;
during runtime; prior service; quality of service; level of service; levels of service; class of service; postal
service; news service; amazon web services; extension of time; hair extension; hair extensions; by extension;
application form; application forms; application fee; application deadline; master key; master plan; sound volume;
turn up the volume; proxy* vote; proxy* war; proxy* wars; by proxy; warning label; warning labels; white label;
identity crisis; gender identity*; identity card; mistaken identity; identity theft; network* television; holiday
destination*; tourist destination*; the secret to; secret of success; secret agent; secret* ballot; trade secret*;
trade secrets*; bad gateway; gateway timeout; service unavailable; secret sauce; kept secret; keep secret; keep it
secret; keep them secret; logging into; logging in to; logging in as; logging in with; logging in without; logging
out; software as a service; platform as a service; infrastructure as a service; database as a service; containers as a
service; functions as a service; kubernetes as a service; network as a service; storage as a service; everything as a
service; anything as a service; service provider; service providers; service quality; restore service; restores
service; restored service; restoring service; maintain service; maintaining service; interruption of service;
interruptions of service; loss of service; continuity of service; service fee; service fees; service charge; service
charges; in runtime; gateway error; gateway errors; gateway failure; gateway failures; volume of requests; volume of
pull requests; volume of traffic; volume of messages; volume of calls; volume of queries; volume of issues; volume of
orders; sheer volume; high volume of; high volumes of; large volumes of; instance profile; instance profiles; no
secret that; multi-cluster services; developer advocate; developer advocates; managed service account; managed service
accounts; near future; foreseeable future*; future* generations; the future of; in the future; good* example; good*
examples; good* idea; good* ideas; good* practice; good* news; good* reason; good* reasons; good* faith; good*
friends; good* place to; good* way to; good* time to; good* use of; greater good*; really good*; very good; as long
as; so long as; for so long; long* time; long* ago; how long; has long; long* history; long* way; long* list; long*
journey; long* overdue; long*-standing; in a long* line of; in short; short* time; short while; short* distance;
short*-lived; short*-termism; fall short*; falls short*; fell short*; fallen short*; cut short*; look forward* to;
looking forward* to; going forward*; step forward*; steps forward*; came forward*; come forward*; put forward; puts
forward; putting forward*; move forward*; moving forward*; fast-forward*; straight forward*; pushed forward*; pushing
forward*; forward*-thinking; forward*-looking; put* in place; put* back; put* pressure on; put a premium on; at its
core; at their core; to its core; core* principle; core* principles; core* problem; core* values; core* issues; took
into account*; hold to account*; held to account*; social media account*; social media accounts*; by any account; in a
bid to; electricity bill*; electricity bills*; phone bill*; heating bills*; fitted the bill*; fits the bill*; image
credit*; image credits*; photo credit*; picture credit*; to their credit; to its credit; to his credit; to her credit;
ground floor*; shop floor*; dance floor*; factory floor*; floor* space; video game*; video games*; board game*; board
games*; computer games*; olympic games*; skin in the game*; conflict of interest*; conflicts of interest*; public
interest*; national interest*; special interest*; own interest; of interest to; area of interest*; expression of
interest*; expressions of interest*; vested interest*; vested interests*; makes note*; side note*; positive note*;
viable option*; pool* of talent; talent pool*; upon our return; return* to work; return* home; returns* home; all year
round; year round; third runway*; energy-saving*; pre-emptive strike*; strikes me; bit of a shock*; traffic signals*;
traffic signal*; target* audience; wealth* of experience; come to bear*; to bear on; conference call*; james bond*;
bond* film; bond* films; land* of opportunity; by a huge margin*; comfortable margin*; right* away; right* direction;
right* place; right* time; right* people; right* person; right* choice; right* choices; right* answer; right* answers;
right* question; right* questions; right* thing; right* tool; right* tools; right* solution; right* number; right*
way; right*-hand; right* angle; right* angles; right* and proper; in its own right; in their own right; in his own
right; in her own right; top right*; bottom right*; doing it right; got it right*; get it right*; had it right;
left*-hand; left* open; left* stranded; left* blank; left* untouched; left* unchanged; left* unattended; left them;
left* him; left me; left us; left* to their own devices; left* to its own devices; top left*; bottom left*; nothing
left*; what is left of; what's left* of; room left*; primary* school; primary* schools; primary* education; primary*
source; primary* sources; primary* care; primary* reason; primary* reasons; primary* concern; primary* concerns;
primary* aim; primary* aims; primary* purpose; primary* goal; primary* goals; primary* focus; primary* objective;
primary* beneficiary; primary* beneficiaries; primary* mechanism; primary* task; primary* colours; primary* colors;
office* space; office* spaces; office* block; office* blocks; office* building; office* buildings; office* worker;
office* workers; office* hours; office* supplies; office* furniture; post office; post offices; head office*; head
offices*; back office*; front office*; box office*; sorting office*; patent office*; registry office*; mission*
statement; mission* statements; mission*-critical; mission*-driven; mission* creep; our mission is; with a mission to;
vast majority*; majority* of the time; terms* and conditions; in real terms*; in nominal terms*; in absolute terms*;
in relative terms*; in practical terms*; in general terms*; in simple terms*; terms* of reference; medium term*;
longer-term*; near-term; error term*; coined the term*; coin the term*; coined the terms*; define the term*; defines
the term*; understand the term*; meaning of the term*; meaning of this term*; just the ticket; ticket* hall; ticket*
price; ticket* prices; ticket* sales; ticket* barriers; train ticket*; train tickets*; plane ticket*; plane tickets*;
lottery ticket*; lottery tickets*; parking ticket*; parking tickets*; season ticket*; season tickets*; book your
ticket*; book your tickets*; peer*-reviewed; peer* review; peer* reviews; peer*-review; jury of their peers*; jury of
his peers*; for the benefit of; to the benefit of; benefit* of the doubt; benefit* of hindsight; reap the benefits*;
mutual benefit*; added benefit*; sense of duty*; acts of service; act* of kindness; acts* of kindness; balancing act*;
double act*; act* accordingly; act* swiftly; state* of play; state* of flux; state* of repair; state* of disrepair;
state of shock; state* of the economy; steady-state*; seat* of government; seat* of power; seat* of learning; seat* of
governance; back seat*; car seat*; seat* belt; seat* belts; driver's seat*; passenger seat*; hot seat*; window seat*;
in full swing*; swings* and roundabouts; interesting reading*; required reading*; recommended reading*; reading* list;
reading* lists; reading* room; worth reading*; bedtime reading*; brand identity*; brand identities*; visual identity*;
keynote speaker*; keynote speakers*; guest speaker*; guest speakers*; native speaker*; native speakers*; motivational
speaker*; motivational speakers*; thank all speakers*; third-party* sites; third-party* advertising; third-party*
software; third-party* data; third-party* apps; third-party* tools; launch party*; fire service*; fire services*;
intelligence services*; foreign service*; for services to; jewel in the crown*; crown* jewels; fitting the bill*; foot
the bill*; footed the bill*; footing the bill*; pays the bills*; pay the bills*; dollar bill*; dollar bills*; gas
bills*; phone bills*; utility bills*; medical bills*; incumbent upon; motion* picture; motion* pictures; motion*
sickness; motion*-controlled; slow motion*; set in motion*; on a budget; low budget*; big budget*; on a shoestring
budget*; carbon budget*; curiosity cabinet*; cabinet* of curiosities; democratic deficit*; third-party* services; call
to arms*; criminal act*; ticket* office; prime position*; mood swings*; mood swing*; carbon budgets*; back seats*; car
seats*; right* up till; filing cabinet*; filing cabinets*; flight ticket*; flight tickets*; first-class* citizen;
first-class* citizens; first-class* support; first-class* object; first-class* objects; first-class* function;
first-class* functions; first-class* ticket; first-class* tickets; first-class* hotel; first-class* hotels;
first-class* travel; world-class*; in a class* of its own; third party*; third parties*; press release*; return*
ticket; return* tickets; return* journey; return* flight; return* flights; return* address; point of no return*; happy
returns*; order* of magnitude; orders* of magnitude; law and order*; made to order*; tall order*; pecking order*;
alphabetical order*; chronological order*; reverse order*; in the long run*; in the short run*; across the board*;
drawing board*; above board*; notice board*; bulletin board*; message board*; circuit board*; value* for money; chief
of staff; chiefs of staff; market share*; crack the whip*; sea floor*; forest floor*; floor* plan; floor* plans;
chamber* of commerce; chambers* of commerce; chamber* music; gas chamber*; chamber* orchestra; echo chamber*; house*
prices; house* price; house* arrest; opera house*; country house*; white house*; publishing house*; auction house*;
manor house*; house* of cards; toilet seat*; perpetual motion*; through the motions*; motion* sensor; motion* sensors;
motion* detector; meter reading*; reading* glasses; smart speaker*; public speaker*; english speaker*; rocking chair*;
electric chair*; musical chairs*; folding chair*; deck chair*; medicine cabinet*; display cabinet*; bench* press; park
bench*; heart rate*; birth rate*; death rate*; frame rate*; mortality rate*; literacy rate*; rolling stock*; stock*
photo; stock* photos; stock* phrase; stock* phrases; chicken stock*; fish stocks*; extra credit*; closing credits*;
opening credits*; mineral deposit*; coal deposit*; oil deposit*; lose interest*; lost interest*; losing interest*;
self-interest*; human interest*; of particular interest*; point of interest*; points of interest*; interest* group;
interest* groups; margin* of error; margins* of error; margin* of victory; in the margins*; sticky note*; musical
note*; high note*; lecture notes*; suicide note*; worthy of note*; no option* but; in a position* to; in no position*
to; pole position*; school principal*; pool* table; car pool*; gene pool*; pool* party; root and branch*; arms cache*;
weapons cache*; container* ship; container* ships; event* horizon; fork* in the road; tuning fork*; knife and fork*;
for instance*; in the first instance*; low-key*; piano key*; car key*; key* ring; lending library*;
library* card; library* book; library* books; log* cabin; log* cabins; captain's log*; rescue package*; stimulus
package*; aid package*; pay package*; package* holiday; package* holidays; package* tour; package* tours; package*
deal; care package*; eye patch*; rough patch*; bad patch*; patch* of land; patch* of grass; port* wine; port* city;
port* cities; due process*; peace process*; thought process*; thought processes*; process* of elimination; jump the
queue*; jumping the queue*; root* cause; root* causes; root* vegetable; root* vegetables; square root*; grass roots*;
take root*; took root*; taking root*; root* of the problem; root* of all evil; root* canal; jam session*; therapy
session*; stack* of papers; stack* of books; string* quartet; string* quartets; string* theory; purse strings*; no
strings* attached; pull strings*; guitar string*; coffee table*; dinner table*; kitchen table*; negotiating table*;
bedside table*; table* tennis; table* manners; turn the tables*; turned the tables*; under the table*; loose thread*;
common thread*; needle and thread*; by a thread*; token* effort; palm tree*; apple tree*; fruit tree*; oak tree*;
olive tree*; pine tree*; bark up the wrong tree*; barking up the wrong tree*; tree*-lined; bill* of fare; water bill*;
hotel bill*; chemical bond*; covalent bond*; hydrogen bond*; bonds* of friendship; crop yield*; wheat yield*; milk
yield*; budget* airline; budget* airlines; budget* hotel; budget* hotels; tight budget*; garden party*; garden
parties*; cocktail party*; cocktail parties*; christmas party*; stag party*; hen party*; guilty party*; injured
party*; a tax return*; the tax return*; your tax return*; his tax return*; her tax return*; their tax return*; my tax
return*; our tax return*; income tax return*; file tax return*; the tax returns*; your tax returns*; his tax returns*;
her tax returns*; their tax returns*; my tax returns*; our tax returns*; file tax returns*; to date*; up to date*;
out of date*; secretary of state*; secretaries of state*; minister of state*; ministers of state*; department of state*;
house* of commons; house* of lords; house* of representatives; bank* holiday; bank* holidays; a quarter* of; one
quarter* of the; one quarter* of all; one quarter* of a; quarter* of all; quarter* of an hour; quarter* of a million;
quarter* of a century; quarters* of all; quarters* of the population; three-quarters* of the; three-quarters* of a;
three-quarters* of people; three-quarters* of those; volume of inbound requests; volume of incoming requests; volume
of incoming traffic; volume of network traffic; volume* of work; volume* of code; volume* of changes; volume* of
resources; in terms of volume*; developer* evangelist; developer* evangelists; developer* relations; member* of
technical staff; members* of technical staff; member* of staff; members* of staff; logging* bugs; logging* issues;
logging* tickets; secret* of success; secret* to success; secrets* of becoming; secrets* of being; know the secret* for;
know the secret* of; know the secret* to; no other secret* than; no other secrets* than; software as a service*;
platform as a service*; infrastructure as a service*; function as a service*; database as a service*; backend as a
service*; desktop as a service*; google container* engine; google container* registry; azure container* instances;
azure container* apps; elastic container* registry; elastic container* service; coreos container* linux; flatcar
container* linux; gcloud container*; container* clusters* create; container* clusters* get credentials;
node* etcd cluster;
controller* or node service; right* now; tax credit*; tax credits*; carbon credit*; carbon credits*; political
capital*; capital* city; capital* cities; capital* punishment; vice president*; vice presidents*; division* of labour;
division* of labor; division* of powers; opposition* to; trading session*; trading sessions*; clear cut*; short* run*;
short* runs*; long* run*; long* runs*; medium run*; short* of; wide range* of; whole range* of; broad range* of; full
range* of; vast range* of; entire range* of; diverse range* of; large range* of; run* out of; runs* out of; run*
counter to; runs* counter to; carry* on with; carry* out; carry* forward; cut* into; cuts* into; cut* through; cuts*
through; cut* across; cuts* across; further reading*; continue reading*; keep reading*; primary* law; primary* laws;
primary* interest; primary* interests; primary* cause; primary* causes; primary* surplus; primary* surpluses; primary*
deficit; primary* deficits; primary* balance; primary* balances; primary* residence; primary* residences; primary*
home; primary* legislation; primary* earner; primary* earners; primary* driver; primary* drivers; table* above; table*
below; following table*; following tables*; shock wave*; shock waves*; at the margin*; on the margin*; on the
margins*; to the margins*; at the margins*; data point*; data points*
"""
# Before these *key* says how much they matter; a key has a size, a pair, a store.
_KEYS = """
    advantage advisor aim area argument aspect assumption battleground benefit challenge characteristic component
    concept concern consideration contribution contributor decision detail difference difficulty driver element
    enabler factor feature figure finding goal idea indicator influence ingredient initiative insight issue lesson
    message milestone motivation objective observation part partner person piece player point principle priority
    problem question reason recommendation requirement responsibility result risk role stakeholder step strategy
    strength supporter takeaway task theme topic trait trend witness
"""
# Months that are words, too, and surnames: in May, May 2012, the 9th of March.
_DAYS = (
    *(str(day) for day in range(1, 32)),
    *(f"{day}th" for day in range(4, 31)),
    "1st",
    "2nd",
    "3rd",
    "21st",
    "31st",
)
_MONTHS = tuple(
    phrase
    for month in ("march*", "may*")
    for phrase in (
        *(f"{word} {month}" for word in "early in last late mid next of since this until".split()),
        *(f"{day} {month}" for day in _DAYS),
        *(f"{month} {day}" for day in _DAYS),
        *(f"{month} {year}" for year in range(1900, 2051)),
    )
)
# With a capital these are something of the term's: *Secret data* is what a Secret holds.
_SMALL = (
    "are secret",
    "is secret",
    "secret authentication",
    "secret data",
    "secret information",
    "secret ingredient",
    "secret jewels",
    "secret keys",
    "secret material",
    "secret recipe",
    "secret sauce",
    "secret seed",
    "secret stuff",
    "secret weapon",
    "change jobs",
    "change roles or jobs",
    "changed jobs",
    "changes jobs",
    "changing jobs",
    "to act",
    "act as",
    "acts as",
    "act like",
    "acts like",
    "act on",
    "acts on",
    "act in",
    "act within",
    "act only",
    "a state* of",
    "current state* of",
    "present state* of",
    "sorry state* of",
    "state* of the union",
    "state* of the world",
)
_STARRED = (
    *" ".join(_PHRASES.replace("-", " ").split()).rstrip("; ").split("; "),
    *(f"key* {noun}" for noun in _KEYS.split()),
    *_MONTHS,
    *(f"key* {noun[:-1]}ies" if noun.endswith("y") else f"key* {noun}s" for noun in _KEYS.split()),
)
_TEXTS = frozenset(phrase.replace("*", "") for phrase in _STARRED)


class Idiom(NamedTuple):
    """A set phrase: its text, the words in it that are no terms (lower case), whether only small letters make it."""

    text: str
    words: frozenset[str]
    small: bool = False

    def place(self, words: Collection[str]) -> int:
        """Return which word of the text it hides, counted from 0: the one of `words` with a star; -1 for all of it."""
        parts = self.text.split()
        found = [at for at, word in enumerate(parts) if word in self.words and word in words]
        return found[0] if len(found) == 1 and len(self.words) < len(parts) else -1


def idioms(words: Collection[str]) -> Iterator[Idiom]:
    """Yield the set phrases in which one of `words` (lower case) is no term."""
    known = frozenset(words)
    for phrase in _STARRED:
        text = phrase.replace("*", "")
        if known.isdisjoint(text.split()):  # as nearly always
            continue
        meant = _meant(phrase)
        if not meant.isdisjoint(known):
            yield Idiom(text, meant)
            first, *_, last = text.split()
            if last in meant and first not in FUNCTION_WORDS and f"{text}s" not in _TEXTS:  # but: in case
                yield Idiom(f"{text}s", _meant(f"{phrase[:-1]}s*" if phrase.endswith("*") else f"{phrase}s"))
    for phrase in _SMALL:
        if len((meant := _meant(phrase)) & known) == 1:
            yield Idiom(phrase.replace("*", ""), meant, small=True)


def _meant(phrase: str) -> frozenset[str]:
    """Return the words of a phrase that are no terms: those with a star, else all."""
    words = phrase.split()
    return frozenset(word[:-1] for word in words if word.endswith("*")) or frozenset(words)
