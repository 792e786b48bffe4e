# SPDX-License-Identifier: GPL-3.0-or-later
"""Small trees that break one rule each, and a few that look as if they did.

A case is: the rule, what is in the tree, its files, and a part of the complaint that must come;
None if there must be no complaint.
"""

SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"

CLANG_FORMAT = "Language: Cpp\nBasedOnStyle: GNU\nSpaceBeforeParens: Always\n"

TEMPLATE = """<interface>
  <template class="TendTodayPage" parent="AdwBin"/>
</interface>
"""

ROW = """<interface>
  <template class="GtkListItem"/>
</interface>
"""

BUNDLE = """<gresources>
  <gresource prefix="/app"><file>{}</file></gresource>
</gresources>
"""

BUTTON = """<interface>
  <object class="GtkButton">
    <property name="icon-name">list-add-symbolic</property>
    {}
  </object>
</interface>
"""

TOOLTIP = '<property name="tooltip-text" translatable="yes">New</property>'
LABEL = '<accessibility><property name="label" translatable="yes">New</property></accessibility>'


def function(name, lines):
    body = "  work ();\n" * lines
    return f"static void\n{name} (int a,\n      int b)\n{{\n{body}}}\n"


def cases():
    yield from layer_cases()
    yield from size_cases()
    yield from interface_cases()
    yield from text_cases()


def layer_cases():
    lower = {"src/model/tend-cohort.h": SPDX, "src/ui/tend-window.h": SPDX,
             "src/presenter/tend-clock.h": SPDX, "src/import/tend-records.h": SPDX}

    def with_file(path, text):
        return {**lower, path: text}

    yield ("layers", "an upward include",
           with_file("src/model/tend-cohort.c", '#include "tend-window.h"\n'), "of ui")
    yield ("layers", "an include of a neighbour",
           with_file("src/import/tend-plan.c", '#include "tend-clock.h"\n'), "of presenter")
    yield ("layers", "an include by folder",
           with_file("src/ui/tend-a.c", '#include "../model/tend-cohort.h"\n'), "by its folder")
    yield ("layers", "an include of nothing",
           with_file("src/ui/tend-a.c", '#include "tend-b.h"\n'), "in no layer")
    yield ("layers", "a folder that is no layer", {"src/misc/tend-a.c": SPDX}, "in no layer")
    yield ("layers", "includes from above to below",
           with_file("src/ui/tend-a.c", '#include "tend-cohort.h"\n#include "tend-config.h"\n'),
           None)

    yield "libraries", "GTK in the model", {"src/model/a.c": "#include <gtk/gtk.h>\n"}, "src/ui"
    yield "libraries", "libadwaita in the store", {"src/store/a.h": "#include <adwaita.h>\n"}, "ui"
    yield "libraries", "SQLite in a page", {"src/ui/a/b.c": "#include <sqlite3.h>\n"}, "src/store"
    yield ("libraries", "each at home", {"src/ui/today/a.c": "#include <gtk/gtk.h>\n",
                                         "src/main.c": "#include <adwaita.h>\n",
                                         "src/store/b.c": "#include <sqlite3.h>\n"}, None)

    yield ("sql", "a question in the ui",
           {"src/ui/a.c": 'x = "SELECT name "\n    "FROM person";\n'}, "SELECT")
    yield "sql", "a write in the model", {"src/model/a.c": 'x = "DELETE FROM person";\n'}, "DELETE"
    yield "sql", "a pragma in main", {"src/main.c": 'x = "PRAGMA user_version";\n'}, "PRAGMA"
    yield "sql", "a question in a .ui file", {"ui/a.ui": "SELECT a FROM b\n"}, "ui/a.ui"
    yield "sql", "a script elsewhere", {"data/a.sql": "VACUUM;\n"}, "outside data/schema"
    yield ("sql", "SQL at home and plain words elsewhere",
           {"src/store/a.c": 'x = "SELECT 1 FROM person";\n', "data/schema/0001-a.sql": "x;\n",
            "src/ui/a.c": '/* "DELETE FROM a" */\nx = "Select people from the list";\n'}, None)


def size_cases():
    yield "limits", "a long .c", {"src/ui/a.c": "\n" * 800}, "800 lines"
    yield "limits", "a .c that just fits", {"src/ui/a.c": "\n" * 799}, None
    yield "limits", "a long .ui", {"ui/a.ui": "\n" * 301}, "301 lines"
    yield "limits", "a wide line", {"src/ui/a.h": "x" * 101 + "\n"}, "101 columns"
    yield "limits", "a long sentence", {"ui/a.ui": f'<p translatable="yes">{"x" * 99}</p>\n'}, None
    yield "limits", "a line of 100 letters", {"src/ui/a.h": "é" * 100 + "\n"}, None
    yield "limits", "a long function", {"src/ui/a.c": function("work_hard", 61)}, "work_hard has 61"
    yield "limits", "a function that just fits", {"src/ui/a.c": function("work", 60)}, None
    yield ("limits", "a long class_init", {"src/ui/a.c": function("tend_a_class_init", 121)},
           "tend_a_class_init has 121")
    yield "limits", "a longer class_init", {"src/ui/a.c": function("a_class_init", 120)}, None

    yield ("formatting", "a call without its space",
           {".clang-format": CLANG_FORMAT, "src/a.c": "int a = b(1);\n"}, "src/a.c:1")
    yield ("formatting", "a call with its space",
           {".clang-format": CLANG_FORMAT, "src/a.c": "int a = b (1);\n"}, None)


def interface_cases():
    yield ("potfiles", "words that are not listed",
           {"po/POTFILES.in": "", "src/ui/a.c": 'x = _ ("Today");\n'}, "src/ui/a.c: not listed")
    yield ("potfiles", "a plural that is not listed",
           {"po/POTFILES.in": "", "src/ui/a.c": "x = g_dngettext (NULL, a, b, n);\n"}, "not listed")
    yield ("potfiles", "a .ui file that is not listed",
           {"po/POTFILES.in": "", "ui/a.ui": '<a translatable="yes">Today</a>\n'}, "not listed")
    yield ("potfiles", "a desktop entry that is not listed",
           {"po/POTFILES.in": "", "data/app.desktop.in": "Name=Tend\n"}, "not listed")
    yield "potfiles", "a file that is gone", {"po/POTFILES.in": "src/a.c\n"}, "does not exist"
    yield ("potfiles", "a file without words",
           {"po/POTFILES.in": "src/a.c\n", "src/a.c": "int a;\n"}, "nothing to translate")
    yield ("potfiles", "files out of order",
           {"po/POTFILES.in": "src/b.c\nsrc/a.c\n", "src/a.c": '_ ("a")\n',
            "src/b.c": '_ ("b")\n'}, "not sorted")
    yield ("potfiles", "words that are listed, and words only spoken of",
           {"po/POTFILES.in": "src/a.c\n", "src/a.c": 'C_ ("x", "a")\n',
            "src/b.c": '/* _ ("b") */\n'}, None)

    yield ("shipped", "a migration that is not listed",
           {"data/schema/0002-more.sql": "x;\n"}, "0002-more.sql: in no gresource")
    yield ("shipped", "a practice that is not listed",
           {"data/library/en/practices/a.txt": "Title: A\n"}, "a.txt: in no gresource")
    yield ("shipped", "a migration that is",
           {"data/schema/0001-a.sql": "x;\n",
            "src/store/a.gresource.xml": BUNDLE.format("schema/0001-a.sql")}, None)

    path, source = "ui/today/today-page.ui", "src/ui/today/tend-today-page.c"
    bundle = BUNDLE.format("today/today-page.ui")
    yield ("templates", "a template without its class",
           {path: TEMPLATE, "ui/a.gresource.xml": bundle}, "is not in " + source)
    yield ("templates", "a template no class loads",
           {path: TEMPLATE, source: SPDX, "ui/a.gresource.xml": bundle}, "does not load")
    yield ("templates", "a template in no resource",
           {path: TEMPLATE, source: '"today-page.ui"\n'}, "in no gresource")
    yield ("templates", "a template with all it needs, and a row",
           {path: TEMPLATE, source: '"/app/today/today-page.ui"\n', "ui/a.gresource.xml": bundle,
            "ui/row.ui": ROW, "ui/b.gresource.xml": BUNDLE.format("row.ui")}, None)

    yield "names", "a button without a tooltip", {"ui/a.ui": BUTTON.format(LABEL)}, "no tooltip"
    yield ("names", "a button without a name",
           {"ui/a.ui": BUTTON.format(TOOLTIP)}, "no accessible label")
    yield "names", "a button with both", {"ui/a.ui": BUTTON.format(TOOLTIP + LABEL)}, None

    dialog = "G_DEFINE_FINAL_TYPE (A, a, ADW_TYPE_MESSAGE_DIALOG)\n"
    yield "headings", "a dialog that does not fit", {"src/ui/a.c": dialog}, "src/ui/a.c: does not"
    yield ("headings", "a dialog that does",
           {"src/ui/a.c": dialog + "tend_heading_fit (ADW_MESSAGE_DIALOG (self));\n"}, None)


def text_cases():
    yield "licences", "a C file without a licence", {"src/a.c": "int a;\n"}, "src/a.c: no SPDX"
    yield "licences", "a script without a licence", {"run": "#!/bin/bash\ntrue\n"}, "run: no SPDX"
    yield "licences", "a C file with one", {"src/a.c": SPDX + "int a;\n"}, None

    yield "finished", "something left for later", {"src/a.c": "/* TO" + "DO: all */\n"}, "a.c:1"
    yield "finished", "something left to mend", {"README.md": "FIX" + "ME\n"}, "README.md:1"
    yield ("finished", "a path of one machine",
           {"tests/a.c": '"/ho' + 'me/mara/tend"\n'}, "a path of one machine")
    yield ("finished", "a path of every machine",
           {"a.c": '"/usr/share/tend" "$place/ho' + 'me/data"\n'}, None)

    yield "whitespace", "a space at the end", {"src/a.c": "int a; \n"}, "src/a.c:1"
    yield "whitespace", "no line end at the end", {"README.md": "Tend"}, "line end"
    yield "whitespace", "a tab", {"src/a.c": "\tint a;\n"}, "a tab"
    yield "whitespace", "clean text", {"src/a.c": "int a;\n"}, None

    table = {"tests/import/cases.md": "| # | Input |\n|---|---|\n| C1 | a |\n| C12 | b |\n"}
    yield ("cases", "a case without a test",
           {**table, "tests/import/a.c": '/* C1: a. */\nADD ("/import/c2x", a);\n'}, "C12")
    yield ("cases", "a case nobody knows",
           {**table, "tests/a.c": '/* C1 and C12 */\nADD ("/import/c3-a", a);\n'}, "C3")
    yield ("cases", "every case",
           {**table, "tests/a.c": '/* C1: a. */\nADD ("/import/c12-a", a);\nint C99;\n'}, None)
