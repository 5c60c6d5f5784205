"""Documents filled in to the last field, so that there is something to export."""

import json

from support import Place

LANGUAGES = ("nb", "nn", "en")
DATED, DRAWN, LISTED = (
    ("plan", "conversation", "agreement"), ("plan", "matrix", "audit"), ("checklist", "scale", "matrix", "audit"),
)
"""Kinds of documents that become calendars, drawings and tables."""
PARTIES = 3
"""As many as score a scale at most."""
START, LATER = "2027-08-17", "2027-11-03"
"""The day that a plan starts or a conversation is held, and all others."""
NAME = "Åses plan, «for 9B»; æøå 👩‍👩‍👧 שלום – " + "og enda mer " * 3
TEXT = "Vi møtes hver tirsdag, og Åse skriver ned det vi blir enige om."
HOSTILE_NAME = "=1+1, <b>\"A\"; 'B' & æøå 👩‍👩‍👧 <script>alert(1)<script> שלום"
HOSTILE = (
    "</script><script>alert('kjørt')</script><img src=x onerror=alert(1)> \"sitat\" 'også' & &amp; a, b; c\\d "
    "<!-- æøå 👩‍👩‍👧 שלום =cmd|' /C calc'!A0\nny linje " + "ord" * 90
)
"""What a page, a table or a calendar might take for something else than text."""


class Shelf:
    """A server with a document of every instrument, or of those of some kinds, filled in; and with one of every kind that
    holds hostile text."""

    def __init__(self, rules=None, kinds=None):
        self.place = Place(rules)
        try:
            server = self.place.start()
            assert server.is_ready, server.message
            self.connection = self.place.connect()
            self.documents = []
            instruments = [
                instrument for instrument in self.connection.call("instruments")["instruments"]
                if kinds is None or instrument["kind"] in kinds
            ]
            for instrument in instruments:
                self._fill_in(instrument, NAME, TEXT)
            self.hostile = [
                document for instrument in {instrument["kind"]: instrument for instrument in instruments}.values()
                for document in self._fill_in(instrument, HOSTILE_NAME, HOSTILE)
            ]
        except BaseException:
            self.place.close()
            raise

    def close(self):
        if hasattr(self, "connection"):
            self.connection.close()
        self.place.close()

    def of(self, kinds):
        """The documents of some kinds, those with hostile text among them."""
        return [document for document in self.documents if document["kind"] in kinds]

    def one_of_each_kind(self):
        """Without hostile text."""
        ordinary = [document for document in self.documents if document not in self.hostile]
        return list({document["kind"]: document for document in ordinary}.values())

    def export(self, document, format, language="nb"):
        """The text of the file."""
        params = {"document": document["id"], "format": format, "language": language}
        return self.connection.call("document.export", **params)["text"]

    def outline(self, document, language="nb"):
        """What the document says, as its JSON tells it."""
        return json.loads(self.export(document, "json", language))["outline"]

    def make(self, instrument, name):
        """A new document, in which nothing is answered."""
        return self.connection.call("document.create", instrument=instrument, name=name)["document"]

    def _fill_in(self, instrument, name, text):
        made = [self._fill(self.make(instrument["id"], name), text)]
        if instrument["kind"] == "scale":
            agreement = self.connection.call("document.agree", document=made[0]["id"])["document"]
            self.connection.call("document.update", document=agreement["id"], name=name)
            made.append(self._fill(agreement, text))
        self.documents += made
        return made

    def _fill(self, document, text):
        """Answers everything; some fields appear only once others have their answers. Some answers have a comment."""
        id, answered = document["id"], set()
        while fields := [field for field in self._fields(id) if field["id"] not in answered]:
            for start in range(0, len(fields), 20):
                # A line of the protocol holds only so much.
                some = list(enumerate(fields))[start:start + 20]
                answers = {field["id"]: answer(field, place, text) for place, field in some}
                comments = {field["id"]: text for place, field in some if place % 3 == 0}
                self.connection.call("document.update", document=id, answers=answers, comments=comments)
                answered |= set(answers)
        return self.connection.call("document.update", document=id, finish=True)["document"]

    def _fields(self, id):
        return self.connection.call("instrument.form", document=id)["fields"]


def answer(field, place, text):
    """An answer that the field takes, another from one field to the next."""
    match field["kind"]:
        case "tick":
            return (True, False, "irrelevant")[place % 3]
        case "yesNo":
            return place % 2 == 0
        case "score" | "level" | "number":
            return field["minimum"] + place % (field["maximum"] - field["minimum"] + 1)
        case "choice":
            return field["choices"][place % len(field["choices"])]["value"]
        case "choices":
            return [choice["value"] for choice in field["choices"][:PARTIES]]
        case "day":
            return START if field["id"] in ("start", "date") else LATER
        case "list":
            return [text, "to", "tre"]
        case _:
            return text
