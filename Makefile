.PHONY: help peil rapport test bench

help:
	@echo "make rapport   installeert wat ontbreekt, bouwt Peil en maakt het rapport van Examples/almere-2007"
	@echo "make peil      installeert wat ontbreekt en bouwt alleen .build/release/peil"
	@echo "make test      installeert wat ontbreekt, bouwt en draait alle controles en tests"
	@echo "make bench     meet de snelheid"

peil:
	@Scripts/install build
	swift build -c release --product peil --static-swift-stdlib

rapport:
	@Scripts/install report
	swift build -c release --product peil --static-swift-stdlib
	.build/release/peil rapport --map Examples/almere-2007 --uit Output
	@echo "Het rapport staat in:"
	@find Output -name '*.html' -o -name '*.pdf' | sort

test:
	@Scripts/test

bench:
	@Scripts/install build
	swift build -c release --product peil --static-swift-stdlib
	Benchmarks/run
