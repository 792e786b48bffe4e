#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes bell.oga: one stroke of a small bronze bowl, computed, recorded nowhere.

Run in this folder; needs oggenc (vorbis-tools). The sound is a sum of decaying sines. A bowl's
partials are not whole multiples of its lowest one, each is a pair a little apart (which is the slow
beating one hears), and the higher ones fade first.
"""

import array
import math
import subprocess
import wave

RATE = 44100
SECONDS = 9.0
LOWEST = 262.0

# Multiple of the lowest partial, loudness, seconds to fade to a third, beats a second.
PARTIALS = [
    (1.00, 1.00, 2.60, 0.45),
    (2.71, 0.55, 1.70, 0.80),
    (5.15, 0.22, 0.95, 1.30),
    (8.30, 0.09, 0.50, 2.10),
    (11.9, 0.03, 0.25, 0.00),
]


def sample(t):
    value = 0.0
    for multiple, loudness, fade, beats in PARTIALS:
        low = LOWEST * multiple - beats / 2
        high = LOWEST * multiple + beats / 2
        pair = 0.62 * math.sin(2 * math.pi * low * t) + 0.38 * math.sin(2 * math.pi * high * t)
        value += loudness * math.exp(-t / fade) * pair
    # A felted stick: the stroke swells for a moment instead of clicking, and the end is silence.
    swell = 1 - math.exp(-t / 0.006)
    ending = min(1.0, (SECONDS - t) / 1.5)
    return value * swell * ending


def main():
    values = [sample(n / RATE) for n in range(int(RATE * SECONDS))]
    loudest = max(abs(value) for value in values)
    frames = array.array("h", (round(value / loudest * 0.7 * 32767) for value in values))
    with wave.open("bell.wav", "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(frames.tobytes())
    # A fixed serial number: the same file each time.
    subprocess.run(["oggenc", "--quiet", "--quality", "3", "--serial", "1", "--title", "Bell",
                    "--output", "bell.oga", "bell.wav"], check=True)


if __name__ == "__main__":
    main()
