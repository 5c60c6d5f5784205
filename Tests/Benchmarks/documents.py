#!/usr/bin/env python3
"""Measures the store of documents through the server. Nothing fails for being slow.

Usage: documents.py BIN

Opening is the time to the first answer with 10,000 documents less that with none. Writes are updates that the server has
acknowledged, by one connection and by eight at once, beside a bare loop that writes and fsyncs a file as long, in the
same folder: the disk's own speed.
"""

import os
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from support import Place, Programs  # noqa: E402: found beside the tests

MANY, LISTED, WRITES, WRITERS, STARTS = 10_000, 1_000, 200, 8, 5
INSTRUMENT = "plan.owner-programme"


def documents_folder(place):
    return place.root / ".local" / "share" / "veiviser" / "documents"


def seconds_to_answer(place):
    """From the start of the server to the first list; and of the lists after that."""
    start = time.perf_counter()
    server = place.start()
    with place.connect() as connection:
        connection.call("documents")
        first = time.perf_counter() - start
        took = []
        for _ in range(20):
            start = time.perf_counter()
            connection.send({"id": 1, "method": "documents"})
            connection.receive_line()
            took.append(time.perf_counter() - start)
    server.end()
    return first, statistics.median(took)


def copies(place, count):
    """Fills the folder with copies of a document that the server has made."""
    server = place.start()
    with place.connect() as connection:
        answers = {field["id"]: "Slik gjør vi det. " * 20 for field in text_fields(connection)}
        connection.call("document.create", instrument=INSTRUMENT, answers=answers)
    server.end()
    folder = documents_folder(place)
    text = (folder / "plan-1.json").read_text(encoding="utf-8")
    for number in range(2, count + 1):
        (folder / f"plan-{number}.json").write_text(text.replace('"plan-1"', f'"plan-{number}"'), encoding="utf-8")
        os.chmod(folder / f"plan-{number}.json", 0o600)
    return len(text.encode())


def text_fields(connection):
    fields = connection.call("instrument.form", instrument=INSTRUMENT)["fields"]
    return [field for field in fields if field["kind"] == "text"]


def opening(count):
    place = Place()
    try:
        size = copies(place, count) if count else 0
        firsts, lists = zip(*(seconds_to_answer(place) for _ in range(STARTS)))
        return statistics.median(firsts), statistics.median(lists), size
    finally:
        place.close()


def bare_writes(folder, size):
    """Files a second that can be written and fsynced one after the other."""
    content = b"x" * size
    start = time.perf_counter()
    for number in range(WRITES):
        descriptor = os.open(folder / f".bare-{number}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(descriptor, content)
        os.fsync(descriptor)
        os.close(descriptor)
    took = time.perf_counter() - start
    for number in range(WRITES):
        (folder / f".bare-{number}").unlink()
    return WRITES / took


def writes(place, writers):
    """Acknowledged updates a second, each writer with a document and a connection of its own."""
    def write(number):
        with place.connect() as connection:
            document = connection.call("document.create", instrument=INSTRUMENT, name=f"Plan {number}")["document"]
            for count in range(WRITES):
                connection.send(
                    {"id": 1, "method": "document.update",
                     "params": {"document": document["id"], "answers": {"purpose": f"Nummer {count}. " * 40}}}
                )
                connection.receive_line()

    start = time.perf_counter()
    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(write, range(writers)))
    return writers * WRITES / (time.perf_counter() - start)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    Programs.prepare(sys.argv[1])
    try:
        empty, _, _ = opening(0)
        many, _, size = opening(MANY)
        _, listed, _ = opening(LISTED)
        print(f"start to first list: {empty * 1e3:.0f} ms without documents, {many * 1e3:.0f} ms with {MANY} of {size} bytes;")
        print(f"opening {MANY}: {(many - empty) * 1e3:.0f} ms (aim 300)")
        print(f"listing {LISTED} over the socket: {listed * 1e3:.1f} ms (aim 20)")
        place = Place()
        try:
            place.start()
            with place.connect() as connection:
                connection.call("documents")
            bare = bare_writes(documents_folder(place), 900)
            one, eight = writes(place, 1), writes(place, WRITERS)
            again = bare_writes(documents_folder(place), 900)
        finally:
            place.close()
        print(f"bare write and fsync: {bare:.0f} and {again:.0f} files a second, before and after")
        print(f"acknowledged writes a second: {one:.0f} by one writer, {eight:.0f} by {WRITERS}")
        print(f"ratio to the bare loop: {one / bare:.2f} and {eight / bare:.2f}")
    finally:
        Programs.clear()


if __name__ == "__main__":
    main()
