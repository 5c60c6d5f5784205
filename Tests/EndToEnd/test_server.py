"""The server as a process: one at a time, in a safe place, with rules that can be changed under it."""

import os
import select
import shutil
import signal
import socket
import subprocess
import unittest

from support import Place, Programs, Server, listener, samples

UNAVAILABLE = 69
QUESTION = {"id": 1, "method": "topics"}


class ServerTest(unittest.TestCase):
    def setUp(self):
        self.place = Place(rules=Programs.small_rules())
        self.addCleanup(self.place.close)

    def assert_serves(self, server):
        self.assertTrue(server.is_ready, server.message)
        with self.place.connect() as connection:
            self.assertEqual(connection.call("server.info")["processIdentifier"], server.pid)

    def assert_refuses_to_start(self, *said, **settings):
        """That neither side uses the place, and that both say what is said."""
        server = self.place.start(**settings)
        self.assertEqual(server.wait(), UNAVAILABLE)
        client = self.place.run("topics", **settings)
        self.assertEqual(client.returncode, UNAVAILABLE)
        for text in said:
            self.assertIn(text, server.message)
            self.assertIn(text, " ".join(client.stderr.split()))


class OneServer(ServerTest):
    def test_a_second_server_is_refused_and_told_who_runs(self):
        first = self.place.start()
        second = self.place.start()
        self.assertEqual(second.wait(), UNAVAILABLE)
        self.assertIn(f"pid {first.pid}", second.message)
        self.assertIn(str(self.place.socket), second.message)
        self.assert_serves(first)

    def test_a_second_server_is_refused_even_when_the_lock_was_removed(self):
        first = self.place.start()
        self.place.socket.with_name("socket.lock").unlink()
        second = self.place.start()
        self.assertEqual(second.wait(), UNAVAILABLE)
        self.assert_serves(first)

    def test_of_two_servers_that_race_exactly_one_serves(self):
        for round in range(20):
            servers = self.place.start_together(2)
            with self.subTest(round=round):
                [winner] = [server for server in servers if server.is_ready]
                [loser] = [server for server in servers if not server.is_ready]
                self.assertEqual(loser.wait(), UNAVAILABLE)
                self.assertIn("already running", loser.message)
                self.assert_serves(winner)
                winner.signal(signal.SIGTERM)
                self.assertEqual(winner.wait(), 0)

    def test_ten_clients_that_race_start_one_server(self):
        command = [Programs.folder / "veiviser", "topics", "--json"]
        clients = [
            subprocess.Popen(
                command, env=self.place.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, encoding="utf-8",
            )
            for _ in range(10)
        ]
        answers = [client.communicate(timeout=60) for client in clients]
        self.assertEqual([client.returncode for client in clients], [0] * 10)
        self.assertEqual({errors for _, errors in answers}, {""})
        self.assertEqual(len({output for output, _ in answers}), 1)
        self.assertEqual(self.place.log.count("listening"), 1)

    def test_a_server_that_a_client_started_outlives_it_and_holds_nothing_of_it(self):
        # Bash waits for the end of the pipe, which would not come if the server had it open.
        run = self.place.shell("veiviser topics --json | wc -l")
        self.assertEqual((run.stdout.strip(), run.stderr), ("1", ""))
        self.assertIsNotNone(listener(self.place.socket))

    def test_a_socket_left_behind_is_replaced(self):
        self.place.socket.parent.mkdir(mode=0o700)
        with socket.socket(socket.AF_UNIX) as stale:
            stale.bind(str(self.place.socket))
            stale.listen()
        self.assertTrue(self.place.socket.is_socket())
        self.assert_serves(self.place.start())

    def test_after_a_kill_the_next_server_serves(self):
        first = self.place.start()
        first.signal(signal.SIGKILL)
        self.assertEqual(first.wait(), -signal.SIGKILL)
        self.assertTrue(self.place.socket.is_socket())
        self.assert_serves(self.place.start())

    def test_after_a_kill_a_client_starts_the_next_server(self):
        self.place.start().signal(signal.SIGKILL)
        self.place.servers[0].wait()
        self.assertEqual(self.place.run("topics").returncode, 0)

    def test_a_file_in_the_place_of_the_socket_is_left_alone(self):
        self.place.socket.parent.mkdir(mode=0o700)
        self.place.socket.write_text("mine")
        server = self.place.start()
        self.assertEqual(server.wait(), UNAVAILABLE)
        self.assertIn("no socket", server.message)
        self.assertEqual(self.place.socket.read_text(), "mine")


class SocketPlace(ServerTest):
    def test_a_path_that_is_too_long_is_refused_with_its_length(self):
        path = str(self.place.runtime / "x").ljust(108, "x")
        self.assert_refuses_to_start("108 bytes", "at most 107", VEIVISER_SOCKET=path)

    def test_the_longest_path_serves(self):
        folder = self.place.runtime / "v"
        path = str(folder / "s").ljust(107, "s")
        server = self.place.start("--socket", path)
        self.assertTrue(server.is_ready, server.message)
        self.assertEqual(self.place.run("topics", "--no-autostart", "--socket", path).returncode, 0)

    def test_a_folder_that_others_may_write_to_is_refused(self):
        self.place.socket.parent.mkdir()
        self.place.socket.parent.chmod(0o777)
        self.assert_refuses_to_start("chmod 700")

    def test_a_folder_that_is_a_link_is_refused(self):
        elsewhere = self.place.root / "elsewhere"
        elsewhere.mkdir(mode=0o700)
        self.place.socket.parent.symlink_to(elsewhere)
        self.assert_refuses_to_start("is a link")

    @unittest.skipUnless(os.geteuid() == 0, "only root can give a folder away")
    def test_a_folder_of_another_user_is_refused(self):
        self.place.socket.parent.mkdir(mode=0o700)
        os.chown(self.place.socket.parent, 65534, 65534)
        self.assert_refuses_to_start("another user")

    def test_without_a_runtime_folder_and_a_home_the_server_says_so(self):
        settings = {"XDG_RUNTIME_DIR": None, "XDG_STATE_HOME": None, "HOME": None}
        if os.path.isdir(f"/run/user/{os.geteuid()}"):
            self.skipTest("this user has a folder for running programs")
        self.assert_refuses_to_start("--socket", **settings)


class Leaving(ServerTest):
    def test_requests_in_flight_at_sigterm_are_answered(self):
        for round in range(10):
            server = self.place.start()
            with self.subTest(round=round), self.place.connect() as connection:
                connection.send(*({**QUESTION, "id": n} for n in range(30)))
                self.assertEqual(connection.receive()["id"], 0)
                server.signal(signal.SIGTERM)
                answers = connection.rest()
                self.assertEqual([answer["id"] for answer in answers], list(range(1, 30)))
                self.assertTrue(all("result" in answer for answer in answers))
                self.assertEqual(server.wait(), 0)
                self.assertFalse(self.place.socket.exists())

    def test_an_idle_connection_does_not_keep_a_server_from_leaving(self):
        server = self.place.start()
        with self.place.connect() as connection:
            connection.exchange(QUESTION)
            server.signal(signal.SIGTERM)
            self.assertEqual(server.wait(), 0)
            self.assertEqual(connection.rest(), [])

    def test_sigint_ends_it_as_sigterm_does(self):
        server = self.place.start()
        server.signal(signal.SIGINT)
        self.assertEqual(server.wait(), 0)
        self.assertFalse(self.place.socket.exists())

    def test_stopping_over_the_socket_is_answered(self):
        server = self.place.start()
        with self.place.connect() as connection:
            connection.send({"id": 1, "method": "server.stop"})
            self.assertEqual([a["result"]["processIdentifier"] for a in connection.rest()], [server.pid])
        self.assertEqual(server.wait(), 0)

    def test_it_leaves_after_the_idle_time_and_not_while_a_client_is_there(self):
        server = self.place.start("--idle-exit", 1)
        with self.place.connect() as connection:
            self.assertIn("result", connection.exchange(QUESTION))
            process = os.pidfd_open(server.pid)
            self.addCleanup(os.close, process)
            self.assertEqual(select.select([process], [], [], 2)[0], [], "left while a client was there")
            self.assertIn("result", connection.exchange(QUESTION))
        self.assertEqual(server.wait(), 0)
        self.assertFalse(self.place.socket.exists())

    def test_it_leaves_after_the_idle_time_when_nobody_ever_comes(self):
        self.assertEqual(self.place.start("--idle-exit", 1).wait(), 0)


class Lenient(ServerTest):
    def setUp(self):
        super().setUp()
        self.place.rules = self.place.root / "Rules"
        shutil.copytree(Programs.small_rules(), self.place.rules)
        self.topic = min((self.place.rules / "topics").glob("*/*.yaml"))
        self.good = self.topic.read_text(encoding="utf-8")
        self.topic.write_text(self.good.replace("roles: [", "roles: [pope, ", 1), encoding="utf-8")

    def test_the_sound_files_answer_and_the_others_are_named_until_they_are_mended(self):
        self.place.start("--lenient")
        with self.place.connect() as connection:
            info = connection.call("server.info")
            self.assertEqual(info["topics"], 3)
            self.assertRegex(info["reloadFindings"][0], rf"{self.topic.name}:\d+:\d+: error: .*«pope» is unknown")
            self.assertEqual(len(connection.call("topics")["topics"]), 3)
        self.assertEqual(self.place.run("server", "reload").returncode, 65)
        with self.place.connect() as connection:
            self.assertEqual(connection.call("server.info")["topics"], 3)
        self.topic.write_text(self.good, encoding="utf-8")
        self.assertEqual(self.place.run("server", "reload").returncode, 0)
        with self.place.connect() as connection:
            info = connection.call("server.info")
            self.assertEqual((info["topics"], info["reloadFindings"]), (4, []))

    def test_without_being_told_so_it_does_not_start(self):
        self.assertEqual(self.place.start().wait(), 65)


class Reload(ServerTest):
    """On a copy of the rule base."""

    BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi")
    )

    def setUp(self):
        super().setUp()
        self.rules = self.place.root / "Rules"
        shutil.copytree(Programs.small_rules(), self.rules)
        self.place.rules = self.rules
        self.topic = min((self.rules / "topics").glob("*/*.yaml"))
        self.name = f"{self.topic.parent.name}.{self.topic.stem}"
        self.server = self.place.start()
        self.info()  # Right after it is ready, the server may not watch for SIGHUP yet; see Starting.

    def replace(self, old, new, file=None):
        file = file or self.topic
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def retitle(self):
        text = self.topic.read_text(encoding="utf-8")
        title = text.split("\n  title: ")[1].split("\n")[0]
        self.replace(f"title: {title}", "title: Helt ny tittel")

    def title(self):
        with self.place.connect() as connection:
            return connection.call("show", topic=self.name, language="nb")["title"]

    def info(self):
        with self.place.connect() as connection:
            return connection.call("server.info")

    def test_sighup_takes_the_rules_as_they_are_now(self):
        before = self.info()["rulesHash"]
        self.retitle()
        self.server.signal(signal.SIGHUP)
        self.server.wait_for_log("rule base read")
        self.assertEqual(self.title(), "Helt ny tittel")
        self.assertNotEqual(self.info()["rulesHash"], before)
        self.assertEqual(self.info()["reloadFindings"], [])

    def test_the_old_rules_answer_while_the_new_are_learned(self):
        before = self.title()
        self.retitle()
        with self.place.connect() as connection:
            connection.send({"id": 1, "method": "server.reload"})
            self.assertEqual(self.title(), before)
            self.assertEqual(select.select([connection.socket], [], [], 0)[0], [], "reloaded before it could be asked")
            self.assertIn("result", connection.receive())
        self.assertEqual(self.title(), "Helt ny tittel")

    def assert_refused(self, finding):
        """That the rules are refused by signal and by request, and the old ones answer."""
        title, before = self.title(), self.info()["rulesHash"]
        self.server.signal(signal.SIGHUP)
        self.server.wait_for_log("rule base not taken")
        info = self.info()
        self.assertEqual((self.title(), info["rulesHash"]), (title, before))
        self.assertRegex("\n".join(info["reloadFindings"]), finding)
        run = self.place.run("server", "reload", "--language", "en")
        self.assertEqual(run.returncode, 65)
        self.assertRegex(" ".join(run.stderr.split()), finding)
        lint = self.place.run("lint", str(self.rules))
        self.assertEqual(lint.returncode, 1)
        self.assertRegex(lint.stdout, finding)

    @property
    def place_in_topic(self):
        """How a finding in the topic begins: path, line, column, severity."""
        return rf"{self.topic.relative_to(self.rules)}:\d+:\d+: error: "

    def test_broken_yaml_is_refused(self):
        self.replace("roles: [", "roles: [[")
        self.assert_refused(self.place_in_topic)

    def test_an_id_that_stands_twice_is_refused(self):
        copy = self.topic.with_name("copy.yaml")
        shutil.copy(self.topic, copy)
        self.assert_refused(rf"{copy.relative_to(self.rules)}:\d+:\d+: error: ")

    def test_an_unknown_role_is_refused(self):
        self.replace("roles: [", "roles: [pope, ")
        self.assert_refused(self.place_in_topic + ".*«pope» is unknown")

    def test_an_unknown_source_is_refused(self):
        self.replace("{source: ", "{source: nobody, section: nowhere, lines: 1-2}\n  - {source: ")
        self.assert_refused(self.place_in_topic + ".*«nobody» is unknown")

    def test_an_unknown_topic_is_refused(self):
        self.replace("next: [topics]", "next: [show nowhere.at-all]")
        self.assert_refused(self.place_in_topic + ".*«nowhere.at-all» is unknown")

    def test_a_missing_translation_is_refused(self):
        text = self.topic.read_text(encoding="utf-8")
        self.topic.write_text(text[: text.index("\nen:\n") + 1], encoding="utf-8")
        self.assert_refused(self.place_in_topic + ".*«en» is missing")

    def test_a_bomb_of_aliases_is_refused(self):
        bomb = self.topic.with_name("bomb.yaml")
        bomb.write_text(self.BOMB)
        self.assert_refused(rf"{bomb.relative_to(self.rules)}:\d+:\d+: error: .*aliases")

    def test_an_anchor_behind_a_comment_is_refused(self):
        hidden = self.topic.with_name("hidden.yaml")
        hidden.write_text("# see >\n a: &a [x]\n b: *a\n")
        self.assert_refused(rf"{hidden.relative_to(self.rules)}:\d+:\d+: error: .*aliases")

    def test_a_file_that_is_no_text_is_refused(self):
        (self.topic.with_name("bytes.yaml")).write_bytes(b"id: \xff\xfe\n")
        self.assert_refused(r"bytes.yaml:\d+:\d+: error: ")

    def test_a_rule_base_that_is_gone_is_refused(self):
        self.rules.rename(self.rules.with_name("Gone"))
        self.server.signal(signal.SIGHUP)
        self.server.wait_for_log("rule base not taken")
        self.assertTrue(self.info()["reloadFindings"])
        self.assertTrue(self.title())

    def test_mended_rules_are_taken_and_the_findings_forgotten(self):
        good = self.topic.read_text(encoding="utf-8")
        self.replace("roles: [", "roles: [pope, ")
        self.assert_refused("pope")
        self.topic.write_text(good, encoding="utf-8")
        run = self.place.run("server", "reload")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(self.info()["reloadFindings"], [])

    def test_many_signals_at_once_do_no_harm(self):
        self.retitle()
        for _ in range(100):
            self.server.signal(signal.SIGHUP)
        self.server.wait_for_log("rule base read")
        self.assertEqual(self.place.run("server", "reload").returncode, 0)
        self.assertEqual(self.title(), "Helt ny tittel")


class Starting(ServerTest):
    def test_broken_rules_at_the_start_are_told_with_their_place(self):
        rules = self.place.root / "Rules"
        shutil.copytree(Programs.small_rules(), rules)
        (rules / "areas.yaml").write_text("areas: [\n")
        server = self.place.start(VEIVISER_RULES=str(rules))
        self.assertEqual(server.wait(), 65)
        self.assertRegex(server.message, r"areas\.yaml:\d+:\d+: error: ")
        client = self.place.run("topics", VEIVISER_RULES=str(rules))
        self.assertEqual(client.returncode, UNAVAILABLE)
        self.assertIn("areas.yaml:", client.stderr)

    def test_a_rule_base_that_is_not_there_is_told(self):
        server = self.place.start(VEIVISER_RULES=str(self.place.root / "nowhere"))
        self.assertEqual(server.wait(), 65)
        self.assertIn("nowhere", server.message)

    def learn_without_keeping(self):
        """Starts a server that can keep no model, and sees that it answers."""
        server = self.place.start()
        self.assert_serves(server)
        with self.place.connect() as connection:
            text = samples(self.place.rules / "topics")[0]
            self.assertEqual(connection.call("ask", text=text)["outcome"], "answer")
        self.assertIn("cannot be kept", server.wait_for_log("cannot be kept"))

    def test_a_cache_that_cannot_be_made_costs_only_the_learning(self):
        shutil.rmtree(self.place.cache)
        self.place.cache.write_text("no folder")
        self.learn_without_keeping()

    @unittest.skipIf(os.geteuid() == 0, "root may write to any folder")
    def test_a_cache_that_is_read_only_costs_only_the_learning(self):
        shutil.rmtree(self.place.cache / "veiviser")
        self.place.cache.chmod(0o500)
        self.addCleanup(self.place.cache.chmod, 0o700)
        self.learn_without_keeping()

    def test_a_damaged_model_is_learned_anew(self):
        for model in (self.place.cache / "veiviser").iterdir():
            model.write_bytes(model.read_bytes()[:1000])
        self.assert_serves(self.place.start())

    def test_sighup_while_it_learns_does_not_end_it(self):
        shutil.rmtree(self.place.cache / "veiviser")
        server = Server([], self.place.environment())
        self.place.servers.append(server)
        server.wait_for_log("learning")
        server.signal(signal.SIGHUP)
        server.hear()
        self.assert_serves(server)

    def test_wrong_options_are_told_as_usage(self):
        for options in (["--idle-exit", "-1"], ["--idle-exit", "x"], ["--log-level", "loud"], ["--nope"], ["nope"]):
            with self.subTest(options=options):
                run = subprocess.run(
                    [Programs.folder / "veiviserd", *options], env=self.place.environment(), capture_output=True,
                    encoding="utf-8", timeout=60,
                )
                self.assertEqual(run.returncode, 64)
                self.assertIn("Usage:", run.stderr)
