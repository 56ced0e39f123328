.DEFAULT_GOAL := help

.PHONY: help
help: ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-10s %s\n", $$1, $$2}'

.PHONY: verify
verify: ## build everything and run every test and check, as CI does
	./mvnw -B verify

.PHONY: fast
fast: ## compile, unit tests and archives, without the slow checks
	./mvnw -Pfast package

.PHONY: format
format: ## lay out sources and poms as the build wants them
	./mvnw -q spotless:apply

.PHONY: run
run: ## run a registry on this machine
	./waymark run

.PHONY: totals
totals: ## sum up the test reports of the last build
	@java scripts/TestTotals.java

.PHONY: clean
clean: ## remove what was built
	./mvnw -q clean
