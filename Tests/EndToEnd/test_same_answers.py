"""The same question has the same answer, byte for byte: in every process, and whoever else asks at the same time."""

import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from support import PATIENCE, Place, Programs, samples

STARTS, CONNECTIONS, QUESTIONS = 20, 8, 200


def questions(count):
    """Samples from all over the rule base, in all languages."""
    found = [text for language in ("nb", "nn", "en") for text in samples(Programs.rules(), language)]
    return found[:: len(found) // count][:count]


class SameAnswers(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.close)

    def test_every_process_gives_the_same_bytes(self):
        lines = "".join(text + "\n" for text in questions(10))
        given = set()
        for _ in range(STARTS):
            server = self.place.start()
            run = self.place.run("batch", "--json", input=lines)
            self.assertEqual((run.returncode, len(run.stdout.splitlines())), (0, 10), run.stderr)
            given.add(run.stdout)
            server.end()
        self.assertEqual(len(given), 1)

    def test_many_connections_at_once_get_what_one_gets(self):
        self.place.start()
        asked = [{"id": n, "method": "ask", "params": {"text": text}} for n, text in enumerate(questions(QUESTIONS))]
        alone = self.answers(asked)
        self.assertEqual(len(alone), QUESTIONS)
        together = threading.Barrier(CONNECTIONS)
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            for given in pool.map(lambda _: self.answers(asked, together), range(CONNECTIONS)):
                self.assertEqual(given, alone)

    def answers(self, asked, together=None):
        """The lines that one connection is answered with, once all connections are there."""
        with self.place.connect() as connection:
            if together:
                together.wait(PATIENCE)
            connection.send(*asked)
            return [connection.receive_line() for _ in asked]
