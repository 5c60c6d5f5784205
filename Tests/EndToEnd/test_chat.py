"""The conversation at a terminal, typed as a person types."""

import json
import os
import re
import signal
import stat
import unittest

from support import Place, end, listener, samples
from terminal import Terminal, plain

UP, TAB, CTRL_C, CTRL_D, CTRL_Z = "\x1b[A", "\t", "\x03", "\x04", "\x1a"
TRUST = "hvorfor er tillit viktig i veiledning?"
ROLES, FOLLOW_UP, TIME = "hvilke roller har en medveileder?", "og tid?", "cosupervision.time"


def titles(place, language="nb"):
    """The titles of the topics in a language, by their ids."""
    with place.connect() as connection:
        return {topic["topic"]: topic["title"] for topic in connection.call("topics", language=language)["topics"]}


class ChatTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Place()
        cls.addClassCleanup(cls.place.close)
        cls.place.start()
        cls.titles = titles(cls.place)

    def setUp(self):
        for kept in ("history", "language"):
            (self.place.state / "veiviser" / kept).unlink(missing_ok=True)

    def open(self, *arguments, **settings):
        terminal = self.enterContext(Terminal(self.place, *arguments, **settings))
        terminal.welcome = terminal.read_prompt()
        return terminal

    def assert_answers(self, terminal, question=TRUST, title=None):
        self.assertEqual(terminal.say(question)[0], title or titles(self.place)["supervision.trust"])

    def phrase(self, name, language="nb"):
        """What the assistant says in a language, up to the first place that is filled in."""
        pack = (self.place.rules / "languages" / f"{language}.yaml").read_text(encoding="utf-8")
        text = re.search(rf"^  {name}: (.*)$", pack, flags=re.M)[1].strip('"')
        return text.split("{")[0].strip()

    def asked(self, texts):
        """What the questions are answered with."""
        run = self.place.run("batch", "--json", input="\n".join(json.dumps({"text": text}) for text in texts))
        return zip(texts, map(json.loads, run.stdout.splitlines()))

    def find(self, texts, fits):
        """The first question whose reply fits, and the reply."""
        for text, reply in self.asked(texts):
            if len(text) < 60 and fits(reply):
                return text, reply
        self.fail("No question of the rule base fits.")

    def one_asked_back_on(self):
        words = [text.split() for text in samples(self.place.rules / "topics")]
        texts = [" ".join(each[:count]) for each in words for count in (1, 2, 3, len(each))]
        return self.find(texts, lambda reply: reply["outcome"] == "clarify" and len(reply["alternatives"]) > 1)


class Conversation(ChatTest):
    def test_it_begins_with_a_welcome(self):
        terminal = self.open()
        self.assertIn(str(len(self.titles)), terminal.welcome)
        self.assertIn("/hjelp", terminal.welcome)
        self.assertEqual(terminal.prompt, "veiviser › ")

    def test_a_question_is_answered(self):
        self.assert_answers(self.open())

    def test_a_follow_up_is_read_against_the_answer_before(self):
        terminal = self.open()
        terminal.say(ROLES)
        self.assert_answers(terminal, FOLLOW_UP, self.titles[TIME])

    def test_a_choice_can_be_picked_by_number(self):
        text, reply = self.one_asked_back_on()
        for number, alternative in enumerate(reply["alternatives"][:3], 1):
            with self.subTest(number=number):
                terminal = self.open("--language", "nb")
                self.assertIn(self.titles[alternative["topic"]], " ".join(" ".join(terminal.say(text)).split()))
                self.assert_answers(terminal, str(number), self.titles[alternative["topic"]])

    def test_a_choice_can_be_picked_by_word(self):
        text, reply = self.one_asked_back_on()
        first, second = (self.titles[alternative["topic"]] for alternative in reply["alternatives"][:2])
        for word, title in (("den første", first), ("andre", second), ("nummer to", second)):
            with self.subTest(word=word):
                terminal = self.open("--language", "nb")
                terminal.say(text)
                self.assert_answers(terminal, word, title)

    def test_none_of_the_choices_is_an_answer_too(self):
        terminal = self.open("--language", "nb")
        terminal.say(self.one_asked_back_on()[0])
        self.assertIn(self.phrase("noneOfThese").split(".")[0], " ".join(terminal.say("ingen av dem")))
        self.assert_answers(terminal)

    def test_a_number_beyond_the_choices_is_told(self):
        terminal = self.open("--language", "nb")
        terminal.say(self.one_asked_back_on()[0])
        self.assertIn(self.phrase("choiceOutOfRange"), " ".join(terminal.say("99")))

    def test_a_role_told_in_passing_shows_in_the_prompt(self):
        terminal = self.open()
        terminal.say("jeg er medveileder")
        self.assertEqual(terminal.prompt, "veiviser (medveileder) › ")
        terminal.say("/rolle ingen")
        self.assertEqual(terminal.prompt, "veiviser › ")

    def test_a_role_on_the_command_line_shows_in_the_prompt(self):
        self.assertEqual(self.open("chat", "--role", "mentor").prompt, "veiviser (mentor) › ")

    def test_a_question_without_an_answer_gets_the_nearest_topics(self):
        def has_nearest(reply):
            nearest = any(section["kind"] == "nearest" for section in reply["sections"])
            return reply["outcome"] == "unknown" and reply["language"] == "nb" and nearest

        # Beginnings of questions say too little to be answered, and enough for something to be near.
        words = [text.split() for text in samples(self.place.rules / "topics")]
        texts = [" ".join(each[:count]) for each in words for count in (1, 2, 3, 4)]
        text, reply = self.find(texts, has_nearest)
        said = " ".join(self.open("--language", "nb").say(text))
        self.assertIn(" ".join(reply["text"].split()[:5]), said)
        self.assertIn(self.phrase("nearest"), said)
        self.assertIn(f"/vis {reply['alternatives'][0]['topic']}", said)

    def test_the_answer_is_in_the_language_of_the_question(self):
        terminal = self.open()
        questions = {
            "nn": "kvifor er tillit viktig i rettleiing?", "en": "why does trust matter in supervision?", "nb": TRUST,
        }
        for language, question in questions.items():
            self.assert_answers(terminal, question, titles(self.place, language)["supervision.trust"])

    def test_why_explains_the_answer_before(self):
        terminal = self.open()
        terminal.say(TRUST)
        self.assertIn("topics/supervision/trust.yaml", " ".join(terminal.say("/hvorfor")))


class Commands(ChatTest):
    def test_every_command_is_known_in_three_languages(self):
        for language in ("nb", "nn", "en"):
            terminal = self.open("--language", language)
            with self.place.connect() as connection:
                commands = connection.call("commands", language=language)["commands"]
            for word in (word for command in commands if command["name"] != "quit" for word in command["words"]):
                with self.subTest(language=language, word=word):
                    self.assertNotIn(self.phrase("commandUnknown", language), " ".join(terminal.say(f"/{word}")))

    def test_help_is_in_the_language_of_the_conversation(self):
        for language, word in (("nb", "hjelp"), ("nn", "hjelp"), ("en", "help")):
            with self.subTest(language=language):
                said = self.open("--language", language).say(f"/{word}")
                self.assertEqual(said[0], self.phrase("helpTitle", language))

    def test_the_language_can_be_chosen(self):
        terminal = self.open()
        terminal.say("/språk en")
        self.assert_answers(terminal, TRUST, titles(self.place, "en")["supervision.trust"])

    def test_the_language_chosen_last_holds_in_the_next_conversation(self):
        self.open().say("/språk nn")
        terminal = self.open()
        self.assertIn(self.phrase("welcomeHint", "nn"), " ".join(plain(terminal.welcome).split()))
        self.assert_answers(terminal, TRUST, titles(self.place, "nn")["supervision.trust"])
        other = self.open("--language", "en")
        self.assert_answers(other, TRUST, titles(self.place, "en")["supervision.trust"])
        self.assertEqual(self.place.run("ask", "--json", TRUST).returncode, 0)
        self.assertIn('"language":"nb"', self.place.run("ask", "--json", TRUST).stdout)

    def test_an_unknown_command_suggests_the_nearest(self):
        said = " ".join(self.open().say("/hjlep"))
        self.assertIn(self.phrase("commandUnknown"), said)
        self.assertIn("/hjelp", said)

    def test_a_topic_is_shown(self):
        self.assert_answers(self.open("--language", "nb"), "/vis supervision.trust")

    def test_quit_leaves_with_0(self):
        terminal = self.open()
        terminal.type("/slutt\r")
        self.assertEqual(terminal.read_end(), 0)
        self.assertIn(self.phrase("quit"), terminal.screen.text)


class Completion(ChatTest):
    def assert_completes(self, typed, whole, terminal=None):
        terminal = terminal or self.open("--language", "nb")
        terminal.type(typed + TAB)
        terminal.expect(re.escape(whole[len(typed):]))
        self.assertTrue(terminal.screen.line.endswith("› " + whole), terminal.screen.line)
        return terminal

    def test_tab_completes_a_command(self):
        self.assert_completes("/hj", "/hjelp")

    def test_tab_completes_a_command_in_the_language_of_the_conversation(self):
        self.assert_completes("/he", "/help", self.open("--language", "en"))
        self.assert_completes("/kv", "/kvifor", self.open("--language", "nn"))

    def test_tab_completes_a_topic(self):
        self.assert_completes("/vis supervision.tr", "/vis supervision.trust")

    def test_tab_completes_a_role(self):
        self.assert_completes("/rolle ment", "/rolle mentor")

    def test_tab_twice_lists_what_it_may_be(self):
        terminal = self.open("--language", "nb")
        terminal.type("/rolle co" + TAB + TAB)
        terminal.expect("coordinator")
        terminal.expect("/rolle co")
        self.assertIn("co-supervisor", terminal.screen.text)

    def test_tab_does_not_complete_a_question(self):
        terminal = self.open()
        terminal.type("/e" + TAB + "\x15" + "Till" + TAB + "it")
        terminal.expect("it$")
        self.assertTrue(terminal.screen.line.endswith("› Tillit"), terminal.screen.line)


class Recall(ChatTest):
    @property
    def history(self):
        return self.place.state / "veiviser" / "history"

    def assert_recalls(self, terminal, line, times=1):
        terminal.type(UP * times)
        terminal.expect(re.escape(line))
        self.assertEqual(terminal.screen.line, terminal.prompt + line)

    def test_arrow_up_brings_a_line_back_in_the_same_session(self):
        terminal = self.open()
        terminal.say("/roller")
        terminal.say(TRUST)
        self.assert_recalls(terminal, TRUST)
        self.assert_recalls(terminal, "/roller")

    def test_arrow_up_brings_a_line_back_in_the_next_session(self):
        terminal = self.open()
        terminal.say(TRUST)
        terminal.type(CTRL_D)
        self.assertEqual(terminal.read_end(), 0)
        self.assert_recalls(self.open(), TRUST)

    def test_a_line_that_begins_with_a_space_is_answered_and_not_kept(self):
        terminal = self.open()
        terminal.say("/roller")
        self.assert_answers(terminal, " " + TRUST)
        self.assert_recalls(terminal, "/roller")
        self.assertEqual(self.history.read_text(encoding="utf-8"), "/roller\n")

    def test_only_the_owner_may_read_the_history(self):
        self.open().say(TRUST)
        self.assertEqual(stat.S_IMODE(self.history.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.history.parent.stat().st_mode), 0o700)

    def test_a_history_that_others_may_read_is_closed(self):
        self.history.parent.mkdir(exist_ok=True)
        self.history.write_text("/roller\n")
        self.history.chmod(0o644)
        self.open().say(TRUST)
        self.assertEqual(stat.S_IMODE(self.history.stat().st_mode), 0o600)

    def test_two_sessions_at_once_both_keep_their_lines(self):
        first, second = self.open(), self.open()
        first.say("/roller")
        second.say("/status")
        first.say("/emner")
        self.assertEqual(self.history.read_text(encoding="utf-8"), "/roller\n/status\n/emner\n")

    def test_a_history_that_cannot_be_kept_is_told_and_the_conversation_goes_on(self):
        self.history.parent.mkdir(exist_ok=True)
        self.history.mkdir()
        self.addCleanup(self.history.rmdir)
        terminal = self.open()
        self.assertIn("history", " ".join(terminal.say(TRUST)))
        self.assert_answers(terminal)


class Keys(ChatTest):
    def test_ctrl_c_clears_the_line_and_the_conversation_goes_on(self):
        terminal = self.open()
        terminal.type("hva med")
        terminal.expect("med")
        terminal.type(CTRL_C)
        terminal.read_prompt()
        self.assertEqual(terminal.screen.line, "veiviser ›")
        self.assert_answers(terminal)

    def test_ctrl_c_at_an_empty_prompt_does_not_leave(self):
        terminal = self.open()
        for _ in range(3):
            terminal.type(CTRL_C)
            terminal.read_prompt()
        self.assert_answers(terminal)

    def test_ctrl_c_ends_the_wait_for_a_server_that_does_not_answer(self):
        terminal = self.open()
        server = listener(self.place.socket)
        os.kill(server, signal.SIGSTOP)
        self.addCleanup(os.kill, server, signal.SIGCONT)
        terminal.type(ROLES + "\r")
        terminal.expect("\r\n")
        terminal.type(CTRL_C)
        terminal.read_prompt()
        os.kill(server, signal.SIGCONT)
        self.assert_answers(terminal)

    def test_ctrl_d_leaves_with_0(self):
        terminal = self.open()
        terminal.type(CTRL_D)
        self.assertEqual(terminal.read_end(), 0)

    def test_ctrl_d_in_a_line_does_not_leave(self):
        terminal = self.open()
        terminal.type("x" + CTRL_D + "\x15")
        self.assert_answers(terminal)

    def test_an_empty_line_is_passed_over(self):
        terminal = self.open()
        self.assertEqual(terminal.say(""), [""])
        self.assertEqual(terminal.say("   "), [""])

    def test_norwegian_letters_are_edited_as_letters(self):
        terminal = self.open()
        terminal.type("hvorfor er tillit viktig når æøå\x7f\x7f\x7f")
        self.assert_answers(terminal, "jeg veileder?")

    def test_bytes_that_are_no_text_do_not_end_the_conversation(self):
        terminal = self.open()
        terminal.type(b"tillit \xff\xfe\xc3\r").join()
        terminal.expect("\r\n")
        terminal.read_prompt()
        self.assert_answers(terminal)

    def test_escape_sequences_typed_do_not_come_back(self):
        terminal = self.open()
        # Ctrl-V takes the escape that follows as it is.
        self.assertNotIn("\x1b[31", terminal.say_raw("/\x16\x1b[31mx"))

    def test_a_pasted_line_of_100_kilobytes_does_not_end_the_conversation(self):
        for text in ("tillit " * 14_500, "å" * 50_000):
            with self.subTest(text=text[:1]):
                terminal = self.open()
                terminal.type("\x1b[200~" + text + "\x1b[201~\r")
                terminal.expect(r"\r\n(?=[^ ]*\S)")
                terminal.read_prompt()
                self.assert_answers(terminal)

    def test_pasted_lines_are_one_question(self):
        terminal = self.open()
        terminal.type("\x1b[200~hvorfor er tillit\nviktig i veiledning?\x1b[201~")
        terminal.expect("veiledning\\?")
        terminal.type("\r")
        terminal.expect(re.escape(self.titles["supervision.trust"]))
        terminal.read_prompt()


class Display(ChatTest):
    def lines(self, terminal):
        typed = (TRUST, "/emner", "/roller", "/kilder", "/hjelp", "/hvorfor")
        return [line for text in typed for line in terminal.say(text)]

    def test_nothing_is_wider_than_a_narrow_terminal(self):
        terminal = self.open(columns=40)
        lines = plain(terminal.welcome).split("\n") + self.lines(terminal)
        wide = [line for line in lines if len(line) > 40 and not line.strip().startswith("https://")]
        self.assertEqual(wide, [], "only addresses are left whole")

    def test_a_terminal_that_is_made_narrower_is_noticed(self):
        terminal = self.open(columns=80)
        self.assertGreater(max(map(len, terminal.say(TRUST))), 40)
        terminal.child.setwinsize(50, 40)
        self.assertLessEqual(max(map(len, terminal.say(TRUST))), 40)

    def test_lines_are_not_stretched_over_a_wide_terminal(self):
        self.assertLessEqual(max(map(len, self.open(columns=300).say(TRUST))), 88)

    def test_titles_stand_out_in_colour(self):
        self.assertIn("\x1b[1m" + self.titles["supervision.trust"], self.open().say_raw(TRUST))

    def test_no_color_gives_no_colours(self):
        terminal = self.open(NO_COLOR="1")
        output = terminal.welcome + "".join(terminal.say_raw(text) for text in (TRUST, "/emner", "/hvorfor"))
        self.assertNotRegex(output, r"\x1b\[[0-9;]*m")

    def test_a_terminal_that_can_do_nothing_gets_no_sequences(self):
        terminal = self.open(TERM="dumb")
        output = terminal.welcome + "".join(terminal.say_raw(text) for text in (TRUST, "/emner", "/hvorfor"))
        self.assertNotIn("\x1b", output)

    def test_an_unknown_terminal_is_no_hindrance(self):
        for name in (None, "", "nonesuch"):
            with self.subTest(name=name):
                self.assert_answers(self.open(TERM=name))

    def test_in_the_c_locale_the_conversation_is_the_same(self):
        terminal = self.open(LANG=None, LC_ALL="C")
        self.assertIn("får", " ".join(terminal.say("får jeg betalt for å være medveileder?")))


class Server(ChatTest):
    """Each test with a server of its own, which it may end."""

    @classmethod
    def setUpClass(cls):
        pass

    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def assert_goes_on(self, terminal):
        """That the next question is answered, by a server that knows the role and the topic before."""
        # On a machine with much to do a word on the start comes first.
        reply = [line for line in terminal.say(FOLLOW_UP) if not line.startswith("Starter serveren")]
        self.assertEqual(reply[0], self.titles[TIME])
        self.assertEqual(terminal.prompt, "veiviser (medveileder) › ")
        self.assertIsNotNone(listener(self.place.socket))

    def begin(self):
        terminal = self.open()
        self.titles = titles(self.place)
        terminal.say("jeg er medveileder")
        terminal.say(ROLES)
        return terminal

    def test_a_server_is_started_for_the_conversation(self):
        self.assertIsNone(listener(self.place.socket))
        self.assert_answers(self.open())
        self.assertIsNotNone(listener(self.place.socket))

    def test_a_server_that_was_stopped_is_started_anew_and_the_context_kept(self):
        terminal = self.begin()
        self.assertEqual(self.place.run("server", "stop").returncode, 0)
        self.assert_goes_on(terminal)

    def test_a_server_that_was_killed_is_started_anew_and_the_context_kept(self):
        terminal = self.begin()
        end(listener(self.place.socket), signal.SIGKILL)
        self.assert_goes_on(terminal)

    def test_without_a_server_the_conversation_says_so_and_goes_on(self):
        self.place.start()
        terminal = self.open("--no-autostart")
        self.place.run("server", "stop")
        self.assertIn("veiviser server start", " ".join(terminal.say(TRUST)))
        self.place.start()
        self.assert_answers(terminal)


class Signals(ChatTest):
    def settings_around(self, number):
        """How the terminal is set before and after a conversation that a signal ends, and its status."""
        script = "stty -g; veiviser; echo \"status $?\"; stty -g"
        terminal = self.enterContext(Terminal(self.place, "-c", script, program="/bin/sh"))
        before = terminal.expect(r"[0-9a-f:]{20,}(?=\r\n)")
        terminal.read_prompt()
        terminal.type("halvt")
        terminal.expect("halvt")
        shell = terminal.child.pid
        with open(f"/proc/{shell}/task/{shell}/children", encoding="ascii") as children:
            os.kill(int(children.read()), number)
        terminal.expect(r"status (\d+)\r\n")
        status = int(terminal.child.match[1])
        pasting_is_off = "\x1b[?2004l" in terminal.child.before
        after = terminal.expect(r"[0-9a-f:]{20,}(?=\r\n)")
        terminal.read_end()
        self.assertTrue(pasting_is_off)
        return before.strip(), after.strip(), status

    def test_sigterm_leaves_the_terminal_as_it_was(self):
        before, after, status = self.settings_around(signal.SIGTERM)
        self.assertEqual((after, status), (before, 128 + signal.SIGTERM))

    def test_sighup_leaves_the_terminal_as_it_was(self):
        before, after, status = self.settings_around(signal.SIGHUP)
        self.assertEqual((after, status), (before, 128 + signal.SIGHUP))

    def test_a_conversation_that_was_suspended_goes_on(self):
        terminal = self.enterContext(Terminal(self.place, "--norc", "--noprofile", "-i", program="/bin/bash", PS1="% "))
        terminal.expect("% $")
        terminal.type("veiviser\r")
        terminal.read_prompt()
        terminal.type("hvorfor er tillit ")
        terminal.expect("tillit ")
        terminal.type(CTRL_Z)
        terminal.expect("Stopped")
        terminal.expect("% $")
        terminal.type("fg\r")
        terminal.expect("hvorfor er tillit $")
        terminal.type("viktig i veiledning?\r")
        terminal.expect(re.escape(self.titles["supervision.trust"]))
        terminal.read_prompt()

    def test_a_terminal_that_goes_away_ends_the_conversation(self):
        self.assertEqual(self.open().hang_up(), -signal.SIGHUP)
