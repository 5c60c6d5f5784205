"""What the end-to-end tests share: a private place to run in, servers that are waited for, and a plain client."""

import json
import os
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import threading
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds after which something that should happen is taken not to."""


class Programs:
    """The binaries under test, with a rule base and its model that no one else changes meanwhile."""

    folder: Path
    root: Path

    @classmethod
    def prepare(cls, binaries):
        cls.folder = Path(binaries).resolve()
        for program in ("veiviser", "veiviserd"):
            if not os.access(cls.folder / program, os.X_OK):
                raise SystemExit(f"{cls.folder / program} is missing; build it first: make build")
        cls.root = Path(tempfile.mkdtemp(prefix="veiviser-"))
        shutil.copytree(os.environ.get("VEIVISER_RULES") or PROJECT / "Prompts", cls.rules())
        make_small(cls.rules(), cls.small_rules())
        cls.models().mkdir()
        for model in usual_models().glob("*.model"):
            shutil.copy2(model, cls.models())
        # Learns only what the models kept already do not cover.
        for rules in (cls.rules(), cls.small_rules()):
            command = [cls.folder / "veiviserd", "train", "--rules", rules, "--models", cls.models()]
            if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
                cls.clear()
                raise SystemExit("The programs do not take this rule base; see above.")

    @classmethod
    def clear(cls):
        shutil.rmtree(cls.root)

    @classmethod
    def rules(cls):
        return cls.root / "Prompts"

    @classmethod
    def small_rules(cls):
        """A rule base so small that learning from it takes a second."""
        return cls.root / "Small"

    @classmethod
    def models(cls):
        return cls.root / "models"


def usual_models():
    """Where a server keeps its models when nothing else is said."""
    if folder := os.environ.get("VEIVISER_MODELS"):
        return Path(folder)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "veiviser"


def make_small(rules, small):
    """Copies a few topics and borders of the rule base, of which nothing leads to those left out."""
    shutil.copytree(rules, small)
    topics = sorted((small / "topics").glob("*/*.yaml"))
    for file in topics[4:]:
        file.unlink()
    for file in topics[:4]:
        text = re.sub(r"^next:.*\n(?: .*\n|\n)*", "next: [topics]\n\n", file.read_text(encoding="utf-8"), flags=re.M)
        text = re.sub(r"^nearMisses:.*\n(?: .*\n|\n)*", "", text, flags=re.M)
        file.write_text(text, encoding="utf-8")
    kept = f"{topics[0].parent.name}.{topics[0].stem}"
    instruments = ("checklists", "scales", "matrices", "conversations", "plans", "audits")
    for file in [file for folder in ("roles", *instruments) for file in (small / folder).glob("*.yaml")]:
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^topics:.*\n(?: .*\n)*", f"topics: [{kept}]\n", text, flags=re.M), encoding="utf-8")
    shutil.rmtree(small / "crossroads")
    for file in sorted((small / "borders").glob("*.yaml"))[4:]:
        file.unlink()


def samples(folder, language="nb"):
    """The samples that a file of the rule base, or the files below a folder, give for a language, in their order."""
    found = []
    for file in [Path(folder)] if Path(folder).is_file() else sorted(Path(folder).rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        section = re.search(rf"^{language}:\n((?: .*\n|\n)*)", text, flags=re.M)
        block = section and re.search(r"^  samples:\n((?:    .*\n)*)", section[1], flags=re.M)
        for item in re.split(r"^    - ", block[1], flags=re.M)[1:] if block else []:
            item = " ".join(item.split())
            found.append(item[1:-1] if item[:1] in "\"'" else item)
    return found


class Place:
    """Runtime, state and cache folders of their own, and the servers that were started in them."""

    def __init__(self, rules=None):
        self.root = Path(tempfile.mkdtemp(dir=Programs.root))
        self.runtime, self.state, self.cache = (self.root / name for name in ("run", "state", "cache"))
        for folder in (self.runtime, self.state, self.cache):
            folder.mkdir(mode=0o700)
        shutil.copytree(Programs.models(), self.cache / "veiviser")
        self.rules = Path(rules or Programs.rules())
        self.servers = []

    @property
    def socket(self):
        return self.runtime / "veiviser" / "socket"

    @property
    def log(self):
        """What a server that a client started has written."""
        return (self.state / "veiviser" / "server.log").read_text(encoding="utf-8")

    def environment(self, **changes):
        """The environment to run programs in; a change to None removes a variable."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("VEIVISER_", "LC_", "XDG_"))}
        kept |= {
            "XDG_RUNTIME_DIR": str(self.runtime), "XDG_STATE_HOME": str(self.state), "XDG_CACHE_HOME": str(self.cache),
            "HOME": str(self.root), "VEIVISER_RULES": str(self.rules), "LANG": "C.UTF-8", "TERM": "xterm",
            "PATH": f"{Programs.folder}{os.pathsep}{os.environ['PATH']}",
        } | changes
        for name in ("NO_COLOR", "LANGUAGE", "INPUTRC", "NOTIFY_SOCKET", "LISTEN_PID", "LISTEN_FDS"):
            kept.setdefault(name, None)
        return {name: value for name, value in kept.items() if value is not None}

    def run(self, *arguments, input=None, **changes):
        """Runs the client to its end; what it writes comes back as text."""
        return subprocess.run(
            [Programs.folder / "veiviser", *arguments], env=self.environment(**changes), input=input or "",
            capture_output=True, encoding="utf-8", timeout=PATIENCE,
        )

    def shell(self, script, **changes):
        """Runs a line of Bash to its end, with the programs on the PATH."""
        return subprocess.run(
            ["bash", "-c", script], env=self.environment(SOCKET=str(self.socket), **changes), capture_output=True,
            encoding="utf-8", timeout=PATIENCE, stdin=subprocess.DEVNULL,
        )

    def start(self, *arguments, **changes):
        """Starts a server and waits until it listens, or has said why it does not."""
        server = Server(arguments, self.environment(**changes))
        self.servers.append(server)
        server.hear()
        return server

    def start_together(self, count, *arguments):
        """Starts servers at the same time and waits for each to listen or to give up."""
        started = [Server(arguments, self.environment()) for _ in range(count)]
        self.servers += started
        for server in started:
            server.hear()
        return started

    def connect(self):
        return Connection(self.socket)

    def close(self):
        """Ends the servers of this place, those that a client started too."""
        for server in self.servers:
            server.end()
        if identifier := listener(self.socket):
            end(identifier)
        shutil.rmtree(self.root)


class Server:
    """A server started by hand. It tells on a descriptor when it listens, as it tells the client."""

    def __init__(self, arguments, environment):
        self._told, ready = os.pipe()
        self.process = subprocess.Popen(
            [Programs.folder / "veiviserd", "--ready-descriptor", str(ready), *map(str, arguments)],
            env=environment, pass_fds=[ready], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, encoding="utf-8",
        )
        os.close(ready)
        self.message = ""

    @property
    def pid(self):
        return self.process.pid

    @property
    def is_ready(self):
        return self.message == "ready"

    def hear(self):
        with open(self._told, encoding="utf-8") as told:
            if not select.select([told], [], [], PATIENCE)[0]:
                self.end()
                raise AssertionError("The server told nothing.")
            self.message = told.read().strip()

    def signal(self, number):
        self.process.send_signal(number)

    def wait_for_log(self, text):
        """Reads the log until a line holds the text, and returns the line."""
        # The end of the process is the end of its log, which is otherwise waited for without end.
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        try:
            for line in self.process.stderr:
                if text in line:
                    return line
        finally:
            watchdog.cancel()
        raise AssertionError(f"The server did not log «{text}».")

    def wait(self):
        """The exit status, once the server has gone."""
        return self.process.wait(PATIENCE)

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stderr.close()


class Connection:
    """A client with nothing in it but a socket and JSON."""

    def __init__(self, path, timeout=PATIENCE):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(timeout)
        self.socket.connect(str(path))
        self._lines = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def send(self, *requests):
        """Sends requests in one go: objects a line each, bytes as they are."""
        self.socket.sendall(b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in requests))

    def receive(self):
        """The next answer; None at the end."""
        line = self._lines.readline()
        return json.loads(line) if line else None

    def receive_line(self):
        """The next answer as it came, for those who have no time to read it."""
        return self._lines.readline()

    def rest(self):
        """The answers until the server closes."""
        return list(iter(self.receive, None))

    def exchange(self, *requests):
        self.send(*requests)
        return self.receive()

    def call(self, method, **params):
        """The result of a method, or an error as an exception."""
        answer = self.exchange({"id": 1, "method": method, "params": params})
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["result"]

    def error(self, *requests):
        """The error that a request is answered with."""
        return self.exchange(*requests)["error"]

    def finish(self):
        """Says that nothing more will be sent."""
        self.socket.shutdown(socket.SHUT_WR)

    def close(self):
        self._lines.close()
        self.socket.close()


def listener(path):
    """The process that listens at a path, as the kernel tells it; None when there is none."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return None
        return struct.unpack("3i", probe.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]


def wait_for_end(pid):
    """Waits until a process that is no child of this one has gone."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        if not select.select([process], [], [], PATIENCE)[0]:
            raise AssertionError(f"Process {pid} did not end.")
    finally:
        os.close(process)


def end(pid, number=signal.SIGTERM):
    """Ends a process that is no child of this one, and waits for that."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
    wait_for_end(pid)
