"""Words written like a term that mean something else: verbs, set phrases, names; and other names for a term."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = Glossary.parse(
    """
- {term: store, definition: A place where Nimbus keeps results.}
- {term: yield, definition: What a bond pays for its price.}
- {term: credit, definition: Money that is lent.}
- {term: event, definition: A record of something that has happened.}
- {term: deployment, definition: Keeps copies of a program running on Nimbus.}
- {term: validate, definition: The act of comparing data with what is expected of them.}
- {term: Expectations, definition: 'Statements about data. In Great Expectations they are written in Python.'}
- {term: Suite, definition: 'A set of statements, for Great Expectations to check.'}
- {term: Distributed Apps, definition: A distributed application is one that runs on several machines.}
- {term: proxy, definition: A server that stands between others.}
- {term: service, definition: What a server does for others.}
- {term: fund, definition: Money that is kept for a purpose.}
- {term: bid, definition: The price that somebody offers.}
- {term: date, definition: A day of the calendar.}
- {term: left, definition: The parties that want more equality.}
- {term: note, definition: A bond that is paid back soon.}
- {term: build, definition: What a compiler has made.}
- {term: futures, definition: Contracts to buy later.}
- {term: market, definition: Where things are bought and sold.}
- {term: CNI, definition: The Container Network Interface (CNI) is a standard that Nimbus follows.}
"""
)
LINKER = Linker(GLOSSARY, Settings(url="{id}", first="every", skip=()))


def linked(text: str) -> list[str]:
    return [link.text for link in LINKER.link(text).links]


@pytest.mark.parametrize(
    "text",
    [
        "You need to store it.",
        "It is used to store results.",
        "We store files.",
        "It may yield more.",
        "Store the result.",
        "Check it, and store a copy.",
        "Please credit the author.",
        "They can find, store or lose it.",
        "In the event of rain, stay in.",
        "In any event, stay in.",
        "An event was held in Paris.",
        "Events in Paris.",
        "mouse events",
        "an event of the year",
        "It eases deployment.",
        "the largest deployment ever",
        "the deployment of programs",
        "a deployment tool",
        "a micro-store",
        "Great Expectations is a product.",
        "He works for the National Store Federation.",
        "They joined the Yield Curve Club.",
        "a distributed and an application",
        "It eases the deployment and daily management of programs.",
        "The deployment or scheduling of programs",
        "an evening with the Store Federation",
        "the deposit of SIG-Store-Keepers",
        "prior service to the people",
        "It automatically stores the results.",
        "Stores the results.",
        "a thing that yields an income",
        "We then quietly credit the author.",
        "a virtual store, a mock-store",
        "You'll store files.",
        "a project to store Validation Results",
        "The folder stores all results.",
        "A shelf stores a box.",
        "The boxes store a result.",
        "to take results and store results",
        "They find boxes and then store boxes.",
        "It helps to automate the deployment.",
        "a minute after the deployment",
        "the deployment, scaling and upgrades of programs",
        "They manage their deployments.",
        "Continuous Integration (CI) and Deployment (CD)",
        "It supports those deployments.",
        "The network in each deployment is another. In this deployment, copies run; test against that deployment.",
        "Consider the deployment, and verify the deployment.",
        "Many aspects of the deployment, the cost of the deployment, every phase of each deployment",
        "Once tested, it makes a release and then a deployment.",
        "from the source to the image, and finally to the deployment",
        "It proxies the request.",
        "A server that then proxies the request",
        "It also stores the results, and never stores a copy.",
        "software-as-a-service, Platform as a Service",
        "a service provider",
        "They restore service soon.",
        "a managed service account",
        # verbs that the dictionary has gerunds of as words of their own; with an adverb; behind who, a wish, a command
        "They can fund it.",
        "We will also fund it.",
        "who gladly fund it",
        "It requires us to fund roads.",
        "an attempt to quickly fund roads",
        "He notes that it fell, she notes: it fell, it yields from it",
        "It bids up the price.",
        # behind a pronoun that is the subject, whatever follows; in questions and denials
        "He yields to traffic. It yields profit. She notes. Who stores?",
        "who always notes it, it also funds them, it spread, she left at noon",
        "When it yields, they pay. If it stores too much, it fails.",
        "They do not fund it. It does not yield.",
        "Do they store data? What does it yield? Let them store data.",
        "What does this yield? How much does the bond yield? Why do the states fund? What do your boxes store ?",
        # "to" at the head of a sentence, behind a copula, an adjective, or a noun or verb that an infinitive follows
        "To store data is cheap. To fund roads, they borrow.",
        "It is cheap to store data. It would be foolish to fund roads. It's nice to store.",
        "The aim is to yield profits. The results are not to yield more.",
        "They plan to fund more, seem to yield less and agree to credit me.",
        "a tool to store data, the right to fund parties, no chance to yield more, too proud to yield",
        "It is easier for them to fund roads, good enough to store.",
        "He is unlikely to ever yield.",
        # commands at the head of a sentence, and captions
        "Credit: Ann Lee. (Credits: the museum)",
        "Note that the price fell. Note how it fell.",
        "Store ahead. Market out into the world. Store in with others.",
        # behind a plural that is the subject
        "The rules credit too little. Some states bid as one. Bonds whose dividends yield more than cash",
        "Traders bid up to noon. Central banks store in gold.",
        "as the dealers bid on it, when people store up food",
        "Do banks fund roads? Why can states fund roads? How much will the shares yield?",
        "Official records note that it fell, as most papers note.",
        "because people credit many banks, these reforms specifically fund new roads",
        # beside another infinitive
        "a shelf to store and retrieve boxes, software to store or process data",
        # irregular verbs
        "We build software, they will build more.",
        # participles that look like the verb
        "It has bid for it.",
        "It was left there, they had left.",
        "They’ve bid.",
        # words that have no singular
        "the future of it",
        # with an adverb between; a denial; what somebody fails at
        "the power to unilaterally fund roads, a state to slowly credit, an excuse not to fund roads",
        "the failure of the big banks to fund roads",
        "a paper, which notes on every page, which stores in Leeds, which even yield a profit",
        # set phrases
        "Take note of it, on a positive note",
        "To date, nobody came. The best to date. Is it up to date? Up-to-date news, a plan out of date",
        "in a bid to save it",
        "service providers, secret services, a self-service",
        "a Function as a Service, database-as-a-service, Software as a Service",
        # part of a name
        "the Credit and Jobs Act, a Fund and Market Supervision Bill",
        "Market Street, the Old Market Square",
        "SIG Store met, in SIG Store, sig-store, WG-Store, the SIG-Store Review",
        "SIG Distributed Apps met, in WG Distributed App, sig-distributed-apps",
        "He is of the (Best Store OSS Team). They joined the Store CI Subproject. Read it in the Fund API Book.",
        "A Store Partner is a company. The Event Horizon has passed. Our Fund Manager knows it.",
    ],
)
def test_not_meant(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The store is full.", ["store"]),
        (
            "A Store Guide for the Shop. The Store-Market rule. The Fund Chair Anna Lee went.",
            ["Store", "Store", "Fund"],
        ),
        ("The Store", ["Store"]),
        ("It is noted on the Store API Object. The Store OSS team met.", ["Store", "Store"]),
        ("the Credit and Jobs crisis, credit and the Jobs Act", ["Credit", "credit"]),
        ("The SIG distributed apps. A SIG of Distributed Apps", ["distributed apps", "Distributed Apps"]),
        ("a SIG: Store, the SIG and Store, Sig Store", ["Store", "Store", "Store"]),
        ("the store the team runs", ["store"]),
        ("Access to credit fell.", ["credit"]),
        ("Access to money, credit, and goods", ["credit"]),
        ("the yield to maturity", ["yield"]),
        ("the date to remember, from today to the date, due to dates that differ", ["date", "date", "dates"]),
        ("We expect the yield to fall.", ["yield"]),
        ("An Event was recorded.", ["Event"]),
        ("the events that records hold, events in records", ["events"]),
        ("the recorded Event", ["Event"]),
        ("a record event", ["event"]),
        ("the Event of the records", ["Event"]),
        ("Events of the records", ["Events"]),
        ("the record's event", ["event"]),
        ("Create a deployment.", ["deployment"]),
        ("This deployment is new; Deployment", ["deployment", "Deployment"]),
        ("You need to validate it.", ["validate"]),
        ("High Expectations of Data", ["Expectations"]),
        ("our expectations", ["expectations"]),
        ("The Store Federation", ["Store"]),
        ("Ask. National Credit Store said so.", ["Credit", "Store"]),
        ("two distributed applications", ["distributed applications"]),
        ("The deployment and copies of it", ["deployment"]),
        ("the deployment, programs and boxes", ["deployment"]),
        ("They update the deployment.", ["deployment"]),
        ("a field in the deployment, a copy of this deployment", ["deployment", "deployment"]),
        ("Verify that the deployment is up. The status of the deployment", ["deployment", "deployment"]),
        ("It makes a box and then a deployment. Verify the Deployment.", ["deployment", "Deployment"]),
        ("Create an image and then create a deployment.", ["deployment"]),
        ("the integration of a deployment", ["deployment"]),
        ("boxes and store results", ["store"]),
        ("an evening with the Store", ["Store"]),
        ("at the Store, Federation", ["Store"]),
        ("Stores of results", ["Stores"]),
        ("Stores that are full", ["Stores"]),
        ("in the stores, the shelves", ["stores"]),
        ("The yields the market expects", ["yields"]),
        ("a virtually full store", ["store"]),
        ("access to the store Paris has", ["store"]),
        ("It gives stores a name.", ["stores"]),
        ("the large stores the results fill", ["stores"]),
        ("in the previous store a result", ["store"]),
        ("the boss's store the team runs", ["store"]),
        ("a container network interface", ["container network interface"]),
        ("The proxies are up.", ["proxies"]),
        ("It finds proxies for the request.", ["proxies"]),
        ("and then stores of results", ["stores"]),
        ("It runs as a service.", ["service"]),
        ("They restore the service.", ["service"]),
        ("a service, provider of all", ["service"]),
        ("the fund they set up", ["fund"]),
        # a plural that says of what kind it is, or a verb in -s
        ("the savings bid in March, its earnings bid at noon", ["bid", "bid"]),
        ("It lowers credit in Spain. It also dampens credit at once.", ["credit", "credit"]),
        ("due less to store than to credit, not to credit but to a store", ["store", "credit", "credit", "store"]),
        ("up to now credit was cheap, decide which stores to close", ["credit", "stores"]),
        ("access to credit and private savings", ["credit"]),
        ("They need credit: much of it. Credit, they said", ["credit", "Credit"]),
        # no commands
        ("Note that is late. A note that the bank sold fell.", ["Note", "note"]),
        ("Credit that the bank gives is dear. Credit out of reach, Credit in Leeds", ["Credit"] * 3),
        ("Stores ahead of the rest, a yield ahead.", ["Stores", "yield"]),
        # "to" is a preposition
        ("It is subject to credit. It is close to credit. It is open to credit.", ["credit"] * 3),
        ("back to store, from store to store, due to yield", ["store", "store", "store", "yield"]),
        ("It is related to yield, it was added to credit", ["yield", "credit"]),
        ("what oil is to credit, as wheat is to yield", ["credit", "yield"]),
        ("from left to right to credit", ["left", "credit"]),
        ("what is common to market and fund, a claim that is bound to credit", ["market", "fund", "credit"]),
        ("To credit: a letter. To credit of all kinds, they prefer cash.", ["credit", "credit"]),
        ("when it comes to credit, a return to credit", ["credit", "credit"]),
        # "it" and "you" may be objects, of verbs and of prepositions
        ("It gives it yields. They call it services.", ["yields", "services"]),
        ("Without it stores would close; because of it yields rose", ["stores", "yields"]),
        ("It did it credit.", ["credit"]),
        ("That is not credit but luck.", ["credit"]),
        ("He, store and all, is here.", ["store"]),
        ("a new build, the builds that failed", ["build", "builds"]),
        ("the bid up the street", ["bid"]),
        ("It saves you credit.", ["credit"]),
        ("we supply credit", ["credit"]),
        ("a note that is paid, notes that are paid", ["note", "notes"]),
        ("money, i.e. credit that is lent", ["credit"]),
        ("cheap money and credit money", ["credit"]),
        ("It was left-wing. They are left of the centre.", ["left", "left"]),
        ("The bid has been made.", ["bid"]),
        ("What matters is bid and ask.", ["bid"]),
        ("The WHO bid, Title I bid, in May bid, an early bid", ["bid", "bid", "bid", "bid"]),
        ("Markets the world over, this fund this year", ["Markets", "fund"]),
        ("a market for credit today, strikes off the coast", ["market", "credit"]),
        ("futures", ["futures"]),
        ("a market in the street", ["market"]),
        (
            "What does this fund do? Why did the market close down? Is this a fund? What does it do to credit?",
            ["fund", "market", "fund", "credit"],
        ),
        (
            "How does the state run its fund? What of the yield? Why did the state sell this bid?",
            ["fund", "yield", "bid"],
        ),
    ],
)
def test_meant(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_each_form_tells_its_rule() -> None:
    rules = {form.text: form.rule for form in LINKER.forms}
    assert rules["distributed application"] == "definition"
    assert rules["Great Expectations"] == "proper name"
    assert rules["in the event of"] == "idiom"


def test_other_languages_have_other_idioms() -> None:
    glossary = Glossary.parse("- {term: event, definition: Ein Ereignis.}", language="de")
    assert Linker(glossary, Settings(language="de", url="{id}")).link("in the event of").links


@pytest.mark.parametrize(
    ("terms", "words"),
    [(["job"], []), (["market"], ["market"]), (["job", "market"], ["market"]), (["market", "job"], ["market"])],
)
def test_a_set_phrase_is_one_for_its_word_alone(terms: list[str], words: list[str]) -> None:
    """In a job market the job is none; the market is one."""
    glossary = "\n".join(f"- {{term: {term}, definition: Something.}}" for term in terms)
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}"))
    assert [link.text for link in linker.link("It has a **job** market.").links] == words
    assert [link.text for link in linker.link("It has a job-market.").links] == words


def test_the_plural_of_a_set_phrase_hides_no_more_than_the_phrase() -> None:
    glossary = "- {term: Call, definition: A right to buy.}\n- {term: Conference, definition: A meeting.}"
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}", first="every"))
    text = "a conference call, two conference calls"
    assert [link.text for link in linker.link(text).links] == ["conference", "conference"]


def test_a_phrase_that_the_definition_explains_is_none() -> None:
    for definition, words in (("What a plan costs.", []), ("How much carbon may be set free.", ["budget"])):
        linker = Linker(Glossary.parse(f"- {{term: Budget, definition: {definition}}}"), Settings(url="{id}"))
        assert [link.text for link in linker.link("It has a carbon budget.").links] == words


def test_small_letters_may_make_a_set_phrase() -> None:
    glossary = "- {term: Secret, definition: Keeps a password for Nimbus.}\n- {term: Key, definition: A part of one.}"
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}", first="every"))
    text = "It has secret data in its Secret data. That is secret. This is Secret number one."
    assert [link.text for link in linker.link(text).links] == ["Secret", "Secret"]
    text = "secret stuff, a secret recipe, the secrets of becoming great, no other secrets than work. Its Secret recipe"
    assert [link.text for link in linker.link(text).links] == ["Secret"]
    text = "secret stores, the secrets of the cluster, no secrets other than those"
    assert [link.text for link in linker.link(text).links] == ["secret", "secrets", "secrets"]


def test_who_logs_an_issue_reports_it() -> None:
    linker = Linker(Glossary.parse("- {term: Logging, definition: What Nimbus writes down.}"), Settings(url="{id}"))
    assert not linker.link("It starts with logging issues, logging bugs.").links
    assert linker.link("With logging, issues are found.").links


_SERVERS = "".join(f"- {{term: {term}, definition: It has a server.}}\n" for term in ("Act", "Bard", "Cast"))


@pytest.mark.parametrize(
    ("glossary", "words"),
    [
        ("- {term: Act, definition: A law.}", ["Act"]),
        (_SERVERS, []),
        ("- {term: Housing, definition: Where people live.}", []),
        ("- {term: Act, definition: The law of this country.}", []),
    ],
)
def test_what_has_a_long_name_is_what_its_last_word_says(glossary: str, words: list[str]) -> None:
    """But in a system of computers, where the Amazon Web Services are no services of it."""
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}"))
    assert [link.text for link in linker.link("It was in the Fair Housing Act of 1968.").links] == words


_FED = (
    "- {term: Federal Reserve, aliases: [Fed], definition: The central bank.}\n- {term: Spread, definition: A gap.}\n"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fed up with the news, she left. (Fed up with it, he stayed.)", []),
        ("Fed by rumours, markets fell. Fed on corn for years, they are fat.", []),
        ("Spread by birds over the land, seeds grow.", []),
        ("Fed officials met. The Fed, with its banks, met. Ask the Fed by noon, if you can.", ["Fed"] * 3),
        ("Fed on Tuesday raised rates, and markets fell. Fed by the end of May will cut, they say.", ["Fed", "Fed"]),
        ("Fed on hold, markets rise. Fed with new powers.", ["Fed", "Fed"]),
        ("Spread by maturity. The spread by maturity, in per cent", ["Spread", "spread"]),
    ],
)
def test_a_capital_at_the_head_of_a_sentence_makes_no_name_of_a_participle(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(_FED), Settings(url="{id}", first="every"))
    assert [link.text for link in linker.link(text).links] == words


_EVERYDAY = "".join(
    f"- {{term: {term}, definition: A matter of rules.}}\n"
    for term in "Bond Class Instance Key Money Order Party Process Quarter Rate Release Return Root Value".split()
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("two key features, a key difference, its key responsibilities", []),
        ("a key, a key pair, its key size, the key stores of a root key", ["key", "key", "key", "key", "root", "key"]),
        ("a first-class hotel, a third party, orders of magnitude, for instance", []),
        (
            "the first class of two, the third of the parties, an order of bonds, an instance",
            ["class", "parties", "order", "bonds", "instance"],
        ),
        ("your tax return, he filed his tax returns, press releases", []),
        ("the after-tax return, after-tax returns, a release", ["return", "returns", "release"]),
        ("It gives value for money. They value it. The value of money", ["money", "value", "money"]),
        ("the root cause, square roots, due process", []),
        ("a quarter of households, three-quarters of the land, a quarter of an hour, quarters of all pay", []),
        (
            "the first quarter of 2025, a quarter earlier, the last three quarters of 2024, one quarter of growth",
            ["quarter", "quarter", "quarters", "quarter"],
        ),
        (
            "in each quarter of the year, the first rate of two, quarter on quarter",
            ["quarter", "rate"] + 2 * ["quarter"],
        ),
        ("the root, a process of roots", ["root", "process", "roots"]),
    ],
)
def test_everyday_phrases(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(_EVERYDAY), Settings(url="{id}", first="every"))
    found = [link.text for link in linker.link(text).links]
    assert found == words


_PARTED = """
- {term: Log in, definition: To give one's name to a system.}
- {term: sign on, definition: The act of joining.}
- {term: Trade-off, definition: What is given up for something.}
- {term: Run through, definition: A rehearsal.}
- {term: Back up, definition: To copy data.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # behind an article and before what they are about, a noun and a preposition
        ("Find the log in /var/log, the log in the folder, a log in `logs/`, the latest log in ~/logs.", []),
        ("No log in Kibana, every log in this list, the log in question, each log in it, our log in “logs”", []),
        ("the sign on the door, a trade off the coast, a run through these streets", []),
        # the verb, whatever follows
        ("You log in the user, to log in a friend, users log in this way, let the user log in the app", ["log in"] * 4),
        ("Log in the first time. Please log in /now", ["Log in", "log in"]),
        # the noun, which authors write in two words
        ("the log in page, your log in details, the log in is slow, the first log in.", ["log in"] * 4),
        ("the log in, the log in with a key, a trade off between them", ["log in", "log in", "trade off"]),
        ("The log in", ["log in"]),
        # a hyphen makes it one word
        ("the log-in the next day, a trade-off the firm made, the login this week", ["log-in", "trade-off", "login"]),
        ("the Log In Button", ["Log In"]),
        # no preposition has an object here
        ("the back up the team made", ["back up"]),
    ],
)
def test_noun_and_preposition(text: str, words: list[str]) -> None:
    linker = Linker(Glossary.parse(_PARTED), Settings(url="{id}", first="every", skip=()))
    assert [link.text for link in linker.link(text).links] == words
