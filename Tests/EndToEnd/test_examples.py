"""The examples of the documentation, run as they stand."""

import re
import subprocess
import sys
import unittest

from support import PATIENCE, PROJECT, Place

PROTOCOL = PROJECT / "Sources" / "Dialogue" / "Documentation.docc" / "Protocol.md"
QUESTIONS = "hvor mye tid går med til å være medveileder?\nhvem bestemmer karakteren?\n"


def blocks(file, language):
    return re.findall(rf"^```{language}\n(.*?)^```", file.read_text(encoding="utf-8"), flags=re.M | re.S)


class Examples(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)
        self.place.start()
        (self.place.root / "questions.txt").write_text(QUESTIONS, encoding="utf-8")
        (self.place.root / "plan.json").write_text('{"start": "2027-08-17"}', encoding="utf-8")

    def run_in_place(self, *command, input=QUESTIONS):
        return subprocess.run(
            command, env=self.place.environment(), cwd=self.place.root, input=input, capture_output=True,
            encoding="utf-8", timeout=PATIENCE,
        )

    def test_the_python_of_the_protocol_gets_answers(self):
        (program,) = blocks(PROTOCOL, "python")
        run = self.run_in_place(sys.executable, "-c", program)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual([line.split()[0] for line in run.stdout.splitlines()], ["answer", "answer"])

    def test_the_python_of_the_protocol_takes_what_is_not_answered(self):
        (program,) = blocks(PROTOCOL, "python")
        program = re.sub(r'text="[^"]*"', 'text="blomkarse i vinduskarmen"', program)
        run = self.run_in_place(sys.executable, "-c", program)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual([line.split()[0] for line in run.stdout.splitlines()], ["unknown", "unknown"])

    def test_the_shell_of_the_protocol_gets_answers(self):
        for place, block in enumerate(blocks(PROTOCOL, "sh")):
            with self.subTest(block=block):
                run = self.run_in_place("bash", "-c", f"socket=$(veiviser server path)\n{block}\ntrue")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertNotIn("null", run.stdout)
                if place == 0:
                    self.assertGreater(len(run.stdout), 100)

    def test_the_commands_of_the_readme_are_carried_out(self):
        found = [block for block in blocks(PROJECT / "README.md", "sh") if re.search("^veiviser (ask|instruments)", block, re.M)]
        self.assertEqual(len(found), 2)
        for line in "".join(found).splitlines():
            with self.subTest(line=line):
                run = self.run_in_place("bash", "-o", "pipefail", "-c", line)
                # A name that stands nowhere is nothing that matched.
                self.assertEqual(run.returncode, 1 if "forget" in line else 0, run.stderr)
                if "import" not in line and "forget" not in line:
                    self.assertTrue(run.stdout)

    def test_the_one_liner_of_the_readme_gets_an_answer(self):
        (block,) = [block for block in blocks(PROJECT / "README.md", "sh") if block.startswith("printf")]
        run = self.run_in_place("bash", "-c", block)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertNotIn(run.stdout.strip(), ("", "null"))


if __name__ == "__main__":
    unittest.main()
