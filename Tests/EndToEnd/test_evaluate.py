"""The scoring of answers on labelled questions, by the client, on the project's rule base."""

import json
import unittest

from support import Place, Programs, samples
from test_shell import BAD_INPUT, OUTSIDE, QUESTION, TOPIC, USAGE, ShellTest

OUTPUT_FAILED = 74
COLUMNS = ("id", "lang", "role", "after", "text", "gold", "kind")


def questions():
    """Questions of every outcome: beginnings of samples, which tell less than the samples do, and what is outside."""
    rows = []

    def add(text, gold, lang, role="-", after="-"):
        rows.append((f"Q{len(rows) + 1}", lang, role, after, text, gold, "cut" if gold != "none" else "outside"))

    seen = set()
    for file in sorted((Programs.rules() / "topics").glob("*/*.yaml"))[::4]:
        topic = f"{file.parent.name}.{file.stem}"
        for lang in ("nb", "nn", "en"):
            text = " ".join(samples(file, lang)[-1].split()[:4]).replace("\t", " ")
            if text not in seen:
                seen.add(text)
                add(text, topic, lang, role="leader" if len(rows) % 3 == 0 else "-")
    for file in sorted((Programs.rules() / "borders").glob("*.yaml"))[::9]:
        text = " ".join(samples(file, "nb")[-1].split()[:5])
        if text not in seen:
            seen.add(text)
            add(text, "none", "nb")
    add("og tid?", "cosupervision.time,cosupervision.leader-brief", "nb", after="cosupervision.expectations")
    return rows


def judged(rows, replies):
    """The figures of replies as counts, by their definition and not by the program's code."""
    counts = {}

    def count(name, is_counted):
        share = counts.setdefault(name, {"count": 0, "of": 0})
        share["count"] += bool(is_counted)
        share["of"] += 1

    for row, reply in zip(rows, replies, strict=True):
        gold, outcome = row[5].split(","), reply["outcome"]
        if gold == ["none"]:
            count("refused", outcome == "unknown")
            continue
        right = outcome == "answer" and reply["topic"] in gold
        choices = [choice["topic"] for choice in reply["alternatives"]][:3]
        count("right", right)
        count("offered", right or (outcome == "clarify" and any(choice in gold for choice in choices)))
        count("wrong", outcome == "answer" and not right)
        count("silent", outcome == "unknown")
        count("language", reply["language"] == row[1])
    return counts


class Evaluate(unittest.TestCase):
    one_line, run_client, complaint = ShellTest.one_line, ShellTest.run_client, ShellTest.complaint

    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def write(self, name, *rows, columns=COLUMNS):
        path = self.place.root / name
        path.write_text("".join("\t".join(row) + "\n" for row in (columns, *rows)), encoding="utf-8")
        return str(path)

    def plain(self, name, *rows):
        return self.write(name, *rows, columns=("text", "gold"))

    def test_the_figures_are_those_of_what_the_client_answers(self):
        rows = questions()
        asked = [
            {"text": row[4]} | ({"role": row[2]} if row[2] != "-" else {}) | ({"after": row[3]} if row[3] != "-" else {})
            for row in rows
        ]
        lines = "".join(json.dumps(question) + "\n" for question in asked)
        replies = [json.loads(line) for line in self.run_client("batch", "--json", input=lines).splitlines()]
        self.assertEqual({"answer", "clarify", "unknown"}, {reply["outcome"] for reply in replies})

        summary = self.one_line("evaluate", self.write("questions.tsv", *rows))
        told = summary["figures"]["all"]
        expected = judged(rows, replies)
        self.assertEqual({name: told[name] for name in expected}, expected)
        self.assertEqual(summary["questions"], len(rows))
        for lang in ("nb", "nn", "en"):
            chosen = [(row, reply) for row, reply in zip(rows, replies) if row[1] == lang]
            expected = judged(*zip(*chosen))
            told = summary["figures"]["languages"][lang]
            self.assertEqual({name: told[name] for name in expected}, expected)

    def test_confidence_is_what_the_client_tells(self):
        rows = [row for row in questions() if row[2] == row[3] == "-"][:20]
        replies = self.run_client("batch", "--json", input="".join(row[4] + "\n" for row in rows)).splitlines()
        saved = self.place.root / "run.json"
        self.run_client("evaluate", self.write("questions.tsv", *rows), "--save", str(saved))
        kept = json.loads(saved.read_text(encoding="utf-8"))["questions"]
        self.assertEqual(
            [question["confidence"] for question in kept], [json.loads(reply)["confidence"] for reply in replies]
        )

    def test_a_report_names_the_figures_and_with_errors_every_question_that_went_wrong(self):
        file = self.plain("questions.tsv", (QUESTION, TOPIC), (OUTSIDE, TOPIC))
        report = self.run_client("evaluate", file)
        self.assertRegex(report, r"(?m)^ +all +2 +50\.0 +50\.0 +0\.0 +50\.0 ")
        self.assertIn("0–10", report)
        errors = self.run_client("evaluate", file, "--errors").removeprefix(report)
        self.assertIn(f"«{OUTSIDE}»", errors)
        self.assertNotIn(QUESTION, errors)

    def test_questions_may_come_from_standard_input_beside_files(self):
        file = self.plain("questions.tsv", (QUESTION, TOPIC))
        summary = self.one_line("evaluate", file, "-", input=f"gold\ttext\nnone\t{OUTSIDE}\n")
        self.assertEqual(summary["figures"]["all"]["right"], {"count": 1, "of": 1})
        self.assertEqual(summary["figures"]["all"]["refused"], {"count": 1, "of": 1})
        self.complaint("evaluate", "-", "-", status=USAGE)

    def test_with_one_fault_nothing_is_scored_and_every_fault_is_told(self):
        sound = self.plain("sound.tsv", (QUESTION, TOPIC))
        faulty = self.plain("faulty.tsv", ("hei", "supervision.trsut"), ("", "none"), ("hei",))
        complaint = self.complaint("evaluate", sound, faulty, str(self.place.root / "nowhere"), status=BAD_INPUT)
        self.assertIn(f"{faulty}:2:5: error: There is no topic «supervision.trsut». Did you mean «{TOPIC}»?", complaint)
        self.assertIn(f"{faulty}:3:1: error: The text is empty", complaint)
        self.assertIn(f"{faulty}:4:1: error: The line has 1 fields", complaint)
        self.assertIn("nowhere:1:1: error: The file cannot be read: No such file or directory.", complaint)
        self.assertIn("error: The file has more than", self.complaint("evaluate", "/dev/zero", status=BAD_INPUT))
        self.complaint("evaluate", status=USAGE)
        self.complaint("evaluate", sound, "--rules", str(self.place.root), status=BAD_INPUT)

    def test_a_kept_run_is_compared_with_and_not_overwritten(self):
        file = self.plain("questions.tsv", (QUESTION, TOPIC), (OUTSIDE, "none"))
        run = str(self.place.root / "run.json")
        self.run_client("evaluate", file, "--save", run)
        kept = self.place.root.joinpath("run.json").read_bytes()

        self.assertIn("--force", self.complaint("evaluate", file, "--save", run, status=BAD_INPUT))
        self.assertEqual(self.place.root.joinpath("run.json").read_bytes(), kept)
        self.complaint("evaluate", file, "--save", file, "--force", status=USAGE)
        self.run_client("evaluate", file, "--save", run, "--force")
        self.assertEqual(self.place.root.joinpath("run.json").read_bytes(), kept, "the same run has the same bytes")

        self.assertIn("the same", self.run_client("evaluate", file, "--against", run))
        other = self.plain("other.tsv", (QUESTION, "supervision.definition"), ("hva er tillit", TOPIC))
        changes = self.one_line("evaluate", other, "--against", run)["comparison"]
        told = {name: changes[name] for name in ("common", "new", "vanished", "relabelled")}
        self.assertEqual(told, {"common": 1, "new": 1, "vanished": 1, "relabelled": 1})
        self.assertIn("It is no run", self.complaint("evaluate", file, "--against", file, status=BAD_INPUT))

    def test_another_rule_base_answers_otherwise(self):
        topic, question = next(
            (f"{file.parent.name}.{file.stem}", samples(file)[0])
            for file in sorted((Programs.small_rules() / "topics").glob("*/*.yaml"))
        )
        file = self.plain("questions.tsv", (question, topic), (QUESTION, "none"))
        run = str(self.place.root / "run.json")
        self.run_client("evaluate", file, "--save", run)
        changes = self.one_line(
            "evaluate", file, "--rules", str(Programs.small_rules()), "--against", run
        )["comparison"]
        self.assertEqual([change["now"]["text"] for change in changes["better"]], [QUESTION])
        self.assertEqual(changes["better"][0]["before"]["topic"], TOPIC)

    def test_what_cannot_be_written_ends_with_74(self):
        file = self.plain("questions.tsv", (QUESTION, TOPIC))
        run = self.place.shell(f"veiviser evaluate {file} > /dev/full")
        self.assertEqual(run.returncode, OUTPUT_FAILED)
        self.assertIn("No space left", run.stderr)
        run = self.place.run("evaluate", file, "--save", str(self.place.root / "nowhere" / "run.json"))
        self.assertEqual(run.returncode, OUTPUT_FAILED)
        self.assertIn("run.json: The run cannot be kept: No such file or directory.", run.stderr)


if __name__ == "__main__":
    unittest.main()
