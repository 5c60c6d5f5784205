#!/usr/bin/env python3
"""Measures how routing slows down as topics become more, and how often a question allocates. Nothing fails for it.

Usage: growth.py BIN [--topics 2000] [--samples 40000]

Compares the project's rule base with one that large_rules.py writes. Both are asked every 50th of their samples. To
learn from the large one takes long, most of it as long as topics times samples: see the seconds that are printed.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from support import Programs, samples  # noqa: E402: found beside the tests

EVERY, ROUNDS = 50, 20
LIBRARY = Path(__file__).resolve().parents[2] / ".build" / "allocations.so"


class Measured:
    """One rule base, asked a part of its own samples."""

    def __init__(self, rules):
        self.rules = rules
        self.topic_count = len(list((rules / "topics").glob("*/*.yaml")))
        found = [text for language in ("nb", "nn", "en") for text in samples(rules / "topics", language)]
        questions = found[::EVERY]
        self.question_count = len(questions)
        self.file = Programs.root / f"{rules.name}.txt"
        self.file.write_text("".join(text + "\n" for text in questions), encoding="utf-8")

    def run(self, *options, **environment):
        """What `veiviserd measure` writes, and what it says besides."""
        command = [Programs.folder / "veiviserd", "measure", self.file, *options]
        command += ["--rules", self.rules, "--models", Programs.models()]
        done = subprocess.run(command, env=os.environ | environment, capture_output=True, encoding="utf-8")
        if done.returncode != 0:
            raise SystemExit(done.stderr)
        return done

    def times(self):
        return self.run("--rounds", str(ROUNDS)).stdout

    def allocations(self):
        """Calls of malloc and the like for a question: what ten more rounds add to those of a whole run."""
        few, many = (self.counted(rounds) for rounds in (1, 11))
        return (many - few) / (10 * self.question_count)

    def counted(self, rounds):
        said = self.run("--route-only", "--rounds", str(rounds), LD_PRELOAD=str(LIBRARY)).stderr
        return int(re.search(r"^allocations (\d+)$", said, flags=re.M)[1])


def build_library():
    LIBRARY.parent.mkdir(exist_ok=True)
    source = Path(__file__).with_name("allocations.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", LIBRARY, source], check=True)


def write_large(topics, sample_count):
    """Writes the large rule base, learns from it, and says how long that took."""
    rules = Programs.root / "Large"
    script = Path(__file__).with_name("large_rules.py")
    options = ["--topics", str(topics), "--samples", str(sample_count), "--prompts", Programs.rules()]
    subprocess.run([sys.executable, script, rules, *options], check=True)
    start = time.perf_counter()
    command = [Programs.folder / "veiviserd", "train", "--rules", rules, "--models", Programs.models()]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    print(f"{topics} invented topics with {sample_count} samples, learned in {time.perf_counter() - start:.0f} s")
    return rules


def median(times):
    return float(re.search(r"^route +p50 ([0-9.e-]+) seconds", times, flags=re.M)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", metavar="BIN")
    parser.add_argument("--topics", type=int, default=2000)
    parser.add_argument("--samples", type=int, default=40_000)
    options = parser.parse_args()
    build_library()
    Programs.prepare(options.binaries)
    try:
        medians, counts = [], []
        for measured in (Measured(Programs.rules()), Measured(write_large(options.topics, options.samples))):
            times = measured.times()
            print(f"\n{measured.topic_count} topics: {times}", end="")
            print(f"allocations a question  {measured.allocations():.1f}")
            medians.append(median(times))
            counts.append(measured.topic_count)
        print(f"\ngrowth  p50 of route × {medians[1] / medians[0]:.2f} for topics × {counts[1] / counts[0]:.1f}")
    finally:
        Programs.clear()


if __name__ == "__main__":
    main()
