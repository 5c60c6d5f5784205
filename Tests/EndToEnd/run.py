#!/usr/bin/env python3
"""Runs the end-to-end tests with the binaries in a folder.

Usage: run.py BIN [NAME ...]

BIN holds veiviser and veiviserd. A NAME is a module (test_socket), a class (test_socket.OneLiners) or a test; without
one, all modules beside this file are run. Everything is kept below one private folder, which is removed at the end.
"""

import sys
import unittest
from pathlib import Path

from support import Programs


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.strip())
    Programs.prepare(sys.argv[1])
    try:
        loader = unittest.defaultTestLoader
        names = sys.argv[2:]
        suite = loader.loadTestsFromNames(names) if names else loader.discover(str(Path(__file__).parent))
        result = unittest.TextTestRunner().run(suite)
        # A test that was left out must not look like one that passed.
        for reason in sorted({reason for _, reason in result.skipped}):
            print(f"Skipped: {reason}", file=sys.stderr)
    finally:
        Programs.clear()
    sys.exit(not result.wasSuccessful())


if __name__ == "__main__":
    main()
