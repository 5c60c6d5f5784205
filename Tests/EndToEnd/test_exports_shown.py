"""Exported pages and drawings as a browser shows them, on a telephone, on a desk and on paper."""

import functools
import itertools
import os
import re
import shutil
import unittest

import browser
from filled import DRAWN, HOSTILE, HOSTILE_NAME, LANGUAGES, NAME, Shelf
from support import Programs

TELEPHONE, DESK = 360, 1280
"""How wide windows are, in pixels."""
HIDDEN = "\u202ebaklengs\u202c \u2066skjult\u2069"
"""What nobody can type, but can write into a file by hand."""
LONG_WORD = "Arbeidstidsforhandlingsprotokollføreropplæringsprogrammet"
WIDE_WORDS = "MANGE STORE BOKSTAVER OM OG OM IGJEN WWW MMM"

PAGE = """(() => {
  const text = element => element.textContent.trim()
  const inside = (root, selector) => [...root.querySelectorAll(selector)]
  return {
    language: document.documentElement.lang,
    title: document.title,
    headings: inside(document, "h1, h2, h3, h4, h5, h6").map(heading => [+heading.tagName[1], text(heading)]),
    tables: inside(document, "table").map(table => ({
      header: inside(table, "thead th").map(cell => [cell.scope, text(cell)]),
      rows: inside(table, "tbody tr").map(row => ({
        headers: inside(row, "th").map(cell => cell.scope),
        labels: inside(row, "td").map(cell => cell.dataset.label),
      })),
    })),
    active: inside(document, "script, img, iframe, object, embed, link, base, form, a").map(element => element.outerHTML),
    handlers: inside(document, "*").flatMap(element => [...element.attributes])
      .map(attribute => attribute.name).filter(name => name.startsWith("on")),
    shown: document.body.innerText,
    controls: /[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.documentElement.textContent),
  }
})()"""
"""What a page holds, by its elements."""

WIDTHS = """(width => {
  // A drawing may be wider, since its frame can be moved sideways. A table's head is hidden on a telephone.
  const head = document.querySelector("thead")
  const mayBeWide = head && getComputedStyle(head).position === "absolute" ? "figure *, thead, thead *" : "figure *"
  const wide = [...document.querySelectorAll("body *")]
    .filter(element => !element.matches(mayBeWide) && element.getBoundingClientRect().right > width + 0.5)
    .map(element => element.outerHTML.slice(0, 200))
  return { window: innerWidth, page: document.documentElement.scrollWidth, wide }
})"""
"""How wide a page is, and what of it is wider than a window should be."""

TEXTS = """(() => {
  const drawing = document.documentElement
  const box = element => {
    const { x, y, width, height } = element.getBBox()
    return { text: element.textContent, left: x, top: y, right: x + width, bottom: y + height }
  }
  const { width, height } = drawing.viewBox.baseVal
  return { width, height, texts: [...drawing.querySelectorAll("text")].map(box) }
})()"""
"""The texts of a drawing with the rectangles that they fill, in the drawing's own measure."""
GAP, OVERLAP = 2, 0.5
"""How far apart texts on one line must be; how much lines may overlap, measured with what letters may need at most."""


def setUpModule():
    global shelf, pages, window
    if not browser.program():
        if os.environ.get(browser.NEEDED):
            raise AssertionError(browser.MISSING)
        raise unittest.SkipTest(browser.MISSING)
    shelf = Shelf()
    unittest.addModuleCleanup(shelf.close)
    pages = shelf.place.root / "pages"
    pages.mkdir()
    window = browser.Browser()
    unittest.addModuleCleanup(window.close)


def written(document, format, language="nb", on=None):
    """The export of a document as a file that a browser can open."""
    file = pages / f"{document['id']}.{language}.{format}"
    file.write_text((on or shelf).export(document, format, language), encoding="utf-8", newline="")
    return file


def shown():
    """Every document in one language, one of each kind in the others."""
    return [(document, "nb") for document in shelf.documents] + [
        (document, language) for document in shelf.one_of_each_kind() for language in LANGUAGES if language != "nb"
    ]


@functools.cache
def seen(id, language, width):
    """What there is to see of a document's page in a window so wide."""
    document = next(document for document in shelf.documents if document["id"] == id)
    window.open(written(document, "html", language), width)
    widths, page = window.evaluate(f"{WIDTHS}({width})"), window.evaluate(PAGE)
    return page | {"widths": widths, "complaints": window.complaints, "requests": window.requests}


def plain(text):
    """A text as a page lays it out: white space is one space."""
    return " ".join(text.split())


class Pages(unittest.TestCase):
    def test_a_page_fits_a_telephone_and_a_desk_without_a_complaint_and_loads_nothing(self):
        for (document, language), width in itertools.product(shown(), (TELEPHONE, DESK)):
            with self.subTest(document=document["id"], instrument=document["instrument"], lang=language, width=width):
                page = seen(document["id"], language, width)
                self.assertEqual(page["widths"], {"window": width, "page": width, "wide": []})
                self.assertEqual((page["complaints"], page["requests"]), ([], []))

    def test_a_page_says_its_language_its_name_its_order_and_what_its_columns_are(self):
        for document, language in shown():
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                page = seen(document["id"], language, DESK)
                name = HOSTILE_NAME if document in shelf.hostile else NAME.strip()
                self.assertEqual((page["language"], page["title"]), (language, name))
                levels = [level for level, _ in page["headings"]]
                self.assertEqual((page["headings"][0], levels.count(1)), ([1, name], 1))
                self.assertTrue(all(text for _, text in page["headings"]))
                for before, after in itertools.pairwise(levels):
                    self.assertLessEqual(after, before + 1, page["headings"])
                self.assertEqual(bool(page["tables"]), document["kind"] != "checklist")
                for table in page["tables"]:
                    titles = [title for _, title in table["header"]]
                    self.assertTrue(all(titles))
                    self.assertEqual({scope for scope, _ in table["header"]}, {"col"})
                    for row in table["rows"]:
                        self.assertEqual((row["headers"], row["labels"]), (["row"], titles[1:]))

    def test_hostile_text_is_shown_as_text_and_does_nothing(self):
        for document, width in itertools.product(shelf.hostile, (TELEPHONE, DESK)):
            with self.subTest(document=document["id"], instrument=document["instrument"], width=width):
                page = seen(document["id"], "nb", width)
                self.assertEqual((page["active"], page["handlers"], page["complaints"]), ([], [], []))
                self.assertIn(plain(HOSTILE), plain(page["shown"]))
                self.assertIn(plain(HOSTILE_NAME), plain(page["shown"]))

    def test_what_turns_the_direction_of_text_is_left_out_of_a_page(self):
        document = next(document for document in shelf.hostile if document["kind"] == "checklist")
        kept = shelf.place.root / ".local" / "share" / "veiviser" / "documents" / f"{document['id']}.json"
        before = kept.read_text(encoding="utf-8")
        kept.write_text(before.replace("ny linje", HIDDEN), encoding="utf-8")
        self.addCleanup(kept.write_text, before, encoding="utf-8")
        self.assertIn(HIDDEN, shelf.export(document, "json"))
        window.open(written(document, "html"), DESK)
        page = window.evaluate(PAGE)
        self.assertIn("baklengs skjult", page["shown"])
        self.assertFalse(page["controls"])

    def test_a_page_can_be_printed(self):
        for document in shelf.one_of_each_kind() + shelf.hostile[:1]:
            with self.subTest(document=document["id"], instrument=document["instrument"]):
                window.open(written(document, "html"), DESK)
                self.assertIn(window.printed_pages(), range(1, 20))


class Drawings(unittest.TestCase):
    def check(self, document, language, on=None):
        """Looks at a drawing; gives its texts."""
        with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
            window.open(written(document, "svg", language, on), DESK)
            self.assertEqual((window.complaints, window.requests), ([], []))
            drawing = window.evaluate(TEXTS)
            self.assertTrue(drawing["texts"])
            for text in drawing["texts"]:
                self.assertTrue(text["text"].strip())
                self.assertTrue(0 <= text["left"] and text["right"] <= drawing["width"], text)
                self.assertTrue(0 <= text["top"] and text["bottom"] <= drawing["height"], text)
            for one, other in itertools.combinations(drawing["texts"], 2):
                across = min(one["right"], other["right"]) - max(one["left"], other["left"])
                along = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
                self.assertFalse(across > -GAP and along > OVERLAP, (one, other))
            return [text["text"] for text in drawing["texts"]]
        return []

    def test_texts_stand_inside_the_drawing_whole_and_clear_of_one_another(self):
        for document, language in itertools.product(shelf.of(DRAWN), LANGUAGES):
            for text in self.check(document, language):
                self.assertFalse(text.endswith("-"), f"{text} is broken, and would have its place.")

    def test_so_do_long_texts_and_many(self):
        crowded = Shelf(crowded_rules(pages / "Rules"), DRAWN)
        self.addCleanup(crowded.close)
        for document in crowded.of(DRAWN):
            self.check(document, "nb", crowded)


def crowded_rules(folder):
    """A rule base whose plans have many events a month, and whose titles are too long for any line."""
    shutil.copytree(Programs.small_rules(), folder)
    long = f"{LONG_WORD} {WIDE_WORDS} "
    for file in [file for kind in ("plans", "matrices", "audits") for file in (folder / kind).glob("*.yaml")]:
        text = file.read_text(encoding="utf-8")
        head, mark, events = text.partition("\nevents:\n")
        if mark:
            copies = [re.sub(r"^  - id: ", f"  - id: again-{number}-", events, flags=re.M) for number in range(5)]
            text = head + mark + "".join([events, *copies])
        text = re.sub(r"^(\s+title:\n\s+nb: )[\"']?([^\"'\n>|]+)[\"']?$", rf'\1"{long}\2"', text, flags=re.M)
        file.write_text(text, encoding="utf-8")
    return folder


if __name__ == "__main__":
    unittest.main()
