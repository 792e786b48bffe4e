#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time to the first frame, and memory, of Tend against an empty libadwaita window.

    bench.py EMPTY TEND FILL

FILL makes the data that TEND is started on, 10,000 people. Both programs are started alternately, once to warm up and then ten times, on the same display. What counts
is the ratio: the figures themselves are those of this machine and of the environment printed with
them. Run it as `meson test -C build --benchmark --verbose`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 10
TIME_BUDGET = 1.3
MEMORY_BUDGET = 1.5

# What changes the figures; GL against cairo alone is a factor of four in memory.
SHOWN = ["GDK_BACKEND", "GSK_RENDERER", "GDK_DEBUG", "GTK_A11Y", "GSETTINGS_BACKEND", "GIO_USE_VFS",
         "G_DEBUG", "LC_ALL", "LANGUAGE", "MALLOC_PERTURB_"]


def run(command):
    environment = dict(os.environ, BENCH_STARTED=str(time.monotonic_ns() // 1000))
    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60,
                            check=False)
    try:
        milliseconds, kibibytes = result.stdout.split()[-2:]
        return float(milliseconds), int(kibibytes) / 1024
    except ValueError:
        sys.exit(f"{command[0]} painted nothing:\n{result.stdout}{result.stderr}")


def measure(programs):
    """Runs them alternately, so that what disturbs the machine disturbs all."""
    taken = {name: [] for name in programs}
    for number in range(RUNS + 1):
        for name, command in programs.items():
            figures = run(command)
            if number > 0:
                taken[name].append(figures)
    return taken


def report(name, figures):
    times, memory = zip(*figures)
    print(f"{name:14} {statistics.median(times):7.0f} ms "
          f"({min(times):.0f} to {max(times):.0f})   {statistics.median(memory):6.1f} MiB")
    return statistics.median(times), statistics.median(memory)


def main():
    os.environ.pop("MALLOC_PERTURB_", None)
    os.environ.pop("G_DEBUG", None)
    empty, tend, fill = sys.argv[1:4]
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        subprocess.run([fill, folder], check=True)
        taken = measure({"empty window": [empty], "Tend": [tend, "--data", folder]})
    print(" ".join(f"{name}={os.environ[name]}" for name in SHOWN if name in os.environ))
    print(f"first frame and resident memory, median of {RUNS}:")
    medians = {name: report(name, figures) for name, figures in taken.items()}
    time_ratio, memory_ratio = (of_tend / of_empty for of_tend, of_empty in
                                zip(medians["Tend"], medians["empty window"]))
    print(f"Tend takes {time_ratio:.2f} times the empty window's time (aim: {TIME_BUDGET}) "
          f"and {memory_ratio:.2f} times its memory (aim: {MEMORY_BUDGET})")


if __name__ == "__main__":
    main()
