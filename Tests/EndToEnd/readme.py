#!/usr/bin/env python3
"""Puts what the programs print into the README files, so that nobody writes it by hand.

Usage: readme.py BIN FILE... [--check]

Between the lines <!-- transcript --> and <!-- /transcript --> of a file it puts a conversation, held anew with the
programs in BIN on a terminal of 80 columns; between <!-- agreement -->, <!-- talk --> or <!-- plan --> and their ends a
piece of work (jobs.py); between <!-- counts --> and <!-- /counts --> what veiviserd counts in the rule base. With --check nothing is written: the exit status tells whether what stands there is what would be written.
"""

import itertools
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

from jobs import JOBS, at_nine, job
from support import Place, Programs
from terminal import Terminal

COLUMNS = 80
# The first of these that is asked back on; which one depends on the samples of the rule base.
ASKED_BACK = [
    "hvor mye tid må vi sette av?", "jeg skal veilede sammen med noen på universitetet", "hva er viktig i starten?",
    "hvem har ansvar for hva?", "hvordan kan jeg forberede meg?", "hva sier jeg til elevene og lederen?",
    "hva om vi er uenige?", "hva er rollen min?",
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
        context = {}
        for line in LINES:
            if line is ASKED_BACK:
                line = next((text for text in line if is_asked_back(connection, text, context)), None)
                if line is None:
                    raise SystemExit("None of the questions to ask back on is asked back on any more; add one.")
            context = connection.call("say", text=line, context=context)["context"]
            terminal.say(line)
        return terminal.screen.text.rsplit("\n", 1)[0].strip("\n")


def is_asked_back(connection, text, context):
    reply = connection.call("say", text=text, context=context)
    return reply["outcome"] == "clarify" and len(reply["alternatives"]) > 1


def transcript():
    """The conversation, with the command that begins it."""
    place = Place()
    try:
        place.start()
        return "$ veiviser\n" + converse(place)
    finally:
        place.close()


def work(name):
    """A piece of work as a person sees it."""
    place = Place()
    try:
        return at_nine(job(place, name))
    finally:
        place.close()


def counts():
    """What the rule base holds, with the command that counts it."""
    command = [Programs.folder / "veiviserd", "count", Programs.rules()]
    counted = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return f"$ veiviserd count Prompts\n{counted}"


def pairs(markers):
    """The markers two by two; an odd one is paired with nothing."""
    return itertools.zip_longest(markers[::2], markers[1::2], fillvalue="")


def filled(text):
    """The text with everything between its markers made anew. Markers in backquotes are left alone."""
    makers = {"transcript": transcript, "counts": counts} | {name: partial(work, name) for name in JOBS}
    markers = re.findall(rf"^<!-- (/?(?:{'|'.join(makers)})) -->$", text, flags=re.M)
    if not markers or any(opened + closed != f"{opened}/{opened}" for opened, closed in pairs(markers)):
        sys.exit(f"Marks such as <!-- {' -->, <!-- '.join(makers)} --> stand in pairs, the second with a slash.")
    for name, made in makers.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        for place in re.findall(rf"^{re.escape(begin)}$.*?^{re.escape(end)}$", text, flags=re.M | re.S):
            text = text.replace(place, f"{begin}\n```text\n{made()}\n```\n{end}")
    return text


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) < 2:
        sys.exit(__doc__.strip())
    Programs.prepare(arguments[0])
    try:
        for file in map(Path, arguments[1:]):
            text = file.read_text(encoding="utf-8")
            new = filled(text)
            if new == text:
                continue
            if "--check" in sys.argv:
                sys.exit(f"What {file} shows is not what the programs say now. Run: make readme")
            file.write_text(new, encoding="utf-8")
    finally:
        Programs.clear()


if __name__ == "__main__":
    main()
