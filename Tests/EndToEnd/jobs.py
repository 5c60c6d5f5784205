"""The pieces of work that the README shows: what is typed, and how much of each reply is printed."""

import re
from datetime import datetime, timedelta

from terminal import Terminal, plain

COLUMNS = 80
# Lines of a reply that are printed; what is typed with 0 is left out with its reply.
WHOLE, NONE = 999, 0

JOBS = {
    "agreement": [
        ("/ny scale.cosupervision", WHOLE), ("medveileder, student", WHOLE), ("2", NONE), *[("4", NONE)] * 5,
        *[("2", NONE)] * 7, ("3", 16), ("5", NONE), *[("4", NONE)] * 4, *[("2", NONE)] * 8, ("3", 30),
        ("/avtale scale-1", NONE), ("Kari", NONE), ("Ola", 16),
        ("Studenten kaller inn og sender saksliste dagen før.", 14), ("/pause", WHOLE),
    ],
    "talk": [
        ("/ny conversation.first-talk", WHOLE), ("30", NONE), ("hopp", NONE), ("hopp", WHOLE),
        ("Hun er trygg i faget, men strever med 9B.", 22), *[("/hopp", NONE)] * 6,
        ("Vi snakker åpent.", 10), ("9B", NONE), ("Hun prøver ny start på timen.", NONE), ("Jeg ser timen på tirsdag.", NONE),
        ("15.9.2026", 26),
    ],
    "plan": [
        ("/ny plan.owner-programme", WHOLE), ("17.8.2026", 18), ("ok", 14), *[("ok", NONE)] * 12, ("ok", 18), ("/pause", NONE),
        ("/ny audit.framework", 18), ("2", 10), ("Vi har et kunnskapsgrunnlag fra 2025.", NONE), ("Få kjenner det.", NONE),
        ("Ta det opp i ledermøtet.", 10), ("/pause", NONE),
    ],
}


def job(place, name):
    """What a person sees who does a piece of work; where replies are left out or cut, there are dots."""
    place.start()
    shown = ["$ veiviser"]
    with Terminal(place, columns=COLUMNS) as terminal:
        terminal.read_prompt()
        for line, most in JOBS[name]:
            prompt = terminal.prompt
            reply = [text.rstrip() for text in plain(terminal.say_raw(line)).strip("\r\n").split("\n")]
            if most == NONE:
                if shown[-1] != "…":
                    shown.append("…")
                continue
            shown += ["", f"{prompt}{line}", *reply[:most]]
            if len(reply) > most:
                shown.append("…")
    return "\n".join(text for text, before in zip(shown, ["", *shown]) if text or before)


def at_nine(text):
    """The text as if the conversation had begun at 09.05 and taken no time, so that it is the same tomorrow."""
    pattern = r"(\d+) minutter\. Klokka er \d\d\.\d\d; steget varer til (\d\d)\.(\d\d)"
    first = re.search(pattern, text)
    if not first:
        return text
    began = datetime(2026, 1, 2, int(first[2]), int(first[3])) - timedelta(minutes=int(first[1]))
    shift = datetime(2026, 1, 2, 9, 5) - began

    def moved(match):
        end = (datetime(2026, 1, 2, int(match[2]), int(match[3])) + shift).strftime("%H.%M")
        return f"{match[1]} minutter. Klokka er 09.05; steget varer til {end}"

    return re.sub(pattern, moved, text)
