#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting the results of tests: nothing that went wrong is left out."""

import sys

import results

TAP = "1..3\n# noise: not ok at all\nok 1 /a/one\n{} 2 - /a/two\nok 3 /a/three # SKIP no screen\n"

CASES = [
    ("what passes and what is skipped", ("OK", "tap", TAP.format("ok")), (2, 1, [])),
    ("what fails, by name", ("FAIL", "tap", TAP.format("not ok")), (1, 1, ["/a/two"])),
    ("a crash after all passed", ("ERROR", "tap", TAP.format("ok")), (2, 1, ["broke off (error)"])),
    ("a timeout", ("TIMEOUT", "tap", ""), (0, 0, ["broke off (timeout)"])),
    ("a plain test", ("OK", "exitcode", "not ok 1 is only text here\n"), (1, 0, [])),
    ("a plain test that fails", ("FAIL", "exitcode", "ok 1\n"), (0, 0, ["fail"])),
    ("a plain test that is skipped", ("SKIP", "exitcode", ""), (0, 1, [])),
]


def main():
    wrong = 0
    print(f"1..{len(CASES)}")
    for number, (what, given, wanted) in enumerate(CASES, 1):
        got = results.outcome(*given)
        wrong += got != wanted
        print(f"{'ok' if got == wanted else 'not ok'} {number} {what}")
        if got != wanted:
            print(f"{what}: {got}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
