"""The client in scripts: exit codes, output for programs, and text that must not steer the terminal."""

import json
import os
import re
import shutil
import subprocess
import unittest

from support import PATIENCE, Place, Programs, samples

ANSWERED, NOTHING, USAGE, BAD_INPUT, NO_SERVER, BUSY, CLOSED_PIPE = 0, 1, 64, 65, 69, 75, 141
QUESTION = "hvorfor er tillit viktig i veiledning?"
TOPIC = "supervision.trust"
OUTSIDE = "regner det i bergen nå"


class ShellTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Place()
        cls.addClassCleanup(cls.place.close)
        cls.place.start()

    def run_client(self, *arguments, status=ANSWERED, **options):
        """What the client prints; an answer leaves nothing on standard error."""
        run = self.place.run(*arguments, **options)
        self.assertEqual(run.returncode, status, run.stderr)
        if status in (ANSWERED, NOTHING):
            self.assertEqual(run.stderr, "")
        return run.stdout

    def complaint(self, *arguments, status, **options):
        """What the client says on standard error; nothing is on standard output."""
        run = self.place.run(*arguments, **options)
        self.assertEqual((run.returncode, run.stdout), (status, ""), run.stderr)
        self.assertTrue(run.stderr)
        return " ".join(run.stderr.split())

    def one_line(self, *arguments, **options):
        """The JSON that the client prints, which is one line."""
        output = self.run_client(*arguments, "--json", **options)
        self.assertEqual(output.count("\n"), 1)
        self.assertTrue(output.endswith("\n"))
        return json.loads(output)

    def assert_plain(self, text):
        """That nothing but line ends and tabs in a text controls the terminal."""
        self.assertEqual(re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text), [])


class Questions(ShellTest):
    def test_a_question_is_answered(self):
        self.assertIn("Relasjonell tillit", self.run_client("ask", QUESTION))

    def test_a_question_needs_no_quotes(self):
        self.assertEqual(self.run_client("ask", *QUESTION.split()), self.run_client("ask", QUESTION))

    def test_a_question_outside_the_field_ends_with_1(self):
        self.run_client("ask", OUTSIDE, status=NOTHING)

    def test_role_and_topic_before_are_taken_into_account(self):
        reply = self.one_line("ask", "og tid?", "--role", "co-supervisor", "--after", "cosupervision.roles")
        self.assertEqual((reply["outcome"], reply["topic"]), ("answer", "cosupervision.time"))

    def test_the_language_is_that_of_the_question_or_the_one_asked_for(self):
        self.assertEqual(self.one_line("ask", "kvifor er tillit viktig i rettleiing?")["language"], "nn")
        self.assertEqual(self.one_line("ask", "why does trust matter in supervision?")["language"], "en")
        self.assertEqual(self.one_line("ask", QUESTION, "--language", "en")["language"], "en")

    def test_why_tells_evidence_and_rule(self):
        explanation = self.one_line("why", QUESTION)
        self.assertEqual((explanation["outcome"], explanation["topic"]), ("answer", TOPIC))
        self.assertTrue(explanation["evidence"])
        self.assertEqual(explanation["file"], "topics/supervision/trust.yaml")
        self.assertIn("topics/supervision/trust.yaml", self.run_client("why", QUESTION))

    def test_why_ends_as_the_question_would(self):
        self.run_client("why", OUTSIDE, status=NOTHING)

    def test_an_empty_question_is_a_usage_error(self):
        for text in ("", " ", "\t\n"):
            with self.subTest(text=text):
                self.complaint("ask", text, status=USAGE)
                self.complaint("why", text, status=USAGE)
        self.complaint("ask", status=USAGE)

    def test_an_unknown_role_or_topic_is_bad_input(self):
        self.assertIn("pave", self.complaint("ask", QUESTION, "--role", "pave", status=BAD_INPUT))
        self.complaint("ask", QUESTION, "--after", "nowhere.at-all", status=BAD_INPUT)

    def test_a_question_of_many_kilobytes_is_read(self):
        self.one_line("ask", "tillit " * 8_000)

    def test_a_question_over_the_limit_of_a_line_is_bad_input(self):
        self.complaint("ask", "tillit " * 12_000, status=BAD_INPUT)


class Lists(ShellTest):
    def test_topics_are_listed_whole_by_role_and_by_area(self):
        topics = self.one_line("topics")["topics"]
        self.assertIn(TOPIC, [topic["topic"] for topic in topics])
        of_role = self.one_line("topics", "--role", "mentor")["topics"]
        self.assertTrue(0 < len(of_role) < len(topics))
        self.assertTrue(all("mentor" in topic["roles"] for topic in of_role))
        of_area = self.one_line("topics", "--area", "supervision")["topics"]
        self.assertEqual({topic["area"] for topic in of_area}, {"supervision"})
        self.assertIn(TOPIC, self.run_client("topics"))

    def test_an_unknown_area_or_role_of_topics_is_bad_input(self):
        self.complaint("topics", "--area", "nowhere", status=BAD_INPUT)
        self.complaint("topics", "--role", "pave", status=BAD_INPUT)

    def test_a_topic_is_shown(self):
        self.assertEqual(self.one_line("show", TOPIC)["topic"], TOPIC)
        self.assertIn("Relasjonell tillit", self.run_client("show", TOPIC))
        self.assertIn("Relational trust", self.run_client("show", TOPIC, "--language", "en"))

    def test_every_topic_can_be_shown_in_every_language(self):
        for topic in self.one_line("topics")["topics"]:
            for language in ("nb", "nn", "en"):
                with self.subTest(topic=topic["topic"], language=language):
                    reply = self.one_line("show", topic["topic"], "--language", language)
                    self.assertEqual((reply["language"], reply["outcome"]), (language, "answer"))

    def test_an_unknown_topic_is_bad_input_with_the_nearest(self):
        self.assertIn(TOPIC, self.complaint("show", "supervision.trsut", status=BAD_INPUT))
        self.complaint("show", "nowhere.at-all", status=BAD_INPUT)
        self.complaint("show", "", status=BAD_INPUT)

    def test_roles_are_listed_and_the_topics_of_one(self):
        roles = [role["role"] for role in self.one_line("role")["roles"]]
        self.assertIn("co-supervisor", roles)
        self.assertIn("co-supervisor", self.run_client("role"))
        card = self.one_line("role", "mentor")
        self.assertIn("worksWith", [section["kind"] for section in card["sections"]])
        self.complaint("role", "pave", status=BAD_INPUT)

    def test_sources_are_listed_whole_and_by_topic(self):
        sources = self.one_line("sources")["sources"]
        self.assertTrue(all(source["reference"] for source in sources))
        of_topic = [source["source"] for source in self.one_line("sources", "--topic", TOPIC)["sources"]]
        self.assertTrue(0 < len(of_topic) < len(sources))
        self.assertTrue(self.run_client("sources"))
        self.complaint("sources", "--topic", "nowhere.at-all", status=BAD_INPUT)


class Usage(ShellTest):
    def test_what_is_not_understood_is_a_usage_error(self):
        for arguments in (
            ["nope"], ["ask", "--nope", "hei"], ["show"], ["server", "nope"], ["topics", "x"], ["ask", "hei", "--role"],
            ["ask", "hei", "--language", "xx"], ["ask", "hei", "--color", "pink"], ["batch", "a", "b"],
        ):
            with self.subTest(arguments=arguments):
                self.assertIn("Usage:", self.complaint(*arguments, status=USAGE))

    def test_help_and_version_are_answers(self):
        for arguments in (["--help"], ["help"], ["ask", "--help"], ["server", "--help"]):
            with self.subTest(arguments=arguments):
                self.assertIn("USAGE:", self.run_client(*arguments).upper())
        self.assertRegex(self.run_client("--version"), r"^veiviser \d+\.\d+\.\d+\n$")

    def test_without_a_server_and_with_no_autostart_there_is_no_answer(self):
        nowhere = str(self.place.root / "nowhere")
        for arguments in (["ask", "tillit"], ["topics"], ["batch"], ["why", "tillit"], ["role"], ["sources"]):
            with self.subTest(arguments=arguments):
                arguments = [*arguments, "--no-autostart", "--socket", nowhere]
                said = self.complaint(*arguments, input="tillit\n", status=NO_SERVER)
                self.assertIn("veiviser server start", said)

    def test_without_a_server_program_there_is_no_answer(self):
        options = {"VEIVISER_SOCKET": str(self.place.root / "nowhere"), "VEIVISER_SERVER": "/nowhere/veiviserd"}
        self.assertIn("/nowhere/veiviserd", self.complaint("topics", status=NO_SERVER, **options))

    def test_a_server_that_is_full_ends_with_75(self):
        connections = [self.place.connect() for _ in range(64)]
        try:
            for connection in connections:
                connection.call("server.info")
            self.complaint("topics", status=BUSY)
        finally:
            for connection in connections:
                connection.finish()
                connection.rest()
                connection.close()

    def test_what_speaks_no_json_ends_with_76(self):
        script = """
            mkdir -m 700 "$XDG_RUNTIME_DIR/odd"
            socat UNIX-LISTEN:"$XDG_RUNTIME_DIR/odd/s" SYSTEM:'read line; echo hello' &
            until [ -S "$XDG_RUNTIME_DIR/odd/s" ]; do read -rt 0.01 <> <(:); done
            veiviser topics --no-autostart --socket "$XDG_RUNTIME_DIR/odd/s" """
        self.assertEqual(self.place.shell(script).returncode, 76)

    def test_messages_are_in_the_language_of_the_locale_or_option(self):
        arguments = ["topics", "--no-autostart", "--socket", str(self.place.root / "nowhere")]
        self.assertIn("No server", self.complaint(*arguments, "--language", "en", status=NO_SERVER))
        self.assertIn("Ingen tenar", self.complaint(*arguments, status=NO_SERVER, LANG="nn_NO.UTF-8"))


class Lint(ShellTest):
    def setUp(self):
        self.rules = self.place.root / self.id().split(".")[-1]
        shutil.copytree(Programs.small_rules(), self.rules)

    def test_a_sound_rule_base_has_no_findings(self):
        self.assertIn(" 0 findings", self.run_client("lint", str(self.rules), "--today", "2026-11"))
        self.assertEqual(json.loads(self.run_client("lint", "--json", str(self.rules), "--today", "2026-11")), [])

    def test_findings_tell_path_line_and_column(self):
        (self.rules / "areas.yaml").write_text("areas: [\n")
        output = self.run_client("lint", str(self.rules), status=NOTHING)
        self.assertRegex(output, rf"(?m)^{re.escape(str(self.rules))}/areas\.yaml:\d+:\d+: error: ")
        findings = json.loads(self.run_client("lint", str(self.rules), "--json", status=NOTHING))
        self.assertEqual({"path", "line", "column", "severity", "message"}, set(findings[0]))

    def test_what_was_checked_long_ago_is_a_finding(self):
        output = self.run_client("lint", str(self.rules), "--today", "2040-01", status=NOTHING)
        self.assertIn("more than 18 months ago", output)
        for wrong in ("soon", "2026", "2026-13", "2026-+5", "2026-1", ""):
            self.complaint("lint", str(self.rules), "--today", wrong, status=64)

    def test_a_sample_that_belongs_elsewhere_is_a_finding_of_the_samples_only(self):
        topics = sorted((self.rules / "topics").glob("*/*.yaml"))
        stranger = samples(topics[1])[0]
        text = topics[0].read_text(encoding="utf-8")
        first = samples(topics[0])[0]
        topics[0].write_text(text.replace(first, stranger + " " + stranger, 1), encoding="utf-8")
        self.assertIn("is understood as", self.run_client("lint", str(self.rules), status=NOTHING))
        self.assertIn(" 0 findings", self.run_client("lint", "--files-only", str(self.rules), "--today", "2026-11"))

    def test_a_folder_without_rules_is_a_finding(self):
        self.assertIn("no YAML files", self.run_client("lint", "/dev/null", status=NOTHING))


class ServerCommands(unittest.TestCase):
    one_line, run_client, complaint = ShellTest.one_line, ShellTest.run_client, ShellTest.complaint

    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def test_the_path_is_told_whether_a_server_runs_or_not(self):
        self.assertEqual(self.run_client("server", "path"), f"{self.place.socket}\n")
        told = {"path": str(self.place.socket), "origin": "runtimeDirectory"}
        self.assertEqual(self.one_line("server", "path"), told)
        self.assertEqual(self.one_line("server", "path", "--socket", "/a/b")["origin"], "option")
        self.assertEqual(self.one_line("server", "path", VEIVISER_SOCKET="/a/b")["origin"], "environment")

    def test_a_server_is_started_once_told_of_reloaded_and_stopped(self):
        self.complaint("server", "status", status=NO_SERVER)
        started = self.one_line("server", "start")["processIdentifier"]
        self.assertEqual(self.one_line("server", "start")["processIdentifier"], started)
        self.assertEqual(self.one_line("server", "status")["processIdentifier"], started)
        self.assertIn(str(started), self.run_client("server", "status"))
        self.assertEqual(set(self.one_line("server", "reload")), {"rulesHash", "topics"})
        self.assertEqual(self.one_line("server", "stop")["processIdentifier"], started)
        self.assertFalse(self.place.socket.exists())
        self.complaint("server", "status", status=NO_SERVER)
        self.complaint("server", "reload", status=NO_SERVER)

    def test_to_stop_a_server_that_does_not_run_is_no_fault(self):
        self.complaint("server", "stop", status=ANSWERED)

    def test_a_socket_on_disk_is_warned_of(self):
        if os.path.isdir(f"/run/user/{os.geteuid()}"):
            self.skipTest("this user has a folder for running programs")
        run = self.place.run("server", "path", XDG_RUNTIME_DIR=None)
        self.assertEqual(run.stdout, f"{self.place.state}/veiviser/run/socket\n")
        self.assertTrue(run.stderr)


class Terminals(ShellTest):
    """What a text holds never reaches the terminal as a command to it."""

    STEERING = ("\x1b[31mtillit\x1b[0m", "\x1b]0;title\x07tillit", "tillit\r\x08\x7f", "\x9b31mtillit", "tillit\u202e")

    def test_control_sequences_in_a_question_are_not_echoed(self):
        for text in self.STEERING:
            for arguments in (["why", text], ["ask", text], ["why", text, "--json"], ["ask", text, "--json"]):
                with self.subTest(arguments=arguments):
                    run = self.place.run(*arguments, "--color", "never")
                    self.assertIn(run.returncode, (ANSWERED, NOTHING))
                    self.assert_plain(run.stdout + run.stderr)

    def test_control_sequences_in_other_arguments_are_not_echoed(self):
        for arguments in (
            ["show", "\x1b[31m"], ["role", "\x1b[31m"], ["topics", "--area", "\x1b[31m"], ["\x1b[31m"],
            ["server", "path", "--socket", "/\x1b[31m"], ["topics", "--no-autostart", "--socket", "/\x1b[31m"],
            ["batch", "/\x1b[31m"], ["ask", "hei", "--language", "\x1b[31m"], ["ask", "hei", "--role", "\x1b[31m"],
        ):
            with self.subTest(arguments=arguments):
                run = self.place.run(*arguments, "--color", "never")
                self.assert_plain(run.stdout + run.stderr)

    def test_control_sequences_in_a_batch_are_not_echoed(self):
        for options in ([], ["--json"]):
            run = self.place.run("batch", *options, input="\x1b[31mtillit\x1b[0m\n{\x1b[31m\n")
            self.assert_plain(run.stdout + run.stderr)

    def test_color_is_used_only_when_asked_for_outside_a_terminal(self):
        self.assertNotIn("\x1b", self.run_client("ask", QUESTION))
        self.assertIn("\x1b[", self.run_client("ask", QUESTION, "--color", "always"))
        self.assertNotIn("\x1b", self.run_client("ask", QUESTION, "--color", "always", "--json"))

    def test_a_reader_that_goes_away_is_no_crash_and_no_message(self):
        for command in ("ask tillit", "topics", "topics --json", "sources", "show supervision.trust", "help"):
            for reader in ("head -c 1 >/dev/null", "true"):
                with self.subTest(command=command, reader=reader):
                    run = self.place.shell(f'veiviser {command} | {reader}; exit "${{PIPESTATUS[0]}}"')
                    self.assertIn(run.returncode, (ANSWERED, CLOSED_PIPE))
                    self.assertEqual(run.stderr, "")

    def test_a_batch_whose_reader_goes_away_ends_without_a_message(self):
        run = self.place.shell('yes tillit | veiviser batch --json | head -n 1; exit "${PIPESTATUS[1]}"')
        self.assertEqual((run.returncode, run.stderr, run.stdout.count("\n")), (CLOSED_PIPE, "", 1))

    def test_a_closed_standard_output_is_told_by_the_status(self):
        run = self.place.shell("veiviser topics >&-")
        self.assertNotEqual(run.returncode, ANSWERED)

    def test_a_full_disk_is_told_by_message_and_status(self):
        run = self.place.shell("veiviser topics >/dev/full")
        self.assertEqual(run.returncode, 74)
        self.assertTrue(run.stderr)

    def test_norwegian_letters_survive_the_c_locale(self):
        usual = self.one_line("ask", "får jeg betalt som medveileder?")
        for locale in ("C", "POSIX"):
            settings = {"LANG": None, "LC_ALL": locale}
            with self.subTest(locale=locale):
                self.assertEqual(self.one_line("ask", "får jeg betalt som medveileder?", **settings), usual)
                self.assertIn("på", self.run_client("show", TOPIC, **settings))
                rows = self.run_client("batch", input="får jeg betalt som medveileder?\n", **settings)
                self.assertTrue(rows.endswith("\tfår jeg betalt som medveileder?\n"))

    def test_lines_are_wrapped_to_the_width_that_the_environment_tells(self):
        narrow = self.run_client("show", TOPIC, COLUMNS="40")
        self.assertLessEqual(max(map(len, narrow.splitlines())), 40)


class Batch(ShellTest):
    def batch(self, lines, *options, status=ANSWERED):
        """The answers to lines given as bytes, one object each."""
        run = subprocess.run(
            [Programs.folder / "veiviser", "batch", "--json", *options], env=self.place.environment(),
            input=lines, capture_output=True, timeout=PATIENCE,
        )
        self.assertEqual(run.returncode, status, run.stderr)
        return [json.loads(line) for line in run.stdout.decode().splitlines()]

    def test_three_thousand_questions_are_answered_in_order(self):
        texts = samples(self.place.rules / "topics") * 5
        lines = [json.dumps({"text": text}) if n % 3 else text for n, text in enumerate(texts[:3000])]
        answers = self.batch("\n".join(lines).encode())
        self.assertEqual(len(answers), 3000)
        self.assertEqual([a["context"]["utterance"] for a in answers[:10]], [" ".join(t.split()) for t in texts[:10]])
        with self.place.connect() as connection:
            for number in range(0, 3000, 97):
                self.assertEqual(answers[number], connection.call("ask", text=texts[number]))

    def test_objects_carry_role_language_and_topic_before(self):
        follow_up = {"text": "og tid?", "role": "co-supervisor", "after": "cosupervision.roles", "language": "en"}
        [answer] = self.batch(json.dumps(follow_up).encode())
        self.assertEqual((answer["topic"], answer["language"]), ("cosupervision.time", "en"))
        [plain] = self.batch(json.dumps({"text": QUESTION, "role": None, "after": None}).encode())
        self.assertEqual(plain["topic"], TOPIC)

    def test_a_bad_line_is_an_error_in_its_place(self):
        bad = [
            b'{"text":', b'{"tekst":"x"}', b"{}", b'{"text":1}', b"\xff\xfe", b'{"text":"x","role":"pave"}',
            b"x" * 70_000, b'{"text":"' + b"x" * 65_520 + b'"}',
        ]
        question = QUESTION.encode()
        lines = [line for each in bad for line in (question, each)] + [question]
        answers = self.batch(b"\n".join(lines), status=BAD_INPUT)
        self.assertEqual(["error" in answer for answer in answers], [False, True] * len(bad) + [False])
        kinds = ["parse", *["invalidParameters"] * 3, "parse", "invalidParameters", "lineTooLong", "lineTooLong"]
        self.assertEqual([answer["error"]["data"]["kind"] for answer in answers[1::2]], kinds)

    def test_blank_lines_are_skipped(self):
        self.assertEqual(len(self.batch(b"\n\n  \ntillit\n\t\n\nveiledning\n\n")), 2)
        self.assertEqual(self.batch(b""), [])
        self.assertEqual(self.batch(b"\n"), [])

    def test_line_ends_of_windows_and_a_byte_order_mark_are_no_part_of_a_question(self):
        plain = self.batch(QUESTION.encode())
        self.assertEqual(self.batch(QUESTION.encode() + b"\r\n"), plain)
        self.assertEqual(self.batch(json.dumps({"text": QUESTION}).encode() + b"\r\n\r\n"), plain)
        self.assertEqual(self.batch(b"\xef\xbb\xbf" + QUESTION.encode() + b"\n"), plain)

    def test_a_last_line_needs_no_newline(self):
        self.assertEqual(len(self.batch(b"tillit\nveiledning")), 2)

    def test_questions_may_stand_in_a_file(self):
        file = self.place.root / "questions"
        file.write_text("tillit\nveiledning\n")
        self.assertEqual(self.batch(b"", str(file)), self.batch(b"tillit\nveiledning\n"))
        self.assertEqual(self.batch(b"tillit\n", "-"), self.batch(b"tillit\n"))
        self.complaint("batch", str(self.place.root / "nowhere"), status=BAD_INPUT)
        self.complaint("batch", str(self.place.root), status=BAD_INPUT)

    def test_without_json_the_columns_are_outcome_topic_confidence_and_question(self):
        rows = self.run_client("batch", input=f"{QUESTION}\ntab\there\n").splitlines()
        outcome, topic, confidence, question = rows[0].split("\t")
        self.assertEqual((outcome, topic, question), ("answer", TOPIC, QUESTION))
        self.assertTrue(0 <= float(confidence) <= 1)
        self.assertEqual(len(rows[1].split("\t")), 4)

    def test_a_slow_writer_gets_each_answer_at_once(self):
        process = subprocess.Popen(
            [Programs.folder / "veiviser", "batch", "--json"], env=self.place.environment(), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        with process:
            for text in samples(self.place.rules / "topics")[:20]:
                process.stdin.write(text.encode() + b"\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["context"]["utterance"], " ".join(text.split()))
            process.stdin.close()
            self.assertEqual(process.wait(PATIENCE), ANSWERED)


class PipedConversation(ShellTest):
    def test_piped_lines_are_a_conversation_without_prompt(self):
        output = self.run_client(input="jeg er medveileder\n/rolle\n", status=ANSWERED)
        self.assertNotIn("veiviser ›", output)
        replies = self.run_client("chat", "--json", input="hva er rollene til en medveileder?\nog tid?\n").splitlines()
        self.assertEqual(json.loads(replies[1])["topic"], "cosupervision.time")

    def test_a_bad_line_is_passed_over_and_told_by_the_status(self):
        run = subprocess.run(
            [Programs.folder / "veiviser", "chat", "--json"], env=self.place.environment(),
            input=b"\xff\n" + QUESTION.encode() + b"\n", capture_output=True, timeout=PATIENCE,
        )
        self.assertEqual(run.returncode, BAD_INPUT)
        self.assertEqual(json.loads(run.stdout)["topic"], TOPIC)
