#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up translation in which every word is about a third longer, as French and German are.

    long_words.py TREE FOLDER

writes FOLDER/fr/LC_MESSAGES/tend.mo from the words of the tree as they are now. Every vowel is
there twice, the second time with an accent: "Open plan" reads "Oôpeén plaân", which can be read, and
shows at a glance what is not translatable.
"""

import os
import re
import subprocess
import sys
import tempfile

# What a program puts values in, or takes away, stays as it is: %1$s and %-d, markup and its
# entities, the underscore of a mnemonic with its letter.
KEPT = re.compile(r"%(?:\d+\$)?[-+#0'^_]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|j|z|t|L)?[A-Za-z%]"
                  r"|<[^<>]+>|&\w+;|_\w|\\.|https?://\S+")
ACCENTED = str.maketrans("aeiou", "âéïôû")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
LINE = re.compile(r'^((?:msgstr(?:\[\d+\])? )?)"(.*)"$')


def longer(text):
    """The text with every vowel twice."""
    parts = []
    end = 0
    for kept in KEPT.finditer(text):
        parts += [stretch(text[end:kept.start()]), kept.group()]
        end = kept.end()
    return "".join(parts + [stretch(text[end:])])


def stretch(text):
    return re.sub("[aeiouAEIOU]", twice, text)


def twice(vowel):
    return vowel.group() + vowel.group().lower().translate(ACCENTED)


def translate(catalogue):
    """The catalogue with every msgstr longer; its head, the first entry, stays as it is."""
    entries = catalogue.split("\n\n")
    for entry in entries[1:]:
        inside = False
        lines = []
        for line in entry.split("\n"):
            found = LINE.match(line)
            inside = found is not None and (inside or found.group(1) != "")
            lines.append(f'{found.group(1)}"{longer(found.group(2))}"' if inside else line)
        yield "\n".join(lines)


def main():
    tree, folder = sys.argv[1:]
    place = os.path.join(folder, "fr", "LC_MESSAGES")
    os.makedirs(place, exist_ok=True)
    with open(os.path.join(tree, "po", "POTFILES.in"), encoding="utf-8") as file:
        sources = [line.strip() for line in file if line.strip().endswith((".c", ".ui"))]
    with tempfile.TemporaryDirectory() as work:
        template = os.path.join(work, "tend.pot")
        subprocess.run(["xgettext", "--from-code=UTF-8", "--no-wrap", "--output", template]
                       + [f"--keyword={keyword}" for keyword in KEYWORDS] + sources,
                       cwd=tree, check=True)
        english = subprocess.run(["msgen", "--no-wrap", "--lang=fr", template], check=True,
                                 capture_output=True, encoding="utf-8").stdout
        head = english.split("\n\n")[0].replace("charset=CHARSET", "charset=UTF-8")
        head = re.sub(r'"Plural-Forms: [^"]*"',
                      r'"Plural-Forms: nplurals=2; plural=n > 1;\\n"', head)
        with open(os.path.join(work, "fr.po"), "w", encoding="utf-8") as file:
            file.write("\n\n".join([head, *translate(english)]))
        subprocess.run(["msgfmt", "--check-format", "--output-file", os.path.join(place, "tend.mo"),
                        os.path.join(work, "fr.po")], check=True)


if __name__ == "__main__":
    main()
