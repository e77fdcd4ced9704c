"""The other number of a form, in English and in other languages; verb forms where an entry asks for them."""

from functools import cache

import pytest

from glosslink.matching.shapes.inflection import learn, variants
from glosslink.matching.shapes.noun_endings import is_noun_form, number, regular
from glosslink.matching.vocabulary.dictionaries import _items, _load
from matching.rows import check, entries, forms, rows


def shapes(form, language="en", **keys):
    return {text for text, _ in variants(form, language, **keys)}


@rows(
    ("gilt", ["⟦gilts⟧ and ⟦gilt⟧", "⟦GILTS⟧", "⟦Gilts⟧", "gilted gilting", "⟦gilt⟧'s ⟦gilts⟧’ yield"]),
    ("crisis", ["⟦crises⟧", "crisises", "⟦Crisis⟧"]),
    ("index", ["⟦indices⟧", "⟦indexes⟧", "indexed indexing"]),
    ("referendum", ["⟦referenda⟧ ⟦referendums⟧"]),
    ("axis", ["⟦axes⟧", "axe"]),
    ("criterion", ["⟦criteria⟧", "⟦criterion⟧"]),
    ("leaf", ["⟦leaves⟧", "leave left"]),
    ("quango", ["⟦quangos⟧ ⟦quangoes⟧"]),
    ("policy", ["⟦policies⟧", "policied"]),
    ("tokenomics", ["⟦tokenomics⟧", "tokenomic"]),
    ("webhook", ["⟦webhooks⟧"]),
    ("K8s cluster", ["⟦K8s clusters⟧", "K8 cluster", "k8s cluster"]),
    ("bond", ["⟦bonds⟧", "bonded", "bonding", "bondage", "bondsman", "vagabonds"]),
    ("Pod", ["⟦pods⟧ ⟦Pods⟧ ⟦pod⟧", "podded"]),
    ("process", ["⟦processes⟧", "processed", "proces"]),
    ("status", ["⟦statuses⟧", "statu"]),
    ("bus", ["⟦buses⟧", "bu"]),
    ("economics", ["⟦economics⟧", "economic"]),
    ("physics", ["physic"]),
    ("woman", ["⟦women⟧"]),
    ("thought", ["⟦thoughts⟧", "think"]),
    ("saving", ["⟦savings⟧", "save saved"]),
)
def test_plural_of_an_english_singular(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("Bonds", ["a ⟦bond⟧", "⟦bonds⟧"]),
    ("Elections", ["an ⟦election⟧"]),
    ("Metrics", ["a ⟦metric⟧"]),
    ("Analyses", ["an ⟦analysis⟧"]),
    ("Criteria", ["a ⟦criterion⟧"]),
    ("Policies", ["a ⟦policy⟧"]),
    ("Validation Results", ["a ⟦validation result⟧"]),
    ("heads of state", ["a ⟦head of state⟧", "head of states"]),
    ("APIs", ["an ⟦API⟧", "apis"]),
    ("news", ["new", "⟦news⟧"]),
    ("arms", ["arm", "⟦arms⟧"]),
    ("customs", ["custom"]),
    ("means", ["mean"]),
    ("goods", ["good"]),
    ("headquarters", ["headquarter"]),
    ("series", ["serie"]),
    ("Congress", ["congres"]),
    ("access", ["acces"]),
    ("politics", ["politic"]),
    ("data", ["datum"]),
    ("media", ["medium"]),
)
def test_singular_of_an_entry_named_in_the_plural(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("good", ["best", "better", "⟦goods⟧"]),
    ("Trump", ["trumped", "trumping"]),
    ("new", ["news"]),
    ("mean", ["means"]),
    ("arm", ["arms"]),
    ("custom", ["customs"]),
    ("well", ["better", "best"]),
    ("take", ["taken", "took"]),
    ("state", ["stated", "stating", "⟦states⟧"]),
    ("best", ["good", "better"]),
    ("left", ["leave"]),
    ("trumped", ["trumpeds", "trump"]),
)
def test_never_a_different_word(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("attorney general", ["⟦attorneys general⟧", "attorney generals"]),
    ("Secretary-General", ["⟦Secretaries-General⟧", "⟦secretaries general⟧"]),
    ("governor-general", ["⟦governors-general⟧"]),
    ("head of state", ["⟦heads of state⟧", "head of states"]),
    ("balance of trade", ["⟦balances of trade⟧"]),
    ("prime minister", ["⟦prime ministers⟧", "primes and ministers"]),
    ("mother-in-law", ["⟦mothers-in-law⟧", "mother-in-laws"]),
    ("passer-by", ["⟦passers-by⟧"]),
    ("add-on", ["⟦add-ons⟧"]),
    ("roll-out", ["⟦roll-outs⟧", "rolls-out"]),
    ("peer-to-peer network", ["⟦peer-to-peer networks⟧", "peers-to-peer network"]),
    ("point-in-time recovery", ["⟦point-in-time recoveries⟧", "points in time recovery"]),
    ("terms and conditions", ["term and condition", "⟦terms and conditions⟧"]),
    ("Containers as a Service", ["⟦container as a service⟧"]),
    ("People's Republic", ["⟦people's republics⟧"]),
)
def test_the_head_of_a_phrase(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("Metric Store", ["the ⟦Metrics Store⟧", "⟦metrics stores⟧", "⟦Metric Stores⟧", "the metrics store the data"]),
    ("Metrics Store", ["the ⟦metric store⟧", "⟦Metric Store⟧", "the metric stores"]),
    ("Validation Result Store", ["⟦Validation Results Store⟧", "the validation results store"]),
    ("Data Docs Store", ["a ⟦data doc store⟧"]),
    ("trade union", ["⟦trades union⟧", "⟦trades unions⟧", "⟦trade-union⟧"]),
    ("Node pool", ["⟦nodes pools⟧", "nodes in pools"]),
    ("service account", ["services account for half", "⟦Services Account⟧"]),
    ("means test", ["mean test", "⟦means tests⟧"]),
    ("arms control", ["arm control"]),
    ("goods market", ["good market"]),
    ("savings bank", ["saving bank"]),
    ("data store", ["datum store"]),
    ("central bank", ["centrals bank"]),
    ("European Central Bank", ["European Centrals Bank", "⟦European Central Banks⟧"]),
    ("Chief Whip", ["Chiefs Whip", "⟦Chief Whips⟧"]),
    ("budget deficit", ["It budgets deficit reduction.", "It budgets deficits.", "⟦budget deficits⟧"]),
    ("bond spread", ["It bonds spread and yield.", "⟦bond spreads⟧"]),
    ("trade balance", ["He trades balance for speed.", "⟦trade balances⟧"]),
    ("market price", ["It markets price cuts.", "⟦market prices⟧"]),
    ("sport club", ["⟦sports clubs⟧", "a ⟦sports club⟧"]),
    ("job programme", ["a ⟦jobs programme⟧", "⟦jobs programmes⟧"]),
    ("rolling update", ["rollings update"]),
    ("API server", ["APIs server"]),
    ("board of directors", ["board of director"]),
    ("peer-to-peer network", ["peer-to-peers network"]),
    ("Persistent Volume Claim", ["persistents volume claim", "⟦persistent volumes claims⟧"]),
)
def test_the_number_of_a_noun_before_the_head(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("Metric Store; Metrics Store", ["⟦metric-store¦Metric Store⟧ and ⟦metrics-store¦Metrics Store⟧"]),
    ("axis; axes", ["⟦axis¦axis⟧", "⟦axes¦axes⟧"]),
    ("Expectation; Expectations Store", ["⟦expectations-store¦Expectations Store⟧ ⟦expectation¦Expectations⟧"]),
    ("sale tax; sales tax", ["⟦sales-tax¦sales taxes⟧ ⟦sale-tax¦sale taxes⟧"]),
    ("AID; AIDS", ["⟦aid¦AIDs⟧ ⟦aids¦AIDS⟧"]),
    ("pod; pods", ["⟦pod¦pod⟧ ⟦pods¦pods⟧"]),
    ("Data; Datum", ["⟦data¦data⟧ ⟦datum¦datum⟧"]),
)
def test_never_a_form_that_another_entry_writes_out(glossary, text):
    check(glossary, text, inflect=True)


@rows(
    ("deploy", ["⟦deployed⟧", "⟦deploying⟧", "⟦deploys⟧", "⟦deploy⟧", "deployment", "deployer"]),
    ("containerize", ["⟦containerized⟧"]),
    ("scale", ["⟦scaling⟧", "⟦scaled⟧", "scalability"]),
    ("run", ["⟦ran⟧", "⟦running⟧", "runner"]),
    ("take", ["⟦took⟧", "⟦taken⟧"]),
    ("cool", ["⟦cooling⟧", "cooler coolest"]),
    ("good", ["best", "better", "gooding"]),
    ("well", ["better"]),
    ("Trump", ["trumped", "Trumping", "⟦Trump⟧"]),
    ("gilt", ["⟦gilts⟧"]),
    ("US", ["used"]),
)
def test_verb_forms_on_demand(glossary, text):
    check(glossary, text, inflect="all")


@rows(
    ("gilt", ["gilts", "⟦gilt⟧", "⟦gilt⟧'s"]),
    ("Bonds", ["bond", "⟦bonds⟧"]),
    ("API", ["APIs", "⟦API⟧"]),
    ("Metric Store", ["Metrics Store", "Metric Stores"]),
    ("deploy", ["deployed deploys"]),
)
def test_no_inflection(glossary, text):
    check(glossary, text, inflect=False)


# Other languages


@cache
def read(code):
    """Read a language's dictionary once for all its rows, as for one glossary."""
    groups = {"de": GERMAN, "es": SPANISH, "fr": FRENCH, "it": ITALIAN, "nl": DUTCH, "pt": PORTUGUESE}
    groups |= {
        "ca": CATALAN,
        "cs": CZECH,
        "da": DANISH,
        "nb": NORWEGIAN,
        "fi": FINNISH,
        "pl": POLISH,
        "ru": RUSSIAN,
        "sv": SWEDISH,
        "tr": TURKISH,
        "uk": UKRAINIAN,
    }
    learn([form for form, _ in groups[code]], code)


GERMAN = [
    ("Haus", ["die ⟦Häuser⟧, der ⟦Häuser⟧, den ⟦Häusern⟧", "des ⟦Hauses⟧", "Haushalt", "Hausen", "häuslich"]),
    ("Häuser", ["ein ⟦Haus⟧"]),
    ("Staatsanleihe", ["⟦Staatsanleihen⟧", "Anleihen"]),
    ("Bundesanleihe", ["⟦Bundesanleihen⟧"]),
    ("Ressourcenkontingent", ["⟦Ressourcenkontingente⟧", "des ⟦Ressourcenkontingents⟧"]),
    ("Staat", ["⟦Staaten⟧", "des ⟦Staates⟧", "stäte", "staatlich"]),
    ("Bank", ["⟦Banken⟧", "Bankier"]),
    ("Gridbereiche", ["des ⟦Grid-Bereichs⟧", "⟦Grid-Bereiche⟧", "⟦Gridbereich⟧", "der Grid", "der Bereich"]),
    ("Viewport", ["des ⟦Viewports⟧", "⟦Viewportes⟧", "die ⟦Viewporte⟧"]),
    ("Kurs", ["des ⟦Kurses⟧", "Kurss"]),
    ("Semantik", ["⟦Semantik⟧", "Sem-Antik"]),
    ("Staatsanleihe", ["⟦Staats-Anleihen⟧", "⟦Staatsanleihen⟧", "Staat-Anleihe", "Anleihe des Staats"]),
    ("EU-Haushalt", ["des ⟦EU-Haushalts⟧", "eu-haushalt"]),
    ("Pod", ["⟦Pods⟧"]),
    ("Deployment", ["⟦Deployments⟧"]),
    (
        "öffentliche Schulden",
        ["der ⟦öffentlichen Schulden⟧", "⟦öffentlicher Schulden⟧", "⟦Öffentliche Schulden⟧", "öffentlich Schulden"],
    ),
    ("unsichtbare Hand", ["der ⟦unsichtbaren Hand⟧", "⟦unsichtbarer Hand⟧", "unsichtbarste Hand"]),
    (
        "Kalter Krieg",
        ["der ⟦Kalte Krieg⟧", "des ⟦Kalten Krieges⟧", "im ⟦Kalten Krieg⟧", "⟦kalten Kriege⟧", "kälteren Krieg"],
    ),
    ("höhere Gewalt", ["⟦höherer Gewalt⟧", "hohe Gewalt", "höchste Gewalt"]),
    ("privater Haushalt", ["⟦private Haushalte⟧", "des ⟦privaten Haushalts⟧", "⟦privaten Haushalten⟧"]),
    ("Deutsche Bundesbank", ["der ⟦Deutschen Bundesbank⟧", "Bundesbank"]),
    ("Bank für Ausgleich", ["⟦Banken für Ausgleich⟧", "Bank für Ausgleiche"]),
    ("skalieren", ["skaliert", "⟦skalieren⟧"]),
    ("MdB", ["⟦MdB⟧", "mdb"]),
    ("Remote-Node", ["die ⟦Remote-Nodes⟧", "⟦Remote Nodes⟧", "Remoten-Node"]),
    ("REST-API", ["⟦REST-APIs⟧", "rest-api"]),
    ("ReplicaSet", ["des ⟦ReplicaSets⟧", "⟦replica sets⟧", "ReplicaSetze"]),
    ("Mining", ["des ⟦Minings⟧", "miningt"]),
    ("mnemonischer Seed", ["den ⟦mnemonischen Seed⟧", "⟦mnemonische Seeds⟧", "mnemonisch Seed"]),
    ("ersetztes Element", ["⟦ersetzte Elemente⟧", "des ⟦ersetzten Elements⟧", "ersetzen Element"]),
    ("laufende Kosten", ["der ⟦laufenden Kosten⟧", "laufen Kosten"]),
    ("Remote Node", ["⟦Remote Nodes⟧", "Remote Noder"]),
    ("Macht", ["die ⟦Macht⟧", "die ⟦MACHT⟧", "das macht nichts", "⟦Mächte⟧"]),
    ("Weg", ["der ⟦Weg⟧", "weg damit", "wegen des Staates"]),
    ("Asynchron", ["⟦asynchron⟧", "⟦Asynchron⟧"]),
    ("Container", ["⟦container⟧", "⟦Container⟧"]),
    # Adjectives that are used as nouns
    (
        "Beamter",
        ["die ⟦Beamten⟧, der ⟦Beamte⟧, einem ⟦Beamten⟧", "⟦Beamter⟧", "die ⟦Beamtin⟧, zwei ⟦Beamtinnen⟧", "beamtet"],
    ),
    ("Angestellter", ["die ⟦Angestellten⟧", "der angestellten Ärzte", "Anstellung"]),
    ("Verantwortlicher", ["die ⟦Verantwortlichen⟧", "des ⟦Verantwortlichen⟧", "die verantwortlichen Stellen"]),
    ("Deutscher", ["die ⟦Deutschen⟧, ein ⟦Deutscher⟧", "deutsche Waren, der deutschen Wirtschaft"]),
    ("Staatsanleihe", ["⟦staats-anleihe⟧, ⟦staatsanleihen⟧"]),
    ("Selbstständiger", ["die ⟦Selbstständigen⟧", "einer selbstständigen Arbeit", "selbstständig"]),
    ("Datenschutzbeauftragter", ["der ⟦Datenschutzbeauftragte⟧, den ⟦Datenschutzbeauftragten⟧", "Datenschutz"]),
    ("Gleichstellungsbeauftragte", ["die ⟦Gleichstellungsbeauftragten⟧", "eine ⟦Gleichstellungsbeauftragte⟧"]),
    ("Leistungsberechtigte", ["den ⟦Leistungsberechtigten⟧", "Leistung", "leistungsberechtigte Personen"]),
    ("Erwerbstätige", ["die ⟦Erwerbstätigen⟧, ein ⟦Erwerbstätiger⟧", "erwerbstätige Frauen, sie ist erwerbstätig"]),
    ("Selbstständige", ["den ⟦Selbstständigen⟧", "selbstständige Arbeit, selbstständig"]),
    ("Steuerpflichtige", ["jeder ⟦Steuerpflichtige⟧", "steuerpflichtige Umsätze"]),
    ("Mitarbeitende", ["den ⟦Mitarbeitenden⟧", "ein ⟦Mitarbeitender⟧", "Mitarbeit", "Ende"]),
    ("Versicherter", ["die ⟦Versicherten⟧", "Versicherung", "versicherte Personen"]),
    ("Bundesbeauftragter für den Datenschutz", ["den ⟦Bundesbeauftragten für den Datenschutz⟧"]),
    ("gemeinsam Verantwortliche", ["der ⟦gemeinsam Verantwortlichen⟧"]),
    ("Gläubiger", ["den ⟦Gläubigern⟧, des ⟦Gläubigers⟧", "die Gläubigen"]),
    ("Bürger", ["den ⟦Bürgern⟧", "Bürgen"]),
    ("Klammer", ["in ⟦Klammern⟧", "mit klammen Fingern"]),
    ("Problem", ["die ⟦Probleme⟧"]),
    ("Kapitalertragsteuer", ["die ⟦Kapitalertragsteuern⟧"]),
    ("Rechte", ["das ⟦Recht⟧, des ⟦Rechts⟧", "ein Rechter"]),
    ("Legende", ["die ⟦Legenden⟧", "ein Legender"]),
    ("Klasse", ["die ⟦Klassen⟧", "ein Klasser"]),
    ("Primitive", ["⟦primitive⟧ Werte", "⟦primitiv⟧"]),
    # Words for women and men
    ("Sachbearbeiter*in", ["die ⟦Sachbearbeiter*innen⟧, eine ⟦Sachbearbeiter*in⟧", "Sachbearbeiter*inter"]),
    ("Lehrer:in", ["⟦Lehrer:innen⟧", "Lehrer: in Bonn, Lehrerinnen"]),
    ("Arbeitnehmer/-in", ["die ⟦Arbeitnehmer/-innen⟧"]),
    ("Beamt*innen", ["ein*e ⟦Beamt*in⟧"]),
    ("beauftragte Gutachter:in", ["die ⟦beauftragten Gutachter:innen⟧"]),
    ("Plug-in", ["das ⟦Plug-in⟧", "Plug-innen"]),
    ("LinkedIn", ["⟦LinkedIn⟧", "LinkedInnen"]),
    # Nouns in the plural alone, and from Latin
    ("personenbezogene Daten", ["⟦personenbezogener Daten⟧, ⟦personenbezogenen Daten⟧", "ein Datum"]),
    ("Metadaten", ["⟦Metadaten⟧", "ein Datum"]),
    ("Datum", ["des ⟦Datums⟧", "die Daten"]),
    ("Dienstbezüge", ["mit ⟦Dienstbezügen⟧", "in Bezug"]),
    ("Konto", ["die ⟦Konten⟧"]),
    ("Gremium", ["die ⟦Gremien⟧"]),
    ("Thema", ["die ⟦Themen⟧, die ⟦Themata⟧", "Themse"]),
    ("Index", ["die ⟦Indizes⟧, der ⟦Indices⟧, ⟦Indexe⟧", "ein Indiz, die Indizien, indiziert"]),
    ("Verbraucherpreisindex", ["die ⟦Verbraucherpreisindizes⟧", "die Indizes, der Verbraucherpreis"]),
    ("Indizes", ["der ⟦Index⟧", "ein Indiz, die Indizien"]),
    ("Matrix", ["zwei ⟦Matrizen⟧", "die Matrone, Matrizenrechnung"]),
    ("Ordnungsschemata", ["ein ⟦Ordnungsschema⟧", "ein Schema"]),
    ("Neubau", ["die ⟦Neubauten⟧", "die Bauten, neu bauten sie"]),
    ("Bau", ["die ⟦Bauten⟧", "sie bauten"]),
    ("Schuldenabbau", ["wie sie Schulden abbauten, den ⟦Schuldenabbau⟧"]),
    ("Abbau", ["als sie Kohle abbauten", "der ⟦Abbau⟧"]),
    ("Komplex", ["die ⟦Komplexe⟧", "die Komplizen"]),
    ("Reflex", ["die ⟦Reflexe⟧", "reflexiv"]),
    # Adjectives and phrases
    ("barrierefreies Dokument", ["⟦barrierefreie Dokumente⟧", "⟦barrierefreien Dokuments⟧", "barrierefrei"]),
    ("quelloffene Software", ["⟦quelloffener Software⟧", "offener Software"]),
    ("qualifizierte elektronische Signatur", ["der ⟦qualifizierten elektronischen Signatur⟧"]),
    ("technische und organisatorische Maßnahmen", ["⟦technischen und organisatorischen Maßnahmen⟧"]),
    ("Treu und Glauben", ["⟦Treu und Glauben⟧"]),
    ("Träger öffentlicher Belange", ["den ⟦Trägern öffentlicher Belange⟧", "träge öffentliche Belange"]),
    ("Träger der Sozialhilfe", ["den ⟦Trägern der Sozialhilfe⟧"]),
    ("Verarbeitung personenbezogener Daten", ["⟦Verarbeitungen personenbezogener Daten⟧"]),
    ("Deutsche Bank", ["der ⟦Deutschen Bank⟧"]),
    ("Cloud Native Anwendung", ["⟦Cloud Native Anwendungen⟧"]),
    # English words
    ("Repository", ["⟦Repositories⟧, ⟦Repositorys⟧"]),
    ("Git-Repository", ["⟦Git-Repositories⟧, ⟦Git-Repositorys⟧"]),
    ("Policy", ["⟦Policies⟧, ⟦Policys⟧"]),
    ("Policies", ["eine ⟦Policy⟧"]),
    ("Media Query", ["⟦Media Queries⟧, ⟦Media Querys⟧"]),
    ("Branch", ["⟦Branches⟧, des ⟦Branchs⟧", "die Branche, die Branchen"]),
    ("Branches", ["ein ⟦Branch⟧"]),
    ("Batch", ["⟦Batches⟧"]),
    ("Mesh", ["⟦Meshes⟧"]),
    ("Key", ["⟦Keys⟧", "Kies"]),
    ("Bereich", ["des ⟦Bereiches⟧, die ⟦Bereiche⟧"]),
    ("Paradies", ["⟦Paradiese⟧", "Parady"]),
]


def test_no_form_is_made_of_a_plural_that_has_none():
    learn(["personenbezogene Daten", "Kosten"], "de")
    assert shapes("personenbezogene Daten", "de") == {"personenbezogenen Daten", "personenbezogener Daten"}
    assert shapes("Kosten", "de") == set()
    assert shapes("Basis", "de") == set()


def test_an_adjective_behind_a_noun_keeps_its_form():
    found = {"Trägern öffentlicher Belange", "Trägers öffentlicher Belange"}
    assert shapes("Träger öffentlicher Belange", "de") == found


@rows(*GERMAN)
def test_german(glossary, text):
    read("de")
    check(glossary, text, language="de", inflect=True)


FRENCH = [
    ("cheval", ["les ⟦chevaux⟧", "chevalier"]),
    ("dette publique", ["les ⟦dettes publiques⟧", "dettes publique", "dette publics"]),
    ("impôt national", ["⟦impôts nationaux⟧"]),
    ("taux directeur", ["⟦taux directeurs⟧"]),
    ("taux d'intérêt", ["⟦taux d’intérêt⟧", "taux d'intérêts"]),
    ("organe de l'État", ["⟦organes de l’État⟧", "organes de l’États"]),
    ("charge de travail", ["⟦charges de travail⟧", "charge de travaux"]),
    ("nœud", ["⟦nœuds⟧"]),
    ("réseau", ["⟦réseaux⟧"]),
    ("obligation", ["l'⟦obligation⟧, d’⟦obligations⟧", "obliger"]),
    ("public", ["⟦publics⟧", "publique"]),
    ("API", ["les ⟦API⟧"]),
    ("prix", ["⟦prix⟧", "prixs"]),
    ("Init Container", ["des ⟦init containers⟧", "init contenant"]),
    ("coût de l'argent", ["⟦coûts de l’argent⟧", "coût du argents"]),
    ("taux de change", ["⟦taux du change⟧", "taux à change"]),
    ("ReplicaSet", ["⟦ReplicaSets⟧"]),
    # nouns that the dictionary takes for verbs
    ("remise à zéro", ["des ⟦remises à zéro⟧"]),
    # nouns whose plural is another word
    ("cour", ["le cours, la ⟦cour⟧"]),
    ("fil", ["le fils"]),
    # what a hyphen joins to a verb or a preposition
    ("avant-projet", ["les ⟦avant-projets⟧", "avants-projets"]),
    ("sous-traitant", ["⟦sous-traitants⟧"]),
    # capitals without accents
    ("État", ["l'⟦Etat⟧, les ⟦Etats⟧, ⟦ETAT⟧, l'⟦état⟧", "etat, etats"]),
    ("Conseil d'État", ["le ⟦Conseil d'Etat⟧, le ⟦Conseil d’Etat⟧", "conseil d'etat"]),
    ("état d'urgence", ["⟦Etat d’urgence⟧, ⟦état d'urgence⟧", "etat d'urgence"]),
    ("œuvre", ["l'⟦oeuvre⟧, les ⟦oeuvres⟧, ⟦Œuvres⟧, ⟦OEUVRE⟧"]),
    ("dépôt", ["des dépots, ⟦dépôts⟧", "depôts"]),
    ("mise à jour", ["les ⟦mises à jour⟧", "misés à jour", "mise à jours"]),
    ("prise en charge", ["⟦prises en charge⟧", "prisés en charge"]),
    ("taxe", ["les ⟦taxes⟧", "il a taxé", "taxer"]),
    ("sauvegarde", ["⟦sauvegardes⟧", "données sauvegardées", "sauvegarder"]),
    ("Sauvegardes", ["une ⟦sauvegarde⟧", "sauvegardé"]),
    ("remise", ["⟦remises⟧", "remisés", "remis"]),
    ("arrêté", ["les ⟦arrêtés⟧", "il arrête", "l'arrêt"]),
    ("Arrêtés", ["un ⟦arrêté⟧", "il arrête"]),
    ("salarié", ["les ⟦salariés⟧", "salaries", "salaire"]),
    ("visite", ["⟦visites⟧", "visités"]),
    ("pièce", ["⟦pièces⟧", "pieces"]),
    ("bail", ["les ⟦baux⟧", "bails"]),
    ("Baux", ["un ⟦bail⟧"]),
    ("rail", ["⟦rails⟧", "raux"]),
    ("pare-feu", ["les ⟦pare-feux⟧", "pares-feux"]),
    ("contre-offre", ["⟦contre-offres⟧", "contres-offres"]),
    ("porte d'entrée", ["⟦portes d'entrée⟧"]),
    ("chef-lieu", ["⟦chefs-lieux⟧"]),
    ("travailleur non salarié", ["⟦travailleurs non salariés⟧", "travailleurs nons salaries"]),
    ("bien commun", ["⟦biens communs⟧"]),
    ("livres", ["un ⟦livre⟧", "livrer"]),
    ("taux", ["le ⟦taux⟧", "tau"]),
]


@rows(*FRENCH)
def test_french(glossary, text):
    read("fr")
    check(glossary, text, language="fr", inflect=True)


SPANISH = [
    ("ley", ["las ⟦leyes⟧"]),
    ("bono del Estado", ["⟦bonos del Estado⟧", "bono del Estados"]),
    ("déficit público", ["⟦déficits públicos⟧", "déficit pública"]),
    ("imposición", ["⟦imposiciones⟧"]),
    ("crisis", ["las ⟦crisis⟧", "crisi"]),
    ("contenedor", ["⟦contenedores⟧", "contenedora"]),
    ("nodo trabajador", ["⟦nodos trabajadores⟧"]),
    ("Pod", ["los ⟦Pods⟧", "⟦pods⟧"]),
    ("API", ["las ⟦APIs⟧"]),
    ("ReplicaSet", ["los ⟦ReplicaSets⟧", "ReplicaSetes"]),
    ("nodo worker", ["⟦nodos worker⟧", "⟦nodos workers⟧", "nodas worker"]),
    ("cuenta", ["las ⟦cuentas⟧", "cuento, cuentan"]),
    ("empleado", ["los ⟦empleados⟧", "empleadas, emplear"]),
    ("trabajador no asalariado", ["⟦trabajadores no asalariados⟧"]),
    ("tasa de interés", ["⟦tasas del interés⟧", "⟦tasa de los interés⟧", "tasa con interés", "tasa de intereses"]),
    ("vale", ["⟦vales⟧", "valés"]),
    ("estado", ["⟦estados⟧", "estamos"]),
    ("Empleados", ["un ⟦empleado⟧", "empleo", "empleada"]),
    ("orden", ["las ⟦órdenes⟧"]),
    ("caracteres", ["un ⟦carácter⟧"]),
    ("bien inmueble", ["⟦bienes inmuebles⟧"]),
    ("talleres", ["el ⟦taller⟧"]),
]


@rows(*SPANISH)
def test_spanish(glossary, text):
    read("es")
    check(glossary, text, language="es", inflect=True)


ITALIAN = [
    ("debito pubblico", ["i ⟦debiti pubblici⟧", "debita pubblica"]),
    ("banca centrale", ["le ⟦banche centrali⟧"]),
    ("carico di lavoro", ["i ⟦carichi di lavoro⟧"]),
    ("legge", ["dell'⟦legge⟧ e ⟦leggi⟧"]),
    ("tecnologia cloud native", ["⟦tecnologie cloud native⟧", "tecnologio cloud native"]),
    ("presa in carico", ["⟦prese in carico⟧", "presi in carico"]),
    ("spese", ["la ⟦spesa⟧"]),
    ("microtassi", ["un ⟦microtasso⟧", "microtassis"]),
    ("tasso di cambio", ["⟦tassi di cambio⟧", "⟦tasso del cambio⟧", "tasso da cambio"]),
    ("compra", ["le ⟦compre⟧", "che tu compri"]),
    ("richiesta", ["le ⟦richieste⟧", "richiesti"]),
    ("Entrate", ["un'⟦entrata⟧", "sono entrati"]),
    ("conto", ["i ⟦conti⟧", "un conte"]),
    ("stato", ["gli ⟦stati⟧", "sono"]),
    ("uovo", ["le ⟦uova⟧"]),
    ("città", ["le ⟦città⟧", "cittàs"]),
    ("microservizio", ["i ⟦microservizi⟧"]),
    ("crisi", ["la ⟦crisi⟧", "criso"]),
]


@rows(*ITALIAN)
def test_italian(glossary, text):
    read("it")
    check(glossary, text, language="it", inflect=True)


PORTUGUESE = [
    ("dívida pública", ["as ⟦dívidas públicas⟧"]),
    ("nação", ["⟦nações⟧"]),
    ("canal", ["⟦canais⟧"]),
    ("pod", ["podes", "⟦pods⟧"]),
    ("nó", ["nós"]),
    ("servidor da API", ["⟦servidor de API⟧", "⟦servidores da API⟧", "servidor para API"]),
    ("classe base abstrata", ["⟦classes base abstratas⟧", "⟦classes bases abstratas⟧", "classes base abstrata"]),
    ("arquivo texto", ["⟦arquivos texto⟧", "⟦arquivos textos⟧"]),
    ("Sistemas Distribuídos", ["um ⟦sistema distribuído⟧", "sistema distribuídos"]),
    ("Job", ["⟦Jobs⟧"]),
    ("troca", ["as ⟦trocas⟧", "trocar"]),
    ("conta", ["as ⟦contas⟧", "contar"]),
    ("aumento", ["⟦aumentos⟧", "aumentões"]),
    ("Empregados", ["um ⟦empregado⟧", "emprego"]),
    ("sol", ["vós sois"]),
]


@rows(*PORTUGUESE)
def test_portuguese(glossary, text):
    read("pt")
    check(glossary, text, language="pt", inflect=True)


CATALAN = [
    ("compra", ["les ⟦compres⟧", "comprés", "compràs"]),
    ("marca", ["les ⟦marques⟧", "marqués"]),
    ("mercat", ["els ⟦mercats⟧", "mercates"]),
    ("inversió", ["les ⟦inversions⟧"]),
    ("llengua", ["les ⟦llengües⟧"]),
]


@rows(*CATALAN)
def test_catalan(glossary, text):
    read("ca")
    check(glossary, text, language="ca", inflect=True)


DUTCH = [
    ("huis", ["⟦huizen⟧", "huisje"]),
    ("schuld", ["⟦schulden⟧", "schuldig"]),
    ("werkbelasting", ["⟦werkbelastingen⟧"]),
    ("staatsobligatie", ["⟦staatsobligaties⟧"]),
    ("werknemer", ["de ⟦werknemers⟧", "werknemend"]),
    ("Vlaams Parlement", ["het ⟦Vlaamse Parlement⟧, het ⟦Vlaams Parlement⟧", "Vlaming Parlement"]),
    ("economische groei", ["de ⟦economische groei⟧", "economen groei"]),
    ("openbaar bestuur", ["het ⟦openbare bestuur⟧, ⟦openbaar bestuur⟧", "openbaarheid bestuur"]),
]


@rows(*DUTCH)
def test_dutch(glossary, text):
    read("nl")
    check(glossary, text, language="nl", inflect=True)


RUSSIAN = [
    ("облигация", ["⟦облигации⟧, ⟦облигаций⟧, ⟦Облигациями⟧", "облигационный"]),
    (
        "государственный долг",
        ["⟦государственного долга⟧", "⟦государственным долгом⟧", "⟦Государственный Долг⟧", "государство"],
    ),
    ("рынок труда", ["⟦рынка труда⟧", "⟦рынках труда⟧", "рынок трудом"]),
    ("узел", ["⟦узлы⟧", "⟦узлов⟧"]),
    ("Блок", ["⟦блоков⟧", "⟦блоками⟧", "блокировка"]),
    ("удалённый узел", ["⟦удаленных узлов⟧", "⟦Удалённым узлом⟧", "удалил узел"]),
    ("нативное облачное приложение", ["⟦нативных облачных приложений⟧", "нативно облачных приложений"]),
    ("Coinbase транзакция", ["⟦coinbase транзакции⟧", "coinbase трансакции"]),
    ("общий ресурс", ["⟦общего ресурса⟧", "⟦общими ресурсами⟧", "общаясь ресурсами"]),
    ("высокая доступность", ["⟦высокой доступности⟧", "высоко доступности"]),
    ("гражданин", ["все ⟦граждане⟧, ⟦гражданам⟧", "гражданский"]),
    ("владелец", ["⟦владельцы⟧, ⟦владельцев⟧", "владеть"]),
    ("время", ["со ⟦временем⟧, за это ⟦время⟧", "временный"]),
    ("выборы", ["на ⟦выборах⟧, после ⟦выборов⟧", "на выбор, выбора нет"]),
    ("дата-центр", ["⟦дата-центров⟧", "⟦дата-центрами⟧", "дату-центр"]),
    ("Pod", ["⟦Pod⟧'ы", "⟦Pod⟧’ов", "⟦Pods⟧", "Pod'zz"]),
]


@pytest.mark.slow
@rows(*RUSSIAN)
def test_russian(glossary, text):
    read("ru")
    check(glossary, text, language="ru", inflect=True)


POLISH = [
    ("obligacja skarbowa", ["⟦obligacje skarbowe⟧", "⟦obligacji skarbowych⟧", "skarb"]),
    ("dług publiczny", ["⟦długu publicznego⟧", "⟦długiem publicznym⟧"]),
    ("ukryty adres", ["⟦ukrytego adresu⟧", "⟦ukrytych adresów⟧", "ukryć adres"]),
    ("obligacje", ["⟦obligacji⟧"]),
    ("Pod", ["⟦Pod⟧", "pod stołem", "⟦Pody⟧", "⟦podów⟧"]),
    ("państwo", ["⟦państwa⟧", "⟦państwie⟧", "państwowy"]),
    ("budżet", ["w ⟦budżecie⟧ państwa", "wydatki budżetowe"]),
    ("pracownik", ["⟦pracownicy⟧ i ⟦pracowników⟧", "pracować"]),
    ("mieszkaniec", ["⟦mieszkańcy⟧, ⟦mieszkańców⟧, ⟦mieszkańcom⟧", "mieszkać, mieszkanie"]),
    ("gmina", ["dochody ⟦gmin⟧", "gminny"]),
    ("sędzia", ["staż pracy ⟦sędziego⟧", "sędziować"]),
    ("wybory", ["do ⟦wyborów⟧, po ⟦wyborach⟧", "nie mamy wyboru, jeden wybór"]),
    ("polityk", ["⟦politycy⟧, ⟦politykami⟧", "polityka zagraniczna"]),
    ("rzecznik prasowy", ["⟦rzecznicy prasowi⟧, ⟦rzecznika prasowego⟧", "rzecznicy prasowego"]),
    ("mikroprzedsiębiorca", ["⟦mikroprzedsiębiorcy⟧, ⟦mikroprzedsiębiorców⟧", "mikroprzedsiębiorstwo"]),
]


@pytest.mark.slow
@rows(*POLISH)
def test_polish(glossary, text):
    read("pl")
    check(glossary, text, language="pl", inflect=True)


CZECH = [
    ("banka", ["v ⟦bance⟧, ⟦bankami⟧", "bankéř"]),
    ("centrální banka", ["⟦centrální banky⟧, ⟦centrálních bank⟧, ⟦centrálními bankami⟧", "centrálních banka"]),
    ("státní dluhopis", ["⟦státní dluhopisy⟧, ⟦státních dluhopisů⟧", "státním dluhopisy, statný dluhopis"]),
    ("veřejný dluh", ["⟦veřejného dluhu⟧, ⟦veřejné dluhy⟧", "veřejnost dluhu"]),
    ("vládní představitel", ["⟦vládní představitelé⟧, ⟦vládním představitelům⟧", "vláda"]),
    ("americký senátor", ["⟦američtí senátoři⟧", "amerických senátoru"]),
    ("trh práce", ["na ⟦trhu práce⟧", "trh prací"]),
    ("zaměstnanec", ["⟦zaměstnanci⟧, ⟦zaměstnanců⟧", "zaměstnat"]),
    ("rekultivace", ["⟦rekultivací⟧, ⟦rekultivaci⟧", "rekultivovat"]),
    ("politika", ["⟦politiky⟧, v ⟦politice⟧", "politik, politikům"]),
    ("ústava", ["podle ⟦ústavy⟧", "výzkumný ústav"]),
    ("právo", ["⟦práva⟧, ⟦právo⟧", "právě teď"]),
    ("hlasování", ["při ⟦hlasování⟧, ⟦hlasováním⟧", "hlas"]),
]


@rows(*CZECH)
def test_czech(glossary, text):
    read("cs")
    check(glossary, text, language="cs", inflect=True)


UKRAINIAN = [
    ("рівень", ["до ⟦рівня⟧, ⟦рівнів⟧", "рівний"]),
    ("громадянин", ["доходи ⟦громадян⟧", "громада"]),
    ("слухання", ["парламентських ⟦слухань⟧", "слухати"]),
    ("бінарний файл", ["⟦бінарних файлів⟧", "⟦бінарного файлу⟧", "бінарно файлів"]),
    ("об'єкт", ["⟦об’єктів⟧", "⟦об'єктами⟧", "обєкт"]),
    ("послідовність", ["⟦послідовностей⟧", "⟦послідовності⟧", "послідовний"]),
    ("контекстний менеджер", ["⟦контекстного менеджера⟧", "контекст менеджера"]),
]


@rows(*UKRAINIAN)
def test_ukrainian(glossary, text):
    read("uk")
    check(glossary, text, language="uk", inflect=True)


TURKISH = [
    ("banka", ["⟦bankanın⟧, ⟦bankalar⟧, ⟦bankalarımızda⟧, ⟦bankadaki⟧", "bankacı, bankacılık, bankasız"]),
    ("merkez bankası", ["⟦merkez bankasının⟧, ⟦merkez bankaları⟧, ⟦Merkez Bankası⟧'na", "merkez bankacılığı"]),
    ("insan hakları", ["⟦insan haklarının⟧, ⟦insan haklarına⟧", "insan hakkaniyeti"]),
    ("yatırım", ["⟦yatırımları⟧, ⟦yatırıma⟧", "yatırımcılar"]),
    ("yatırımcı", ["⟦yatırımcıların⟧, ⟦yatırımcılarımız⟧", "yatırımlar, yatırımı"]),
    ("göç", ["⟦göçün⟧, ⟦göçler⟧", "göçmen, göçmüş, göçmenlerin"]),
    ("vergi", ["⟦vergiyi⟧, ⟦vergilerden⟧, bir ⟦vergidir⟧", "vergisiz, vergili"]),
    ("özelleştirme", ["⟦özelleştirmenin⟧, ⟦özelleştirmeleri⟧", "özel, özelliği"]),
    ("blokzincir", ["⟦blokzincirin⟧, ⟦blokzincirlerde⟧", "blokzincirli"]),
    ("ortaklık", ["⟦ortaklığı⟧, ⟦ortaklıklara⟧", "ortaklar"]),
    ("API", ["⟦API⟧'nin", "apiler"]),
]


@rows(*TURKISH)
def test_turkish(glossary, text):
    read("tr")
    check(glossary, text, language="tr", inflect=True)


@rows(
    ("πολίτης", ["οι ⟦πολίτες⟧, των ⟦πολιτών⟧, τον ⟦πολίτη⟧", "πολιτική"]),
    ("Ευρωπαϊκή Ένωση", ["της ⟦Ευρωπαϊκής Ένωσης⟧", "Ευρωπαϊκός Ένωση"]),
    ("κεντρική τράπεζα", ["οι ⟦κεντρικές τράπεζες⟧, των ⟦κεντρικών τραπεζών⟧", "κεντρικές τράπεζα"]),
    ("ανθρώπινα δικαιώματα", ["των ⟦ανθρωπίνων δικαιωμάτων⟧", "άνθρωπος"]),
    ("αγορά εργασίας", ["της ⟦αγοράς εργασίας⟧", "εργασία αγοράς"]),
    ("κράτος μέλος", ["τα ⟦κράτη μέλη⟧, των ⟦κρατών μελών⟧", "κράτη μελών"]),
    ("έκθεση", ["οι ⟦εκθέσεις⟧, της ⟦έκθεσης⟧", "εκθέτω"]),
    ("πρόεδρος", ["ο ⟦πρόεδρός⟧ μας, του ⟦προέδρου⟧", "προεδρία"]),
)
def test_greek(glossary, text):
    check(glossary, text, language="el", inflect=True)


@rows(
    ("bíró", ["a ⟦bíró⟧ ítélt", "bírja, bírt"]),
    ("kormány", ["a ⟦kormányok⟧, a ⟦kormányban⟧", "kormányoz"]),
)
def test_hungarian(glossary, text):
    check(glossary, text, language="hu", inflect=True)


@rows(
    ("stat", ["un ⟦stat⟧", "a stătut, stă"]),
    ("lege", ["⟦legea⟧, ⟦legile⟧, ⟦legilor⟧", "legat"]),
)
def test_romanian(glossary, text):
    check(glossary, text, language="ro", inflect=True)


FINNISH = [
    ("vero", ["⟦veroa⟧, ⟦verojen⟧, ⟦veroistaan⟧", "verottaja"]),
    ("julkinen velka", ["⟦julkisen velan⟧, ⟦julkista velkaa⟧", "julkinen velan, julkisesta velan"]),
    ("kylmä sota", ["⟦kylmän sodan⟧ aikana", "kylmä sodan"]),
    ("Euroopan unioni", ["⟦Euroopan unionin⟧, ⟦Euroopan unioniin⟧", "Eurooppa unionin"]),
    ("kansanedustaja", ["⟦kansanedustajat⟧, ⟦kansanedustajan⟧", "edustaja"]),
    ("kansanäänestys", ["⟦kansanäänestyksen⟧, ⟦kansanäänestyksessä⟧", "äänestys"]),
    ("informaatioteknologia", ["⟦informaatioteknologian⟧", "teknologian"]),
    ("vaalit", ["⟦vaaleja⟧, ⟦vaalilla⟧", "vaalimaton, vaalea"]),
    ("loppu", ["⟦loppujen⟧", "lopulta se tuli"]),
    ("työnantaja", ["⟦työnantajallaan⟧", "antaja"]),
]


@pytest.mark.slow
@rows(*FINNISH)
def test_finnish(glossary, text):
    read("fi")
    check(glossary, text, language="fi", inflect=True)


@rows(
    ("חברה", ["⟦חברות⟧ ה⟦חברות⟧", "⟦חברת⟧ ביטוח", "חברים, חבר"]),
    ("עובד", ["⟦עובדים⟧ זרים, ל⟦עובדים⟧", "עבודה, עבד"]),
    ("הצעת חוק", ["ה⟦הצעת חוק⟧", "⟦הצעת החוק⟧, ב⟦הצעת החוק⟧", "הצעה לחוק"]),
    ("מדינה", ["ב⟦מדינתו⟧"]),
    ("ועדה", ["ה⟦וועדה⟧, ב⟦ועדה⟧, ⟦ועדת⟧ הכספים", "עדה"]),
)
def test_hebrew(glossary, text):
    check(glossary, text, language="he", inflect=True)


@rows(
    ("بنك مركزي", ["⟦البنك المركزي⟧ و⟦البنك المركزي⟧", "⟦بنك مركزي⟧, لل⟦بنك المركزي⟧", "مركزي بنك"]),
    ("حكومة", ["⟦الحكومة⟧ و⟦الحكومة⟧", "⟦حكومات⟧ و⟦الحكومات⟧ و⟦حكومته⟧", "محكوم"]),
    ("الأمم المتحدة", ["ب⟦الأمم المتحدة⟧", "لل⟦أمم المتحدة⟧", "أمم أخرى"]),
)
def test_arabic(glossary, text):
    check(glossary, text, language="ar", inflect=True)


@rows(
    ("कंटेनर", ["⟦कंटेनरों⟧ में", "⟦कंटेनर⟧ में", "कंटेनरीकरण"]),
    ("कर", ["⟦कर⟧ की दर", "सहायता करना, करते हैं, किया"]),
    ("सेवा", ["⟦सेवाओं⟧ का", "⟦सेवाएँ⟧", "सेवक"]),
)
def test_hindi(glossary, text):
    check(glossary, text, language="hi", inflect=True)


@rows(
    ("ক্লাস্টার", ["⟦ক্লাস্টারে⟧", "⟦ক্লাস্টারের⟧", "⟦ক্লাস্টারগুলি⟧", "ক্লাস্টারিং"]),
    ("ওয়ার্কলোড", ["⟦ওয\u09bcার্কলোড⟧", "⟦ও\u09dfার্কলোড⟧"]),
)
def test_bengali(glossary, text):
    check(glossary, text, language="bn", inflect=True)


@rows(
    ("Pod", ["两个⟦Pods⟧运行", "⟦pods⟧", "Podes"]),
    ("CustomResourceDefinition", ["⟦CustomResourceDefinitions⟧的"]),
    ("Policies", ["这个⟦Policy⟧"]),
    ("Patch", ["⟦Patches⟧", "Patchs"]),
    ("Status", ["Statu"]),
    ("API", ["多个⟦API⟧"]),
)
def test_english_terms_in_other_scripts(glossary, text):
    check(glossary, text, language="zh-CN", inflect=True)


SWEDISH = [
    ("statsobligation", ["⟦statsobligationer⟧", "⟦statsobligationen⟧", "⟦statsobligationernas⟧"]),
    ("skuld", ["⟦skulden⟧", "skyldig"]),
    ("börs", ["på ⟦börsen⟧, ⟦börserna⟧", "det bör inte finnas"]),
    ("film", ["⟦filmen⟧, ⟦filmernas⟧", "filma, filmade"]),
    ("imperium", ["det romerska ⟦imperiet⟧", "imperial"]),
    ("program", ["⟦programmet⟧", "programmera"]),
    ("politiskt parti", ["⟦politiska partier⟧, de ⟦politiska partiernas⟧", "politisk partier"]),
    ("ekonomisk tillväxt", ["den ⟦ekonomiska tillväxten⟧", "ekonomi tillväxten"]),
    ("Europeiska unionen", ["⟦Europeiska unionens⟧", "union"]),
]

DANISH = [
    ("borger", ["lovlydige ⟦borgere⟧, ⟦borgernes⟧", "borgerlig"]),
    ("minister", ["⟦ministre⟧, ⟦ministeren⟧", "ministerium"]),
    ("økonomisk krise", ["den ⟦økonomiske krise⟧, ⟦økonomiske kriser⟧", "økonomi kriser"]),
]


@rows(*DANISH)
def test_danish(glossary, text):
    read("da")
    check(glossary, text, language="da", inflect=True)


NORWEGIAN = [
    ("Stortinget", ["⟦Stortingets⟧ vedtak", "tinget"]),
    ("statsminister", ["⟦statsministerens⟧, ⟦statsministre⟧", "statlig"]),
    ("lov", ["⟦lovens⟧ § 1", "regjeringen lover"]),
    ("økonomisk vekst", ["den ⟦økonomiske veksten⟧", "økonomi veksten"]),
]


@rows(*NORWEGIAN)
def test_norwegian(glossary, text):
    read("nb")
    check(glossary, text, language="nb", inflect=True)


@pytest.mark.slow
@rows(*SWEDISH)
def test_swedish(glossary, text):
    read("sv")
    check(glossary, text, language="sv", inflect=True)


@rows(
    ("コンピュータ", ["⟦コンピューター⟧を", "⟦コンピュータ⟧を"]),
    ("サーバー", ["⟦サーバ⟧と", "⟦サーバー⟧と"]),
    ("国債", ["⟦国債⟧を"]),
)
def test_japanese_long_vowels(glossary, text):
    check(glossary, text, language="ja", inflect=True)


@pytest.mark.parametrize("language", ["ko", "zh", "th", "xx", ""])
def test_a_language_without_a_dictionary_leaves_a_form_as_it_is(language):
    assert shapes("국채 시장", language) == set()


@pytest.mark.parametrize("language", ["en-GB", "EN", "en_US"])
def test_a_region_is_no_other_language(language):
    assert shapes("gilt", language) == {"gilts"}


def test_an_entry_may_have_its_own_language():
    assert "Häuser" in forms(entries("Haus", inflect=True, language="de"))
    assert "Häuser" not in forms("Haus", "en", inflect=True)


@pytest.mark.parametrize("form", ["", " ", "-", "7", "1:30", "???", "№ 5", "&"])
def test_what_has_no_letters_has_no_number(form):
    assert shapes(form) == set()
    assert shapes(form, "fr") == set()


# The tables


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("fr", "cheval", "chevaux"),
        ("fr", "travail", "travaux"),
        ("fr", "dette", "dettes"),
        ("es", "luz", "luces"),
        ("es", "imposición", "imposiciones"),
        ("es", "re\u0301gimen", "regímenes"),
        ("pt", "nação", "nações"),
        ("pt", "papel", "papéis"),
        ("pt", "fóssil", "fósseis"),
        ("it", "banca", "banche"),
        ("it", "lago", "laghi"),
        ("nl", "huis", "huizen"),
        ("nl", "schaap", "schapen"),
        ("nl", "bon", "bonnen"),
        ("nl", "foto", "foto's"),
        ("ca", "nació", "nacions"),
    ],
)
def test_singular_and_plural_by_their_endings(code, one, many):
    assert number(one, many, code) == "plural"
    assert number(many, one, code) == "singular"


@pytest.mark.parametrize(
    ("code", "word", "other"),
    [
        ("fr", "public", "publique"),
        ("fr", "national", "nationale"),
        ("fr", "mise", "misés"),
        ("es", "vale", "valés"),
        ("ca", "beca", "bequés"),
        ("es", "público", "pública"),
        ("es", "contenedor", "contenedora"),
        ("it", "debito", "debita"),
        ("pt", "nó", "nozinho"),
        ("nl", "huis", "huisje"),
        ("ru", "долг", "должен"),
        ("de", "grün", "grünster"),
        ("sv", "skuld", "skuldsatt"),
    ],
)
def test_forms_of_a_lemma_that_are_no_number_of_the_noun(code, word, other):
    assert not is_noun_form(word, other, code)


@pytest.mark.parametrize(
    ("code", "word", "other"),
    [
        ("de", "haus", "häusern"),
        ("de", "staat", "staaten"),
        ("de", "lehrerin", "lehrerinnen"),
        ("ru", "узел", "узлы"),
        ("ru", "рынок", "рынками"),
        ("pl", "ręka", "ręce"),
        ("pl", "dług", "długów"),
        ("cs", "dluh", "dluhů"),
        ("sv", "ränta", "räntor"),
        ("da", "gæld", "gælden"),
        ("uk", "борг", "боргів"),
        ("xx", "a", "b"),
    ],
)
def test_forms_of_a_noun(code, word, other):
    assert is_noun_form(word, other, code)


@pytest.mark.parametrize(
    ("code", "word", "plurals"),
    [
        ("fr", "nœud", ("nœuds",)),
        ("fr", "tableau", ("tableaux",)),
        ("fr", "prix", ()),
        ("fr", "noyau", ("noyaux",)),
        ("fr", "vœu", ("vœux",)),
        ("fr", "pneu", ("pneus",)),
        ("es", "pod", ("podes", "pods")),
        ("es", "webhook", ("webhookes", "webhooks")),
        ("es", "clase", ("clases",)),
        ("pt", "nuvem", ("nuvens", "nuvems")),
        ("it", "nodo", ("nodi",)),
        ("it", "cluster", ("clusters",)),
        ("it", "microservizio", ("microservizi",)),
        ("it", "virtù", ()),
        ("ca", "banca", ("banques",)),
        ("de", "bereitstellung", ("bereitstellungen",)),
        ("ru", "под", ()),
    ],
)
def test_regular_plurals_of_words_no_dictionary_has(code, word, plurals):
    assert regular(word, code) == plurals


def test_a_dictionary_is_read_as_simplemma_gives_it():
    lemmas = _load("gd")
    assert [*_items(lemmas)] == [*lemmas.items()]
    assert [*_items({"a": "b"})] == [("a", "b")]  # kept in another way


@rows(
    ("Log in", ["You are ⟦logged in⟧.", "⟦logging in⟧", "She ⟦logs in⟧", "⟦Log in⟧", "two ⟦log-ins⟧", "log inned"]),
    ("Roll back", ["She ⟦rolled back⟧.", "⟦rolling back⟧", "it ⟦rolls back⟧", "roll backed", "roll backing"]),
    ("Opt out", ["You ⟦opted out⟧.", "⟦opting out⟧", "opt outmost", "opt outed"]),
    ("Set up", ["It ⟦sets up⟧.", "⟦setting up⟧", "set upped"]),
    ("Shut down", ["It was ⟦shut down⟧.", "it ⟦shuts down⟧", "shut downed"]),
    ("Take off", ["It ⟦took off⟧.", "it was ⟦taken off⟧", "⟦taking off⟧"]),
    ("Built in", ["⟦built in⟧", "building in", "builds in"]),
    ("Heads up", ["a ⟦heads up⟧", "headed up", "heading up"]),
    ("Cache flush", ["⟦cache flushing⟧", "⟦cache flushed⟧", "caches flush"]),
)
def test_the_verb_inflects_and_never_its_particle(glossary, text):
    check(glossary, text, inflect="all")


@rows(("Log in", ["⟦log in⟧", "two ⟦log ins⟧", "logged in"]), ("Roll back", ["⟦roll back⟧", "rolled back"]))
def test_verbs_inflect_only_where_an_entry_asks(glossary, text):
    check(glossary, text, inflect=True)
