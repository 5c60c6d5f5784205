"""Turns the scores of any approach into an answer, a choice or a refusal, as the router does it."""

from dataclasses import dataclass

import numpy as np
from labelled import Reply
from rule_samples import constant

FITTING = "Training/CalibrationFitting.swift"
FIELDS = np.arange(1, 50) / 50
MARGINS = np.arange(40) / 50
SHARPNESSES = 2.0 ** np.arange(-7, 7.25, 0.25)
"""Wider than the router's own: the scores of a search engine are large, those of a classifier small."""
LEAST_PROBABILITY = 1e-6


@dataclass(frozen=True)
class Thresholds:
    topic_count: int
    sharpness: float
    field: float
    """Least probability of all topics together."""
    margin: float
    """Least distance in probability between the first and the second topic."""
    held_back: dict[str, float]
    """Shares of the samples they were fitted on: right, wrong, refused."""

    @classmethod
    def fit(cls, scores, labels, topic_count):
        """Fits the sharpness by likelihood and then both thresholds by grid, as CalibrationFitting.swift does.

        scores has a row for each held-back sample and a column for each class.
        """
        sharpness = fit_sharpness(scores, labels)
        fields, margins = evidence(scores, sharpness, topic_count)
        is_topic = labels < topic_count
        is_best = scores[:, :topic_count].argmax(axis=1) == labels
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
        return cls(topic_count, sharpness, *best[1:])

    def reply(self, scores, names):
        """What to reply, given the scores of all classes."""
        fields, margins = evidence(scores[np.newaxis], self.sharpness, self.topic_count)
        order = np.argsort(-scores[: self.topic_count], kind="stable")[:3]
        if fields[0] < self.field:
            outcome = "unknown"
        else:
            outcome = "answer" if margins[0] >= self.margin else "clarify"
        return Reply(outcome, [names[number] for number in order] if knows_something(scores) else [])


def share(values):
    return float(values.mean()) if len(values) else 1.0


def knows_something(scores):
    """False for rows of equal scores, which mean that nothing in the text was known."""
    return scores.max(axis=-1) > scores.min(axis=-1)


def probabilities(scores, sharpness):
    powers = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    return powers / powers.sum(axis=1, keepdims=True)


def evidence(scores, sharpness, topic_count):
    """The probability of all topics together, and that of the best less that of the second, for each row."""
    topics = probabilities(scores, sharpness)[:, :topic_count]
    best = np.partition(topics, -2, axis=1)[:, -2:]
    return np.where(knows_something(scores), topics.sum(axis=1), -1), best[:, 1] - best[:, 0]


def fit_sharpness(scores, labels):
    """The sharpness under which the right classes are most likely."""
    rows = np.arange(len(labels))

    def loss(sharpness):
        right = probabilities(scores, sharpness)[rows, labels]
        return -np.log(np.maximum(right, LEAST_PROBABILITY)).sum()

    return float(min(SHARPNESSES, key=loss))
