"""Set phrases of German in which an everyday noun is no term: nobody means a law by *zu Recht*, a firm by *in Betrieb*.

How they are written is said in `set_phrases`; where no noun has a star, all have. Where a noun has
the sense of a glossary in a phrase as well (*im Fall Müller*, *vor der Wahl*), the phrase is none of these.
"""

PHRASES = """
auf jeden Fall; auf alle Fälle; auf keinen Fall; in jedem Fall; in keinem Fall; in diesem Fall; im Falle des; im Falle
der; im Falle einer; im Falle eines; im Falle von; von Fall zu Fall; der Fall ist; der Fall sein; der Fall war; nicht
der Fall; ist der Fall; auf Grund; im Grunde; aus diesem Grund; aus diesem Grunde; aus diesen Gründen; aus welchem
Grund; aus welchen Gründen; aus gutem Grund; zu Grunde; von Grund auf; zu Recht; von Rechts wegen; Recht behalten;
Recht behält; in Anspruch; in der Lage; im Stande; außer Stande; zu Stande; auf dem neuesten Stand; auf dem aktuellen
Stand; auf den neuesten Stand; auf den aktuellen Stand; Stand der Technik; Stand der Dinge; vor Ort; an Ort und
Stelle; an Stelle; an erster Stelle; an zweiter Stelle; an dritter Stelle; an letzter Stelle; an dieser Stelle; an
anderer Stelle; an oberster Stelle; auf der Stelle; im Wege; auf dem Wege; auf diesem Wege; auf elektronischem Weg;
auf elektronischem Wege; auf schriftlichem Weg; auf schriftlichem Wege; Platz nehmen; Platz genommen; fehl am Platz;
fehl am Platze; in Betrieb; außer Betrieb; Mittel zum Zweck; Mittel und Wege; zum Teil; zum großen Teil; zum größten
Teil; zu einem großen Teil; zum überwiegenden Teil; Anteil nehmen; Anteil nimmt; Anteil genommen; Wert* legen; Wert*
gelegt; legt Wert*; legen Wert*; legte Wert*; um Rat; Rat und Tat; zu Rate; von Kind auf; Bescheid wissen; weiß
Bescheid; wissen Bescheid; wusste Bescheid; Bescheid geben; Bescheid sagen; gibt Bescheid; geben Bescheid; sagt
Bescheid; sagen Bescheid; Bescheid gegeben; Bescheid gesagt; in Bezug auf; mit Bezug auf; unter Bezug auf; Bezug*
nehmen; Bezug* nimmt; nimmt Bezug*; nehmen Bezug*; Bezug* genommen; in Kraft; außer Kraft; nach Kräften; aus eigener
Kraft; in Höhe von; in Höhe der; in Höhe des; in voller Höhe; in Frage; außer Frage; ohne Frage; zur Folge; in der
Folge; in Folge; Folge leisten; an Hand von; an Hand der; an Hand des; auf der Hand; aus erster Hand; aus einer Hand;
auf der einen Seite; auf der anderen Seite; zur Seite; zur Zeit; von Zeit zu Zeit; mit der Zeit; in letzter Zeit; zu
gegebener Zeit; seit einiger Zeit; seit langer Zeit; zur Verfügung; zur Kenntnis; in Kenntnis; Kenntnis nehmen;
Kenntnis genommen; in Ordnung; in der Regel; in aller Regel; in hohem Maße; in hohem Maß; in gewissem Maße; in vollem
Maße; in besonderem Maße; in gleichem Maße; in erster Linie; im Sinne; in diesem Sinne; in diesem Sinn; im Laufe; im
Lauf der Zeit; im Rahmen; im Zuge; im Anschluss; im Auge; mit Hilfe; auf Basis; auf der Basis; zu Lasten; zur Last; zu
Gunsten; ins Leben gerufen; ins Leben rufen; Rechnung* tragen; Rechnung* trägt; trägt Rechnung*; tragen Rechnung*;
Rechnung* getragen; Schritt für Schritt; Schritt halten; auf dem Spiel; aufs Spiel; an den Tag; eines Tages; in Kauf;
in Schutz; in Angriff; in Aussicht; in Verbindung mit; im Auftrag; im Interesse; im Vergleich zu; im Vergleich mit; im
Gegensatz; im Zusammenhang; in diesem Zusammenhang; im Prinzip; unter Druck; von Bedeutung; außer Dienst; schuld
daran; zum Schein; zum Beispiel; auf den Punkt; in diesem Punkt; ans Licht; in Gang; im Gange; Gebrauch* machen;
Gebrauch* gemacht; macht Gebrauch*; zum Einsatz; zur Anwendung; in vollem Umfang; im Umfang von; in großem Umfang; in
der Nähe; zur Not; um jeden Preis; Rolle* spielen; Rolle* spielt; Rolle* gespielt; spielt eine Rolle*; spielen eine
Rolle*; spielt keine Rolle*; zu Wort; mit anderen Worten
"""
