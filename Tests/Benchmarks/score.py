#!/usr/bin/env python3
"""Scores the answers on the labelled questions of a shared folder, as far as they concern some areas.

Usage: score.py SHARED BIN AREA...

Asked are the questions whose topic is of the areas, or that no topic answers; follow-ups only where the topic before
them exists. The scoring itself is SHARED/tools/score.py.
"""

import csv
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from support import Place, Programs  # noqa: E402: found beside the tests


def concerns(row, areas, topics):
    gold = row["gold"].split(",")
    of_areas = gold == ["none"] or any(topic.split(".")[0] in areas for topic in gold)
    before = row["after"]
    return of_areas and (before == "-" or before.split(".")[0] in areas and before in topics)


def score(place, questions, tool, areas):
    """Runs the scoring on the questions that concern the areas; returns its exit status."""
    place.start()
    with place.connect() as connection:
        topics = {topic["topic"] for topic in connection.call("topics")["topics"]}
    with questions.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = list(reader)
    kept = [row for row in rows if concerns(row, areas, topics)]
    chosen = place.root / "questions.tsv"
    lines = ["\t".join(reader.fieldnames)] + ["\t".join(row[name] for name in reader.fieldnames) for row in kept]
    chosen.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(kept)} questions; {len(rows) - len(kept)} of other areas left out", flush=True)
    command = [sys.executable, tool, chosen, "--errors", "--", Programs.folder / "veiviser", "batch", "--json"]
    return subprocess.run(command, env=place.environment()).returncode


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__.strip())
    shared, areas = Path(sys.argv[1]), set(sys.argv[3:])
    questions, tool = shared / "questions" / "dev.tsv", shared / "tools" / "score.py"
    for file in (questions, tool):
        if not file.is_file():
            sys.exit(f"{file} is missing, so nothing can be scored. The labelled questions are no part of the project.")
    Programs.prepare(sys.argv[2])
    try:
        place = Place()
        try:
            status = score(place, questions, tool, areas)
        finally:
            place.close()
    finally:
        Programs.clear()
    sys.exit(status)


if __name__ == "__main__":
    main()
