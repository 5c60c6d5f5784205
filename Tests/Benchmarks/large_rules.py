#!/usr/bin/env python3
"""Writes a large rule base of invented topics, to see how speed grows with the number of topics.

Usage: large_rules.py FOLDER [--topics 2000] [--samples 40000] [--prompts Prompts]

Everything but topics and crossroads is copied from the rule base PROMPTS. The samples follow the words of its real ones
from one to the next, so that words and pairs of words are as frequent as there, and every topic has a few compounds
that no other has. The same arguments give the same files. Nothing can be said about accuracy by these topics.
"""

import argparse
import json
import random
import re
import shutil
import sys
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

from support import PROJECT, samples  # noqa: E402: found beside the tests

LANGUAGES = ("nb", "nn", "en")
OWN_WORDS = 4
"""Compounds that only one topic has, in each language."""
OWN_SHARE = 0.15
"""Of the words of a sample, how many are the topic's own: about as many as name the matter in a real one."""


class Language:
    """What people write in one language: which word follows which, and how many words a question has."""

    def __init__(self, texts):
        # What would need escapes in YAML is left out; the order of the samples decides, never that of a set.
        self.texts = [[word for word in text.split() if not set(word) & set('"\\')] for text in texts]
        self.texts = [words for words in self.texts if words]
        self.after = {}
        for words in self.texts:
            for one, next in pairwise(words):
                self.after.setdefault(one, []).append(next)
        words = dict.fromkeys(word for words in self.texts for word in words)
        self.parts = [word for word in words if word.islower() and re.fullmatch(r"[^\W\d_]{4,7}", word)]

    def sample(self, own, random):
        """A question that holds at least one word of the topic's own."""
        length = len(random.choice(self.texts))
        words = [random.choice(self.texts)[0]]
        while len(words) < length:
            words.append(random.choice(self.after.get(words[-1]) or random.choice(self.texts)))
        for place in random.sample(range(length), max(1, round(length * OWN_SHARE))):
            words[place] = random.choice(own)
        return " ".join(words)

    def compounds(self, taken, random):
        found = []
        while len(found) < OWN_WORDS:
            word = random.choice(self.parts) + random.choice(self.parts)
            if word not in taken:
                taken.add(word)
                found.append(word)
        return found


class Invention:
    """Writes topics into a copy of a rule base."""

    def __init__(self, prompts, folder):
        self.folder = Path(folder)
        shutil.copytree(prompts, self.folder, ignore=shutil.ignore_patterns("topics", "crossroads"))
        model = next(iter(sorted((Path(prompts) / "topics").glob("*/*.yaml")))).read_text(encoding="utf-8")
        self.sources = re.search(r"^sources:.*\n(?: .*\n)*", model, flags=re.M)[0]
        areas = (self.folder / "areas.yaml").read_text(encoding="utf-8")
        self.areas = re.findall(r"^  ([a-z][a-z0-9-]*):", areas, flags=re.M)
        self.roles = sorted(file.stem for file in (self.folder / "roles").glob("*.yaml"))
        self.languages = {code: Language(samples(Path(prompts) / "topics", code)) for code in LANGUAGES}
        self.taken = set()
        self.random = random.Random(1)

    def write(self, topic_count, sample_count):
        per_text = topic_count * len(LANGUAGES)
        for number in range(topic_count):
            area = self.areas[number % len(self.areas)]
            name = f"invented-{number + 1:05}"
            blocks = []
            for position, code in enumerate(LANGUAGES):
                text = number * len(LANGUAGES) + position
                # Shares that add up to the number asked for.
                count = (text + 1) * sample_count // per_text - text * sample_count // per_text
                blocks.append(self.block(code, count))
            file = self.folder / "topics" / area / f"{name}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            role = self.roles[number % len(self.roles)]
            head = f"id: {area}.{name}\nroles: [{role}]\n{self.sources}next: [topics]\n"
            file.write_text("\n".join([head, *blocks]), encoding="utf-8")
        self.point_to(f"{self.areas[0]}.invented-00001")

    def block(self, code, count):
        language = self.languages[code]
        own = language.compounds(self.taken, self.random)
        found = {}
        while len(found) < count:
            found[language.sample(own, self.random)] = None
        lines = [f"{code}:", f"  title: {' '.join(own[:3]).capitalize()}"]
        lines += [f"  answer: {' '.join(own).capitalize()}."]
        lines += ["  do:", *(f"    - {word.capitalize()}." for word in own[:2])]
        lines += ["  samples:"]
        lines += [f"    - {json.dumps(sample, ensure_ascii=False)}" for sample in found]
        return "\n".join(lines) + "\n"

    def point_to(self, topic):
        """Lets what names topics, as roles and instruments do, name one that is there."""
        for file in self.folder.rglob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            text = re.sub(r"^topics:.*\n(?: .*\n)*", f"topics: [{topic}]\n", text, flags=re.M)
            file.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--topics", type=int, default=2000)
    parser.add_argument("--samples", type=int, default=40_000, help="over all topics and languages")
    parser.add_argument("--prompts", default=PROJECT / "Prompts")
    options = parser.parse_args()
    if Path(options.folder).exists():
        parser.error(f"{options.folder} exists; name a folder that is to be made.")
    if options.topics < 1 or options.samples < options.topics * len(LANGUAGES):
        parser.error("Every topic needs a sample in every language.")
    Invention(options.prompts, options.folder).write(options.topics, options.samples)


if __name__ == "__main__":
    main()
