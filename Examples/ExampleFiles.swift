// swift-format-ignore-file
// Made by Scripts/embed-examples from the folders beside this file; don't edit.

/// The example dossiers that `peil nieuw` can write, by name.
package enum ExampleFiles {
  package static let dossiers: [String: [ExampleFile]] = [
    "almere": almere,
    "leeg": leeg,
  ]

  private static let almere: [ExampleFile] = [
    ExampleFile("README.md", text: #"""
# Almere, juli 2007

Dit dossier is een voorbeeld: de balanced scorecard van de Dienst Sociale Zaken van Almere over juli 2007, zoals een controller die voor Peil zou opschrijven.

Probeer het:

    peil controleer --map almere-2007
    peil rapport --map almere-2007 --maand 2007-07

## Wat gepubliceerd is

R. Capel, "AlmereSwitch: de knop om", bijlage 2, in *Op het doel af* (Divosa, 2007, ISBN 9789075892369):

- de 22 indicatoren met hun namen, eenheden en perspectieven;
- de doelen voor 2007, de realisatie van juli, de prognoses voor het jaar en de vorige metingen (juni, en mei voor 2.1);
- de norm voor de uitkeringsdichtheid in 2008 (1,77%);
- de doelen en uitgangspunten van het programma AlmereSwitch, de indeling in Werkpoort, Re-integratie en Bedrijfsvoering, en de uitkomst van de cultuurscan.

Codes die in druk twee keer voorkomen (3.1.2 en 3.2.3) en regels zonder nummer hebben hier een letter.

## Wat verzonnen is

Alles hieronder is illustratief en zegt niets over de echte dienst:

- eigenaren en bronnen van de indicatoren, de definities buiten die van 3.2.1 en 3.2.2, en wat een indicator niet zegt;
- de uitleg van de afkortingen WI (Wet inburgering), LO (levensonderhoud) en BB (bijzondere bijstand): de publicatie schrijft ze niet uit;
- het pad van 3.2.2 vóór december 2007;
- maatregelen en besluiten, de data en de voortgang van de projecten, kansen en bedragen van de risico's;
- in de toelichtingen alles wat geen cijfer uit de scorecard is, behalve de cultuurscan, de kernwaarden en de bijgestelde norm van de uitkeringsdichtheid.

## Waar dit dossier van de druk afwijkt

- De druk heeft in het bewaarde exemplaar nog maar twee van de drie gezichten. Naar de regel die eronder staat (onder het doel, maar duidelijk beter dan de vorige keer) zijn 3.1.3, 3.2.2, 3.2.3b en 3.4 hier oranje.
- Bij 1.2a staat in druk een afwijking van −1,4. Met de gedrukte cijfers is het −1,5 (12,2 − 13,7).
- Peil rekent ook een afwijking uit waar de druk "nvt" zet en er wel een cijfer en een doel zijn.
- De prognoses van juni zijn niet bekend. Daarom weet Peil niet of de prognose van een rood geldbedrag beter werd.
- Over 3.3 is niets gemeten: die indicator is grijs. In juni hebben ook de geldbedragen geen kleur, en staan er meer rode signalen zonder toelichting, omdat mei er niet bij is.

"""#),
    ExampleFile("gegevens/2007-05.csv", text: #"""
maand;eenheid;reeks;soort;waarde
2007-05;DSZ;2.1;realisatie;43

"""#),
    ExampleFile("gegevens/2007-06.csv", text: #"""
maand;eenheid;reeks;soort;waarde
2007-06;DSZ;1.1;realisatie;5,4
2007-06;DSZ;1.1.1;realisatie;129,2
2007-06;DSZ;1.1.2;realisatie;5,3
2007-06;DSZ;1.1.2a;realisatie;0,3
2007-06;DSZ;1.1.2b;realisatie;4,8
2007-06;DSZ;1.1.2c;realisatie;0,8
2007-06;DSZ;1.2a;realisatie;3,3
2007-06;DSZ;1.2b;realisatie;15
2007-06;DSZ;1.3;realisatie;0,7
2007-06;DSZ;2.2;realisatie;6,2
2007-06;DSZ;2.3;realisatie;38
2007-06;DSZ;3.1.1;realisatie;21
2007-06;DSZ;3.1.2a;realisatie;30
2007-06;DSZ;3.1.2b;realisatie;22
2007-06;DSZ;3.1.3;realisatie;89
2007-06;DSZ;3.2.1;realisatie;79
2007-06;DSZ;3.2.2;realisatie;2,07
2007-06;DSZ;3.2.3a;realisatie;0,9
2007-06;DSZ;3.2.3b;realisatie;42,0
2007-06;DSZ;3.4;realisatie;niet conform planning

"""#),
    ExampleFile("gegevens/2007-07.csv", text: #"""
maand;eenheid;reeks;soort;waarde
2007-07;DSZ;1.1;realisatie;6,2
2007-07;DSZ;1.1;prognose;10,4
2007-07;DSZ;1.1.1;realisatie;158,6
2007-07;DSZ;1.1.1;prognose;182,8
2007-07;DSZ;1.1.2;realisatie;6,1
2007-07;DSZ;1.1.2;prognose;10,6
2007-07;DSZ;1.1.2a;realisatie;0,4
2007-07;DSZ;1.1.2a;prognose;1,1
2007-07;DSZ;1.1.2b;realisatie;5,7
2007-07;DSZ;1.1.2b;prognose;9,6
2007-07;DSZ;1.1.2c;realisatie;0,8
2007-07;DSZ;1.1.2c;prognose;2,1
2007-07;DSZ;1.2a;realisatie;4,4
2007-07;DSZ;1.2a;prognose;13,7
2007-07;DSZ;1.2b;realisatie;19
2007-07;DSZ;1.2b;prognose;60
2007-07;DSZ;1.3;realisatie;0,7
2007-07;DSZ;1.3;prognose;0,7
2007-07;DSZ;2.2;realisatie;5,8
2007-07;DSZ;3.1.1;realisatie;25
2007-07;DSZ;3.1.2a;realisatie;23
2007-07;DSZ;3.1.2b;realisatie;15
2007-07;DSZ;3.1.3;realisatie;90
2007-07;DSZ;3.2.1;realisatie;80
2007-07;DSZ;3.2.2;realisatie;2,02
2007-07;DSZ;3.2.2;prognose;1,91
2007-07;DSZ;3.2.3a;prognose;2
2007-07;DSZ;3.2.3b;realisatie;44,2
2007-07;DSZ;3.2.3b;prognose;50
2007-07;DSZ;3.4;realisatie;zie verbeteractiviteiten

"""#),
    ExampleFile("indicatoren.yaml", text: #"""
# De indicatoren van de balanced scorecard van Almere, stand juli 2007.
# Namen, doelen en eenheden zijn gepubliceerd. Eigenaren, bronnen, het pad van 3.2.2 en de
# definities die niet in de publicatie staan, zijn illustratief: zie README.md.
perspectieven:
  - {code: "1", naam: Financiën}
  - {code: "2", naam: HRM}
  - {code: "3", naam: Operationeel}

indicatoren:

  # 1 Financiën. Geld wordt getoetst op de prognose voor het hele jaar, die de budgethouder
  # elke maand zelf opgeeft. De administratie levert bedragen vanaf januari.

  - code: "1.1"
    naam: Apparaatskosten
    perspectief: "1"
    definitie: Alles wat de dienst in het jaar uitgeeft aan de eigen organisatie, zoals personeel, opleiding en huisvesting. Uitkeringen en trajecten tellen niet mee.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: lager
    doelstelling: {2007: 10.4}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Hoofd bedrijfsvoering
    bron: Financiële administratie
    zegt_niet: Of de dienst met dit geld meer of minder klanten helpt.

  - code: "1.1.1"
    naam: Opleidingskosten
    perspectief: "1"
    definitie: Alles wat de dienst in het jaar uitgeeft aan opleidingen en cursussen voor medewerkers.
    eenheid: x 1000 €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: lager
    doelstelling: {2007: 182.8}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Hoofd personeel en organisatie
    bron: Financiële administratie

  - code: "1.1.2"
    naam: Personeelskosten
    perspectief: "1"
    definitie: De kosten van vast en ingehuurd personeel in het jaar, na aftrek van wat uit het W-deel en de Wet inburgering wordt betaald.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: lager
    doelstelling: {2007: 10.2}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Hoofd bedrijfsvoering
    bron: Financiële administratie

  - code: "1.1.2a"
    naam: waarvan tlv W-deel & WI
    perspectief: "1"
    definitie: Het deel van de personeelskosten dat uit het W-deel en de Wet inburgering wordt betaald. Dit bedrag gaat van de personeelskosten af.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    doelstelling: {2007: 1.1}
    prognose: {methode: handmatig}
    toets: prognose
    signaal: geen
    eigenaar: Hoofd bedrijfsvoering
    bron: Financiële administratie

  - code: "1.1.2b"
    naam: waarvan vast
    perspectief: "1"
    definitie: De kosten van personeel in dienst van de gemeente, in het jaar.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: lager
    doelstelling: {2007: 11.3}
    prognose: {methode: handmatig}
    toets: prognose
    signaal: geen
    eigenaar: Hoofd bedrijfsvoering
    bron: Financiële administratie

  - code: "1.1.2c"
    naam: waarvan inhuur
    perspectief: "1"
    definitie: De kosten van personeel dat niet in dienst is van de gemeente, in het jaar.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: lager
    doelstelling: {2007: 0.0}
    prognose: {methode: handmatig}
    toets: prognose
    signaal: geen
    eigenaar: Hoofd bedrijfsvoering
    bron: Financiële administratie

  - code: "1.2a"
    naam: "WWB W-deel: minimaal uit te geven in jaar (zonder risico terugbetaling)"
    perspectief: "1"
    definitie: De uitgaven uit het budget voor werk en re-integratie (W-deel). Geeft de dienst minder uit dan het doel, dan kan het Rijk geld terugvragen.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    invoer: cumulatief
    richting: hoger
    doelstelling: {2007: 12.2}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Hoofd re-integratie
    bron: Financiële administratie

  - code: "1.2b"
    naam: "WWB W-deel: benutting ten opzichte van beschikbare middelen"
    perspectief: "1"
    definitie: De uitgaven uit het W-deel tot en met de maand, als deel van het geld dat voor het jaar beschikbaar is.
    eenheid: "%"
    decimalen: 0
    soort: verhouding
    richting: hoger
    doelstelling: {2007: 100}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Hoofd re-integratie
    bron: Financiële administratie
    zegt_niet: Of de trajecten die van dit geld zijn betaald, tot werk leiden.

  - code: "1.3"
    naam: "WWB I-deel: risicobuffer"
    perspectief: "1"
    definitie: Het bedrag dat achter de hand staat om tegenvallers in het budget voor uitkeringen (I-deel) op te vangen.
    eenheid: x 1M €
    decimalen: 1
    soort: stand
    richting: hoger
    doelstelling: {2007: 0.0}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Controller
    bron: Budgetprognosemodel van de dienst

  # 2 HRM

  - code: "2.1"
    naam: Trotse medewerker (% trots)
    perspectief: "2"
    definitie: Van elke 100 medewerkers die de vragenlijst invulden, het aantal dat er trots op is om bij de dienst te werken.
    eenheid: "%"
    decimalen: 0
    soort: meting
    richting: hoger
    doelstelling: {2007: 80}
    eigenaar: Directeur Sociale Zaken
    bron: Medewerkersonderzoek
    programma: AlmereSwitch

  - code: "2.2"
    naam: Ziekteverzuim
    perspectief: "2"
    definitie: De uren dat medewerkers ziek waren, per 100 uren die zij volgens contract zouden werken.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    # De gepubliceerde kolom zegt niet welke kant op gunstig is: minder verzuim is beter.
    richting: lager
    doelstelling: {2007: 6.0}
    eigenaar: Hoofd personeel en organisatie
    bron: Personeelsadministratie

  - code: "2.3"
    naam: Doorstroom personeel
    perspectief: "2"
    definitie: Van elke 100 medewerkers het aantal dat van functie veranderde.
    eenheid: "%"
    decimalen: 0
    soort: meting
    richting: hoger
    doelstelling: {2007: 15}
    eigenaar: Hoofd personeel en organisatie
    bron: Personeelsadministratie
    zegt_niet: Of medewerkers uit eigen keuze van functie veranderden of door de nieuwe indeling van de dienst.

  # 3 Operationeel

  - code: "3.1.1"
    naam: Klachten (doorlooptijd in dagen)
    perspectief: "3"
    definitie: Het gemiddelde aantal dagen tussen ontvangst en afhandeling van klachten die in de maand zijn afgehandeld.
    eenheid: dagen
    decimalen: 0
    soort: meting
    richting: lager
    doelstelling: {2007: 28}
    eigenaar: Klachtencoördinator
    bron: Klachtenregistratie
    zegt_niet: Hoeveel klachten er waren en of zij terecht waren.

  - code: "3.1.2a"
    naam: Doorlooptijd aanvraag uitkering WWB LO
    perspectief: "3"
    definitie: Het gemiddelde aantal dagen tussen aanvraag en besluit over een uitkering voor levensonderhoud (LO), van de besluiten in de maand.
    eenheid: dagen
    decimalen: 0
    soort: meting
    richting: lager
    doelstelling: {2007: 25}
    eigenaar: Hoofd Werkpoort
    bron: Uitkeringsadministratie
    programma: AlmereSwitch

  - code: "3.1.2b"
    naam: Doorlooptijd aanvraag uitkering WWB BB
    perspectief: "3"
    definitie: Het gemiddelde aantal dagen tussen aanvraag en besluit over bijzondere bijstand (BB), van de besluiten in de maand.
    eenheid: dagen
    decimalen: 0
    soort: meting
    richting: lager
    doelstelling: {2007: 25}
    eigenaar: Hoofd Werkpoort
    bron: Uitkeringsadministratie
    programma: AlmereSwitch

  - code: "3.1.3"
    naam: Doorlooptijd bezwaren (% afgehandeld binnen norm, incl. verlenging)
    perspectief: "3"
    definitie: Van elke 100 afgehandelde bezwaren het aantal dat binnen de norm klaar was. Een verlenging die de regels toestaan telt mee in de norm.
    eenheid: "%"
    decimalen: 0
    soort: verhouding
    richting: hoger
    doelstelling: {2007: 100}
    eigenaar: Teamleider juridische zaken
    bron: Bezwarenregistratie
    zegt_niet: Hoeveel bezwaren gegrond waren.

  - code: "3.2.1"
    naam: Niemand ongezien in de uitkering
    perspectief: "3"
    definitie: Van elke 100 klanten het aantal dat op een of andere manier in traject is. Een klant telt ook mee als de partner in deeltijd werkt of een traject heeft.
    eenheid: "%"
    decimalen: 0
    soort: verhouding
    richting: hoger
    doelstelling: {2007: 60}
    eigenaar: Hoofd re-integratie
    bron: Klantvolgsysteem
    programma: AlmereSwitch
    zegt_niet: Of de klant met het traject vooruitkomt.

  - code: "3.2.2"
    naam: Uitkeringsdichtheid (WWB < 65 jaar)
    perspectief: "3"
    definitie: Het aantal bijstandsuitkeringen aan personen van 18 tot 65 jaar per 100 inwoners van Almere, aan het eind van de maand.
    eenheid: "%"
    decimalen: 2
    # Alleen de uitkomst is gepubliceerd. Wie de aantallen heeft, gebruikt teller, noemer en per: 100.
    soort: verhouding
    richting: lager
    doelstelling: {2007: 1.98, 2008: 1.77}
    pad: {2007-01: 2.10, 2007-12: 1.98, 2008-12: 1.77}
    prognose: {methode: handmatig}
    toets: realisatie
    signaal: {regel: doel-en-trend, drempel: 0.01}
    eigenaar: Directeur Sociale Zaken
    bron: Uitkeringsadministratie en bevolkingsregister
    programma: AlmereSwitch
    zegt_niet: Of mensen zonder uitkering werk hebben.

  - code: "3.2.3a"
    naam: "Debiteuren: ontvangsten"
    perspectief: "3"
    definitie: Het bedrag dat in het jaar tot en met de maand van debiteuren is ontvangen. Niet elke maand is er een cijfer; dan geldt het laatste.
    eenheid: x 1M €
    decimalen: 1
    soort: meting
    richting: hoger
    doelstelling: {2007: 1.5}
    prognose: {methode: handmatig}
    toets: prognose
    eigenaar: Teamleider terugvordering en verhaal
    bron: Debiteurenadministratie

  - code: "3.2.3b"
    naam: "Debiteuren: % betalende debiteuren"
    perspectief: "3"
    definitie: Van elke 100 debiteuren met een schuld aan de dienst het aantal dat betaalt.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    richting: hoger
    doelstelling: {2007: 50}
    prognose: {methode: handmatig}
    toets: realisatie
    eigenaar: Teamleider terugvordering en verhaal
    bron: Debiteurenadministratie

  - code: "3.3"
    naam: "AO/IC: meest risicovolle processen gemanaged"
    perspectief: "3"
    definitie: Van elke 100 processen met het hoogste risico het aantal waarvoor de administratieve organisatie en de interne controle (AO/IC) op orde zijn.
    eenheid: "%"
    decimalen: 0
    soort: verhouding
    richting: hoger
    doelstelling: {2007: 80}
    eigenaar: Hoofd bedrijfsvoering
    bron: Interne controle

  - code: "3.4"
    naam: Accountantsbevindingen
    perspectief: "3"
    definitie: Of de dienst de bevindingen van de accountant volgens planning oplost.
    soort: kwalitatief
    statussen:
      groen: [conform planning]
      oranje: [zie verbeteractiviteiten]
      rood: [niet conform planning]
    doelstelling: {2007: conform planning}
    eigenaar: Controller
    bron: Interne controle

"""#),
    ExampleFile("maatregelen.yaml", text: #"""
# Illustratief: deze maatregelen en besluiten zijn verzonnen om het voorbeeld compleet te maken.
maatregelen:
  - code: M-01
    indicator: "3.1.3"
    titel: Extra bezwaarbehandelaar
    actiehouder: Teamleider juridische zaken
    start: 2007-05
    gereed: 2007-10
    status: in uitvoering
    verwacht: {reeks: "3.1.3", per_maand: 2, vanaf: 2007-07}
    besluiten:
      - {datum: 2007-06-12, door: MT, besluit: voortzetten tot en met oktober}
  - code: M-02
    indicator: "1.1.2"
    titel: Inhuur afbouwen en vacatures vast invullen
    actiehouder: Hoofd bedrijfsvoering
    start: 2007-07
    gereed: 2007-12
    status: in uitvoering
    besluiten:
      - {datum: 2007-07-10, door: MT, besluit: nieuwe inhuur alleen met akkoord van de directeur}

"""#),
    ExampleFile("peil.yaml", text: #"""
# De maandrapportage van de sociale dienst van Almere over juli 2007.
# Gepubliceerd zijn de cijfers, de doelen en de signalen. Eigenaren, maatregelen, projecten,
# risico's en een deel van de toelichtingen zijn illustratief: zie README.md.
peil: 1
organisatie: {naam: Dienst Sociale Zaken, gemeente: Almere, code: GM0034}
eenheden:
  - code: DSZ
    naam: Dienst Sociale Zaken
    onderdelen:
      - {code: werkpoort, naam: Werkpoort}
      - {code: reintegratie, naam: Re-integratie}
      - {code: bedrijfsvoering, naam: Bedrijfsvoering}
gegevens:
  - bestand: gegevens/*.csv
rapportages:
  - {code: maandrapportage, titel: Maandrapportage, sjabloon: maandrapportage, publiek: mt}
publieken:
  - {code: mt, intern: ja}
  - {code: raad, minimum: 10, afronden: 5, eenheden: [DSZ]}

"""#),
    ExampleFile("projecten.yaml", text: #"""
# De projecten horen bij het programma AlmereSwitch. Data, voortgang en status zijn illustratief.
projecten:
  - code: P-1
    naam: Werkpoort
    eigenaar: Hoofd Werkpoort
    start: 2007-01
    gereed: 2007-12
    voortgang: 60
    status: op koers
    toelichting: De afdeling die de instroom klein houdt. Klanten die snel kunnen werken, gaan direct naar het werkplatform.
  - code: P-2
    naam: Niemand Ongezien
    eigenaar: Hoofd re-integratie
    start: 2007-01
    gereed: 2008-06
    voortgang: 45
    status: aandacht
    toelichting: Elke klant in beeld en waar mogelijk in traject. De behandelplannen voor klanten die langer nodig hebben, vragen meer tijd dan gepland.

"""#),
    ExampleFile("risicos.yaml", text: #"""
# Illustratief: kansen en bedragen (in euro) zijn verzonnen om het voorbeeld compleet te maken.
risicos:
  - code: R-1
    naam: Lager definitief budget voor uitkeringen (I-deel)
    kans: 0.3
    laag: 200000
    verwacht: 500000
    hoog: 900000
    eigenaar: Controller
    beheersing: Elke maand een eigen prognose van het definitieve budget. Verschillen vallen in de risicobuffer.
  - code: R-2
    naam: Inhuur langer nodig dan verwacht
    kans: 0.4
    laag: 100000
    verwacht: 250000
    hoog: 500000
    eigenaar: Hoofd bedrijfsvoering
    beheersing: Vacatures vast invullen en elke verlenging van inhuur vooraf laten goedkeuren.

"""#),
    ExampleFile("toelichting/2007-06/2.1.md", text: #"""
## Oorzaak

In mei zijn de medewerkers bevraagd. Van hen was 43% trots op het werken bij de dienst. De uitkomst past bij de cultuurscan: afdelingen werken weinig samen.

## Gevolg

Het doel van 80% is niet in zicht.

## Bijsturing

Het managementteam bespreekt de uitkomst in juli met de teamleiders en maakt een planning voor het cultuurprogramma.

"""#),
    ExampleFile("toelichting/2007-06/3.1.3.md", text: #"""
## Oorzaak

Van de bezwaren was 89% op tijd klaar. In het voorjaar kwamen er meer bezwaren binnen dan het team aankon.

## Gevolg

Elf van de honderd mensen kregen hun besluit te laat.

## Bijsturing

Sinds mei is er een extra bezwaarbehandelaar, die nog wordt ingewerkt (maatregel M-01).

"""#),
    ExampleFile("toelichting/2007-07/1.1.2.md", text: #"""
## Oorzaak

Vast personeel kost dit jaar naar verwachting 9,6 miljoen euro. Dat is 1,7 miljoen minder dan begroot. Inhuur kost naar verwachting 2,1 miljoen, terwijl daar niets voor is begroot. Per saldo, na aftrek van wat uit het W-deel en de Wet inburgering komt, is dat 0,4 miljoen te veel. Door de nieuwe indeling van de dienst stonden functies tijdelijk open. Die zijn met inhuur gevuld.

## Gevolg

De personeelskosten komen uit op 10,6 miljoen euro. De apparaatskosten als geheel blijven volgens de prognose op 10,4 miljoen, precies het doel. Er is dus geen ruimte voor nog een tegenvaller.

## Bijsturing

Nieuwe inhuur kan alleen nog met akkoord van de directeur. De open functies worden vast ingevuld (maatregel M-02).

"""#),
    ExampleFile("toelichting/2007-07/1.2b.md", text: #"""
## Oorzaak

Tot en met juli is 19% van het geld voor werk en re-integratie gebruikt. In juni was dat 15%. De nieuwe manier van werken met klanten is dit jaar ingevoerd. Veel trajecten beginnen daarom pas in de tweede helft van het jaar.

## Gevolg

Aan het eind van het jaar is naar verwachting 60% van het geld gebruikt. De uitgaven zijn dan 13,7 miljoen euro. Dat is meer dan de 12,2 miljoen die minimaal nodig is (indicator 1.2a). We verwachten daarom geen geld terug te moeten betalen. Wel blijft geld liggen dat klanten vooruit kan helpen.

## Bijsturing

Re-integratie maakt voor september een lijst van klanten die nog geen traject hebben en met wie dit jaar een traject kan beginnen. Het managementteam bespreekt elke maand de stand.

"""#),
    ExampleFile("toelichting/2007-07/2.1.md", text: #"""
## Oorzaak

De laatste meting is van mei: 43% van de medewerkers was trots. In juli is niet gemeten. Uit de cultuurscan bleek dat afdelingen weinig samenwerken en dat de afstand tussen medewerkers en leiding groot is.

## Gevolg

Het doel van 80% voor dit jaar is ver weg. Het programma AlmereSwitch noemt eind 2008 als moment waarop minstens 80% trots moet zijn. Zonder trotse medewerkers is het lastig om de nieuwe manier van werken vol te houden.

## Bijsturing

De dienst heeft vijf kernwaarden gekozen en een programma gemaakt voor leiding en teams. Elk team bespreekt na de zomer wat het zelf gaat doen. De volgende meting is in november.

"""#),
    ExampleFile("toelichting/2007-07/3.1.3.md", text: #"""
## Oorzaak

Van de bezwaren was 90% op tijd klaar, tegen 89% in juni. De extra bezwaarbehandelaar is ingewerkt en neemt nu zelf zaken over. De oudste zaken zijn het eerst afgehandeld. Die waren vaak al te laat en drukken het percentage.

## Gevolg

Tien van de honderd mensen kregen hun besluit te laat. Zij zaten langer in onzekerheid.

## Bijsturing

De extra bezwaarbehandelaar blijft tot en met oktober (maatregel M-01). De teamleider bekijkt elke week welke zaken binnen twee weken moeten zijn afgehandeld.

"""#),
    ExampleFile("toelichting/2007-07/3.2.2.md", text: #"""
## Oorzaak

De uitkeringsdichtheid daalde van 2,07% in juni naar 2,02% in juli. De daling gaat dus door. Het doel ligt nog lager, omdat de norm voor 2007 en 2008 naar beneden is bijgesteld na de goede cijfers van de afgelopen tijd.

## Gevolg

Het verschil met het doel van 1,98% is 0,04 procentpunt. Volgens de prognose is de uitkeringsdichtheid eind dit jaar 1,91%. Dan is het doel gehaald.

## Bijsturing

De aanpak blijft zoals die is: de Werkpoort houdt de instroom klein en re-integratie helpt mensen aan werk of een andere plek in de samenleving. Voor 2008 is de norm 1,77%, gelijk aan de landelijke uitkeringsdichtheid.

"""#),
    ExampleFile("toelichting/2007-07/3.2.3b.md", text: #"""
## Oorzaak

In juli betaalde 44,2% van de debiteuren, tegen 42,0% in juni. Een deel van de oude schulden staat al lang stil. Die dossiers zijn pas dit voorjaar opnieuw bekeken.

## Gevolg

Het doel van 50% is nog niet gehaald. Aan het eind van het jaar verwachten we er wel op uit te komen. De ontvangsten (indicator 3.2.3a) komen naar verwachting hoger uit dan het doel.

## Bijsturing

Het team maakt met debiteuren die niet betalen een nieuwe afspraak die past bij hun inkomen. Wie de afspraak niet nakomt, krijgt binnen een maand een brief.

"""#),
    ExampleFile("toelichting/2007-07/3.4.md", text: #"""
## Oorzaak

In juni liep het oplossen van de bevindingen van de accountant niet volgens planning. Er is nu een lijst met verbeteractiviteiten. Een deel daarvan is nog niet klaar.

## Gevolg

Zolang de activiteiten niet klaar zijn, kan de accountant bij de jaarrekening dezelfde opmerkingen maken.

## Bijsturing

Elke activiteit heeft een naam en een einddatum. De controller meldt elke maand aan het managementteam wat klaar is. In september volgt een interne controle.

"""#),
  ]

  private static let leeg: [ExampleFile] = [
    ExampleFile("README.md", text: #"""
# Uw dossier

Dit dossier werkt meteen. De cijfers zijn een VOORBEELD en verzonnen.

## Probeer het

    peil controleer
    peil rapport

Het rapport staat daarna in de map `Output`. Open het bestand dat op `.html` eindigt.

## Maak het van uzelf

1. Zet in `peil.yaml` de naam van uw organisatie en haar onderdelen.
2. Beschrijf in `indicatoren.yaml` wat u meet. Begin met drie tot vijf indicatoren. Geef elk een doel en een eigenaar.
3. Zet de cijfers van elke maand in een bestand `gegevens/JJJJ-MM.csv`, met de kolommen `maand;reeks;waarde`. Heeft u onderdelen, voeg dan de kolom `eenheid` toe. Haal de voorbeelden weg.
4. Draai `peil controleer`. Peil noemt elke fout met bestand en regel.
5. Draai `peil rapport`.
6. Laat de eigenaar van elk oranje of rood cijfer een toelichting schrijven in `toelichting/JJJJ-MM/CODE.md`, met de koppen Oorzaak, Gevolg en Bijsturing. Draai daarna `peil rapport` opnieuw.

## Wat waar staat

- `peil.yaml`: organisatie, rapportages en publiek
- `indicatoren.yaml`: indicatoren, doelen en signalen
- `gegevens/`: de cijfers per maand
- `toelichting/`: uitleg bij oranje en rode signalen
- `maatregelen.yaml`: wat u doet om bij te sturen

U kunt ook `projecten.yaml` en `risicos.yaml` maken. Een uitgewerkt voorbeeld krijgt u met `peil nieuw MAP --voorbeeld almere`. Alle sleutels staan in de handleiding.

"""#),
    ExampleFile("gegevens/2026-01.csv", text: #"""
maand;reeks;waarde
2026-01;bijstand;1000
2026-01;uitstroom_werk;11
2026-01;besluiten_op_tijd;46
2026-01;besluiten;50

"""#),
    ExampleFile("gegevens/2026-02.csv", text: #"""
maand;reeks;waarde
2026-02;bijstand;996
2026-02;uitstroom_werk;9
2026-02;besluiten_op_tijd;47
2026-02;besluiten;50

"""#),
    ExampleFile("gegevens/2026-03.csv", text: #"""
maand;reeks;waarde
2026-03;bijstand;992
2026-03;uitstroom_werk;12
2026-03;besluiten_op_tijd;58
2026-03;besluiten;60

"""#),
    ExampleFile("huisstijl/huisstijl.yaml", text: #"""
# Het aanzien van alle rapporten en grafieken. Haal het # weg voor wat u wilt gebruiken.

# De naam boven het rapport; zonder deze regel die uit peil.yaml.
# naam: Dienst Werk en Inkomen

# Een bestand .svg of .png in deze map, en wat een voorleesprogramma erbij zegt.
# logo: logo.svg
# logo_tekst: Logo van de gemeente

# De kleur van koppen, lijnen en links. Is zij te licht om te lezen, dan noemt Peil de naaste die wel mag.
# accent: "#0b5fa5"

# Een eigen lettertype: bestanden .woff2, .woff, .ttf of .otf in deze map. Kijk of de licentie het toestaat.
# lettertype: {gewoon: letter.woff2, vet: letter-vet.woff2}

# Signalen als vormen of als gezichten. Eigen woorden en kleuren van signalen staan in peil.yaml.
signalen: vormen

"""#),
    ExampleFile("indicatoren.yaml", text: #"""
# Dit bestand beschrijft wat u meet, met welk doel en wanneer een signaal groen, oranje of rood is.
# De drie indicatoren hieronder zijn een VOORBEELD, met verzonnen doelen. Ze laten drie soorten zien:
#   stand        hoeveel er zijn aan het eind van de maand
#   stroom       hoeveel er in de maand bij komen of af gaan; telt op in het jaar
#   verhouding   het ene aantal gedeeld door het andere
# De handleiding noemt alle soorten en alle sleutels.

perspectieven:
  - {code: uitkeringen, naam: Uitkeringen}
  - {code: werk, naam: Werk}
  - {code: dienstverlening, naam: Dienstverlening}

indicatoren:

  - code: bijstand                        # zo heet de reeks ook in de gegevens
    naam: VOORBEELD Bijstandsuitkeringen
    perspectief: uitkeringen
    definitie: Het aantal bijstandsuitkeringen aan het eind van de maand. Een paar heeft samen één uitkering.
    eenheid: uitkeringen                  # staat achter het cijfer
    decimalen: 0
    soort: stand
    telt: uitkeringen
    richting: lager                       # een lager cijfer is gunstig
    doelstelling: {2026: 950}             # het doel voor het eind van 2026
    start: 1004                           # de stand eind 2025: hier begint het pad naar het doel
    prognose: {methode: lineair}          # trekt de laatste maanden door naar december
    # Zonder 'signaal' geldt: groen als het doel gehaald is, oranje als het cijfer beter
    # is dan de vorige keer, anders rood.
    eigenaar: VOORBEELD Hoofd inkomen     # een functie, geen naam
    bron: VOORBEELD Uitkeringsadministratie

  - code: uitstroom_werk
    naam: VOORBEELD Uitstroom naar werk
    perspectief: werk
    definitie: Het aantal uitkeringen dat in de maand stopt omdat iemand werk heeft.
    eenheid: uitkeringen
    decimalen: 0
    soort: stroom
    telt: uitkeringen
    richting: hoger
    doelstelling: {2026: 120}             # het doel voor het hele jaar
    prognose: {methode: lineair}          # een stroom wordt getoetst op de prognose
    eigenaar: VOORBEELD Hoofd werk
    bron: VOORBEELD Uitkeringsadministratie

  - code: op_tijd
    naam: VOORBEELD Aanvragen op tijd afgehandeld
    perspectief: dienstverlening
    definitie: Van elke 100 aanvragen die in de maand zijn afgehandeld, het aantal waarop binnen acht weken is besloten.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: besluiten_op_tijd             # twee reeksen uit de gegevens
    noemer: besluiten
    per: 100                              # per 100: een percentage
    richting: hoger
    doelstelling: {2026: 95}
    signaal: {regel: tolerantie, oranje: 5}   # oranje tot 5% onder het doel, daarna rood
    eigenaar: VOORBEELD Teamleider aanvragen
    bron: VOORBEELD Uitkeringsadministratie
    zegt_niet: Of het besluit juist was.

"""#),
    ExampleFile("maatregelen.yaml", text: #"""
# Wat u doet om bij te sturen. Elke maatregel hoort bij één indicator. Dit is een VOORBEELD.
maatregelen:
  - code: M-1
    indicator: bijstand
    titel: VOORBEELD Gesprekken met mensen die lang een uitkering hebben
    actiehouder: VOORBEELD Hoofd werk
    start: 2026-02
    gereed: 2026-12
    status: in uitvoering        # gepland, in uitvoering, gereed of gestopt
    besluiten:
      - {datum: 2026-02-10, door: MT, besluit: VOORBEELD starten met tien gesprekken per maand}

"""#),
    ExampleFile("peil.yaml", text: #"""
# Dit bestand beschrijft uw organisatie en uw rapportages.
# Alles waar VOORBEELD bij staat, is verzonnen. Vervang het door uw eigen gegevens.
# Tekst achter een hekje (#) is uitleg; Peil slaat die over.

peil: 1                          # versie van dit formaat, altijd 1

organisatie:
  naam: VOORBEELD Sociale dienst
  gemeente: VOORBEELD
  # code: GM0000                 # de gemeentecode van het CBS, als u die wilt noemen

# De onderdelen van de organisatie. De eerste is het geheel.
# Cijfers zonder eenheid horen bij het geheel.
eenheden:
  - code: SD
    naam: VOORBEELD Sociale dienst
    # onderdelen:
    #   - {code: werk, naam: Werk}
    #   - {code: inkomen, naam: Inkomen}

# Waar de cijfers staan. Peil leest deze bestanden en verandert ze nooit.
gegevens:
  - bestand: gegevens/*.csv

# Elke rapportage heeft een sjabloon en een publiek.
rapportages:
  - code: maandrapportage
    titel: Maandrapportage
    sjabloon: maandrapportage    # of de naam van een eigen bestand in sjablonen/
    publiek: mt
    formaten: [html, csv]        # voeg pdf toe als er een PDF-programma op de computer staat

# Wie de rapportage leest. intern: ja betekent dat kleine aantallen zichtbaar zijn.
publieken:
  - {code: mt, intern: ja}

"""#),
    ExampleFile("toelichting/2026-03/bijstand.md", text: #"""
## Oorzaak

VOORBEELD. Er stroomden meer mensen uit naar werk dan er nieuwe uitkeringen bij kwamen. Het aantal daalt, maar het doel voor december is nog niet bereikt.

## Gevolg

VOORBEELD. Gaat de daling zo door, dan komt het aantal eind dit jaar dicht bij het doel uit.

## Bijsturing

VOORBEELD. We spreken elke maand tien mensen die het langst een uitkering hebben (maatregel M-1).

"""#),
  ]
}
