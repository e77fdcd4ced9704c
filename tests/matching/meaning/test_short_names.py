"""Aliases that are short names of one thing: the Commons, the Fed, the Bank."""

import pytest

from glosslink import Glossary, Linker, Settings

GLOSSARY = """
- {term: House of Commons, aliases: [Commons], definition: A chamber.}
- {term: Labour Party, aliases: [Labour], definition: A party.}
- {term: Federal Reserve, aliases: [Fed], definition: A bank.}
- {term: Bank of England, aliases: [the Bank], definition: Another bank.}
- {term: European Commission, aliases: [Commission], definition: A body.}
- {term: Central bank, definition: A kind of bank.}
- {term: Trade union, aliases: [Union], definition: Workers.}
- {term: Public good, definition: A kind of good.}
- {term: Cold war, definition: An age.}
- {term: Free trade, definition: A policy.}
- {term: Gross domestic product, definition: A sum.}
"""


def linked(text: str, glossary: str = GLOSSARY) -> list[str]:
    linker = Linker(Glossary.parse(glossary), Settings(url="{id}", first="every", skip=()))
    return [link.text for link in linker.link(text).links]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a part of a name that is not its head, or what is left of one
        ("a common problem, the Commons, the commons", ["Commons"]),
        ("Labour won, the labour market", ["Labour"]),
        ("The Fed said so. It is fed. FED", ["Fed", "FED"]),
        # a name with its article
        ("The bank, the banks, the Bank", ["the Bank"]),
        ("the Bank of England, the Bank of Manhattan", ["Bank of England"]),
        ("The Bank for International Settlements, a loan by the Bank for Britain", ["the Bank"]),
        # the head of a name may be small, and so may what is written as a sentence is
        ("the commission, two commissions", ["commission", "commissions"]),
        ("a union, two unions, a central bank", ["union", "unions", "central bank"]),
    ],
)
def test_short_names(text: str, words: list[str]) -> None:
    assert linked(text) == words


def test_where_every_term_is_in_title_case_it_says_nothing() -> None:
    titled = "".join(
        f"- {{term: {term}, aliases: [{alias}], definition: A thing.}}\n"
        for term, alias in (("Control Plane", "Control"), ("Data Plane", "Data"), ("Node Pool", "Pool"))
    )
    assert linked("control, data, pool", titled) == ["control", "data", "pool"]


POLITICS = """
- {term: House of Commons, aliases: [Commons], definition: A chamber.}
- {term: Labour Party, aliases: [Labour], definition: A party.}
- {term: Republican Party, aliases: [Republicans], definition: A party of the United States.}
- {term: House of Representatives, aliases: [House], definition: A chamber.}
- {term: White House, definition: A house in the United States.}
- {term: European Union, definition: Some of the United States of Europe.}
- {term: Council of Ministers, aliases: [Council], definition: The ministers of the European Union.}
- {term: Theresa May, aliases: [May], definition: Prime Minister of the United Kingdom until 2019.}
- {term: Jeremy Hunt, aliases: [Hunt], definition: The chancellor of Rishi Sunak.}
- {term: Donald Trump, aliases: [Trump], definition: 'The 45th President, and the 47th, of the United States.'}
- {term: Swing state, definition: A state that either party may win.}
- {term: Opinion poll, definition: A question.}
- {term: March, definition: A walk of many people.}
- {term: State, definition: A body that rules a land.}
- {term: President, definition: The head of a state. In France the President signs laws.}
- {term: Chancellor of the Exchequer, aliases: [Chancellor], definition: The minister of finance of Britain.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # among names, one term that is written as a sentence is tells enough
        ("Labour won. It is a labour of love, the commons, republican values", ["Labour"]),
        # a head that is another thing in small letters
        ("The House voted on houses, in-house artists, a coach-house.", ["House"]),
        # surnames of persons
        ("May spoke. It may be. Mrs May said that they may go.", ["May", "May"]),
        ("Hunt cut taxes. They hunt for yield, the hunt is on.", ["Hunt"]),
        (
            "of Mr Trump, and President Trump, the age of Trump. This trumps that.",
            ["Trump", "President"] + ["Trump"] * 2,
        ),
        ("Donald Trump spoke, Melania Trump slept, Donald Trump Jr. too. Trump Jr wrote it.", ["Donald Trump"] * 2),
        ("YOU MAY GO NOW.", []),
        # months
        ("In May 2012, on 9 May and on the 9th of May, May 6, since May, until last March, 3 March", []),
        ("They asked May in 2018. The March went on, a march in London.", ["May", "March", "march"]),
        # a party's members have a place
        (
            "a Texas Republican, the House Republicans, the Lisbon Republicans, the Lisbon Council",
            ["Republican", "Republicans"],
        ),
        # an office that every nation has
        ("the French President, a US President, the Kernel President, the German Chancellor", ["President"] * 2),
        # "United" names nothing that the glossary is about: a state is a state before any noun
        ("the nation state, a state of its own, state aid", ["state"] * 2),
    ],
)
def test_short_names_in_politics(text: str, words: list[str]) -> None:
    assert linked(text, POLITICS) == words


def test_case_says_what_an_alias_needs() -> None:
    insensitive = GLOSSARY.replace("aliases: [Fed]", "aliases: [Fed], case: insensitive")
    assert linked("It is fed.", insensitive) == ["fed"]


NAMES = """
- {term: European Commission, aliases: [Commission], definition: The executive of the EU.}
- {term: House of Commons, aliases: [Commons], definition: The lower chamber of the UK.}
- {term: Council of Ministers, aliases: [Council], definition: A body in which the ministers of the EU meet.}
- {term: Central bank, aliases: [Bank], definition: The bank that lends to all other banks.}
- {term: Bank of Japan, aliases: [the Bank], definition: A bank.}
- {term: Budget deficit, aliases: [deficit], definition: What a government spends beyond its revenue.}
- {term: Unmanned aerial vehicle, aliases: [drone], definition: An aircraft without a pilot.}
- {term: Parliament, definition: The legislature of the United Kingdom. A bill goes to Parliament.}
- {term: Federal Reserve, aliases: [Fed], definition: The central bank of the United States.}
- {term: Budget, definition: The yearly plan of a government. The Chancellor presents the Budget.}
- {term: State, definition: A community that has a territory.}
- {term: House, definition: A chamber.}
- {term: Act, definition: A law.}
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # one word of another name, in a sentence
        ("It was the Electoral Commission that ruled, an East Asian Commission, the Law Commission's view.", []),
        ("They met at the European Council. The European Council met. A new Arts Council opened.", []),
        ("It is licensed under Creative Commons, by all Creative Commons licences, from Creative Commons.", []),
        ("The World Bank lent it, the Asian Development Bank, too, and its African Development Bank.", []),
        ("the High Commission of Gujarat, a Council of Elders, the Commission for Racial Equality", []),
        ("He asked the Scottish Parliament, and a Parliament of Fools.", []),
        # of those that the glossary has, or that its definitions speak of
        (
            "the EU Commission, the British Parliament, the UK Parliament, the Lower Commons",
            ["Commission", "Parliament", "Parliament", "Commons"],
        ),
        ("the Council of the EU, the Parliament of the United Kingdom", ["Council", "Parliament"]),
        ("the US Fed, the American Fed, the New York Fed", ["Fed", "Fed"]),
        ("the Spring Budget, a March Budget, the British Budget", ["Budget", "Budget"]),
        # by itself
        (
            "He asked the Commission, the Council and Parliament. Commission staff.",
            ["Commission", "Council", "Parliament", "Commission"],
        ),
        ("On Monday Parliament met. In London Parliament voted. For Labour Parliament matters.", ["Parliament"] * 3),
        (
            "President of the Commission, Members of Parliament, an Act of Parliament, the Seat of Parliament",
            ["Commission", "Parliament", "Act", "Parliament", "Parliament"],
        ),
        ("Yesterday Parliament met. However Commission staff left.", ["Parliament", "Commission"]),
        # in a title all words have capitals
        ("Electoral Commission", ["Commission"]),
        # a kind: a thing of that kind has the name
        ("the Equality Act, the Palestinian State", ["Act", "State"]),
        # another kind, in small letters
        ("an investment bank, the savings bank, investment banks, your trade deficit", []),
        (
            "the bank, a government deficit, two large banks, a deficit, banks promote deficits",
            ["bank", "deficit", "banks", "deficit", "banks", "deficits"],
        ),
        ("a killer drone", ["drone"]),
        # set names
        ("the Secretary of State for Defence, Ministers of State, the House of Lords, the House of Windsor", ["House"]),
        ("the Bank Holiday. The Bank Holiday is near. On bank holidays they rest.", []),
        ("The Bank Raises Rates. The Bank raised them. The Bank Governor spoke.", ["The Bank"] * 3),
    ],
)
def test_other_names(text: str, words: list[str]) -> None:
    assert linked(text, NAMES) == words


def test_in_a_glossary_of_a_program_a_name_tells_which_thing_it_is() -> None:
    glossary = "".join(
        f"- {{term: {term}, aliases: [{alias}], definition: A thing that the Nimbus server runs.}}\n"
        for term, alias in (("Node pool", "Pool"), ("Name service", "Service"), ("Work queue", "Queue"))
    )
    assert linked("the Redis Service, a Web Pool, the Mail Queue", glossary) == ["Service", "Pool", "Queue"]
