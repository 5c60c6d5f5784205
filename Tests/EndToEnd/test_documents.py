"""Documents as people and machines treat them: filled in at a terminal, killed in the middle, edited by hand."""

import json
import os
import random
import re
import shutil
import signal
import stat
import threading
import unittest

from support import PATIENCE, Place, Programs
from terminal import Terminal

KILLS, WRITES = 12, 300
CHECKLIST = "checklist.before-yes"


def fields(connection, **named):
    return connection.call("instrument.form", language="nb", **named)["fields"]


def an_answer(field):
    """Something that may be typed in answer to a field."""
    kinds = {
        "tick": "ja", "score": "3", "level": "2", "choice": "1", "choices": "1, 2", "day": "17.8.2027", "yesNo": "nei",
        "text": "Det avtaler vi.", "list": "det ene; det andre",
    }
    return str(field["minimum"]) if field["kind"] == "number" else kinds[field["kind"]]


class DocumentTest(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    @property
    def folder(self):
        return self.place.root / ".local" / "share" / "veiviser" / "documents"

    def create(self, connection, **params):
        return connection.call("document.create", instrument=CHECKLIST, **params)["document"]


class Crashes(DocumentTest):
    """The server is killed at random moments while it keeps answers; nothing that it acknowledged may be missing."""

    def test_every_acknowledged_write_is_found_again_and_no_file_is_torn(self):
        shuffle = random.Random(7)
        acknowledged, written = {}, 0
        for round in range(KILLS):
            server = self.place.start()
            self.assertTrue(server.is_ready, server.message)
            with self.place.connect() as connection:
                if not acknowledged:
                    for number in range(4):
                        document = self.create(connection, name=f"Nummer {number}")
                        acknowledged[document["id"]] = (document["revision"], None)
                self.check(connection, acknowledged)
                target = -(-(WRITES - written) // (KILLS - round))
                killer = None
                for number in range(target * 4):
                    id = shuffle.choice(sorted(acknowledged))
                    text = f"{round}.{number} " + "æøå" * shuffle.randrange(300)
                    if number == target:
                        killer = threading.Timer(shuffle.random() * 0.01, server.signal, [signal.SIGKILL])
                        killer.start()
                    try:
                        connection.send(
                            {"id": 1, "method": "document.update", "params": {"document": id, "comments": {"time": text}}}
                        )
                        answer = connection.receive()
                    except OSError:
                        break
                    if answer is None:
                        break
                    acknowledged[id] = (answer["result"]["document"]["revision"], text)
                    written += 1
                killer.join()
            server.wait()
        self.assertGreaterEqual(written, WRITES)
        self.place.start()
        with self.place.connect() as connection:
            self.check(connection, acknowledged)
        for file in self.folder.rglob("*.json"):
            json.loads(file.read_text(encoding="utf-8"))

    def check(self, connection, acknowledged):
        listing = connection.call("documents")
        self.assertEqual(listing["damaged"], [])
        self.assertEqual({entry["id"] for entry in listing["documents"]}, set(acknowledged))
        for id, (revision, text) in acknowledged.items():
            document = connection.call("document.read", document=id)["document"]
            # What was on its way when the server was killed may have been kept too.
            self.assertIn(document["revision"], (revision, revision + 1))
            if document["revision"] == revision:
                self.assertEqual(document["comments"].get("time"), text)
            else:
                acknowledged[id] = (document["revision"], document["comments"].get("time"))
            before = connection.call("document.read", document=id, revision=revision)["document"]
            self.assertEqual(before["comments"].get("time"), text)


class Faults(DocumentTest):
    def test_a_second_server_leaves_the_documents_of_the_first_alone(self):
        self.place.start()
        with self.place.connect() as connection:
            self.create(connection)
        other = self.place.root / "other"
        second = self.place.start("--socket", other / "socket")
        self.assertTrue(second.is_ready, second.message)
        run = self.place.run("--socket", str(other / "socket"), "ask", "hva er tillit i veiledning?")
        self.assertEqual(run.returncode, 0, run.stderr)
        run = self.place.run("--socket", str(other / "socket"), "documents")
        self.assertEqual(run.returncode, 73)
        self.assertIn(str(self.folder), run.stderr)

    def test_a_file_edited_into_nonsense_is_set_aside_and_named(self):
        self.place.start()
        with self.place.connect() as connection:
            first, second = self.create(connection), self.create(connection)
            (self.folder / f"{first['id']}.json").write_text("{ hei", encoding="utf-8")
            error = connection.error({"id": 1, "method": "document.read", "params": {"document": first["id"]}})
            self.assertEqual(error["data"]["kind"], "damagedDocument")
            self.assertIn("damaged/", error["message"])
            self.assertEqual([entry["id"] for entry in connection.call("documents")["documents"]], [second["id"]])
        aside = list((self.folder / "damaged").iterdir())
        self.assertEqual([file.read_text(encoding="utf-8") for file in aside], ["{ hei"])

    def test_what_was_deleted_long_ago_is_removed_when_the_server_starts(self):
        server = self.place.start()
        with self.place.connect() as connection:
            ids = [self.create(connection)["id"] for _ in range(2)]
            for id in ids:
                connection.call("document.delete", document=id)
        server.end()
        trash = self.folder / "trash"
        (trash / f"{ids[0]}.discarded").write_text("2020-01-01T00:00:00Z\n", encoding="utf-8")
        self.place.start()
        self.assertEqual({file.name for file in trash.iterdir()}, {f"{ids[1]}.json", f"{ids[1]}.discarded"})

    def test_a_folder_that_is_removed_is_told_and_found_again(self):
        self.place.start()
        with self.place.connect() as connection:
            document = self.create(connection)
            away = self.folder.with_name("away")
            self.folder.rename(away)
            error = connection.error(
                {"id": 1, "method": "document.update", "params": {"document": document["id"], "name": "Annet"}}
            )
            self.assertEqual(error["data"]["kind"], "documentsUnavailable")
            away.rename(self.folder)
            self.assertEqual(
                connection.call("document.update", document=document["id"], name="Annet")["document"]["name"], "Annet"
            )

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_folder_that_may_not_be_written_to_is_told(self):
        self.place.start()
        with self.place.connect() as connection:
            document = self.create(connection)
            self.folder.chmod(0o500)
            self.addCleanup(self.folder.chmod, 0o700)
            error = connection.error(
                {"id": 1, "method": "document.update", "params": {"document": document["id"], "name": "Annet"}}
            )
            self.assertEqual(error["data"]["kind"], "documentsUnavailable")
            self.assertEqual(connection.call("document.read", document=document["id"])["document"]["revision"], 1)

    def test_two_edits_at_once_are_kept_one_after_the_other_or_refused(self):
        self.place.start()
        with self.place.connect() as one, self.place.connect() as other:
            document = self.create(one)
            change = {"document": document["id"], "expectedRevision": 1, "name": "Annet"}
            self.assertEqual(one.call("document.update", **change)["document"]["revision"], 2)
            error = other.error({"id": 1, "method": "document.update", "params": change})
            self.assertEqual(error["data"]["kind"], "conflict")
            again = change | {"expectedRevision": 2, "name": "Et tredje"}
            self.assertEqual(other.call("document.update", **again)["document"]["revision"], 3)

    def test_what_is_kept_is_for_its_owner_alone(self):
        self.place.start()
        with self.place.connect() as connection:
            document = self.create(connection)
            connection.call("document.update", document=document["id"], name="Annet")
        for path in [self.folder, *self.folder.rglob("*")]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode & 0o077, 0, f"{path} {mode:o}")

    def test_names_that_look_like_paths_are_refused(self):
        self.place.start()
        with self.place.connect() as connection:
            for name in ("../ute", "..", "a/b", "x" * 300, "linje\nbrudd", "", "  "):
                params = {"instrument": CHECKLIST, "name": name}
                error = connection.error({"id": 1, "method": "document.create", "params": params})
                self.assertEqual((error["data"]["kind"], error["data"]["member"]), ("invalidParameters", "name"), name)
            for id in ("../plan-1", "plan-1/..", "plan-01", "plan--1", "PLAN", "plan-1\u0000", "plan-99999999999999999999"):
                error = connection.error({"id": 1, "method": "document.read", "params": {"document": id}})
                self.assertEqual(error["data"]["kind"], "unknownDocument", id)
            self.assertEqual(connection.call("documents")["documents"], [])


class Dialogues(DocumentTest):
    """Whole dialogues, typed as a person types them."""

    def answer_all(self, terminal, id):
        """Answers what is asked until the document is finished; returns the last reply."""
        for _ in range(200):
            with self.place.connect() as connection:
                document = connection.call("document.read", document=id)["document"]
                if "position" not in document:
                    return reply
                field = next(f for f in fields(connection, document=id) if f["id"] == document["position"])
            reply = "\n".join(terminal.say(an_answer(field)))
        self.fail("The dialogue does not end.")

    def test_a_whole_plan_is_made_left_found_again_and_finished(self):
        self.place.start()
        terminal = self.enterContext(Terminal(self.place))
        terminal.read_prompt()
        self.assertIn("1 av", terminal.say("/ny plan.owner-programme")[0])
        self.assertIn("2 av", "\n".join(terminal.say("17.8.2026")))
        self.assertIn("tillit", "\n".join(terminal.say("hvorfor er tillit viktig i veiledning?")))
        terminal.say("/pause")
        self.place.servers[0].end()
        self.place.start()
        again = self.enterContext(Terminal(self.place))
        again.read_prompt()
        self.assertIn("2 av", again.say("/åpne plan-1")[0])
        with self.place.connect() as connection:
            self.assertEqual(fields(connection, document="plan-1")[0]["kind"], "day")
        reply = self.answer_all(again, "plan-1")
        self.assertIn("fullført", reply)
        self.assertIn("august 2026", reply)
        with self.place.connect() as connection:
            self.assertIn("finished", connection.call("document.read", document="plan-1")["document"])

    def test_a_teacher_gets_a_file_without_a_command_line(self):
        self.place.start()
        folder = self.place.root / "Mine filer"
        folder.mkdir()
        with Terminal(self.place, cwd=str(folder), columns=60) as terminal:
            terminal.read_prompt()
            terminal.say("/ny plan.owner-programme")
            terminal.say("17.8.2026")
            for line, name in (
                ("/eksport", "plan-1.html"), ("/eksport plan-1 html", "plan-1-2.html"), ("/eksport kalender", "plan-1.ics"),
                ("/eksport md", "plan-1.md"), ("/eksport plan-1 tegning", "plan-1.svg"),
            ):
                self.assertIn(f"Skrevet til {folder}/{name}", terminal.say(line))
                self.assertEqual(stat.S_IMODE((folder / name).stat().st_mode), 0o600)
            self.assertIn("finnes ikke", "\n".join(terminal.say("/eksport checklist-1 html")))
        self.assertEqual(len(list(folder.iterdir())), 5)
        self.assertIn("<html", (folder / "plan-1.html").read_text(encoding="utf-8"))

    def test_answers_are_not_in_the_history_and_what_was_begun_is_told(self):
        self.place.start()
        with Terminal(self.place) as terminal:
            welcome = terminal.read_prompt()
            self.assertNotIn("plan-1", welcome)
            terminal.say("/ny plan.owner-programme")
            terminal.say("17.8.2026")
            terminal.say("Kari strever")
            terminal.type("\x1b[A\x1b[A")
            terminal.expect("/ny plan")
            terminal.type("\x03")
            terminal.read_prompt()
            terminal.type("\x04")
            end = terminal.expect("plan-1 er lagret. Skriv /åpne plan-1")
            self.assertNotIn("Kari strever", end)
        history = self.place.state / "veiviser" / "history"
        self.assertEqual(history.read_text(encoding="utf-8"), "/ny plan.owner-programme\n")
        with Terminal(self.place) as terminal:
            self.assertIn("/åpne plan-1 fortsetter", terminal.read_prompt())

    def test_what_is_typed_into_a_document_that_is_gone_is_given_back(self):
        self.place.start()
        with Terminal(self.place) as terminal:
            terminal.read_prompt()
            terminal.say("/ny plan.owner-programme")
            terminal.say("17.8.2026")
            self.assertEqual(self.place.run("document", "delete", "plan-1").returncode, 0)
            reply = terminal.say("Kari strever med tillit")
            self.assertIn("plan-1 er slettet", reply[0])
            self.assertIn("  • Kari strever med tillit", reply)

    def test_eight_comments_at_once_are_all_kept(self):
        self.place.start()
        with self.place.connect() as connection:
            ids = [field["id"] for field in fields(connection, instrument=CHECKLIST)][:4]
            self.create(connection)
        script = " ".join(f"veiviser document comment checklist-1 {id} merknad {n} & p{n}{i}=$!;" for i, id in enumerate(ids) for n in (1, 2))
        waits = "; ".join(f"wait $p{n}{i} || exit" for i in range(len(ids)) for n in (1, 2))
        run = self.place.shell(script + waits)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        with self.place.connect() as connection:
            document = connection.call("document.read", document="checklist-1")["document"]
            self.assertEqual((document["revision"], sorted(document["comments"])), (2 * len(ids) + 1, sorted(ids)))

    def test_answers_on_a_command_line_are_written_as_in_a_conversation(self):
        self.place.start()
        self.place.run("new", CHECKLIST)
        for answer in ("ja", "yes", "nei, ikke ennå"):
            run = self.place.run("document", "answer", "checklist-1", "1", answer)
            self.assertEqual((run.returncode, run.stderr), (0, ""), answer)
        self.place.run("new", "plan.owner-programme")
        self.assertEqual(self.place.run("document", "answer", "plan-1", "start", "17.8.2027").returncode, 0)
        run = self.place.run("document", "answer", "plan-1", "start", "30.02.2027")
        self.assertEqual(run.returncode, 65)
        self.assertIn("finnes ikke i kalenderen", run.stderr)

    def test_a_piped_conversation_ends_with_the_code_of_the_first_bad_line(self):
        self.place.start()
        for line in ("/kryss 3", "/åpne finnes-ikke"):
            self.assertEqual(self.place.run(input=f"{line}\n/status\n").returncode, 65, line)
        self.place.run("new", CHECKLIST)
        self.folder.rename(self.folder.with_name("away"))
        self.assertEqual(self.place.run(input="/navn checklist-1 Annet\n/kryss 3\n").returncode, 73)

    def test_a_whole_tst_conversation_holds_advice_back_until_the_last_step(self):
        self.place.start()
        terminal = self.enterContext(Terminal(self.place))
        terminal.read_prompt()
        terminal.say("/ny conversation.tst-case")
        terminal.say("45 minutter")
        terminal.say("hopp")
        self.assertIn("Skriv start", "\n".join(terminal.say("hopp")))
        reply = "\n".join(terminal.say("start"))
        for step in (1, 2, 3):
            self.assertIn(f"{step} av 4", reply)
            self.assertIn("Vent med råd", reply)
            self.assertRegex(reply, r"Klokka er \d\d\.\d\d; steget varer til \d\d\.\d\d")
            reply = "\n".join(terminal.say(f"Notat {step}"))
        self.assertIn("4 av 4", reply)
        self.assertNotIn("Vent med råd", reply)
        reply = self.answer_all(terminal, "conversation-1")
        self.assertIn("fullført", reply)
        with self.place.connect() as connection:
            answers = connection.call("document.read", document="conversation-1")["document"]["answers"]
        self.assertEqual(answers["log.next-date"], "2027-08-17")

    def test_the_same_plan_is_filled_in_by_one_call_that_names_what_is_wrong(self):
        self.place.start()
        with self.place.connect() as connection:
            params = {
                "instrument": "plan.owner-programme", "finish": True,
                "answers": {"start": "31.2.2027", "purpose": 7, "nothing": "x"},
            }
            error = connection.error({"id": 1, "method": "document.create", "params": params})
            self.assertEqual(error["data"]["kind"], "invalidAnswers")
            self.assertEqual(
                [detail.split(":")[0] for detail in error["data"]["details"]], ["nothing", "purpose", "start"]
            )
            self.assertEqual(connection.call("documents")["documents"], [])
            params["answers"] = {"start": "2027-02-28", "purpose": "At de blir."}
            document = connection.call("document.create", **params)["document"]
            self.assertEqual((document["id"], document["answers"]), ("plan-1", params["answers"]))
            self.assertIn("finished", document)


if __name__ == "__main__":
    unittest.main()
