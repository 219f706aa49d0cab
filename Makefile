.PHONY: help peil rapport release test toegankelijk bench fuzz sanitize galerij handleiding

# One binary that needs no Swift to run. Linked to a fixed address: moving its 90 MB to another one at
# every start takes a fifth of the time of a report (docs/decisions.md).
release := swift build -c release --product peil --static-swift-stdlib -Xlinker --no-pie

help:
	@echo "make rapport   installeert wat ontbreekt, bouwt Peil en maakt het rapport van Examples/almere-2007"
	@echo "make peil      installeert wat ontbreekt en bouwt alleen .build/release/peil"
	@echo "make release   maakt het .deb-pakket en het .tar.gz-bestand in Output/uitgave"
	@echo "make test      installeert wat ontbreekt, bouwt en draait alle controles en tests"
	@echo "make toegankelijk  toetst pagina's en PDF's van de voorbeelden: axe-core, Nu, PDF/UA"
	@echo "make bench     meet de snelheid"
	@echo "make handleiding  maakt van docs/handleiding een site in Output/handleiding"
	@echo "make galerij   tekent elke soort grafiek in elke stand in Output/galerij"
	@echo "make fuzz      geeft de lezers van bestanden een minuut lang beschadigde invoer"
	@echo "make sanitize  draait de tests van de lezers met de bewaking van het geheugen"

peil:
	@Scripts/install build
	$(release)

release:
	@Scripts/release

rapport:
	@Scripts/install report
	$(release)
	.build/release/peil rapport --map Examples/almere-2007 --uit Output
	@echo "Het rapport staat in:"
	@find Output -name '*.html' -o -name '*.pdf' | sort

test:
	@Scripts/test

toegankelijk:
	@Scripts/accessible

bench:
	@Scripts/install build
	$(release)
	Benchmarks/run
	Benchmarks/forecast

galerij:
	@Scripts/install build
	swift build --product PeilGallery
	.build/debug/PeilGallery Gallery/ChartSamples Output/galerij

handleiding:
	@Scripts/install build
	swift build --product PeilManual
	.build/debug/PeilManual . Output/handleiding

fuzz:
	@Scripts/install build
	Scripts/fuzz 60

sanitize:
	@Scripts/install test
	Scripts/sanitize
