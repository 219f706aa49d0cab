// swift-format-ignore-file
// Made by Scripts/embed-examples from the folders beside this file; don't edit.

/// The files of the example dossiers that a person wrote, by name.
enum ExampleFiles {
  static let dossiers: [String: [ExampleFile]] = [
    "almere": almere,
    "hollandstad": hollandstad,
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

  private static let hollandstad: [ExampleFile] = [
    ExampleFile("README.md", text: #"""
# Hollandstad, juni 2007

Hollandstad is een verzonnen gemeente. Alle cijfers, namen, besluiten en toelichtingen in dit dossier zijn verzonnen.

Probeer het:

    peil controleer --map hollandstad
    peil rapport --map hollandstad --maand 2007-06

## Waar de cijfers op lijken

De orde van grootte komt uit hoofdstuk 2 van *Op het doel af* (Divosa, 2007), waar een gemeente met deze naam als voorbeeld dient: 3.030 uitkeringen begin 2001, 3.217 eind 2005, 2.700 medio 2007; de instroom en de uitstroom per jaar; de verdeling naar leefvorm; de kans om binnen een halfjaar of een jaar uit te stromen, naar leeftijd en fase; de uitgaven en het budget van 2005 tot en met 2007. Waar de druk zichzelf tegenspreekt, is gekozen wat optelt. De rest is erbij bedacht.

## Wat erin zit

- `uitkeringen/uitkeringen.csv`: zes en een half jaar uitkeringen, één per rij, van klanten die niet bestaan.
- `gegevens/`: het werk van acht teams vanaf 2005, hun taakstellingen voor 2007, het geld per maand, twaalf referentiegemeenten (in `gemeenten-groepen.csv` ook naar leefvorm en leeftijd), twaalf andere grote gemeenten en Nederland; in `peilingen.csv` de onderzoeken en het oordeel van de accountant.
- `trajecten/trajecten.csv`: plaatsen op vier instrumenten, en een groep zonder.
- `indicatoren.yaml`: 29 indicatoren in vier proceslijnen, met eigenaar, strategielijn en doel.
- `doelen.yaml` en `hefbomen.yaml`: missie, strategielijnen en doelen tot 2010, en waar de dienst naast cijfers op stuurt; zie het rapport `jaarplan`.
- een raad als lezer van buiten: zijn rapport toont geen kleine aantallen, en ook niet waaruit zij af te leiden zijn.
- maatregelen met kosten en besluiten, projecten, risico's, steekproeven, en toelichtingen bij de signalen van juni 2007: van de hele dienst, van Team Instroom en van Team Uitstroom Noord. Van de andere teams ontbreken zij; hun rapporten zeggen dat.

De grote bestanden maakt een programma uit een vast begin (`Examples/Generators`), zodat zij altijd dezelfde zijn.

"""#),
    ExampleFile("doelen.yaml", text: #"""
# Waar Hollandstad voor staat en wat het wil bereiken. Hollandstad en alle cijfers zijn verzonnen.
missie: Iedereen in Hollandstad doet mee, het liefst met betaald werk, en wie dat niet kan heeft een goed vangnet.
visie:
  - Wie zich meldt, krijgt binnen twee weken een aanbod dat bij hem past.
  - Werk is het doel, meedoen de ondergrens.
  - Wie recht heeft op een uitkering, krijgt die snel en volledig.
  - Wij gaan uit van vertrouwen en controleren waar het risico groot is.

strategielijnen:
  - {code: voorkomen, naam: Voorkomen, toelichting: Mensen helpen voordat een uitkering nodig is.}
  - {code: uitstromen, naam: Uitstromen}
  - {code: meedoen, naam: Werken en meedoen}
  - {code: rechtmatig, naam: Rechtmatig uitkeren}

doelen:
  - code: D-01
    naam: Minder mensen in de bijstand
    strategielijn: uitstromen
    aard: toestand
    eenheid: uitkeringen
    richting: lager
    waarde: 2250
    vanaf: 2007
    gereed: 2010
    eigenaar: Directeur
    indicator: U1
    bijgesteld:
      - {datum: 2007-02-20, door: college, van: 2150, naar: 2250, besluit: "het budget voor 2007 is hoger dan in het plan stond, en de jongerenaanpak begint een half jaar later"}
  - code: D-02
    naam: Extra uitstroom naar werk ten opzichte van 2006
    strategielijn: uitstromen
    aard: verandering
    eenheid: uitkeringen
    waarde: 60
    vanaf: 2007
    ten_opzichte_van: 2006
    eigenaar: Hoofd Werk en Meedoen
    indicator: U4
  - code: D-03
    naam: Gestarte trajecten
    strategielijn: uitstromen
    aard: cumulatief
    eenheid: trajecten
    waarde: 4000
    vanaf: 2007
    gereed: 2010
    eigenaar: Hoofd Werk en Meedoen
    indicator: U6
  - code: D-04
    naam: Kleinere groepen per medewerker
    strategielijn: uitstromen
    aard: toestand
    eenheid: klanten
    richting: lager
    waarde: 80
    gereed: 2008
    eigenaar: Hoofd bedrijfsvoering
    indicator: U7

  - code: D-05
    naam: Minder instroom door hulp aan de voorkant
    strategielijn: voorkomen
    aard: stroom
    eenheid: per jaar
    richting: lager
    waarde: 950
    vanaf: 2008
    eigenaar: Hoofd De Poort
    indicator: V1
    toelichting: Nooit ten koste van mensen die recht hebben op een uitkering.
  - code: D-06
    naam: Huisuitzettingen door schulden
    strategielijn: voorkomen
    aard: stroom
    eenheid: per jaar
    richting: lager
    waarde: 40
    vanaf: 2007
    eigenaar: Teamleider Meedoen met zorg
    metingen:
      - {maand: 2007-03, waarde: 9}
      - {maand: 2007-06, waarde: 19}
  - code: D-07
    naam: Een loket met schuldhulp en woningbouw
    strategielijn: voorkomen
    aard: mijlpaal
    gereed: 2007-06
    eigenaar: Hoofd De Poort
    bereikt: 2007-05
  - code: D-08
    naam: Snel en juist beslissen
    strategielijn: voorkomen
    aard: gemiddelde
    eenheid: dagen
    richting: lager
    waarde: 24
    vanaf: 2007
    gereed: 2008
    eigenaar: Hoofd De Poort
    indicator: V5

  - code: D-09
    naam: Iedereen doet mee
    strategielijn: meedoen
    aard: toestand
    eenheid: "%"
    waarde: 95
    gereed: 2008
    eigenaar: Hoofd Werk en Meedoen
    indicator: M2
  - code: D-10
    naam: Klanten goed helpen
    strategielijn: meedoen
    aard: toestand
    decimalen: 1
    waarde: 7.5
    gereed: 2009
    eigenaar: Hoofd bedrijfsvoering
    indicator: M3
  - code: D-11
    naam: Iedere klant een vaste contactpersoon
    strategielijn: meedoen
    aard: mijlpaal
    gereed: 2007-04
    eigenaar: Hoofd Werk en Meedoen

  - code: D-12
    naam: Uitkomen met het budget
    strategielijn: rechtmatig
    aard: toestand
    eenheid: "%"
    richting: lager
    waarde: 100
    start: 117
    vanaf: 2007
    gereed: 2010
    eigenaar: Controller
    metingen:
      - {maand: 2006-12, waarde: 117}
      - {maand: 2007-06, waarde: 111}
  - code: D-13
    naam: Geen toename van gegronde bezwaren
    strategielijn: rechtmatig
    aard: verandering
    eenheid: "%"
    decimalen: 1
    richting: lager
    waarde: 0
    vanaf: 2007
    ten_opzichte_van: 2006
    eigenaar: Hoofd Recht en Beheer
    indicator: R5
  - code: D-14
    naam: Werkprocessen in één systeem
    strategielijn: rechtmatig
    aard: mijlpaal
    gereed: 2009
    eigenaar: Hoofd bedrijfsvoering

"""#),
    ExampleFile("gegevens/peilingen.csv", text: #"""
maand;eenheid;reeks;soort;waarde
2005-10;WI;klanttevredenheid;realisatie;6,6
2006-10;WI;klanttevredenheid;realisatie;6,9
2007-05;WI;klanttevredenheid;realisatie;7,1
2005-12;WI;besluiten_juist;realisatie;92,4
2006-06;WI;besluiten_juist;realisatie;93,1
2006-12;WI;besluiten_juist;realisatie;94,6
2007-06;WI;besluiten_juist;realisatie;94,1
2006-12;WI;accountant;realisatie;met aandachtspunten
2007-03;WI;accountant;realisatie;goed
2007-06;WI;accountant;realisatie;goed

"""#),
    ExampleFile("geld.yaml", text: #"""
# Het geld van Hollandstad: verzonnen, met de orde van grootte van een gemeente van deze omvang.
reeksen:
  uitgaven: uitgaven
  vakantietoeslag: vakantietoeslag
  ontvangsten: [terugvordering, verhaal]
  stand: uitkeringen
  leefvormen:
    - {naam: Paren, stand: uitkeringen_paar, uitgaven: uitgaven_paar}
    - {naam: Alleenstaanden, stand: uitkeringen_alleenstaand, uitgaven: uitgaven_alleenstaand}
    - {naam: Eenoudergezinnen, stand: uitkeringen_eenoudergezin, uitgaven: uitgaven_eenoudergezin}
begroting:
  2004:
    - {versie: definitief, datum: 2004-10-01, bedrag: 41600000}
  2005:
    - {versie: voorlopig, datum: 2004-10-01, bedrag: 39400000}
    - {versie: definitief, datum: 2005-10-01, bedrag: 40000000}
  2006:
    - {versie: voorlopig, datum: 2005-10-01, bedrag: 35600000}
    - {versie: nader voorlopig, datum: 2006-06-15, bedrag: 34900000}
    - {versie: definitief, datum: 2006-10-01, bedrag: 34300000}
  2007:
    - {versie: voorlopig, datum: 2006-10-01, bedrag: 33600000}
    - {versie: nader voorlopig, datum: 2007-06-15, bedrag: 33000000}
doel:
  2005: {aandeel: 100}
  2006: {aandeel: 108}
  2007: {totaal: 36000000}
indexatie: {2007-01: 1.2, 2007-07: 0.8}
vakantietoeslag: {aandeel: 5, maand: 6}
scenario:
  - van: begroting
    landelijk: {2004: 4890000000, 2005: 4650000000, 2006: 4180000000, 2007: 3930000000, 2008: 3790000000, 2009: 3690000000, 2010: 3620000000, 2011: 3560000000, 2012: 2950000000}
    aandelen: [{naam: Na herverdeling, aandeel: 0.81}]
  - van: uitgaven
    landelijk: {2002: 4480000000, 2003: 4560000000, 2004: 4690000000, 2005: 4640000000, 2006: 4460000000, 2007: 4130000000, 2008: 3880000000, 2009: 3640000000, 2010: 3450000000, 2011: 3300000000, 2012: 3170000000}
# Van budget naar betaalbaar aantal: in 2010 moet het sluiten.
doelpad: {begin: 2006, evenwicht: 2010, aantal: {2008: 2420, 2009: 2330, 2010: 2250}, groep: referentie}
benutting:
  2003: {budget: 11800000, besteed: 8600000}
  2004: {budget: 12400000, besteed: 8900000}
  2005: {budget: 12100000, besteed: 9700000}
  2006: {budget: 11900000, besteed: 10800000}
  2007: {budget: 11600000, besteed: 5100000}
raming:
  - jaar: 2006
    volume: 2957
    verwacht: -13.6
    factoren:
      - {naam: Landelijke ontwikkeling, groei: -9.0, marge: 1.5}
      - {naam: Ontwikkeling huishoudens, groei: 0.6, marge: 0.3}
      - {naam: Arbeidsmarkt in de regio, groei: -1.2, marge: 1.0}
      - {naam: Eigen beleid, groei: -3.0, marge: 2.0}
      - {naam: Laatste realisatiecijfers, groei: -1.0, marge: 0.5}

"""#),
    ExampleFile("hefbomen.yaml", text: #"""
# Waar Hollandstad naast de cijfers op stuurt: wat er is gezien, waarden, grenzen en onzekerheden. Verzonnen.
waarnemingen:
  - datum: 2007-05-15
    waar: De Poort
    door: Directeur
    indicator: V3
    tekst: Aan de balie zijn drie kamers; op maandag wacht een aanvrager een uur. Het cijfer over acht weken ziet dat niet.
  - datum: 2007-06-12
    waar: Team Uitstroom Noord
    door: Hoofd Werk en Meedoen
    indicator: U1
    tekst: Klantmanagers kennen hun klanten bij naam, maar zoeken per gesprek tien minuten in drie systemen.
  - datum: 2007-06-20
    waar: Wijkcentrum Zuid
    door: Wethouder
    tekst: Bezoekers weten niet dat het spreekuur ook voor schulden is.

kernwaarden:
  - {naam: Respect, betekenis: "iedere klant wordt te woord gestaan zoals wij zelf te woord gestaan willen worden"}
  - {naam: Doen wat we zeggen, betekenis: een toezegging heeft een naam en een datum}
  - {naam: Iedereen kan iets}

grenzen:
  - {naam: Niemand die recht heeft op een uitkering wordt weggestuurd, betekenis: ook niet als het jaardoel voor de instroom in gevaar komt}
  - {naam: Geen huisbezoek zonder aanleiding die in het dossier staat}
  - {naam: Geen oordeel over één persoon op grond van een lijst of een score}

onzekerheden:
  - naam: De arbeidsmarkt
    aanname: De vraag naar laaggeschoold werk in de regio blijft tot 2010 gelijk.
    eigenaar: Directeur
    bespreken: 2007-09
    vragen:
      - Wat doen we als de distributiebedrijven naar het zuiden vertrekken?
      - {vraag: Welke werkgevers hebben we nog niet gesproken?, antwoord: De twaalf grootste zijn bezocht; de zorg nog niet.}
  - naam: Het landelijke budget
    aanname: Ons aandeel in het budget daalt niet verder dan 0,84%.
    eigenaar: Controller
    bespreken: 2007-05
    vragen:
      - Hoeveel uitkeringen kunnen we betalen als het aandeel naar 0,81% gaat?
  - naam: Wie er overblijven
    aanname: Wie nu in de bijstand zit, is net zo goed te helpen als wie al vertrok.
    eigenaar: Hoofd Werk en Meedoen
    vragen:
      - Werkt onze aanpak nog bij mensen die langer dan vijf jaar een uitkering hebben?

zelfbeoordeling:
  maand: 2007-03
  typen: [uitvoerder, dienstverlener, ondernemer]
  velden:
    - {naam: Kwaliteit medewerker, nu: dienstverlener, gewenst: ondernemer}
    - {naam: Managementstijl, nu: dienstverlener, gewenst: ondernemer}
    - {naam: Cultuur van de organisatie, nu: uitvoerder, gewenst: dienstverlener, toelichting: "fouten worden gemeld, maar nog niet besproken"}
    - {naam: Werkafspraken en processen, nu: dienstverlener, gewenst: dienstverlener}
    - {naam: Beleid, nu: dienstverlener, gewenst: ondernemer}
    - {naam: Middelen en ict, nu: uitvoerder, gewenst: ondernemer, toelichting: drie systemen naast elkaar}
    - {naam: Relatie met het bestuur, nu: dienstverlener, gewenst: dienstverlener}
    - {naam: Relatie met de klant, nu: uitvoerder, gewenst: dienstverlener}
    - {naam: Relatie met het ministerie, nu: uitvoerder, gewenst: uitvoerder}
    - {naam: Prestaties, nu: dienstverlener, gewenst: ondernemer}

"""#),
    ExampleFile("indicatoren.yaml", text: #"""
# De indicatoren van Hollandstad, in vier proceslijnen. Alles is verzonnen.
perspectieven:
  - {code: voorkomen, naam: Voorkomen}
  - {code: uitstromen, naam: Uitstromen}
  - {code: meedoen, naam: Werken en meedoen}
  - {code: rechtmatig, naam: Rechtmatig uitkeren}

indicatoren:
  - code: V1
    naam: Instroom
    perspectief: voorkomen
    definitie: Het aantal uitkeringen dat begint.
    eenheid: uitkeringen
    soort: stroom
    reeks: instroom
    telt: uitkeringen
    richting: lager
    doelstelling: {2007: 960}
    pad: seizoen
    prognose: {methode: seizoen}
    gevoelig: ja
    tegen: [R5, U5]
    werkstroom: instroom
    eigenaar: Hoofd De Poort
    bron: Uitkeringsadministratie
    strategielijn: voorkomen
    doel: Minder mensen in de bijstand
    zegt_niet: Of mensen die recht hebben op een uitkering die ook krijgen.

  - code: V2
    naam: Meldingen
    perspectief: voorkomen
    definitie: Het aantal mensen dat zich bij De Poort meldt.
    eenheid: personen
    soort: stroom
    reeks: meldingen
    telt: personen
    prognose: {methode: lineair}
    signaal: geen
    werkstroom: instroom
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen

  - code: V3
    naam: Aanvragen binnen acht weken
    perspectief: voorkomen
    definitie: Van elke 100 aanvragen die in de maand zijn afgehandeld, het aantal waarop binnen de wettelijke acht weken is besloten.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: besluiten_8_weken
    noemer: besluiten
    per: 100
    richting: hoger
    doelstelling: {2007: 95}
    signaal: {regel: tolerantie, oranje: 2}
    werkstroom: dienstverlening
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen
    doel: Snel en juist beslissen

  - code: V4
    naam: Aanvragen binnen vier weken
    perspectief: voorkomen
    definitie: Van elke 100 aanvragen die in de maand zijn afgehandeld, het aantal waarop binnen de eigen norm van vier weken is besloten.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: besluiten_4_weken
    noemer: besluiten
    per: 100
    richting: hoger
    doelstelling: {2007: 80}
    werkstroom: dienstverlening
    signaal: {regel: pad, oranje: 5}
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen
    doel: Snel en juist beslissen

  - code: V5
    naam: Doorlooptijd van een aanvraag
    perspectief: voorkomen
    definitie: Het gemiddelde aantal dagen tussen melding en besluit, van de aanvragen die tot nu toe in het jaar zijn afgehandeld.
    eenheid: dagen
    decimalen: 1
    soort: gemiddelde
    reeks: doorlooptijd
    gewicht: besluiten
    richting: lager
    doelstelling: {2007: 26}
    signaal: {regel: tolerantie, oranje: 10}
    werkstroom: dienstverlening
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen
    doel: Snel en juist beslissen

  - code: V6
    naam: Openstaande aanvragen
    perspectief: voorkomen
    definitie: Het aantal aanvragen waarop aan het eind van de maand nog niet is besloten.
    eenheid: aanvragen
    soort: stand
    reeks: aanvragen_open
    telt: aanvragen
    richting: lager
    doelstelling: {2007: 50}
    werkstroom: dienstverlening
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen

  - code: V7
    naam: Via WerkDirect aan het werk
    perspectief: voorkomen
    definitie: Van elke 100 mensen die WerkDirect aangeboden kregen in de laatste twaalf maanden, het aantal dat aan het werk ging.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: werkdirect_aan_werk
    noemer: werkdirect
    per: 100
    over: 12-maands
    richting: hoger
    doelstelling: {2007: 34}
    gevoelig: ja
    tegen: [U5]
    werkstroom: instroom
    eigenaar: Hoofd De Poort
    bron: Klantvolgsysteem
    strategielijn: voorkomen
    doel: Minder mensen in de bijstand
    zegt_niet: Of het werk blijft, en wat er gebeurt met wie het aanbod niet aanneemt.

  - code: U1
    naam: Uitkeringen
    perspectief: uitstromen
    definitie: Het aantal uitkeringen voor levensonderhoud (WWB, tot 65 jaar) aan het eind van de maand.
    eenheid: uitkeringen
    soort: stand
    reeks: uitkeringen
    telt: uitkeringen
    richting: lager
    doelstelling: {2007: 2500}
    pad: {2006-12: 2957, 2007-06: 2710, 2007-12: 2500}
    prognose: {methode: auto}
    signaal: {regel: pad, oranje: 2}
    eigenaar: Directeur
    bron: Uitkeringsadministratie
    strategielijn: uitstromen
    doel: Minder mensen in de bijstand
    zegt_niet: Of mensen die uit de uitkering gaan ook werk hebben.

  - code: U2
    naam: Uitkeringen per 100 huishoudens
    perspectief: uitstromen
    definitie: Uitkeringen per 100 huishoudens van 15 tot 65 jaar.
    eenheid: "%"
    decimalen: 2
    soort: verhouding
    teller: uitkeringen
    noemer: huishoudens
    per: 100
    richting: lager
    doelstelling: {2007: 7.6}
    eenheden: [WI]
    signaal: {regel: pad, oranje: 5}
    eigenaar: Directeur
    bron: Uitkeringsadministratie en bevolkingsregister
    strategielijn: uitstromen
    doel: Minder mensen in de bijstand

  - code: U3
    naam: Uitstroom
    perspectief: uitstromen
    definitie: Het aantal uitkeringen dat eindigt, om welke reden ook.
    eenheid: uitkeringen
    soort: stroom
    reeks: uitstroom
    telt: uitkeringen
    richting: hoger
    doelstelling: {2007: 1440}
    pad: seizoen
    prognose: {methode: seizoen}
    werkstroom: uitstroom
    eigenaar: Hoofd Werk en Meedoen
    bron: Uitkeringsadministratie
    strategielijn: uitstromen
    doel: Minder mensen in de bijstand
    zegt_niet: Waarheen mensen vertrekken.

  - code: U4
    naam: Uitstroom naar werk
    perspectief: uitstromen
    definitie: Het aantal uitkeringen dat eindigt omdat iemand werk heeft.
    eenheid: uitkeringen
    soort: stroom
    reeks: uitstroom_werk
    telt: uitkeringen
    richting: hoger
    doelstelling: {2007: 520}
    pad: seizoen
    prognose: {methode: seizoen}
    werkstroom: uitstroom
    eigenaar: Hoofd Werk en Meedoen
    bron: Uitkeringsadministratie
    strategielijn: uitstromen
    doel: Minder mensen in de bijstand

  - code: U5
    naam: Terugkeer binnen zes maanden
    perspectief: uitstromen
    definitie: Van elke 100 uitkeringen die eindigden, het aantal waarna dezelfde klant binnen zes maanden weer een uitkering kreeg, over twaalf maanden.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: teruggekeerd
    noemer: gevolgd
    per: 100
    over: 12-maands
    richting: lager
    doelstelling: {2007: 15}
    werkstroom: uitstroom
    eenheden: [WI]
    eigenaar: Hoofd Werk en Meedoen
    bron: Uitkeringsadministratie
    strategielijn: uitstromen
    zegt_niet: Waarom mensen terugkeren.

  - code: U6
    naam: Gestarte trajecten
    perspectief: uitstromen
    definitie: Het aantal trajecten naar werk of meedoen dat begint.
    eenheid: trajecten
    soort: stroom
    reeks: trajecten
    telt: trajecten
    richting: hoger
    doelstelling: {2007: 1020}
    prognose: {methode: seizoen}
    werkstroom: uitstroom
    eigenaar: Hoofd Werk en Meedoen
    bron: Klantvolgsysteem
    strategielijn: uitstromen
    zegt_niet: Of een traject helpt.

  - code: U7
    naam: Klanten per fte
    perspectief: uitstromen
    definitie: Het aantal uitkeringen aan het eind van de maand gedeeld door de bezetting in fte van de teams.
    eenheid: klanten per fte
    decimalen: 1
    soort: verhouding
    teller: uitkeringen
    noemer: fte
    richting: lager
    doelstelling: {2007: 85}
    signaal: {regel: tolerantie, oranje: 5}
    werkstroom: dienstverlening
    eigenaar: Hoofd bedrijfsvoering
    bron: Personeelsadministratie
    strategielijn: uitstromen

  - code: M1
    naam: Deelnemers aan participatieplaatsen
    perspectief: meedoen
    definitie: Het aantal mensen met een participatieplaats aan het eind van de maand.
    eenheid: personen
    soort: stand
    reeks: participatie
    telt: personen
    richting: hoger
    doelstelling: {2007: 330}
    werkstroom: dienstverlening
    signaal: {regel: pad, oranje: 5}
    eigenaar: Hoofd Werk en Meedoen
    bron: Klantvolgsysteem
    strategielijn: meedoen
    doel: Iedereen doet mee

  - code: M2
    naam: Klanten gesproken in een jaar
    perspectief: meedoen
    definitie: Van elke 100 klanten het aantal dat in de laatste twaalf maanden een klantmanager sprak.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: gesproken
    noemer: uitkeringen
    per: 100
    richting: hoger
    doelstelling: {2007: 95}
    werkstroom: dienstverlening
    signaal: {regel: pad, oranje: 5}
    eigenaar: Hoofd Werk en Meedoen
    bron: Klantvolgsysteem
    strategielijn: meedoen
    doel: Iedereen doet mee

  - code: M3
    naam: Klanttevredenheid
    perspectief: meedoen
    definitie: Het gemiddelde rapportcijfer dat klanten de dienst geven, gemeten bij 400 klanten.
    eenheid: rapportcijfer
    decimalen: 1
    soort: meting
    reeks: klanttevredenheid
    richting: hoger
    doelstelling: {2007: 7.2}
    eigenaar: Hoofd bedrijfsvoering
    bron: Klantonderzoek
    strategielijn: meedoen
    doel: Klanten goed helpen

  - code: M4
    naam: Plaatsen met loonkostensubsidie
    perspectief: meedoen
    definitie: Het aantal plaatsen met loonkostensubsidie aan het eind van de maand.
    eenheid: personen
    soort: stand
    reeks: loonkosten
    telt: personen
    richting: hoger
    doelstelling: {2007: 125}
    signaal: {regel: pad, oranje: 5}
    eigenaar: Hoofd Werk en Meedoen
    bron: Klantvolgsysteem
    strategielijn: meedoen
    doel: Iedereen doet mee

  - code: M5
    naam: Schuldhulp binnen vier weken
    perspectief: meedoen
    definitie: Van elke 100 mensen die om schuldhulp vroegen, het aantal dat binnen vier weken een eerste gesprek had, over twaalf maanden.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: schuldhulp_op_tijd
    noemer: schuldhulp
    per: 100
    over: 12-maands
    richting: hoger
    doelstelling: {2007: 85}
    werkstroom: dienstverlening
    signaal: {regel: pad, oranje: 5}
    eigenaar: Teamleider Meedoen met zorg
    bron: Klantvolgsysteem
    strategielijn: meedoen

  - code: M6
    naam: Ziekteverzuim
    perspectief: meedoen
    definitie: Het verzuim van medewerkers als deel van de tijd dat zij in dienst zijn, gemiddeld over het jaar.
    eenheid: "%"
    decimalen: 1
    soort: gemiddelde
    reeks: verzuim
    gewicht: fte
    richting: lager
    doelstelling: {2007: 5.5}
    eenheden: [WI]
    eigenaar: Hoofd bedrijfsvoering
    bron: Personeelsadministratie
    strategielijn: meedoen

  - code: R1
    naam: Uitgaven aan uitkeringen
    perspectief: rechtmatig
    definitie: Alle uitgaven aan uitkeringen voor levensonderhoud, vakantietoeslag inbegrepen.
    eenheid: x 1M €
    decimalen: 1
    soort: stroom
    reeks: uitgaven_mln
    telt: miljoen euro
    richting: lager
    doelstelling: {2007: 36.0}
    pad: seizoen
    prognose: {methode: handmatig}
    toets: prognose
    signaal: {regel: tolerantie, oranje: 3}
    eenheden: [WI]
    eigenaar: Controller
    bron: Financiële administratie
    strategielijn: rechtmatig
    doel: Uitkomen met het budget

  - code: R2
    naam: Afgeronde heronderzoeken
    perspectief: rechtmatig
    definitie: Het aantal heronderzoeken dat is afgerond.
    eenheid: onderzoeken
    soort: stroom
    reeks: heronderzoeken
    telt: onderzoeken
    richting: hoger
    doelstelling: {2007: 1900}
    prognose: {methode: seizoen}
    gevoelig: ja
    tegen: [R5]
    werkstroom: handhaving
    eigenaar: Hoofd Recht en Beheer
    bron: Klantvolgsysteem
    strategielijn: rechtmatig

  - code: R3
    naam: Achterstand heronderzoeken
    perspectief: rechtmatig
    definitie: Het aantal heronderzoeken dat aan het eind van de maand over de afgesproken datum is.
    eenheid: onderzoeken
    soort: stand
    reeks: heronderzoeken_achter
    telt: onderzoeken
    richting: lager
    doelstelling: {2007: 160}
    gevoelig: ja
    tegen: [R5]
    werkstroom: handhaving
    eigenaar: Hoofd Recht en Beheer
    bron: Klantvolgsysteem
    strategielijn: rechtmatig

  - code: R4
    naam: Juiste besluiten
    perspectief: rechtmatig
    definitie: Van elke 100 besluiten in de steekproef van het halfjaar het aantal dat juist was.
    eenheid: "%"
    decimalen: 1
    soort: meting
    reeks: besluiten_juist
    richting: hoger
    doelstelling: {2007: 95}
    eigenaar: Hoofd Recht en Beheer
    bron: Interne controle
    strategielijn: rechtmatig
    doel: Snel en juist beslissen

  - code: R5
    naam: Gegronde bezwaren
    perspectief: rechtmatig
    definitie: Van elke 100 bezwaren waarop is beslist het aantal dat gegrond was, over twaalf maanden.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: bezwaren_gegrond
    noemer: bezwaren
    per: 100
    over: 12-maands
    richting: lager
    doelstelling: {2007: 18}
    werkstroom: handhaving
    eigenaar: Hoofd Recht en Beheer
    bron: Klantvolgsysteem
    strategielijn: rechtmatig
    doel: Snel en juist beslissen

  - code: R6
    naam: Bezwaren op tijd
    perspectief: rechtmatig
    definitie: Van elke 100 bezwaren het aantal waarop binnen de wettelijke termijn is beslist, over twaalf maanden.
    eenheid: "%"
    decimalen: 1
    soort: verhouding
    teller: bezwaren_op_tijd
    noemer: bezwaren
    per: 100
    over: 12-maands
    richting: hoger
    doelstelling: {2007: 90}
    werkstroom: dienstverlening
    signaal: {regel: tolerantie, oranje: 2}
    eigenaar: Hoofd Recht en Beheer
    bron: Klantvolgsysteem
    strategielijn: rechtmatig

  - code: R7
    naam: Huisbezoeken
    perspectief: rechtmatig
    definitie: Het aantal huisbezoeken.
    eenheid: huisbezoeken
    soort: stroom
    reeks: huisbezoeken
    telt: huisbezoeken
    prognose: {methode: lineair}
    signaal: geen
    werkstroom: handhaving
    eigenaar: Hoofd Recht en Beheer
    bron: Klantvolgsysteem
    strategielijn: rechtmatig
    zegt_niet: Of een huisbezoek nodig was, en hoe de klant het ervoer.

  - code: R8
    naam: Teruggevorderd
    perspectief: rechtmatig
    definitie: Het bedrag dat is terugontvangen van te veel betaalde uitkeringen.
    eenheid: "€"
    soort: stroom
    reeks: terugvordering
    telt: euro
    richting: hoger
    doelstelling: {2007: 400000}
    prognose: {methode: seizoen}
    gevoelig: ja
    tegen: [R5]
    werkstroom: handhaving
    eenheden: [WI]
    eigenaar: Controller
    bron: Financiële administratie
    strategielijn: rechtmatig
    doel: Uitkomen met het budget

  - code: R9
    naam: Oordeel van de accountant
    perspectief: rechtmatig
    definitie: Het oordeel van de accountant over de rechtmatigheid, elk kwartaal.
    soort: kwalitatief
    reeks: accountant
    statussen: {groen: [goed], oranje: [met aandachtspunten], rood: [onvoldoende]}
    doelstelling: {2007: goed}
    eigenaar: Controller
    bron: Accountant
    strategielijn: rechtmatig

"""#),
    ExampleFile("instrumenten.yaml", text: #"""
deelnames:
  bestand: trajecten/trajecten.csv
  decimaal: komma
zonder: geen
minimum: 10
mix:
  budget: 1500000
  opties:
    - {instrument: WerkDirect, segment: jongeren, kosten: 2900, boven: 120, capaciteit: 260}
    - {instrument: WerkDirect, segment: 25 tot 45 jaar, kosten: 2900, boven: 140, capaciteit: 260}
    - {instrument: Scholing, segment: jongeren, kosten: 5600, boven: 60, capaciteit: 110}
    - {instrument: Scholing, segment: 25 tot 45 jaar, kosten: 5600, boven: 60, capaciteit: 110}
    - {instrument: Scholing, segment: 45 jaar en ouder, kosten: 5600, boven: 40, capaciteit: 110}
    - {instrument: Loonkostensubsidie, segment: 25 tot 45 jaar, kosten: 8400, boven: 50, capaciteit: 80}
    - {instrument: Loonkostensubsidie, segment: 45 jaar en ouder, kosten: 8400, boven: 40, capaciteit: 80}
    - {instrument: Participatieplaats, segment: 45 jaar en ouder, kosten: 3100, onder: 20, boven: 60}

"""#),
    ExampleFile("maatregelen.yaml", text: #"""
maatregelen:
  - code: M-01
    indicator: U1
    titel: WerkDirect voor iedereen die zich meldt
    actiehouder: Hoofd De Poort
    start: 2006-03
    gereed: 2007-12
    kosten: 700000
    status: in uitvoering
    verwacht: {reeks: uitkeringen, per_maand: -8, vanaf: 2006-05}
    evaluatie: 2007-03
    besluiten:
      - {datum: 2006-02-14, door: college, besluit: "€ 700.000 beschikbaar voor WerkDirect in 2006 en 2007"}
      - {datum: 2007-04-17, door: college, besluit: WerkDirect voortzetten tot en met 2007}
  - code: M-02
    indicator: V3
    titel: Extra medewerkers voor achterstand in aanvragen
    actiehouder: Teamleider Instroom
    start: 2006-06
    gereed: 2006-12
    kosten: 66000
    status: gereed
    verwacht: {reeks: V3, per_maand: 1.5, vanaf: 2006-08}
    besluiten:
      - {datum: 2006-05-23, door: MT, besluit: twee tijdelijke medewerkers voor zes maanden}
  - code: M-03
    indicator: U6
    titel: Vaste plaatsen bij vijf werkgevers
    actiehouder: Hoofd Werk en Meedoen
    start: 2007-02
    gereed: 2007-10
    kosten: 40000
    status: in uitvoering
    verwacht: {reeks: trajecten, per_maand: 12, vanaf: 2007-04}
    besluiten:
      - {datum: 2007-01-23, door: MT, besluit: convenant met vijf werkgevers voor een jaar}
  - code: M-04
    indicator: R3
    titel: Heronderzoeken op risico kiezen
    actiehouder: Teamleider Toetsing
    start: 2007-05
    gereed: 2007-09
    kosten: 15000
    status: in uitvoering
    verwacht: {reeks: heronderzoeken_achter, per_maand: -30, vanaf: 2007-06}
    besluiten:
      - {datum: 2007-05-08, door: MT, besluit: eerst de dossiers met de grootste kans op een wijziging}
  - code: M-05
    indicator: M2
    titel: Spreekuur in zes wijkcentra
    actiehouder: Teamleider Meedoen in de wijk
    start: 2007-01
    gereed: 2007-05
    kosten: 25000
    status: in uitvoering
    verwacht: {reeks: M2, per_maand: 1, vanaf: 2007-03}
    besluiten:
      - {datum: 2006-12-12, door: MT, besluit: elke week een spreekuur in zes wijkcentra}
  - code: M-06
    indicator: R1
    titel: Vorderingen sneller innen
    actiehouder: Teamleider Beheer
    start: 2007-08
    gereed: 2007-12
    kosten: 30000
    status: gepland
    besluiten:
      - {datum: 2007-06-19, door: MT, besluit: voorstel aan het college in augustus}
  - code: M-07
    indicator: V6
    titel: Avondopenstelling om aanvragen weg te werken
    actiehouder: Teamleider Instroom
    start: 2007-06
    gereed: 2007-09
    kosten: 12000
    status: in uitvoering
    verwacht: {reeks: aanvragen_open, per_maand: -8, vanaf: 2007-07}
    besluiten:
      - {datum: 2007-06-19, door: MT, besluit: tot en met september elke dinsdagavond open}
  - code: M-08
    indicator: R2
    titel: Twee tijdelijke toetsers
    actiehouder: Teamleider Toetsing
    start: 2007-08
    gereed: 2008-01
    kosten: 58000
    status: gepland
    verwacht: {reeks: heronderzoeken, per_maand: 45, vanaf: 2007-10}

"""#),
    ExampleFile("peil.yaml", text: #"""
# Hollandstad is een verzonnen gemeente. Alle cijfers, namen en besluiten in dit dossier zijn verzonnen.
peil: 1
organisatie: {naam: Dienst Werk en Inkomen, gemeente: Hollandstad, code: HS, huishoudens: 33000}
eenheden:
  - code: WI
    naam: Dienst Werk en Inkomen
    onderdelen:
      - code: poort
        naam: De Poort
        onderdelen:
          - {code: poort-jong, naam: Team Jongeren}
          - {code: poort-instroom, naam: Team Instroom}
      - code: werk
        naam: Werk en Meedoen
        onderdelen:
          - {code: uitstroom-noord, naam: Team Uitstroom Noord}
          - {code: uitstroom-zuid, naam: Team Uitstroom Zuid}
          - {code: meedoen-wijk, naam: Team Meedoen in de wijk}
          - {code: meedoen-zorg, naam: Team Meedoen met zorg}
      - code: recht
        naam: Recht en Beheer
        onderdelen:
          - {code: recht-toets, naam: Team Toetsing}
          - {code: recht-beheer, naam: Team Beheer}

gegevens:
  # De uitkeringen zelf, één per rij; Peil telt ze tot stand, instroom en uitstroom.
  - spellen: uitkeringen/uitkeringen.csv
    client: clientnr
    begin: begindatum
    einde: einddatum
    eenheid: team
    reden: reden
    groepen: [leefvorm, leeftijd, fase]
    vanaf: 2001-01
    terugkeer: 6
    reeksen: {stand: uitkeringen, instroom: instroom, uitstroom: uitstroom, gevolgd: gevolgd, terugkeer: teruggekeerd}
    uitstroomkans: {naam: uitkeringen, groepen: [leeftijd, fase], cohorten: ja, instroomcohorten: ja, redenen: ja}
  - bestand: gegevens/*.csv

stromen:
  - {stand: uitkeringen, instroom: instroom, uitstroom: uitstroom, grens: 10}

referentie:
  reeksen: {volume: uitkeringen, instroom: instroom, uitstroom: uitstroom, uitgaven: uitgaven, begroting: budget}
  gemeenten:
    - {code: R01, naam: Beukenstede, huishoudens: 41000}
    - {code: R02, naam: Dijkhaven, huishoudens: 28500}
    - {code: R03, naam: Elzenburg, huishoudens: 36200}
    - {code: R04, naam: Gravelo, huishoudens: 22800}
    - {code: R05, naam: Heidestad, huishoudens: 47600}
    - {code: R06, naam: Kanaalveen, huishoudens: 31400}
    - {code: R07, naam: Lindemeer, huishoudens: 25900}
    - {code: R08, naam: Molendrecht, huishoudens: 38300}
    - {code: R09, naam: Oosterbrugge, huishoudens: 29700}
    - {code: R10, naam: Rivierenburg, huishoudens: 52100}
    - {code: R11, naam: Sluisdam, huishoudens: 24300}
    - {code: R12, naam: Zandewold, huishoudens: 33800}
    - {code: G01, naam: Amerdal, huishoudens: 61000}
    - {code: G02, naam: Bergstede, huishoudens: 44000}
    - {code: G03, naam: Duinwijk, huishoudens: 39500}
    - {code: G04, naam: Eikenrode, huishoudens: 57200}
    - {code: G05, naam: Grotewaard, huishoudens: 88000}
    - {code: G06, naam: Hoogvliet aan Zee, huishoudens: 35600}
    - {code: G07, naam: Keizersveen, huishoudens: 49900}
    - {code: G08, naam: Meerlanden, huishoudens: 42700}
    - {code: G09, naam: Noordkerk, huishoudens: 66300}
    - {code: G10, naam: Poldersingel, huishoudens: 37100}
    - {code: G11, naam: Veenhuizerdam, huishoudens: 53800}
    - {code: G12, naam: Westerhaven, huishoudens: 74500}
    - {code: NL, naam: Nederland, huishoudens: 5900000, land: ja}
  groepen:
    - code: referentie
      naam: de referentiegemeenten
      vergelijkbaar: ja
      gemeenten: [R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12]
    - {code: land, naam: Nederland, gemeenten: [NL]}

rapportages:
  - {code: maandrapportage, titel: Maandrapportage, sjabloon: maandrapportage, publiek: mt}
  - {code: monitor, titel: Monitor, sjabloon: monitor, publiek: mt}
  - {code: college, titel: Collegerapportage, sjabloon: college, publiek: mt}
  - {code: raad, titel: Raadsrapportage, sjabloon: raad, publiek: raad}
  - {code: team, titel: Teamrapportage, sjabloon: team, publiek: mt}
  - {code: jaarplan, titel: Jaarplan, sjabloon: jaarplan, publiek: mt}
  - {code: bestandscan, titel: Bestandscan, sjabloon: bestandscan, publiek: mt}
publieken:
  - {code: mt, intern: ja}
  # De raad krijgt alleen de dienst als geheel, zonder kleine aantallen.
  - {code: raad, minimum: 10, afronden: 5, eenheden: [WI]}

regelingen: [WWB tot 65 jaar]
vangnet:
  2005: {grenzen: [{vanaf: 10, vergoeding: 100}]}
  2006: {grenzen: [{vanaf: 10, vergoeding: 100}]}
  2007: {grenzen: [{vanaf: 10, vergoeding: 100}]}

"""#),
    ExampleFile("projecten.yaml", text: #"""
projecten:
  - {code: P-1, naam: WerkDirect aan de poort, eigenaar: Hoofd De Poort, start: 2006-03, gereed: 2007-12, voortgang: 70, status: op koers, toelichting: "Wie zich meldt en kan werken, begint binnen vier dagen op het leerwerkplein."}
  - {code: P-2, naam: Iedereen in beeld, eigenaar: Hoofd Werk en Meedoen, start: 2006-09, gereed: 2008-06, voortgang: 45, status: aandacht, toelichting: "Elke klant spreekt ten minste eens per jaar een klantmanager. De gesprekken met mensen met zorg kosten meer tijd dan gepland."}
  - {code: P-3, naam: Nieuwe toetsing, eigenaar: Hoofd Recht en Beheer, start: 2007-01, gereed: 2007-09, voortgang: 35, status: vertraagd, toelichting: "Het nieuwe systeem voor heronderzoeken is drie maanden later geleverd. Het team werkt tot september met twee systemen."}

"""#),
    ExampleFile("risicos.yaml", text: #"""
risicos:
  - {code: R-1, naam: Lager definitief budget voor uitkeringen, kans: 0.4, laag: 300000, verwacht: 700000, hoog: 1200000, eigenaar: Controller, beheersing: "Elke maand een eigen raming van het landelijke budget."}
  - {code: R-2, naam: Minder vacatures in de regio, kans: 0.25, laag: 400000, verwacht: 900000, hoog: 1800000, eigenaar: Hoofd Werk en Meedoen, beheersing: "Afspraken met vijf werkgevers over plaatsen voor langere tijd."}
  - {code: R-3, naam: Terugbetaling van ongebruikt re-integratiebudget, kans: 0.2, laag: 200000, verwacht: 500000, hoog: 1000000, eigenaar: Controller, beheersing: "Elk kwartaal de benutting bespreken en plaatsen verschuiven."}
  - {code: R-4, naam: Herstel van fouten bij heronderzoeken, kans: 0.3, laag: 100000, verwacht: 250000, hoog: 600000, eigenaar: Hoofd Recht en Beheer, beheersing: "Een tweede paar ogen bij elk besluit tot de steekproef weer goed is."}
weerstand: {buffer: 2000000, zekerheid: 90}

"""#),
    ExampleFile("steekproeven.yaml", text: #"""
# Beslissingen die opnieuw zijn bekeken door iemand van een ander team.
steekproeven:
  - {code: S-1, naam: Toekenningen, proces: Aanvragen, eigenaar: Hoofd De Poort, periode: 2007-01..2007-06, beslissingen: 490, onderzocht: 120, goed: 118, norm: 0.95}
  - {code: S-2, naam: Afwijzingen, proces: Aanvragen, eigenaar: Hoofd De Poort, periode: 2007-01..2007-06, beslissingen: 210, onderzocht: 80, goed: 74, norm: 0.95}
  - {code: S-3, naam: Heronderzoeken, proces: Toetsing, eigenaar: Hoofd Recht en Beheer, periode: 2007-01..2007-06, beslissingen: 870, onderzocht: 100, goed: 86, norm: 0.95}
  - {code: S-4, naam: Beëindigingen, proces: Beheer, eigenaar: Hoofd Recht en Beheer, periode: 2007-01..2007-06, beslissingen: 747, onderzocht: 90, goed: 89, norm: 0.95}

"""#),
    ExampleFile("toelichting/2007-05/R3.md", text: #"""
## Oorzaak

Het nieuwe systeem is nog niet geleverd, zodat elk heronderzoek twee keer wordt ingevoerd.

## Gevolg

De achterstand is 230.

## Bijsturing

Het team kiest vanaf mei eerst de dossiers met de grootste kans op een wijziging (maatregel M-04).

"""#),
    ExampleFile("toelichting/2007-05/V3.md", text: #"""
## Oorzaak

Twee medewerkers van Team Instroom waren in mei ziek.

## Gevolg

Tien van de honderd aanvragen duurden langer dan acht weken.

## Bijsturing

Team Jongeren handelt in juni de oudste aanvragen af.

"""#),
    ExampleFile("toelichting/2007-06/M2.md", text: #"""
## Oorzaak

De spreekuren in de wijk begonnen twee maanden later dan gepland.

## Gevolg

Van de honderd klanten heeft een klantmanager er dertien een jaar lang niet gesproken.

## Bijsturing

Team Meedoen in de wijk belt in juli en augustus iedereen die een jaar niet is gesproken (maatregel M-05).

"""#),
    ExampleFile("toelichting/2007-06/M3.md", text: #"""
## Oorzaak

Klanten geven een 7,1, in 2006 was het een 6,9. Zij zijn tevreden over hun klantmanager en minder over brieven.

## Gevolg

Het doel van 7,2 is bijna gehaald.

## Bijsturing

De tien brieven die het meest worden verstuurd, zijn in augustus herschreven in gewone taal.

"""#),
    ExampleFile("toelichting/2007-06/M4.md", text: #"""
## Oorzaak

Er zijn 110 plaatsen met loonkostensubsidie, één meer dan in mei. Twee werkgevers stellen plaatsen uit tot na de zomer.

## Gevolg

Op het pad naar 125 plaatsen ontbreekt er nu één.

## Bijsturing

De twee werkgevers hebben samen acht plaatsen toegezegd voor september.

"""#),
    ExampleFile("toelichting/2007-06/M6.md", text: #"""
## Oorzaak

Het verzuim daalt, maar is met 6,2% nog te hoog. Het gaat vooral om een klein aantal mensen dat lang ziek is.

## Gevolg

Collega's vangen het werk op. Dat is te zien aan het aantal klanten per fte.

## Bijsturing

De bedrijfsarts spreekt elke maand met de teamleiders. Nieuwe meldingen bespreken zij binnen een week.

"""#),
    ExampleFile("toelichting/2007-06/R1.md", text: #"""
## Oorzaak

De uitgaven komen naar verwachting uit op € 36,6 miljoen. Het aantal uitkeringen daalt zoals bedoeld, maar een uitkering is duurder dan vorig jaar.

## Gevolg

De uitgaven blijven boven het doel van € 36,0 miljoen, en boven het budget van € 33,0 miljoen.

## Bijsturing

Het college krijgt in augustus een voorstel om vorderingen sneller te innen (maatregel M-06). De controller raamt elke maand opnieuw.

"""#),
    ExampleFile("toelichting/2007-06/R2.md", text: #"""
## Oorzaak

Het nieuwe systeem werd drie maanden later geleverd. Sinds maart werkt het team met twee systemen.

## Gevolg

Er zijn 809 heronderzoeken klaar, 141 minder dan op dit moment de bedoeling was. Bij dit tempo worden het er dit jaar ongeveer 1.530.

## Bijsturing

Twee tijdelijke toetsers beginnen in augustus (maatregel M-08, nog te besluiten).

"""#),
    ExampleFile("toelichting/2007-06/R3.md", text: #"""
## Oorzaak

Er komen minder heronderzoeken klaar dan er bij komen. De achterstand groeide in juni met 40 tot 270.

## Gevolg

Fouten in uitkeringen komen later aan het licht. Dat is vervelend voor klanten en kost geld.

## Bijsturing

Het team kiest eerst de dossiers waar een wijziging het meest te verwachten is (maatregel M-04). Met de tijdelijke toetsers moet de achterstand in december op 160 staan.

"""#),
    ExampleFile("toelichting/2007-06/R4.md", text: #"""
## Oorzaak

In de steekproef van het eerste halfjaar was 94,1% van de besluiten juist. De fouten zitten vooral in heronderzoeken die in twee systemen zijn gedaan.

## Gevolg

Zes van de honderd besluiten moeten worden hersteld.

## Bijsturing

Tot de steekproef weer goed is, kijkt bij elk heronderzoek een tweede medewerker mee. Een maatregel met een datum volgt in juli.

"""#),
    ExampleFile("toelichting/2007-06/R6.md", text: #"""
## Oorzaak

Van de bezwaren was 89,9% op tijd. In juni was één van de drie juristen op vakantie.

## Gevolg

Tien van de honderd mensen kregen hun besluit op bezwaar te laat.

## Bijsturing

In de zomer neemt een collega van een andere afdeling drie zittingen over.

"""#),
    ExampleFile("toelichting/2007-06/U5.md", text: #"""
## Oorzaak

Van wie in de laatste twaalf maanden uitstroomde en lang genoeg te volgen is, kwam 17,0% binnen zes maanden terug. Tijdelijk werk dat ophoudt, is de reden die het vaakst wordt genoemd. Bij bijna een kwart is de reden niet bekend.

## Gevolg

Een deel van de uitstroom is dus niet van blijvende aard.

## Bijsturing

Wie uitstroomt, krijgt na drie maanden een telefoontje. De reden van vertrek vult de klantmanager voortaan altijd in.

"""#),
    ExampleFile("toelichting/2007-06/U7.md", text: #"""
## Oorzaak

Vier plaatsen staan open. Daardoor heeft een fte 90,6 klanten, terwijl 85 het doel is.

## Gevolg

Klantmanagers spreken klanten minder vaak dan de bedoeling is. Bij Recht en Beheer is de druk het grootst.

## Bijsturing

Drie mensen beginnen in september. Het MT beslist in juli over de vierde plaats.

"""#),
    ExampleFile("toelichting/2007-06/V3.md", text: #"""
## Oorzaak

Van de aanvragen was 93,5% binnen acht weken klaar, tegen 89,4% in mei. De twee medewerkers die in mei ziek waren, zijn terug.

## Gevolg

Zes van de honderd mensen wachtten langer dan de wet toestaat. Zij kregen een voorschot.

## Bijsturing

Aanvragen die zes weken oud zijn, bespreekt de teamleider elke maandag. In september is 95% haalbaar.

"""#),
    ExampleFile("toelichting/2007-06/V5.md", text: #"""
## Oorzaak

De doorlooptijd is 27,1 dagen. Bij jongeren duurt het langer, omdat gegevens van de school laat komen.

## Gevolg

Mensen weten ruim een dag later dan bedoeld of zij een uitkering krijgen.

## Bijsturing

Team Jongeren maakt met de twee grootste scholen een vaste afspraak: gegevens binnen vijf werkdagen.

"""#),
    ExampleFile("toelichting/2007-06/V6.md", text: #"""
## Oorzaak

In juni meldden zich meer mensen dan in mei, en het team had drie weken twee mensen minder. De voorraad groeide van 44 naar 67 aanvragen.

## Gevolg

Als de voorraad blijft, komt de termijn van acht weken in augustus in gevaar.

## Bijsturing

De Poort is tot en met september op dinsdagavond open (maatregel M-07). Elke week volgt een stand aan het MT.

"""#),
    ExampleFile("toelichting/2007-06/poort-instroom/M2.md", text: #"""
## Oorzaak

Het team spreekt vooral nieuwe klanten. Wie er langer zit, komt minder aan bod.

## Gevolg

Van de honderd klanten zijn er dertien een jaar niet gesproken.

## Bijsturing

Klanten die langer dan een halfjaar bij het team zijn, gaan over naar Meedoen in de wijk.

"""#),
    ExampleFile("toelichting/2007-06/poort-instroom/V1.md", text: #"""
## Oorzaak

Het team nam in juni aanvragen over van Team Jongeren. Daardoor begonnen er hier meer uitkeringen dan bedoeld.

## Gevolg

Voor de dienst als geheel ligt de instroom op het pad.

## Bijsturing

In juli gaat de verdeling tussen de twee teams weer terug naar de afspraak.

"""#),
    ExampleFile("toelichting/2007-06/poort-instroom/V3.md", text: #"""
## Oorzaak

Twee medewerkers waren tot half juni ziek. De oudste aanvragen kwamen daarna het eerst aan de beurt en telden toen als te laat.

## Gevolg

Van de honderd mensen wachtten er ruim negen langer dan acht weken.

## Bijsturing

Aanvragen van zes weken oud bespreekt het team elke maandag. Het team is op dinsdagavond open (maatregel M-07).

"""#),
    ExampleFile("toelichting/2007-06/poort-instroom/V5.md", text: #"""
## Oorzaak

De doorlooptijd daalt langzaam. Zelfstandigen leveren hun jaarcijfers vaak laat.

## Gevolg

Een aanvraag duurt gemiddeld een dag langer dan bedoeld.

## Bijsturing

Zelfstandigen krijgen bij de melding een lijst van wat nodig is.

"""#),
    ExampleFile("toelichting/2007-06/poort-instroom/V6.md", text: #"""
## Oorzaak

Het team had drie weken twee mensen minder, terwijl zich meer mensen meldden dan in mei.

## Gevolg

Er liggen 29 aanvragen op een besluit te wachten, drie meer dan de bedoeling is.

## Bijsturing

Het team is tot en met september op dinsdagavond open (maatregel M-07).

"""#),
    ExampleFile("toelichting/2007-06/uitstroom-noord/M2.md", text: #"""
## Oorzaak

De gesprekken van juni zijn voor een deel verzet naar juli.

## Gevolg

Van de honderd klanten zijn er dertien een jaar niet gesproken.

## Bijsturing

In juli staan er 60 gesprekken gepland.

"""#),
    ExampleFile("toelichting/2007-06/uitstroom-noord/U3.md", text: #"""
## Oorzaak

In juni liepen minder tijdelijke uitkeringen af dan vorig jaar. De uitstroom naar werk ligt wel boven de taakstelling.

## Gevolg

Het team komt bij dit tempo lager uit dan de taakstelling voor het jaar.

## Bijsturing

De teamleider loopt in juli alle klanten na die langer dan een jaar in een traject zitten.

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
