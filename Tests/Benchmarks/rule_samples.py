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
    """Number of the topic or border."""
    part: int
    """Which part is held back with it, as in Example.swift: samples that stand together are mostly by one writer."""


@dataclass(frozen=True)
class Samples:
    """All examples, in the order of their classes."""

    names: list[str]
    """Ids by number: the topics first, then the borders."""
    topic_count: int
    examples: list[Example]

    @property
    def topics(self):
        return self.names[: self.topic_count]


def constant(file, name):
    """The number that a `static let` of our own training has, so that all are fitted to the same aims."""
    text = (SOURCES / file).read_text(encoding="utf-8")
    found = re.search(rf"static let {name}(?:: \w+)? = ([0-9.]+)\n", text)
    if not found:
        raise SystemExit(f"Sources/{file} has no «static let {name}» any more; see where it went, and mend {__file__}.")
    return float(found[1])


def read(rules):
    """The titles and samples of topics, and the samples of borders."""
    # The C parser reads the files in a fraction of a second, where it was built.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parts = int(constant("Training/Example.swift", "partCount"))
    topics = sorted((Path(rules) / "topics").glob("*/*.yaml"))
    names, examples = [], []
    for file in topics + sorted((Path(rules) / "borders").glob("*.yaml")):
        document = yaml.load(file.read_text(encoding="utf-8"), loader)
        for language in LANGUAGES:
            block = document.get(language) or {}
            texts = [block["title"]] if "title" in block else []
            texts += map(str, block.get("samples", []))
            for position, text in enumerate(texts):
                examples.append(Example(text, language, len(names), position * parts // len(texts)))
        names.append(document["id"])
    return Samples(names, len(topics), examples)
