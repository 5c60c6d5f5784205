#!/usr/bin/env python3
"""Measures how fast the programs in a folder are, beside what they aim for. Nothing fails for being slow.

Usage: speed.py BIN
"""

import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from support import Place, Programs, samples  # noqa: E402: found beside the tests

QUESTIONS, AHEAD, PROCESSES, STARTS = 5000, 32, 40, 10


def questions():
    """Requests as lines, of texts in all languages, the same in each run over the same rule base."""
    texts = [text for language in ("nb", "nn", "en") for text in samples(Programs.rules(), language)]
    return [
        json.dumps({"id": number, "method": "ask", "params": {"text": text}}).encode() + b"\n"
        for number, text in enumerate(random.Random(1).choices(texts, k=QUESTIONS))
    ]


def one_at_a_time(connection, lines):
    """Seconds for each question on one connection."""
    took = []
    for line in lines:
        start = time.perf_counter()
        connection.send(line)
        connection.receive_line()
        took.append(time.perf_counter() - start)
    return sorted(took)


def pipelined(connection, lines):
    """Questions a second with several on the way."""
    start = time.perf_counter()
    connection.send(*lines[:AHEAD])
    for number in range(len(lines)):
        connection.receive_line()
        if number + AHEAD < len(lines):
            connection.send(lines[number + AHEAD])
    return len(lines) / (time.perf_counter() - start)


def whole_processes(place):
    """Median of the seconds that one run of the client takes."""
    command, environment = [Programs.folder / "veiviser", "ask", "hva er tillit i veiledning"], place.environment()
    took = []
    for _ in range(PROCESSES + 5):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        took.append(time.perf_counter() - start)
    return statistics.median(took[5:])


def cold_starts(line):
    """Median of the seconds from the start of a server, whose model is kept, to its first answer."""
    took = []
    for _ in range(STARTS):
        place = Place()
        try:
            start = time.perf_counter()
            place.start()
            with place.connect() as connection:
                connection.send(line)
                connection.receive_line()
                took.append(time.perf_counter() - start)
        finally:
            place.close()
    return statistics.median(took)


def resident_megabytes(pid):
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def measure():
    """Rows of what was measured, the figure and the aim."""
    lines = questions()
    place = Place()
    try:
        server = place.start()
        with place.connect() as connection:
            for line in lines[:500]:
                connection.send(line)
                connection.receive_line()
            idle = one_at_a_time(connection, [b"\n"] * QUESTIONS)
            took = one_at_a_time(connection, lines)
            memory = resident_megabytes(server.pid)
            rate = pipelined(connection, lines)
        process = whole_processes(place)
    finally:
        place.close()
    # On a machine with nothing else to do most of this is the time that a sleeping core takes to wake, twice.
    yield "blank line over the socket, p50 (the way alone)", f"{idle[len(idle) // 2] * 1e6:.0f} µs", ""
    yield f"question over the socket, p50 of {QUESTIONS}", f"{took[len(took) // 2] * 1e6:.0f} µs", "150 µs"
    yield "question over the socket, p99", f"{took[len(took) * 99 // 100] * 1e6:.0f} µs", ""
    yield f"questions pipelined, {AHEAD} ahead", f"{rate:.0f} /s", ""
    yield f"veiviser ask, whole process, median of {PROCESSES}", f"{process * 1e3:.1f} ms", "15 ms"
    yield f"server from exec to first answer, median of {STARTS}", f"{cold_starts(lines[0]) * 1e3:.0f} ms", "200 ms"
    yield f"resident memory after {QUESTIONS} questions", f"{memory:.1f} MB", "60 MB"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    Programs.prepare(sys.argv[1])
    try:
        print(f"{'':<50}{'measured':>12}{'aim':>10}")
        for what, figure, aim in measure():
            print(f"{what:<50}{figure:>12}{aim:>10}")
    finally:
        Programs.clear()


if __name__ == "__main__":
    main()
