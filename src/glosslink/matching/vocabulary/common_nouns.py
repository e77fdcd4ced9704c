"""The commonest nouns of English: those among the thousand words or so that every count of general texts begins with.

The commoner a word, the more it means (G. K. Zipf, "The Meaning-Frequency Relationship of Words", 1945). Only that is
asked of them here, so where exactly the list ends matters little.
"""

from __future__ import annotations

COMMON_NOUNS = frozenset(
    """
    access account act action activity address age agency agreement air amount analysis animal answer area argument arm
    army article artist attack attention audience authority author baby back bank bar base basis bed behavior benefit
    bill bit blood board body book box boy brother budget building business call camera campaign cancer candidate
    capital car card care career case cause cell center century chair challenge chance change character charge child
    choice church citizen city claim class club coach college color community company computer concern condition
    conference contract control cost country couple course court crime culture cup customer damage date daughter day
    deal death debate decade decision defense degree design detail development difference director discussion disease
    doctor dog door dream drive drug economy edge education effect effort election employee end energy event evidence
    example executive experience expert eye face fact factor family farm father fear feature feeling field fight figure
    film fire firm floor focus food foot force form friend front fund future game garden girl glass goal government
    ground group growth guest guy hair half hand head health heart help history home hope hospital hotel hour house idea
    image impact income increase individual industry influence information interest interview investment issue item job
    key kid kind knowledge land language law lawyer leader leg letter level life light line list loss lot love machine
    magazine majority man manager market material matter measure media medicine meeting member memory message method
    mind minute mission model moment money month morning mother mouth move movement movie music name nation nature
    network news newspaper night north note number offer office officer official oil operation opinion opportunity
    option order organization owner page pain paper parent part partner party patient pattern peace people performance
    period person phone picture piece place plan plant play player point police policy population position power
    practice president pressure price problem process product production professor program project property purpose
    quality question race radio range rate reality reason record region relationship report research resource response
    responsibility rest result return risk road rock role room rule safety sale scene school science scientist sea
    season seat section security sense series service sex share shot show side sign sister site situation size skill
    society soldier son song sort sound source south space speech sport staff stage standard star state statement
    station step stock store story strategy street structure student study stuff style subject success summer supply
    support surface system table target task tax teacher team technique technology term test thing thought threat time
    top town trade tradition training travel treatment tree trial trip trouble truth type unit user value version
    victim video view voice wall war water way weapon week weight west wife wind window woman word work worker world
    writer year
    """.split()
)
