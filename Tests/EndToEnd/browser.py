"""A browser without a window, to see exported pages as people see them. It is spoken to over pipes, in the DevTools
Protocol of Chromium: a JSON object for each message, ended by a zero byte."""

import base64
import fcntl
import json
import os
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from support import PATIENCE, Programs

NAMES = ("chromium", "chromium-browser", "google-chrome")
NEEDED = "VEIVISER_BROWSER"
"""The variable that says, where it is set, that a missing browser is a fault and no reason to skip."""
MISSING = (
    "Chromium is missing, so no exported page was looked at. Install it: make setup-test VEIVISER_BROWSER=1, or "
    "sudo apt-get install chromium fonts-dejavu-core"
)
# It shows nothing but pages of the tests; the sandbox needs rights that root and containers lack.
FLAGS = (
    "--headless", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-extensions",
    "--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
    "--hide-scrollbars",
)
COMPLAINTS = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening")
FIRST_FREE = 10
"""The pipes must not stand where the browser looks for them before they are put there."""


def program():
    """The browser of this machine; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page, which shows one file after the other."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="browser-", dir=Programs.root)
        taken, self._commands = os.pipe()
        self._answers, given = os.pipe()
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, FIRST_FREE) for end in (taken, given)]
        flags = [*FLAGS, f"--user-data-dir={self.profile}"]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{ends[0]} 4>&{ends[1]}', "bash", program(), *flags, "about:blank"],
            pass_fds=ends, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=os.environ | {"HOME": self.profile}, start_new_session=True,
        )
        for end in (taken, given, *ends):
            os.close(end)
        self._rest, self._number, self._session = b"", 0, None
        self.complaints, self.requests, self._is_loaded = [], [], False
        try:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.call(f"{domain}.enable")
        except BaseException:
            self.close()
            raise

    def open(self, file, width, height=900):
        """Shows a file in a window so wide, as on a telephone where that is narrow. Complaints and loads are noted."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.complaints, self.requests, self._is_loaded = [], [], False
        address = Path(file).as_uri()
        self.call("Page.navigate", url=address)
        deadline = time.monotonic() + PATIENCE
        while not self._is_loaded:
            self._receive(deadline)
        self.requests = [request for request in self.requests if request != address]

    def evaluate(self, script):
        """What an expression of JavaScript gives on the page. The page's policy does not hold for it."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def printed_pages(self):
        """How many sheets of paper the page fills."""
        pdf = base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])
        return len(re.findall(rb"/Type\s*/Page\b", pdf)) if pdf.startswith(b"%PDF-") else 0

    def picture(self, file):
        """Keeps what the page looks like, in its whole height; for those who change how it looks."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        answer = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        Path(file).write_bytes(base64.b64decode(answer["data"]))

    def call(self, method, **params):
        number = self._send(method, params)
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self._receive(deadline)
            if answer.get("id") == number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]

    def _send(self, method, params):
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        return self._number

    def _receive(self, deadline):
        while b"\0" not in self._rest:
            if not select.select([self._answers], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError("The browser does not answer.")
            piece = os.read(self._answers, 1 << 20)
            if not piece:
                raise AssertionError("The browser has gone.")
            self._rest += piece
        line, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(line)
        self._note(message.get("method"), message.get("params"))
        return message

    def _note(self, method, params):
        if method in COMPLAINTS:
            self.complaints.append((method, params))
        if method == "Page.javascriptDialogOpening":
            # Nothing else is answered until it is closed.
            self._send("Page.handleJavaScriptDialog", {"accept": False})
        elif method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Page.loadEventFired":
            self._is_loaded = True

    def close(self):
        """Ends the browser, in any case."""
        # At the end of the pipe it leaves by itself.
        os.close(self._commands)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self._answers)
        shutil.rmtree(self.profile, ignore_errors=True)
