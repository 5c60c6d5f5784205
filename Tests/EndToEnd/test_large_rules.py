"""The rule base that the benchmark of growth invents can be learned, whatever the project's own has come to hold."""

import subprocess
import sys
import unittest

from support import PROJECT, Programs


class InventedRules(unittest.TestCase):
    def test_it_is_a_rule_base(self):
        rules = Programs.root / "Invented"
        script = PROJECT / "Tests" / "Benchmarks" / "large_rules.py"
        options = ["--topics", "4", "--samples", "24", "--prompts", Programs.small_rules()]
        subprocess.run([sys.executable, script, rules, *options], check=True)
        command = [Programs.folder / "veiviserd", "train", "--rules", rules, "--models", Programs.models()]
        run = subprocess.run(command, capture_output=True, encoding="utf-8")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(len(list((rules / "topics").glob("*/*.yaml"))), 4)
