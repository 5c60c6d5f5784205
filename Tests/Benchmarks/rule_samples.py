"""The samples of a rule base, as the approaches of baselines.py learn them."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

SOURCES = Path(__file__).resolve().parents[2] / "Sources"
LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True)
class Example:
    """A title or sample with what it is one of."""

    text: str
    language: str
    label: int
    """Number of the topic, border or crossroads."""
    part: int
    """Which part is held back with it, as in Example.swift: samples that stand together are mostly by one writer."""


@dataclass(frozen=True)
class Samples:
    """All examples, in the order of their classes."""

    names: list[str]
    """Ids by number: the topics first, then the borders, then the crossroads."""
    topic_count: int
    ways: list[list[str]]
    """For each crossroads the topics that answer it, in the order of the file; who asks decides."""
    examples: list[Example]

    @property
    def topics(self):
        return self.names[: self.topic_count]

    @property
    def crossroads(self):
        """The numbers of the crossroads."""
        return range(len(self.names) - len(self.ways), len(self.names))


def constant(file, name):
    """The number that a `static let` of our own training has, so that all are fitted to the same aims."""
    text = (SOURCES / file).read_text(encoding="utf-8")
    found = re.search(rf"static let {name}(?:: \w+)? = ([0-9.]+)\n", text)
    if not found:
        raise SystemExit(f"Sources/{file} has no «static let {name}» any more; see where it went, and mend {__file__}.")
    return float(found[1])


def read(rules):
    """The titles and samples of topics, the samples of borders, and the questions and samples of crossroads."""
    # The C parser reads the files in a fraction of a second, where it was built.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parts = int(constant("Training/Example.swift", "partCount"))
    topics, borders, crossroads = (
        sorted(Path(rules).glob(pattern)) for pattern in ("topics/*/*.yaml", "borders/*.yaml", "crossroads/*.yaml")
    )
    names, ways, examples = [], [], []
    for file in topics + borders + crossroads:
        document = yaml.load(file.read_text(encoding="utf-8"), loader)
        for language in LANGUAGES:
            block = document.get(language) or {}
            texts = [block[name] for name in ("title", "question") if name in block]
            texts += map(str, block.get("samples", []))
            for position, text in enumerate(texts):
                examples.append(Example(text, language, len(names), position * parts // len(texts)))
        names.append(document["id"])
        if file in crossroads:
            ways.append(list(document["topics"].values()))
    return Samples(names, len(topics), ways, examples)
