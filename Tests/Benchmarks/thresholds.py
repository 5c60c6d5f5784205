"""Turns the scores of any approach into an answer, a choice or a refusal, as the router does it."""

from dataclasses import dataclass

import numpy as np
from labelled import Reply
from rule_samples import Samples, constant

FITTING = "Training/CalibrationFitting.swift"
FIELDS = np.arange(1, 50) / 50
MARGINS = np.arange(40) / 50
SHARPNESSES = 2.0 ** np.arange(-7, 7.25, 0.25)
"""Wider than the router's own: the scores of a search engine are large, those of a classifier small."""
LEAST_PROBABILITY = 1e-6
UNDECIDED = -1
"""The margin where a crossroads leads all topics: who asks would have to be known."""


@dataclass(frozen=True)
class Thresholds:
    samples: Samples
    sharpness: float
    field: float
    """Least probability of all topics and crossroads together."""
    margin: float
    """Least distance in probability between the first and the second topic."""
    held_back: dict[str, float]
    """Shares of the samples they were fitted on: right, wrong, refused."""

    @classmethod
    def fit(cls, scores, labels, samples):
        """Fits the sharpness by likelihood and then both thresholds by grid, as CalibrationFitting.swift does.

        scores has a row for each held-back sample and a column for each class.
        """
        sharpness = fit_sharpness(scores, labels)
        # Where a crossroads leads depends on who asks: no topic is right or wrong for its samples.
        judged = labels < samples.crossroads.start
        scores, labels = scores[judged], labels[judged]
        fields, margins = evidence(scores, sharpness, samples)
        is_topic = labels < samples.topic_count
        is_best = scores[:, : samples.topic_count].argmax(axis=1) == labels
        aims = {name: constant(FITTING, name) for name in ("refused", "wrong")}
        best = None
        for field in FIELDS:
            inside = fields >= field
            refused = share(~inside[~is_topic])
            for margin in MARGINS:
                answers = inside & (margins >= margin)
                right = share((answers & is_best)[is_topic])
                wrong = share((answers & ~is_best)[is_topic])
                shortfall = max(aims["refused"] - refused, 0) + max(wrong - aims["wrong"], 0)
                if best is None or (-shortfall, right) > best[0]:
                    figures = {"right": right, "wrong": wrong, "refused": refused}
                    best = (-shortfall, right), float(field), float(margin), figures
        return cls(samples, sharpness, *best[1:])

    def reply(self, scores):
        """What to reply, given the scores of all classes."""
        if not knows_something(scores):
            return Reply("unknown", [])
        fields, margins = evidence(scores[np.newaxis], self.sharpness, self.samples)
        if fields[0] < self.field:
            return Reply("unknown", self._best_topics(scores))
        if margins[0] == UNDECIDED:
            crossroads = scores[self.samples.crossroads.start :].argmax()
            return Reply("clarify", self.samples.ways[crossroads][:3])
        return Reply("answer" if margins[0] >= self.margin else "clarify", self._best_topics(scores))

    def _best_topics(self, scores):
        order = np.argsort(-scores[: self.samples.topic_count], kind="stable")[:3]
        return [self.samples.names[number] for number in order]


def share(values):
    return float(values.mean()) if len(values) else 1.0


def knows_something(scores):
    """False for rows of equal scores, which mean that nothing in the text was known."""
    return scores.max(axis=-1) > scores.min(axis=-1)


def probabilities(scores, sharpness):
    powers = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    return powers / powers.sum(axis=1, keepdims=True)


def evidence(scores, sharpness, samples):
    """For each row the probability of all topics and crossroads together, and the margin between the best topics."""
    shares = probabilities(scores, sharpness)
    topics, crossroads = shares[:, : samples.topic_count], shares[:, samples.crossroads.start :]
    best = np.partition(topics, -2, axis=1)[:, -2:]
    asks_who = crossroads.max(axis=1, initial=0) > best[:, 1]
    fields = topics.sum(axis=1) + crossroads.sum(axis=1)
    return np.where(knows_something(scores), fields, 0), np.where(asks_who, UNDECIDED, best[:, 1] - best[:, 0])


def fit_sharpness(scores, labels):
    """The sharpness under which the right classes are most likely."""
    rows = np.arange(len(labels))

    def loss(sharpness):
        right = probabilities(scores, sharpness)[rows, labels]
        return -np.log(np.maximum(right, LEAST_PROBABILITY)).sum()

    return float(min(SHARPNESSES, key=loss))
