"""A terminal to type into: a pseudo-terminal, and what a person would see on its screen."""

import os
import re
import signal
import threading

import pexpect

from support import PATIENCE, Programs, wait_for_end

PROMPT = r"veiviser(?: \([^)\r\n]*\))? [›>] $"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>()][A-Z0-9]?|[\x07\r]")


def plain(text):
    """Text without the sequences that steer a terminal."""
    return CONTROL.sub("", text)


def restore_signals():
    """Lets keys and hang-ups reach the program also where the tests were started in the background or under nohup."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A program that runs in a pseudo-terminal; the conversation, unless another is named."""

    def __init__(self, place, *arguments, program=None, columns=80, rows=50, cwd=None, **changes):
        self.screen = Screen(columns)
        self.child = pexpect.spawn(
            program or str(Programs.folder / "veiviser"), [str(argument) for argument in arguments],
            env=place.environment(**changes), dimensions=(rows, columns), encoding="utf-8", codec_errors="replace",
            timeout=PATIENCE, cwd=cwd, preexec_fn=restore_signals,
        )
        # Otherwise each key waits 50 ms.
        self.child.delaybeforesend = None
        self.child.logfile_read = self.screen

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    def expect(self, pattern):
        """Waits for what a pattern describes; returns what stands before it and it."""
        self.child.expect(pattern)
        return self.child.before + self.child.after

    def read_prompt(self):
        """Waits for the next prompt, and returns what was printed until then."""
        self.child.expect(PROMPT)
        self.prompt = plain(self.child.after)
        return self.child.before

    def type(self, text):
        """Presses keys; bytes that are no text can be typed too."""
        keys = text if isinstance(text, bytes) else text.encode()
        # On a thread of its own: a program that is behind with its echo would otherwise be waited for while it waits.
        writer = threading.Thread(target=_write, args=(self.child.child_fd, keys))
        writer.start()
        return writer

    def say(self, text):
        """Types a line, and returns the reply as lines of plain text."""
        return plain(self.say_raw(text)).split("\n")

    def say_raw(self, text):
        """Types a line, and returns the reply as it came, up to the next prompt."""
        self.type(text + "\r").join()
        self.child.expect("\r\n")
        return self.read_prompt()

    def read_end(self):
        """Waits until the program has ended; returns its status, or minus the signal that ended it."""
        self.child.expect(pexpect.EOF)
        return self._status()

    def hang_up(self):
        """Takes the terminal away, as a window that is closed; returns as ``read_end`` does."""
        self.child.ptyproc.fileobj.close()
        wait_for_end(self.child.pid)
        return self._status()

    def _status(self):
        self.child.wait()
        return self.child.exitstatus if self.child.signalstatus is None else -self.child.signalstatus


def _write(descriptor, keys):
    while keys:
        keys = keys[os.write(descriptor, keys[:1024]):]


class Screen:
    """What stands on a terminal that is never full: enough of one for GNU Readline and this program."""

    PIECES = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z@])|\x1b[=>]|\x1b[()].|.", re.S)

    def __init__(self, columns):
        self.columns = columns
        self.rows = [[]]
        self.row = self.column = 0
        self.unfinished = ""

    def write(self, text):
        text = self.unfinished + text
        # The end of a sequence may come with the next text.
        whole = re.sub(r"\x1b(\[[0-9;?]*)?$", "", text)
        self.unfinished = text[len(whole):]
        for piece in self.PIECES.finditer(whole):
            if piece[2]:
                self._steer(piece[2], piece[1])
            elif not piece[0].startswith("\x1b"):
                self._put(piece[0])

    def flush(self):
        pass

    @property
    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.rows)

    @property
    def line(self):
        """The line that the cursor is in."""
        return "".join(self.rows[self.row]).rstrip()

    def _put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self._go(self.row + 1, self.column)
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character >= " ":
            if self.column >= self.columns:
                self._go(self.row + 1, 0)
            row = self.rows[self.row]
            row.extend(" " * (self.column + 1 - len(row)))
            row[self.column] = character
            self.column += 1

    def _steer(self, command, numbers):
        count = int(numbers) if numbers.isdigit() else 1
        row = self.rows[self.row]
        if command in "AB":
            self._go(max(0, self.row + (count if command == "B" else -count)), self.column)
        elif command in "CD":
            self.column = max(0, self.column + (count if command == "C" else -count))
        elif command == "G":
            self.column = count - 1
        elif command == "K":
            del row[self.column:]
        elif command == "J":
            del row[self.column:]
            del self.rows[self.row + 1:]
        elif command == "P":
            del row[self.column:self.column + count]
        elif command == "@":
            row[self.column:self.column] = " " * count

    def _go(self, row, column):
        self.rows.extend([] for _ in range(row + 1 - len(self.rows)))
        self.row, self.column = row, column
