#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests there are, and how they went.

    results.py names FOLDER [WORD…]     the tests of that name or suite, one a line; all without words
    results.py count FOLDER             what failed, and the line "N passed, N failed"

A test that speaks TAP counts as many times as it has subtests. One that broke off (a crash, a
timeout, a plan that was not kept) counts as one more failure, however many had passed before.
"""

import json
import os
import re
import sys

SUBTEST = re.compile(r"(not )?ok\b(?: \d+)?(?: -)?([^#]*)(# *SKIP)?", re.IGNORECASE)


def known_tests(folder):
    with open(os.path.join(folder, "meson-info", "intro-tests.json"), encoding="utf-8") as file:
        return json.load(file)


def print_names(folder, words):
    tests = known_tests(folder)
    suites = {test["name"]: {suite.split(":")[-1] for suite in test["suite"]} for test in tests}
    for word in words:
        if not any(word == name or word in suites[name] for name in suites):
            print(f"There is no test or suite “{word}”. There are:", file=sys.stderr)
            for suite in sorted(set().union(*suites.values())):
                inside = " ".join(sorted(name for name in suites if suite in suites[name]))
                print(f"  {suite}: {inside}", file=sys.stderr)
            return 1
    for name in suites:
        if not words or name in words or suites[name] & set(words):
            print(name)
    return 0


def subtests(output):
    """Passed, skipped, and the names of those that failed."""
    passed = skipped = 0
    failed = []
    for line in output.split("\n"):
        found = SUBTEST.match(line)
        if not found:
            continue
        if found.group(3):
            skipped += 1
        elif found.group(1):
            failed.append(found.group(2).strip())
        else:
            passed += 1
    return passed, skipped, failed


def outcome(result, protocol, output):
    """Passed, skipped, and what failed, of one test as meson reports it."""
    good = result in ("OK", "EXPECTEDFAIL")
    if protocol != "tap":
        return int(good), int(result == "SKIP"), [] if good or result == "SKIP" else [result.lower()]
    passed, skipped, failed = subtests(output)
    if not good and result != "SKIP" and not failed:
        failed.append(f"broke off ({result.lower()})")
    return passed, skipped, failed


def print_count(folder):
    log = os.path.join(folder, "meson-logs", "testlog.json")
    protocols = {test["name"]: test["protocol"] for test in known_tests(folder)}
    passed = skipped = failed = 0
    if os.path.exists(log):
        with open(log, encoding="utf-8") as file:
            tests = [json.loads(line) for line in file if line.strip()]
    else:
        tests = []
        failed = 1
        print("failed: no test was run")
    for test in tests:
        # "tend:store / kill" is the test "kill" of the suite "store".
        name = test["name"].split(" / ")[-1].split(":")[-1]
        good, left_out, wrong = outcome(test["result"], protocols.get(name), test["stdout"])
        passed += good
        skipped += left_out
        failed += len(wrong)
        for what in wrong:
            print(f"failed: {name}: {what}")
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


def main():
    what, folder, words = sys.argv[1], sys.argv[2], sys.argv[3:]
    return print_names(folder, words) if what == "names" else print_count(folder)


if __name__ == "__main__":
    sys.exit(main())
