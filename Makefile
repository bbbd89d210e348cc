# Dateline. `make run` and `make test` do all the set-up themselves; `make help` lists the rest.
.DEFAULT_GOAL := help

GO   ?= go
TAGS := migrated_fynedo
ifeq ($(shell uname -s),Linux)
TAGS := x11,$(TAGS)
endif
ifeq ($(OS),Windows_NT)
EXE := .exe
endif

# Tests need no C, save on macOS, where Fyne's widgets do.
TESTCGO := 0
ifeq ($(shell uname -s),Darwin)
TESTCGO := 1
endif

# Packages in which nothing is drawn: they are raced, since Fyne's own races would drown ours.
PURE = $(shell CGO_ENABLED=1 $(GO) list -e -f '{{.ImportPath}} {{join .Deps " "}}' ./... | grep -v fyne.io/ | cut -d' ' -f1)

LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

.PHONY: help run build headless deps test check lint mend race papers clean

help: ## what can be made
	@awk -F ':.*## '  '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build, and open the window on the sample library
	bin/dateline$(EXE) sample

build: deps ## the program, with its window, in bin/
	CGO_ENABLED=1 $(GO) build -tags $(TAGS) -o bin/dateline$(EXE) .

headless: ## the program without its window, which needs no C: bin/dateline-headless
	CGO_ENABLED=0 $(GO) build -o bin/dateline-headless$(EXE) .

deps: ## install the libraries a window is built with, where they are missing
	@.ci/deps window

test: build ## the whole suite without a display, then a sitting of the window in a virtual one
	CGO_ENABLED=$(TESTCGO) $(GO) test -tags test,migrated_fynedo ./...
	.ci/sitting bin/dateline$(EXE)

check: lint race headless papers ## lint, vet, race, and what others' checkers say of the pages

lint: deps
	$(GO) vet -tags $(TAGS) ./...
	CGO_ENABLED=$(TESTCGO) $(GO) vet -tags test,migrated_fynedo ./...
	$(GO) run $(LINT) run --allow-parallel-runners

mend: ## let the linter format and mend what it can
	$(GO) run $(LINT) run --allow-parallel-runners --fix

race: deps
	CGO_ENABLED=1 $(GO) test -race -short $(PURE)

papers: headless
	.ci/papers bin/dateline-headless$(EXE)

clean: ## take away what was built
	rm -rf bin
