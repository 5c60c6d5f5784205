"""Exported files as other programs read them: calendars, tables, documents, and the XML of drawings. How pages and
drawings look is asked in test_exports_shown."""

import csv
import io
import itertools
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree
from datetime import date, datetime, timedelta, timezone

from filled import DATED, DRAWN, HOSTILE, HOSTILE_NAME, LANGUAGES, LATER, LISTED, NAME, START, TEXT, Shelf
from support import Programs

try:
    from icalendar import Calendar
except ImportError as error:
    raise ImportError(
        "The tests read calendars with python3-icalendar. Install it (make setup-test), and run the tests with the Python "
        "that it is for (/usr/bin/python3 on Debian)."
    ) from error

LONGEST_LINE = 75
"""Octets of a line of a calendar."""
MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "nn": "januar februar mars april mai juni juli august september oktober november desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
DURING = {"nb": "{} (i løpet av {})", "nn": "{} (i løpet av {})", "en": "{} (during {})"}
"""What a calendar calls that for which a month is set aside."""
SVG = "{http://www.w3.org/2000/svg}"
REFUSED = 73


def setUpModule():
    global shelf
    shelf = Shelf()


def tearDownModule():
    shelf.close()


def pairs(kinds):
    """Documents of some kinds with each language."""
    documents = shelf.of(kinds)
    assert {document["kind"] for document in documents} == set(kinds), "There is a document of each kind."
    return itertools.product(documents, LANGUAGES)


def events(text):
    return Calendar.from_ical(text).walk("VEVENT")


def names(document, language):
    """What calendars know the events of a document by."""
    return [str(event["UID"]) for event in events(shelf.export(document, "ics", language))]


class Calendars(unittest.TestCase):
    def test_every_calendar_is_read_without_fault_and_its_events_are_whole(self):
        before = datetime.now(timezone.utc).replace(microsecond=0)
        for document, language in pairs(DATED):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                calendar = Calendar.from_ical(shelf.export(document, "ics", language))
                self.assertEqual((calendar["VERSION"], calendar.errors), ("2.0", []))
                self.assertTrue(calendar["PRODID"])
                found = calendar.walk("VEVENT")
                self.assertEqual(len(found), len(shelf.outline(document, language)["events"]))
                self.assertEqual(len({event["UID"] for event in found}), len(found))
                for event in found:
                    self.assertEqual(event.errors, [])
                    self.assertTrue(event["UID"] and event["SUMMARY"])
                    self.assertTrue(before <= event["DTSTAMP"].dt <= datetime.now(timezone.utc))
                    self.assertIs(type(event["DTSTART"].dt), date)
                    self.assertLess(event["DTSTART"].dt, event["DTEND"].dt)

    def test_lines_end_as_they_must_and_are_folded_between_characters(self):
        for document, language in pairs(DATED):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                octets = shelf.export(document, "ics", language).encode()
                self.assertTrue(octets.endswith(b"\r\n"))
                lines = octets.removesuffix(b"\r\n").split(b"\r\n")
                self.assertEqual(lines[0], b"BEGIN:VCALENDAR")
                for line in lines:
                    self.assertNotRegex(line, rb"[\r\n]")
                    self.assertLessEqual(len(line), LONGEST_LINE)
                    line.decode()

    def test_texts_come_back_as_they_were_typed(self):
        for document, language in pairs(DATED):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                calendar = Calendar.from_ical(shelf.export(document, "ics", language))
                name = HOSTILE_NAME if document in shelf.hostile else NAME.strip()
                self.assertEqual(str(calendar["X-WR-CALNAME"]), name)
                outline = shelf.outline(document, language)
                for event, told in zip(calendar.walk("VEVENT"), outline["events"], strict=True):
                    month, *_ = told["when"].split()
                    summary = told["title"] if month[0].isdigit() else DURING[language].format(told["title"], month)
                    self.assertEqual(str(event["SUMMARY"]), summary)
                    self.assertEqual(event["TRANSP"], "TRANSPARENT")
                    lines = str(event["DESCRIPTION"]).split("\n")
                    self.assertIn(f"{name} ({document['id']})", lines)
                    if told["who"]:
                        self.assertTrue(lines[0].endswith(f": {told['who']}"), lines)
                if document["kind"] == "conversation":
                    text = HOSTILE if document in shelf.hostile else TEXT
                    described = "\n".join(str(event["DESCRIPTION"]) for event in calendar.walk("VEVENT"))
                    self.assertIn(text.replace("\n", " "), described)

    def test_an_event_is_the_same_in_every_language_and_after_a_change(self):
        for document in shelf.of(DATED):
            with self.subTest(document=document["id"]):
                first = [names(document, language) for language in LANGUAGES]
                self.assertEqual(first, first[:1] * len(LANGUAGES))
                field = next(iter(document["comments"]))
                shelf.connection.call("document.update", document=document["id"], comments={field: "Endret."})
                self.assertEqual(names(document, "nb"), first[0])
                again = events(shelf.export(document, "ics"))
                self.assertTrue(all(event["SEQUENCE"] > document["revision"] for event in again))
                undone = shelf.connection.call("document.undo", document=document["id"])["document"]
                self.assertEqual(undone["comments"], document["comments"])
        everywhere = [name for document in shelf.of(DATED) for name in names(document, "nb")]
        self.assertEqual(len(set(everywhere)), len(everywhere))

    def test_events_are_on_the_days_that_the_document_tells(self):
        for document, language in pairs(DATED):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                found = events(shelf.export(document, "ics", language))
                told = [span(event["when"], language) for event in shelf.outline(document, language)["events"]]
                self.assertEqual([(event["DTSTART"].dt, event["DTEND"].dt) for event in found], told)

    def test_events_are_on_the_days_that_were_answered_and_those_that_the_plan_counts_from_its_start(self):
        for document in shelf.of(DATED):
            with self.subTest(document=document["id"], instrument=document["instrument"]):
                found = sorted(event["DTSTART"].dt for event in events(shelf.export(document, "ics")))
                answers = document["answers"].items()
                days = [date.fromisoformat(day) for field, day in answers if day in (START, LATER) and field != "start"]
                expected = days + planned(document["instrument"], document["answers"])
                self.assertEqual(found, sorted(expected))


def span(when, language):
    """The day of `17. august 2027`, or the first working day of `august 2027`, and the day after."""
    *day, month, year = when.split()
    month, year = MONTHS[language].index(month) + 1, int(year)
    # The month that the plan starts in begins with its start.
    first = date(year, month, int(day[0].rstrip("."))) if day else working(year, month)
    return first, first + timedelta(days=1)


def working(year, month):
    """The first working day of a month of the plan."""
    first = max(date(year, month, 1), date.fromisoformat(START))
    while first.weekday() >= 5 or (first.month, first.day) in ((1, 1), (5, 1)):
        first += timedelta(days=1)
    return first


CONDITION = re.compile(r"\{question: ([\w-]+), ([^}]*)\}")


def holds(event, answers):
    """Whether an event of a plan, as its file has it, is there with these answers, which are to all questions."""
    conditions = re.search(r"^    when:(.*(?:\n      .*)*)", event, flags=re.M)
    return all(is_met(answers[question], test) for question, test in CONDITION.findall(conditions[1] if conditions else ""))


def is_met(answer, test):
    if choices := re.search(r"is: \[(.*)\]", test):
        return answer in choices[1].split(", ")
    if flag := re.search(r"is: (true|false)", test):
        return answer == (flag[1] == "true")
    least, most = (re.search(rf"{key}: (-?\d+)", test) for key in ("atLeast", "atMost"))
    return (not least or answer >= int(least[1])) and (not most or answer <= int(most[1]))


def planned(instrument, answers):
    """When an annual wheel that starts in August has its events, read from its file in the rule base."""
    kind, name = instrument.split(".")
    if kind != "plan":
        return []
    text = (Programs.rules() / "plans" / f"{name}.yaml").read_text(encoding="utf-8")
    start, days = date.fromisoformat(START), []
    for event in re.split(r"^  - id: ", text.partition("\nevents:\n")[2], flags=re.M)[1:]:
        if not holds(event, answers):
            continue
        if follows := re.search(r"^    follows: \{question: ([\w-]+), weeks: (-?\d+)\}$", event, flags=re.M):
            days.append(max(start, date.fromisoformat(answers[follows[1]]) + timedelta(weeks=int(follows[2]))))
            continue
        week, month, year = (re.search(rf"^    {key}: (\d+)$", event, flags=re.M) for key in ("week", "month", "year"))
        if week and int(week[1]) == 1:
            days.append(start)
        elif week:
            days.append(start - timedelta(days=start.weekday()) + timedelta(weeks=int(week[1]) - 1))
        else:
            later = int(year[1]) - 1 if year else 0
            days.append(working(start.year + later + (int(month[1]) < start.month), int(month[1])))
    return days


class Tables(unittest.TestCase):
    def test_every_row_has_as_many_columns_and_the_texts_are_those_typed(self):
        for document, language in pairs(LISTED):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                rows = table(shelf.export(document, "csv", language))
                self.assertGreater(len(rows), 1)
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})
                self.assertTrue(all(rows[0]))
                text = HOSTILE if document in shelf.hostile else TEXT
                # A scale has several comments in one cell.
                self.assertTrue(any(text in cell for row in rows for cell in row))

    def test_no_cell_is_a_formula_whichever_mark_separates_the_columns(self):
        typed = [
            "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "x;=1+1", "x; \"=1+1\"", "x\n=1+1", "a\n\n-b;+c",
            "=1,2",
        ]
        document = shelf.make("checklist.before-yes", "Formler")
        fields = shelf.connection.call("instrument.form", document=document["id"])["fields"]
        comments = {field["id"]: text for field, text in zip(fields, typed)}
        self.assertEqual(len(comments), len(typed))
        shelf.connection.call("document.update", document=document["id"], comments=comments)
        text = shelf.export(document, "csv")
        cells = {cell for row in table(text) for cell in row}
        self.assertIn("'=cmd|' /C calc'!A0", cells)
        # Norwegian spreadsheets separate with semicolons, and to them the quotes inside a line are letters.
        for line in text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"):
            cells |= set(re.split("[;\t]", line))
        for cell in cells:
            self.assertNotRegex(cell, r"^[\s\"]*[=+\-@]")

    def test_what_is_no_formula_stays_as_it_was_typed(self):
        typed = "a-b = c; d + e@f.no – 1\nog – 2; \"sitat\", 'sitat'"
        document = shelf.make("checklist.before-yes", "Lister")
        shelf.connection.call("document.update", document=document["id"], comments={"time": typed})
        self.assertTrue(any(typed in row for row in table(shelf.export(document, "csv"))))


def table(text):
    """The rows of a table, read as strictly as the library can."""
    assert text.startswith("\ufeff") and text.endswith("\r\n"), "A table begins with the mark of UTF-8 and ends a line."
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


class Documents(unittest.TestCase):
    MEMBERS = ("kind", "instrument", "name", "language", "answers", "comments")

    def test_a_document_is_imported_as_it_was_exported(self):
        for document in shelf.documents:
            with self.subTest(document=document["id"], instrument=document["instrument"]):
                content = {"document": json.loads(shelf.export(document, "json"))["document"]}
                self.check(shelf.connection.call("document.import", content=content)["document"], document)

    def test_a_file_is_imported_as_it_was_written(self):
        file = shelf.place.root / "out.json"
        for document in shelf.hostile:
            with self.subTest(document=document["id"], instrument=document["instrument"]):
                file.write_text(shelf.export(document, "json"), encoding="utf-8")
                run = shelf.place.run("document", "import", str(file), "--json")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.check(json.loads(run.stdout)["document"], document)

    def check(self, again, document):
        self.assertNotEqual(again["id"], document["id"])
        self.assertEqual([again[member] for member in self.MEMBERS], [document[member] for member in self.MEMBERS])
        self.assertEqual("finished" in again, "finished" in document)


class Drawings(unittest.TestCase):
    def test_every_drawing_is_well_formed_and_says_in_words_what_it_shows(self):
        for document, language in pairs(DRAWN):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                root = ElementTree.fromstring(shelf.export(document, "svg", language))
                self.assertEqual((root.tag, root.get("role")), (f"{SVG}svg", "img"))
                self.assertRegex(root.get("viewBox"), r"^0 0 \d+(\.\d)? \d+(\.\d)?$")
                title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
                name = HOSTILE_NAME if document in shelf.hostile else NAME.strip()
                self.assertEqual(root.get("aria-labelledby"), f"{title.get('id')} {description.get('id')}")
                self.assertTrue(title.text.endswith(name), title.text)
                outline = shelf.outline(document, language)
                shown = [event["title"] for event in outline["events"]]
                if document["kind"] != "plan":
                    tables = [part["table"] for part in outline["parts"] if "table" in part]
                    shown = [row["title"] for table in tables for row in table["rows"]]
                self.assertTrue(shown)
                for text in shown:
                    self.assertIn(text, description.text)

    def test_nothing_in_a_drawing_runs_or_loads(self):
        for document, language in pairs(DRAWN):
            with self.subTest(document=document["id"], instrument=document["instrument"], language=language):
                root = ElementTree.fromstring(shelf.export(document, "svg", language))
                self.assertLessEqual(
                    {element.tag.removeprefix(SVG) for element in root.iter()},
                    {"svg", "title", "desc", "rect", "circle", "line", "text"},
                )
                for element in root.iter():
                    for attribute in element.attrib:
                        self.assertNotRegex(attribute, "^on|href|style")


class Files(unittest.TestCase):
    """What the client does with a file; what can go wrong otherwise is asked in TerminalTests/Output."""

    def setUp(self):
        self.document = next(document for document in shelf.hostile if document["kind"] == "audit")
        self.folder = shelf.place.root / "files"
        self.folder.mkdir()
        self.addCleanup(self.folder.rmdir)
        self.file = self.folder / "audit.csv"
        self.addCleanup(self.file.unlink, missing_ok=True)
        self.command = f"veiviser document export {self.document['id']} --format csv --output"

    def test_standard_output_gets_the_bytes_as_they_are(self):
        run = shelf.place.shell(f"{self.command} - > {self.file}")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.file.read_bytes(), shelf.export(self.document, "csv").encode())

    def test_a_file_is_replaced_by_force_only(self):
        self.file.write_text("Et annet svar.")
        run = shelf.place.shell(f"{self.command} {self.file}")
        self.assertEqual((run.returncode, run.stdout), (REFUSED, ""))
        self.assertIn(str(self.file), run.stderr)
        self.assertEqual(self.file.read_text(), "Et annet svar.")
        run = shelf.place.shell(f"{self.command} {self.file} --force")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.file.read_bytes(), shelf.export(self.document, "csv").encode())

    def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(self):
        self.file.write_text("Et annet svar.")
        # The first kilobyte fits.
        run = shelf.place.shell(f"trap '' XFSZ; ulimit -f 1; {self.command} {self.file} --force")
        self.assertEqual((run.returncode, run.stdout), (REFUSED, ""))
        self.assertIn(str(self.file), run.stderr)
        self.assertEqual([file.read_text() for file in self.folder.iterdir()], ["Et annet svar."])


if __name__ == "__main__":
    unittest.main()
