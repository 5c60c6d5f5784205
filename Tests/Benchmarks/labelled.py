"""Questions with their right topics, and what a reply to one is worth."""

import csv
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("id", "lang", "role", "after", "text", "gold", "kind")


@dataclass(frozen=True)
class Question:
    id: str
    language: str
    kind: str
    role: str | None
    after: str | None
    text: str
    gold: frozenset[str]
    """The topics that are right; none where nothing answers."""


@dataclass(frozen=True)
class Reply:
    outcome: str
    """answer, clarify or unknown."""
    ranking: list[str]
    """Up to three topics, best first, whatever the outcome."""


def read(path, topics):
    """The questions of a file, without those whose topics the rule base does not have."""
    if not Path(path).is_file():
        raise SystemExit(
            f"{path} is missing. Give a file of questions with their right topics: columns {', '.join(COLUMNS)} with "
            "tabs between. None comes with the project."
        )
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if missing := [name for name in COLUMNS if name not in (reader.fieldnames or [])]:
            raise SystemExit(f"{path} lacks the columns {', '.join(missing)}. Its first line must name all columns.")
        questions = [question(row, f"{path}:{number}") for number, row in enumerate(reader, start=2)]
    known = [q for q in questions if not q.gold or q.gold & set(topics)]
    if not known:
        raise SystemExit(f"{path} has no question that the topics of this rule base, or none, would answer.")
    if left_out := len(questions) - len(known):
        print(f"{left_out} questions left out: the rule base has none of their topics.")
    return known


def question(row, place):
    if any(row[name] in (None, "") for name in COLUMNS):
        raise SystemExit(f"{place} lacks a value. Each line has {len(COLUMNS)}: - for no role and no topic before.")
    gold = frozenset(topic.strip() for topic in row["gold"].split(","))
    return Question(
        id=row["id"], language=row["lang"], kind=row["kind"], text=row["text"],
        role=None if row["role"] == "-" else row["role"], after=None if row["after"] == "-" else row["after"],
        gold=frozenset() if gold == {"none"} else gold,
    )


def judge(question, reply):
    """What the reply is, by the names of the columns: those that do not concern the question are left out."""
    if not question.gold:
        return {"refused": reply.outcome == "unknown"}
    hit = [topic in question.gold for topic in reply.ranking]
    right = reply.outcome == "answer" and hit[:1] == [True]
    return {
        "top-1": hit[:1] == [True],
        "top-3": any(hit[:3]),
        "right": right,
        "offered": right or (reply.outcome == "clarify" and any(hit[:3])),
        "wrong": reply.outcome == "answer" and not right,
        "silent": reply.outcome == "unknown",
    }
