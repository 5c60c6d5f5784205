"""Questions with their right topics, and what a reply to one is worth."""

import csv
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("text", "gold")
UNKNOWN = "-"
OUTCOMES = ("answer", "clarify", "unknown")


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
    """One of OUTCOMES."""
    ranking: list[str]
    """Up to three topics, best first, whatever the outcome."""


@dataclass(frozen=True)
class Run:
    """What an approach replied to the questions, and what it took."""

    name: str
    replies: list[Reply]
    milliseconds: float
    """Median of single questions."""
    seconds: float
    """For learning, with what is learned to fit the thresholds."""
    fitted: str
    """The thresholds, and what they give on held-back samples."""


def read(path):
    """The questions of a file."""
    if not Path(path).is_file():
        raise SystemExit(
            f"{path} is missing. Give a file of questions with their right topics, with tabs between the columns text "
            "and gold, and if known id, lang, role, after and kind."
        )
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if missing := [name for name in NEEDED if name not in (reader.fieldnames or [])]:
            raise SystemExit(f"{path} does not name in its first line the columns {', '.join(missing)}.")
        return [question(row, f"{path}:{number}") for number, row in enumerate(reader, start=2)]


def answerable(questions, topics):
    """The questions without those that only topics answer which the rule base does not have."""
    known = [question for question in questions if not question.gold or question.gold & set(topics)]
    if not known:
        raise SystemExit("The file has no question that a topic of this rule base answers, and none that nothing does.")
    if left_out := len(questions) - len(known):
        print(f"{left_out} questions left out: the rule base has none of their topics.")
    return known


def question(row, place):
    """The question of a row; what is not told of it is «-»."""
    if missing := [name for name in NEEDED if not row[name]]:
        raise SystemExit(f"{place} has no {' and no '.join(missing)}.")
    told = {name: row.get(name) or UNKNOWN for name in ("lang", "kind", "role", "after")}
    gold = frozenset(topic.strip() for topic in row["gold"].split(","))
    return Question(
        id=row.get("id") or place, text=row["text"], language=told["lang"], kind=told["kind"],
        role=None if told["role"] == UNKNOWN else told["role"],
        after=None if told["after"] == UNKNOWN else told["after"],
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
