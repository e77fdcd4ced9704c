"""Set phrases of English in which an everyday word is no term: nobody means a cluster's events by "in the event of".

They work like `except` phrases that every glossary has, for the one-word forms that occur in them, unless a glossary
has the phrase itself for a form. Only phrases belong here whose word never has the sense that a glossary gives it.
"""

from __future__ import annotations

_PHRASES = """
on account of; by all accounts; on no account; take into account; takes into account; taken into account; taking
into account; in the act of; call to action; out of action; put into action; on balance; strike a balance; in the
balance; river bank; clean bill of health; fit the bill; building block; stumbling block; road block; road blocks;
male bonding; olive branch; capital letter; capital letters; in case; in any case; in that case; in this case; in
which case; just in case; use case; use cases; edge case; edge cases; corner case; corner cases; worst case; best
case; upper case; lower case; case by case; cell phone; cell phones; chain of events; in charge of; free of charge;
dress code; shipping container; shipping containers; in the context of; in this context; out of context; under
control; out of control; remote control; beyond control; in due course; of course; in the course of; over the course
of; a great deal; a good deal; no big deal; debt of gratitude; attention deficit; on duty; off duty; heavy duty; in
the event of; in the event that; in any event; in either event; in the unlikely event; in that event; turn of
events; in exchange for; contrary to expectation; in the field of; in the field; figure of speech; in force; come
into force; came into force; comes into force; ground rules; on the grounds; a host of; whole host of; talk show
host; self-image; spitting image; index finger; lethal injection; fault injection; fuel injection; in the interest
of; in the interests of; best interests; love interest; at issue; take issue with; its job; do the job; does the
job; did the job; good job; great job; day job; nose job; job title; job titles; job description; on the job; record
label; record labels; mother-in-law; father-in-law; in-laws; in line with; bottom line; on the line; along the
lines; in the loop; by a margin of; flea market; master's degree; master of ceremonies; by means of; by no means; by
any means; for good measure; in memory of; from memory; role model; role models; in the name of; in name only; as
the name suggests; as its name suggests; as the name implies; as its name implies; as their name suggests; as their
name implies; name would suggest; names suggest; name suggests; name implies; first name; last name; given name;
full name; maiden name; pen name; domain name; domain names; brand name; household name; by name; name a few; make a
name for; goes by the name; go by the name; social network; social networks; neural network; neural networks; old
boys' network; lymph node; lymph nodes; no object; object lesson; tour operator; tour operators; in order to; in
order that; in order of; in order; out of order; birthday party; dinner party; search party; peer pressure; pilot
project; pilot projects; pilot study; pilot studies; pilot scheme; pilot programme; pilot program; airline pilot;
point of view; points of view; up to a point; swimming pool; port of call; at a premium; at any price; in the
process; in the process of; human race; rat race; at any rate; at this rate; for the record; on record; off the
record; track record; world record; in the region of; cash register; in return for; in return; as a rule; as a
general rule; rule of thumb; rules of thumb; golden rule; on a large scale; on a small scale; at scale; on a scale
of; within scope; in secret; open secret; a series of; world series; tv series; denial of service;
denial-of-service; terms of service; at your service; in the service of; lip service; church service; room service;
length of service; self-service; out of service; fair share; lion's share; signal to noise; open source;
open-source; single source of truth; a source of; large source of; main source of; source code; source file; source
files; source tree; sources say; source of inspiration; at stake; raise the stakes; state of affairs; state of mind;
state of the art; state-of-the-art; solid state; status quo; take stock; taking stock; laughing stock; out of stock;
in stock; in store; app store; app stores; department store; department stores; grocery store; round table; table of
contents; off the table; on the table; bring to the table; price tag; price tags; in terms of; come to terms; comes
to terms; came to terms; long term; short term; in the long term; in the short term; by the same token; token
gesture; tricks of the trade; jack of all trades; family tree; christmas tree; face value; at face value; in view
of; by virtue of; speaks volumes; speak volumes; spoke volumes; in bulk; yield the floor; yields the floor; yield
sign; right of way; window shopping; window of opportunity; window dressing; in the wings; civil service; secret
service; military service; self service; service-oriented; service oriented; in service to; common name; common names;
master branch; file extension; file extensions; our job is; my job; job interview; job interviews; odd jobs;
birth certificate; birth certificates; gift certificate; gift certificates; death certificate; marriage certificate;
brand image; mirror image; image processing; full-time job; part-time job; dream job; do this job; job is to; job
application; job applications; job market; job offer; job offers; job security; financial services; health service;
health services; social service; social services; emergency services; professional services; customer service; community
service; armed services; years of service; at runtime; at run time; during runtime; prior service; quality of service;
level of service; levels of service; class of service; postal service; news service; amazon web services; extension of
time; hair extension; hair extensions; by extension; application form; application forms; application fee; application
deadline; master key; master plan; sound volume; trading volume; turn up the volume; proxy vote; proxy war; proxy wars;
by proxy; warning label; warning labels; white label; identity crisis; gender identity; identity card; mistaken
identity; identity theft; network television; holiday destination; tourist destination; the secret to; secret of
success; secret agent; secret ballot; trade secret; trade secrets; bad gateway; gateway timeout; service unavailable;
secret sauce; kept secret; keep secret; keep it secret; keep them secret; logging into; logging in to; logging in as;
logging in with; logging in without; logging out; software as a service; platform as a service; infrastructure as a
service; database as a service; containers as a service; functions as a service; kubernetes as a service; network as a
service; storage as a service; everything as a service; anything as a service; service provider; service providers;
service quality; restore service; restores service; restored service; restoring service; maintain service; maintaining
service; interruption of service; interruptions of service; loss of service; continuity of service; service fee; service
fees; service charge; service charges; in runtime; gateway error; gateway errors; gateway failure; gateway failures;
volume of requests; volume of pull requests; volume of traffic; volume of messages; volume of calls; volume of queries;
volume of issues; volume of orders; sheer volume; high volume of; high volumes of; large volumes of; instance profile;
instance profiles; secret information; no secret that; developer advocate; developer advocates; managed service
account; managed service accounts
"""
# With a capital these are something of the term's: *Secret data* is what a Secret holds.
_SMALL = ("are secret", "is secret", "secret data", "secret material", "secret seed")
PHRASES = tuple(phrase.strip() for phrase in _PHRASES.replace("\n", " ").split(";"))


def idioms(words: frozenset[str]) -> dict[str, bool]:
    """Return the set phrases that hold one of `words` (lower case) and are more than it.

    With each is whether it is one in small letters alone; such a phrase must hold no other of the words, nor hide it.
    """
    always = {phrase: False for phrase in PHRASES if " " in phrase and words & _words(phrase)}
    return always | {phrase: True for phrase in _SMALL if len(words & _words(phrase)) == 1}


def _words(phrase: str) -> set[str]:
    return set(phrase.replace("-", " ").split())
