"""Terms in plainer letters than their language has, and letters that are written in two ways."""

from matching.rows import check, compiled, marked, rows


@rows(
    ("dépôt à terme", ["⟦DEPOT A TERME⟧, ⟦Dépôt à terme⟧", "Depot a terme, depot a terme"]),
    ("impôt", ["les ⟦IMPOTS⟧, les ⟦impôts⟧", "impots"]),
    ("État", ["l'⟦Etat⟧, l'⟦ETAT⟧", "etat"]),
)
def test_french_capitals(glossary, text):
    check(glossary, text, language="fr", inflect=True)


@rows(
    ("inflación", ["la ⟦INFLACION⟧, la ⟦INFLACIÓN⟧", "la inflacion, la Inflacion"]),
    ("España", ["⟦ESPAÑA⟧", "ESPANA"]),
)
def test_spanish_capitals(glossary, text):
    check(glossary, text, language="es", inflect=True)


@rows(
    ("κεντρική τράπεζα", ["η ⟦ΚΕΝΤΡΙΚΗ ΤΡΑΠΕΖΑ⟧, η ⟦Κεντρική Τράπεζα⟧", "κεντρικη τραπεζα"]),
    ("πληθωρισμός", ["⟦ΠΛΗΘΩΡΙΣΜΟΣ⟧"]),
)
def test_greek_capitals(glossary, text):
    check(glossary, text, language="el", inflect=True)


@rows(
    ("Währungsunion", ["die ⟦Waehrungsunion⟧, die ⟦Währungsunion⟧", "Wahrungsunion"]),
    ("Mündel", ["⟦Muendel⟧"]),
    ("Bauer", ["Baür"]),
)
def test_german_umlauts_as_two_letters(glossary, text):
    check(glossary, text, language="de", inflect=True)


@rows(
    ("ijskap", ["de ⟦IJskap⟧, ⟦IJSKAP⟧", "IJskaps"]),
    ("IJsland", ["op ⟦IJsland⟧, ⟦IJSLAND⟧"]),
    ("IJ", ["het ⟦IJ⟧", "ij"]),
)
def test_dutch_ij_is_one_letter(glossary, text):
    check(glossary, text, language="nl")


@rows(
    ("hoà bình", ["⟦hòa bình⟧, ⟦hoà bình⟧, ⟦Hòa bình⟧", "hoa bình"]),
    ("ủy ban", ["⟦uỷ ban⟧ nhân dân, ⟦Ủy ban⟧", "uy ban"]),
    ("quý", ["mỗi ⟦quý⟧", "qúy"]),
)
def test_vietnamese_tones_on_either_vowel(glossary, text):
    check(glossary, text, language="vi", inflect=True)


@rows(("luật", ["theo ⟦luật⟧ này", "hai luật sư", "⟦Luật⟧ Đất đai"]), ("đảng", ["các ⟦đảng⟧ lớn", "đảng viên"]))
def test_a_vietnamese_syllable_of_a_longer_word(glossary, text):
    prose = text.replace("⟦", "").replace("⟧", "")
    assert marked(compiled(glossary, "vi", ()), prose) == text


@rows(("기업", ["외국 ⟦기업⟧들을", "⟦기업⟧인 삼성은", "기업인들을"]))
def test_people_of_a_korean_noun(glossary, text):
    check(glossary, text, language="ko")


@rows(("coaliție", ["o ⟦coaliţie⟧, o ⟦coaliție⟧", "coalitie"]), ("șomaj", ["⟦şomaj⟧ ⟦ŞOMAJ⟧", "somaj"]))
def test_romanian_commas_and_cedillas(glossary, text):
    check(glossary, text, language="ro")


@rows(("государство", ["⟦Госуда́рство⟧ — это", "госуд́арствот"]), ("ѓердан", ["⟦ѓердан⟧"]))
def test_marks_of_stress(glossary, text):
    check(glossary, text, language="ru")
