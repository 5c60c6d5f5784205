#!/usr/bin/env python3
"""Compares the router with what a developer would otherwise take, on the same rule base and a file of questions.

Usage: baselines.py QUESTIONS BIN      (or: make baselines QUESTIONS=FILE)

QUESTIONS is a file as `veiviser evaluate` reads it (Routing.md, «How to measure»): tabs between the columns text and
gold, and if known id, lang, role, after and kind. BIN is the folder of the programs.

All approaches learn the titles and samples of the topics, the samples of the borders, and the questions and samples of
the crossroads (questions that have another topic for each role); borders and crossroads are classes like the topics.
None but Veiviser knows the lexicon, or the words of urgent borders. Role and topic before are given to Veiviser alone;
«text alone» is Veiviser without them, and what the others are to be compared with.

Each approach gives every class a score, and all decide as Veiviser does (Routing.md, «Scores, probabilities,
decision»): scores become probabilities with a sharpness of the approach's own; less than a least probability of all
topics and crossroads together is a refusal; else, where a crossroads leads all topics, its first three ways are
offered; else the best topic answers when it leads the second by a least margin; else three topics are offered. The
sharpness is fitted by likelihood and the two thresholds by grid, with the aims of CalibrationFitting.swift, on the
samples of the rule base, never on the questions: those of each topic and language are cut into four in their order,
and each part is scored by the approach that learned the other three. Where a score is slow to get, a part of them,
evenly spread, is enough.

Figures, in percent:
  top-1, top-3  in scope: a right topic is the best, or among the best three, of topics, whatever the outcome; where a
                crossroads leads, its first three ways stand for the best topics
  right         in scope: answered with a right topic
  offered       in scope: answered right, or asked back with a right topic among three
  wrong         in scope: answered with a wrong topic
  silent        in scope: refused
  refused       out of scope: refused
  ms            median of single questions; Veiviser over its socket with the answer written, the others in this process
  learning s    to learn five times (for use, and for each part held back) and fit; Veiviser on all cores
"""

import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "EndToEnd"))

try:
    import labelled
    import numpy as np
    import rule_samples
    import veiviser_itself
    from approaches import approaches
    from support import Programs
    from thresholds import Thresholds
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is missing. Run make baselines, which installs it under .build/.")

COLUMNS = ("top-1", "top-3", "right", "offered", "wrong", "silent", "refused")


def fit_held_back(approach, samples):
    """The thresholds of an approach, fitted on examples that it had not learned when it scored them."""
    parts = sorted({example.part for example in samples.examples})
    scores, labels = [], []
    for part in parts:
        held = [example for example in samples.examples if example.part == part]
        if approach.most_held_back:
            held = held[:: -(-len(held) * len(parts) // approach.most_held_back)]
        approach.learn([example for example in samples.examples if example.part != part], len(samples.names))
        scores.append(approach.scores([example.text for example in held]))
        labels += [example.label for example in held]
    return Thresholds.fit(np.concatenate(scores), np.array(labels), samples)


def run(approach, samples, questions):
    """Learns, fits and asks every question by itself."""
    start = time.perf_counter()
    thresholds = fit_held_back(approach, samples)
    approach.learn(samples.examples, len(samples.names))
    seconds = time.perf_counter() - start
    replies, took = [], []
    for question in questions:
        start = time.perf_counter()
        replies.append(thresholds.reply(approach.scores([question.text])[0]))
        took.append(time.perf_counter() - start)
    figures = ", ".join(f"{name} {share:.1%}" for name, share in thresholds.held_back.items())
    fitted = (
        f"sharpness {thresholds.sharpness:.3g}, field {thresholds.field:.2f}, margin {thresholds.margin:.2f}; "
        f"held-back samples: {figures}"
    )
    return labelled.Run(approach.name, replies, statistics.median(took) * 1e3, seconds, fitted)


def percent(verdicts, name):
    values = [verdict[name] for verdict in verdicts if name in verdict]
    return f"{100 * sum(values) / len(values):.1f}" if values else "n/a"


def print_whole(runs, verdicts):
    print(f"\n{'':<28}" + "".join(f"{name:>9}" for name in COLUMNS) + f"{'ms':>9}{'learning s':>12}")
    for one in runs:
        figures = "".join(f"{percent(verdicts[one.name], name):>9}" for name in COLUMNS)
        print(f"{one.name:<28}{figures}{one.milliseconds:>9.2f}{one.seconds:>12.1f}")


def print_groups(title, groups, runs, verdicts):
    """Right in each group of questions; refused in those that nothing answers."""
    width = max(map(len, groups)) + 2
    print(f"\n{title:<28}" + "".join(f"{name:>{width}}" for name in groups))
    print(f"{'  questions':<28}" + "".join(f"{len(numbers):>{width}}" for numbers in groups.values()))
    for one in runs:
        chosen = ([verdicts[one.name][number] for number in numbers] for numbers in groups.values())
        cells = (percent(group, "right" if any("right" in v for v in group) else "refused") for group in chosen)
        print(f"{one.name:<28}" + "".join(f"{cell:>{width}}" for cell in cells))


def grouped(questions, key):
    groups = defaultdict(list)
    for number, question in enumerate(questions):
        groups[key(question)].append(number)
    return dict(sorted(groups.items()))


def report(questions, runs):
    verdicts = {one.name: [labelled.judge(q, r) for q, r in zip(questions, one.replies)] for one in runs}
    inside = sum(bool(question.gold) for question in questions)
    print(f"\n{inside} questions in scope, {len(questions) - inside} out of it; percent")
    print_whole(runs, verdicts)
    languages = grouped(questions, lambda question: f"{question.language}{'' if question.gold else ' none'}")
    print_groups("right, by language", languages, runs, verdicts)
    kinds = grouped(questions, lambda question: f"{question.kind}{'' if question.gold else ' none'}")
    print_groups("right, by kind", kinds, runs, verdicts)
    print("«none»: questions that nothing answers, and the share refused.")
    if inside:
        error = 100 * (0.7 * 0.3 / inside) ** 0.5
        print(f"Noise: 70 % of {inside} questions has a standard error of {error:.1f} points.")
    print("\nThresholds")
    for one in runs:
        print(f"  {one.name}: {one.fitted}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    questions = labelled.read(sys.argv[1])
    Programs.prepare(sys.argv[2])
    try:
        samples = rule_samples.read(Programs.rules())
        questions = labelled.answerable(questions, samples.topics)
        runs = list(veiviser_itself.runs(questions, samples.topics))
        for approach in approaches():
            print(f"{approach.name} …", file=sys.stderr, flush=True)
            runs.append(run(approach, samples, questions))
        report(questions, runs)
    finally:
        Programs.clear()


if __name__ == "__main__":
    main()
