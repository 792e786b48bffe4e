#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time and memory of an import, against `.import` of the same file by the sqlite3 program.

    import.py SIGN_UPS IMPORT_STAGES [--rows N] [--runs N] [--long] [--keep FOLDER]

SIGN_UPS makes a table of 100,000 rows and a data file of 100,000 people, of whom half of the rows
are; IMPORT_STAGES imports it as the window does. Both programs are started alternately, and what
counts is the ratio. Beside it, sqlite3 inserts what the import has written into the same tables,
all at once from another file: the least that a commit can take. `--long` does it once more with ten
times as many rows; `--keep` leaves the files in a folder, and takes those it finds there.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

AIM, MOST = 3, 5
MEMORY_MOST = 6
PEOPLE = 100_000
TEXT_OF = {"load": "read the file", "first-rows": "its first rows are there",
           "plan": "recognise, parse and match", "commit": "commit",
           "inserts": "the commit's inserts alone",
           "whole": "whole"}


# What an import adds to each table, by a column whose values grow.
ADDED_BY = {"person": "id", "person_email": "id", "person_phone": "id", "party": "id",
            "party_member": "party", "inquiry": "id", "message": "id", "import_batch": "id",
            "import_row": "batch", "search_document": "id", "action": "id"}
SETTINGS = """.dbconfig no_ckpt_on_close on
PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY;
PRAGMA wal_autocheckpoint = 0; ATTACH '{imported}' AS imported;
BEGIN; INSERT INTO search (search, rank) VALUES ('automerge', 0);
"""
ADD_ROWS = """INSERT INTO {table} SELECT * FROM imported.{table}
  WHERE {column} > (SELECT coalesce (max ({column}), 0) FROM main.{table});
"""
ADD_WORDS = """INSERT INTO search (rowid, kind, body) SELECT id, kind, body FROM search_document
  WHERE id > (SELECT min (id) FROM import_batch); COMMIT;
"""


def make(sign_ups, folder, rows):
    table = os.path.join(folder, f"sign-ups-{rows}.csv")
    people = os.path.join(folder, "people.db")
    if not os.path.exists(table):
        subprocess.run([sign_ups, table, str(rows)], check=True)
    if not os.path.exists(people):
        subprocess.run([sign_ups, "--people", people, str(PEOPLE)], check=True)
    return table, people


def time_dot_import(folder, table):
    target = os.path.join(folder, "dot-import.db")
    if os.path.exists(target):
        os.remove(target)
    started = time.monotonic()
    subprocess.run(["sqlite3", target, ".mode csv", f".import '{table}' t"], check=True)
    taken = time.monotonic() - started
    os.remove(target)
    return taken


def time_inserts(folder, people, imported):
    """What was written there, into a copy of the people."""
    target = os.path.join(folder, "inserts.db")
    shutil.copyfile(people, target)
    os.sync()
    script = SETTINGS.format(imported=imported) + "".join(
        ADD_ROWS.format(table=table, column=column) for table, column in ADDED_BY.items())
    started = time.monotonic()
    subprocess.run(["sqlite3", target], input=script + ADD_WORDS, text=True, check=True,
                   capture_output=True)
    taken = time.monotonic() - started
    for end in ("", "-wal", "-shm"):
        os.remove(target + end)
    return taken


def stages(program, folder, table, people, *more):
    """Imports into a copy of the people; what each stage took."""
    place = os.path.join(folder, "work")
    shutil.rmtree(place, ignore_errors=True)
    os.mkdir(place, 0o700)
    database = os.path.join(place, "tend.db")
    shutil.copyfile(people, database)
    os.sync()
    arguments = [program, *(["--cancel"] if more else []), database, table, *more]
    printed = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    taken = {line.split()[0]: float(line.split()[1]) for line in printed.splitlines()}
    if not more:
        taken["inserts"] = time_inserts(folder, people, database)
    shutil.rmtree(place)
    return taken


def measure(options, folder, rows, runs):
    table, people = make(options.sign_ups, folder, rows)
    size = os.path.getsize(table)
    theirs, ours = [], []
    for _ in range(runs):
        theirs.append(time_dot_import(folder, table))
        ours.append(stages(options.import_stages, folder, table, people))
    reference = statistics.median(theirs)
    print(f"{rows:,} rows, {size / 1e6:.1f} MB, {PEOPLE:,} people known; median of {runs}")
    print(f"  .import                      {reference:7.2f} s ({min(theirs):.2f} to {max(theirs):.2f})")
    for name, text in TEXT_OF.items():
        taken = [one[name] for one in ours]
        print(f"  {text:28} {statistics.median(taken):7.2f} s ({min(taken):.2f} to {max(taken):.2f})"
              f"   {statistics.median(taken) / reference:5.2f} times .import")
    whole = statistics.median(one["whole"] for one in ours)
    memory = max(one["plan-kib"] for one in ours) * 1024
    print(f"  the whole import takes {whole / reference:.2f} times .import (aim {AIM}, most {MOST}); "
          f"the plan {memory / size:.2f} times the file's size (most {MEMORY_MOST})")
    return whole / rows, table, people


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sign_ups")
    parser.add_argument("import_stages")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--keep")
    options = parser.parse_args()
    os.environ.pop("MALLOC_PERTURB_", None)
    os.environ.pop("G_DEBUG", None)
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        a_row, table, people = measure(options, folder, options.rows, options.runs)
        waits = stages(options.import_stages, folder, table, people, "1000")
        print(f"  cancelled at {sum(name.startswith('cancel-') for name in waits)} moments, it stops "
              f"within {1000 * waits['cancel']:.0f} ms (most 200)")
        if options.long:
            a_long_row = measure(options, folder, 10 * options.rows, 1)[0]
            print(f"  a row of ten times as many takes {a_long_row / a_row:.2f} times as long")


if __name__ == "__main__":
    main()
