#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the tree that no compiler knows, as one TAP test.

    checks.py TREE

Each rule is a function that takes a tree and yields complaints. Before the rules are held against
the real tree, every one of them must find the fault in a tree made to break it (bad_trees.py):
a rule that cannot fail is no rule.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import bad_trees

# A layer may include itself and what stands before it; those side by side do not know one another.
LAYERS = [["base"], ["model"], ["store"], ["import", "papers", "presenter"], ["ui"]]
MAIN = "src/main.c"

# Whose headers belong to which layers alone.
LIBRARIES = [
    (re.compile(r"(gtk|gdk|gsk|graphene)/|gtk-|adwaita\.h|gtk\.h"), ["ui"]),
    (re.compile(r"sqlite3"), ["store"]),
    (re.compile(r"csv\.h"), ["import"]),
]

# Made by the build.
GENERATED = re.compile(r"tend-(config|.*resources?|enums?)\.h")

SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT (OR \w+ )?INTO|UPDATE\b.+\bSET|DELETE FROM"
    r"|CREATE (\w+ )?(TABLE|INDEX|TRIGGER|VIEW)|ALTER TABLE|DROP (TABLE|INDEX)|PRAGMA \w+)\b",
    re.DOTALL)

LONGEST_C = 799
LONGEST_UI = 300
LONGEST_FUNCTION = 60
LONGEST_CLASS_INIT = 120
WIDEST = 100

TRANSLATABLE_C = re.compile(r'\b(N?C?_|g_dngettext|ngettext|g_dpgettext2|g_strip_context) \(')
TRANSLATABLE_XML = re.compile(r'translatable="(yes|true|1)"')
TRANSLATABLE_DATA = re.compile(r"\.(desktop|metainfo\.xml)\.in(\.in)?$")

# Written so that they are not found in this file.
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
MACHINE_PATH = re.compile(r"(?<![\w.}$)])/(wo" + r"rk|ho" + r"me|ro" + r"ot|Us" + r"ers)/[\w.]")

BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton"}


class Tree:
    """The files below a folder, without what the build and git put there."""

    def __init__(self, root):
        self.root = root
        self.paths = []
        for folder, folders, files in os.walk(root):
            inside = os.path.relpath(folder, root)
            folders[:] = [name for name in folders
                          if name not in (".git", "__pycache__")
                          and not (inside == "." and name.startswith("build"))]
            self.paths += [os.path.normpath(os.path.join(inside, name)) for name in files
                           if name != ".git"]
        self.paths.sort()

    def under(self, folder, *endings):
        return [path for path in self.paths
                if path.startswith(folder) and path.endswith(endings or "")]

    def bytes(self, path):
        with open(os.path.join(self.root, path), "rb") as file:
            return file.read()

    def text(self, path):
        """The text of a file; None if it is not text."""
        data = self.bytes(path)
        if b"\0" in data:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None

    def texts(self):
        for path in self.paths:
            # Samples of files from elsewhere are as they came, the fuzzer's seeds are faults, and the
            # licence is not ours to mend.
            if "/samples/" in path or "/corpus/" in path or path == "COPYING":
                continue
            text = self.text(path)
            if text is not None:
                yield path, text


def layer_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def rank_of(layer):
    for rank, layers in enumerate(LAYERS):
        if layer in layers:
            return rank
    return None


def may_include(layer, other):
    return layer == other or rank_of(other) < rank_of(layer)


def layers(tree):
    """No layer includes one above it or beside it."""
    home = {os.path.basename(path): layer_of(path) for path in tree.under("src/", ".h")}
    for path in tree.under("src/", ".c", ".h"):
        layer = layer_of(path)
        if path != MAIN and rank_of(layer) is None:
            yield f"{path}: stands in no layer"
            continue
        for name in re.findall(r'^\s*#\s*include\s+"([^"]+)"', tree.text(path), re.MULTILINE):
            if "/" in name:
                yield f"{path}: includes “{name}” by its folder; a layer's folder is on the path"
            elif name not in home:
                if not GENERATED.fullmatch(name):
                    yield f"{path}: includes “{name}”, which is in no layer"
            elif path != MAIN and not may_include(layer, home[name]):
                yield f"{path}: {layer} includes “{name}” of {home[name]}"


def libraries(tree):
    """GTK only under src/ui, sqlite3 only under src/store."""
    for path in tree.under("src/", ".c", ".h"):
        for name in re.findall(r"^\s*#\s*include\s+[<\"]([^>\"]+)[>\"]", tree.text(path),
                               re.MULTILINE):
            for headers, homes in LIBRARIES:
                if (headers.match(name) and layer_of(path) not in homes
                        and not (path == MAIN and "ui" in homes)):
                    yield f"{path}: includes <{name}>, which belongs under src/{homes[0]}"


def without_comments(text):
    return re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL)


def sql(tree):
    """SQL text only under src/store and data/schema."""
    literal = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*')
    for path in tree.under("src/", ".c", ".h"):
        if layer_of(path) == "store":
            continue
        for text in literal.findall(without_comments(tree.text(path))):
            if SQL.search(re.sub(r'"\s*"', "", text)):
                yield f"{path}: SQL in {text[:50]}"
    for path in tree.under("ui/", ".ui"):
        if SQL.search(tree.text(path)):
            yield f"{path}: SQL"
    for path in tree.under("", ".sql"):
        if not path.startswith(("data/schema/", "tests/", "src/store/")):
            yield f"{path}: SQL outside data/schema"


def functions(text):
    """The name, first line and number of lines of each function, between its braces."""
    lines = text.split("\n")
    start = None
    for number, line in enumerate(lines):
        if line == "{" and number > 0 and lines[number - 1].rstrip().endswith(")"):
            start = number
        elif line == "}" and start is not None:
            for above in range(start - 1, -1, -1):
                name = re.match(r"(\w+) \(", lines[above])
                if name:
                    break
            yield name.group(1) if name else "?", start + 1, number - start - 1
            start = None


def limits(tree):
    """Files, functions and lines are of a size that can be read."""
    for path in tree.under("", ".c", ".h", ".ui"):
        text = tree.text(path)
        lines = text.count("\n")
        longest = LONGEST_UI if path.endswith(".ui") else LONGEST_C
        if lines > longest:
            yield f"{path}: {lines} lines, {longest} are allowed"
        for number, line in enumerate(text.split("\n"), 1):
            # A sentence in a .ui file is one line: a break in it would be shown.
            if len(line) > WIDEST and "translatable" not in line:
                yield f"{path}:{number}: {len(line)} columns, {WIDEST} are allowed"
        if path.endswith(".c"):
            for name, number, length in functions(text):
                most = LONGEST_CLASS_INIT if name.endswith("_class_init") else LONGEST_FUNCTION
                if length > most:
                    yield f"{path}:{number}: {name} has {length} lines, {most} are allowed"


def clang_format():
    for name in ("clang-format-14", "clang-format"):
        program = shutil.which(name)
        if program:
            version = subprocess.run([program, "--version"], capture_output=True, text=True,
                                     check=True).stdout
            if re.search(r"version 14\.", version):
                return program
    return None


def formatting(tree):
    """clang-format 14 would change nothing. Another version formats otherwise and is not asked."""
    paths = tree.under("", ".c", ".h")
    if not paths:
        return
    result = subprocess.run([clang_format(), "--dry-run", "-Werror", *paths], cwd=tree.root,
                            capture_output=True, text=True, check=False)
    found = set(re.findall(r"^(.+?):(\d+):\d+: error", result.stderr, re.MULTILINE))
    for path, number in sorted(found):
        yield f"{path}:{number}: not formatted; run clang-format -i {path}"
    if result.returncode != 0 and not found:
        yield result.stderr.strip()


def has_translatable(tree, path):
    if path.endswith((".c", ".h")):
        return TRANSLATABLE_C.search(without_comments(tree.text(path))) is not None
    if path.endswith((".ui", ".xml")) and not TRANSLATABLE_DATA.search(path):
        return TRANSLATABLE_XML.search(tree.text(path)) is not None
    return TRANSLATABLE_DATA.search(path) is not None


def potfiles(tree):
    """po/POTFILES.in lists every file with words to translate, and nothing else, in order."""
    text = tree.text("po/POTFILES.in")
    listed = [line for line in text.split("\n") if line and not line.startswith("#")]
    if listed != sorted(set(listed)):
        yield "po/POTFILES.in: not sorted, or something is listed twice"
    for path in listed:
        if path not in tree.paths:
            yield f"po/POTFILES.in: {path} does not exist"
        elif not has_translatable(tree, path) and not path.endswith(".gschema.xml"):
            yield f"po/POTFILES.in: {path} has nothing to translate"
    for folder in ("src/", "ui/", "data/"):
        for path in tree.under(folder):
            if tree.text(path) is None:
                continue
            if has_translatable(tree, path) and path not in listed:
                yield f"{path}: not listed in po/POTFILES.in"


def bundled_files(tree):
    """Resource lists name files from their own folder, or from data/."""
    for path in tree.under("", ".gresource.xml"):
        for file in ElementTree.fromstring(tree.bytes(path)).iter("file"):
            for folder in (os.path.dirname(path), "data"):
                yield os.path.normpath(os.path.join(folder, file.text))


def shipped(tree):
    """Every migration, practice and program is in a resource; what is not does not ship."""
    bundled = set(bundled_files(tree))
    for path in tree.under("data/schema/", ".sql") + tree.under("data/library/", ".txt"):
        if path not in bundled:
            yield f"{path}: in no gresource"


def templates(tree):
    """ui/X.ui is in a resource, and its class stands in src/ui/tend-X.c."""
    bundled = set(bundled_files(tree))
    for path in tree.under("ui/", ".ui"):
        if path not in bundled:
            yield f"{path}: in no gresource"
        template = ElementTree.fromstring(tree.bytes(path)).find("template")
        if template is None or not template.get("class", "").startswith("Tend"):
            continue
        folder, name = os.path.split(path)
        source = os.path.join("src", folder, "tend-" + name[:-len(".ui")] + ".c")
        if source not in tree.paths:
            yield f"{path}: its class {template.get('class')} is not in {source}"
        elif name not in tree.text(source):
            yield f"{source}: does not load {path}"


def is_icon_only(button):
    names = {item.get("name") for item in button.findall("property")}
    return "icon-name" in names and not names & {"label", "child"} and not button.findall("child")


def names(tree):
    """Every button that shows only an icon says what it does, to the eye and to a screen reader."""
    for path in tree.under("ui/", ".ui"):
        root = ElementTree.fromstring(tree.bytes(path))
        for button in list(root.iter("object")) + list(root.iter("template")):
            kind = button.get("class") if button.tag == "object" else button.get("parent")
            if kind not in BUTTONS or not is_icon_only(button):
                continue
            what = button.get("id") or next(item.text for item in button.findall("property")
                                            if item.get("name") == "icon-name")
            if not any(item.get("name") == "tooltip-text" for item in button.findall("property")):
                yield f"{path}: the button {what} has no tooltip"
            if button.find("accessibility") is None:
                yield f"{path}: the button {what} has no accessible label"


def headings(tree):
    """Every message dialog fits its heading, of which GTK 4.18 warns: src/ui/tend-heading.h."""
    for path, text in tree.texts():
        makes = "ADW_TYPE_MESSAGE_DIALOG)" in text or "adw_message_dialog_new (" in text
        if path.startswith("src/") and makes and "tend_heading_fit (" not in text:
            yield f"{path}: does not call tend_heading_fit ()"


def licences(tree):
    """Every source says its licence at its head."""
    for path, text in tree.texts():
        is_source = path.endswith((".c", ".h", ".py", ".sh", ".css", ".sql")) or (
            text.startswith("#!") and not path.endswith(".md"))
        if is_source and "SPDX-License-Identifier:" not in "".join(text.split("\n")[:3]):
            yield f"{path}: no SPDX line at its head"


def finished(tree):
    """Nothing is left for later, and nothing names the machine it was written on."""
    for path, text in tree.texts():
        for number, line in enumerate(text.split("\n"), 1):
            if UNFINISHED.search(line):
                yield f"{path}:{number}: unfinished: {line.strip()[:60]}"
            if MACHINE_PATH.search(line):
                yield f"{path}:{number}: a path of one machine: {line.strip()[:60]}"


def whitespace(tree):
    """Text ends with a line end; no line ends with a space; sources have no tabs."""
    for path, text in tree.texts():
        if path.endswith((".svg", ".po", ".pot", ".csv")):
            continue
        if text and not text.endswith("\n"):
            yield f"{path}: does not end with a line end"
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip(" \t\r") or ("\t" in line and path.endswith((".c", ".h", ".ui"))):
                yield f"{path}:{number}: a tab, or a space at the end"


def cases(tree):
    """Every case in tests/import/cases.md has a test that names it, and tests name no other."""
    if "tests/import/cases.md" not in tree.paths:
        return
    listed = set(re.findall(r"^\| (C\d+) \|", tree.text("tests/import/cases.md"), re.MULTILINE))
    named = {}
    for path in tree.under("tests/", ".c"):
        text = tree.text(path)
        comments = " ".join(re.findall(r"/\*.*?\*/", text, re.DOTALL))
        for number in re.findall(r"\bC(\d+)\b", comments) + re.findall(r'"[\w/-]*\bc(\d+)-', text):
            named.setdefault("C" + number, path)
    for case in sorted(listed - set(named), key=lambda case: int(case[1:])):
        yield f"tests/import/cases.md: no test names {case}"
    for case in sorted(set(named) - listed):
        yield f"{named[case]}: names {case}, which is not in tests/import/cases.md"


RULES = [layers, libraries, sql, limits, formatting, potfiles, shipped, templates, names,
         headings, licences, finished, whitespace, cases]


def broken(rule, files):
    """What a rule says about a tree made of these files."""
    with tempfile.TemporaryDirectory(prefix="tend-checks-") as root:
        for path, text in files.items():
            whole = os.path.join(root, path)
            os.makedirs(os.path.dirname(whole), exist_ok=True)
            with open(whole, "w", encoding="utf-8") as file:
                file.write(text)
        return list(rule(Tree(root)))


class Report:
    def __init__(self):
        self.count = 0
        self.failed = False

    def add(self, ok, what, details=()):
        self.count += 1
        self.failed = self.failed or not ok
        print(f"{'ok' if ok else 'not ok'} {self.count} {what}", flush=True)
        if not ok:
            print(what, file=sys.stderr)
        for detail in details:
            # Where meson shows it.
            print(f"  {detail}", file=sys.stderr)

    def skip(self, what, why):
        self.count += 1
        print(f"ok {self.count} {what} # SKIP {why}")


def main():
    tree = Tree(sys.argv[1])
    report = Report()
    by_name = {rule.__name__: rule for rule in RULES}
    tested = set()

    for name, what, files, wanted in bad_trees.cases():
        if name == "formatting" and clang_format() is None:
            tested.add(name)
            continue
        found = broken(by_name[name], files)
        right = any(wanted in line for line in found) if wanted else not found
        report.add(right, f"{name} {'finds' if wanted else 'allows'} {what}", [] if right else found)
        if wanted:
            tested.add(name)
    for name in by_name:
        report.add(name in tested, f"{name} can fail")

    for name, rule in by_name.items():
        if name == "formatting" and clang_format() is None:
            report.skip(name, "clang-format 14 is not installed")
            continue
        found = list(rule(tree))
        report.add(not found, f"{name}: {rule.__doc__.splitlines()[0]}", found)

    print(f"1..{report.count}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
