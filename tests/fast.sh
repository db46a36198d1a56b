#!/bin/sh
# The fast tests, in two processes side by side: the rules, the platform and the laws; the pages.
run() { node --import ./bin/loader.mjs --test --test-isolation=none "$@"; }
run 'src/platform/**/*.test.ts' 'src/platform/**/*.test.tsx' 'src/modules/**/{domain,store,use-cases}/**/*.test.ts' 'tests/{plan-generator,plan-corpus,data-corpus,architecture,support}/**/*.test.ts' 'tests/*.test.ts' &
rules=$!
run 'src/modules/**/web/**/*.test.ts'
pages=$?
wait "$rules" && exit "$pages"
