#!/usr/bin/env python3
"""Puts a conversation into the README, as it stands on the screen.

Usage: transcript.py BIN README [--check]

The conversation is held anew with the programs in BIN, on a terminal of 80 columns, and put between the lines
<!-- transcript --> and <!-- /transcript -->. With --check nothing is written: the exit status tells whether what
stands there is what would be written.
"""

import re
import sys
from pathlib import Path

from support import Place, Programs
from terminal import Terminal

COLUMNS = 80
BEGIN, END = "<!-- transcript -->", "<!-- /transcript -->"
# The first of these that is asked back on; which one depends on the samples of the rule base.
ASKED_BACK = [
    "jeg skal veilede sammen med noen på universitetet", "hva er viktig i starten?", "hvem har ansvar for hva?",
    "hvordan kan jeg forberede meg?", "hva sier jeg til elevene og lederen?", "hva om vi er uenige?",
]
LINES = [
    "Får jeg betalt for å være medveileder?",
    ASKED_BACK,
    "1",
    "Korleis byggjer eg tillit til studenten?",
    "Hvilken karakter bør oppgaven få?",
    "/hvorfor",
]


def converse(place):
    """What stands on the screen after the conversation, without spaces at the ends of its lines."""
    with place.connect() as connection, Terminal(place, columns=COLUMNS) as terminal:
        terminal.read_prompt()
        for line in LINES:
            if line is ASKED_BACK:
                line = next((text for text in line if is_asked_back(connection, text)), None)
                if line is None:
                    raise SystemExit("None of the questions to ask back on is asked back on any more; add one.")
            terminal.say(line)
        return terminal.screen.text.rsplit("\n", 1)[0].strip("\n")


def is_asked_back(connection, text):
    reply = connection.call("say", text=text, context={"role": "co-supervisor", "topic": "cosupervision.time"})
    return reply["outcome"] == "clarify" and len(reply["alternatives"]) > 1


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 2:
        sys.exit(__doc__.strip())
    readme = Path(arguments[1])
    text = readme.read_text(encoding="utf-8")
    # Not in backquotes, where the README speaks of the markers.
    places = re.findall(rf"^{re.escape(BEGIN)}$.*?^{re.escape(END)}$", text, flags=re.M | re.S)
    if len(places) != 1:
        sys.exit(f"{readme} needs the lines {BEGIN} and {END} once.")
    Programs.prepare(arguments[0])
    try:
        place = Place()
        try:
            place.start()
            screen = converse(place)
        finally:
            place.close()
    finally:
        Programs.clear()
    new = text.replace(places[0], f"{BEGIN}\n```text\n$ veiviser\n{screen}\n```\n{END}")
    if new == text:
        return
    if "--check" in sys.argv:
        sys.exit(f"The conversation in {readme} is not what the programs say now. Run: make transcript")
    readme.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
