"""Our own server, asked the questions of baselines.py."""

import json
import os
import statistics
import subprocess
import time
from dataclasses import replace

from labelled import OUTCOMES, Reply, Run
from support import Place, Programs


def runs(questions, topics):
    """Two: with what is known about who asks and what came before, and with the text alone like all others."""
    seconds, fitted = train()
    place = Place()
    try:
        place.start()
        alone = [replace(question, role=None, after=None) for question in questions]
        for name, asked in (("Veiviser", questions), ("Veiviser, text alone", alone)):
            requests = [request(question, topics) for question in asked]
            yield Run(name, replies(place, asked, requests), milliseconds(place, requests), seconds, fitted)
    finally:
        place.close()


def train():
    """Seconds to learn the rule base anew, and what the program says of it."""
    models = Programs.root / "anew"
    command = [Programs.folder / "veiviserd", "train", "--force", "--rules", Programs.rules(), "--models", models]
    start = time.perf_counter()
    said = subprocess.run(command, env=dict(os.environ), stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    return time.perf_counter() - start, said.splitlines()[-1]


def request(question, topics):
    given = {"text": question.text, "role": question.role}
    if question.after in topics:
        given["after"] = question.after
    return {name: value for name, value in given.items() if value is not None}


def replies(place, questions, requests):
    """What `veiviser batch --json` replies, as lists of topics.

    When it asks back it lists no topic with less than a twentieth of the first one's probability, and so its top-3 may
    be a little too low.
    """
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in requests)
    run = place.run("batch", "--json", input=lines)
    told = [json.loads(line) for line in run.stdout.splitlines()]
    if len(told) != len(questions):
        raise SystemExit(f"{len(questions)} questions, {len(told)} replies. {run.stderr}")
    for question, one in zip(questions, told):
        if one.get("outcome") not in OUTCOMES:
            raise SystemExit(f"{question.id} was not answered: {one}")
    return [reply(one) for one in told]


def reply(told):
    """The topics behind a reply; where it asks who asks, they are the first ways from the crossroads."""
    others = [alternative["topic"] for alternative in told["alternatives"]]
    first = [told["topic"]] if told["outcome"] == "answer" else []
    return Reply(told["outcome"], (first + others)[:3])


def milliseconds(place, requests):
    """Over the socket, with the whole answer written."""
    took = []
    with place.connect() as connection:
        for number, params in enumerate(requests):
            line = json.dumps({"id": number, "method": "ask", "params": params}).encode() + b"\n"
            start = time.perf_counter()
            connection.send(line)
            connection.receive_line()
            took.append(time.perf_counter() - start)
    return statistics.median(took) * 1e3
