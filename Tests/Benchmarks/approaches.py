"""What a developer would otherwise take to find the topic of a question: classifiers and search engines."""

import re
import sqlite3
from collections import Counter
from typing import Protocol

import joblib
import numpy as np
import scipy.sparse
import snowballstemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

WORD = re.compile(r"\w+")


class Approach(Protocol):
    """Learns classes from examples, and scores texts for each of them."""

    name: str
    most_held_back: int | None
    """So many held-back samples, evenly spread, are enough for its thresholds; None where all are scored."""

    def learn(self, examples, class_count):
        """Learns from the examples and forgets what was learned before."""

    def scores(self, texts):
        """A row for each text and a column for each class, higher for likelier; equal where nothing was known."""


class LinearClassifier:
    """One linear classifier for each class against the rest, over the tf–idf of words and of letters inside words.

    Left out are features that only one example has: ranked as well without them, in less than half the room.
    """

    most_held_back = None

    def __init__(self, name, estimator):
        self.name = name
        self._estimator = estimator

    def learn(self, examples, class_count):
        self._features = make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
        )
        rows = self._features.fit_transform([example.text for example in examples]).tocsr()
        # Threads share the rows, and so none may have to put them in order.
        rows.sum_duplicates()
        with joblib.parallel_config(backend="threading"):
            self._estimator.fit(rows, [example.label for example in examples])
        # In one matrix, since asking two hundred classifiers in turn takes longer than all the rest.
        each = getattr(self._estimator, "estimators_", [self._estimator])
        self._weights = np.zeros((rows.shape[1], class_count))
        self._biases = np.full(class_count, -np.inf)
        self._weights[:, self._estimator.classes_] = np.vstack([one.coef_ for one in each]).T
        self._biases[self._estimator.classes_] = np.concatenate([one.intercept_ for one in each])

    def scores(self, texts):
        rows = self._features.transform(texts)
        scores = rows @ self._weights + self._biases
        scores[np.diff(rows.indptr) == 0] = 0
        return scores


def support_vector_machine():
    return LinearClassifier("linear SVM, C=1", LinearSVC(C=1, random_state=0))


def logistic_regression():
    """C is 10, which puts six in a hundred held-back samples more in their class than 1 does. The dual takes a tenth of
    the time, and half of that with a wide tolerance, which puts no fewer there."""
    one = LogisticRegression(C=10, solver="liblinear", dual=True, tol=0.1, random_state=0)
    return LinearClassifier("logistic regression, C=10", OneVsRestClassifier(one, n_jobs=2))


class TrigramSearch:
    """SQLite's full-text search: all trigrams of the question, any of which may match; a class has the rank of its
    best sample. Trigrams across words find more than those inside them, and these more than whole words."""

    name = "FTS5 trigrams, best sample"
    most_held_back = 2000
    NEAREST = 200

    @staticmethod
    def is_available():
        """The tokenizer came with SQLite 3.34."""
        try:
            sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram')")
        except sqlite3.OperationalError:
            return False
        return True

    def learn(self, examples, class_count):
        self._class_count = class_count
        self._labels = [example.label for example in examples]
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE samples USING fts5(text, tokenize='trigram')")
        self._database.executemany(
            "INSERT INTO samples (rowid, text) VALUES (?, ?)",
            ((row, plain(example.text)) for row, example in enumerate(examples)),
        )

    def scores(self, texts):
        scores = np.zeros((len(texts), self._class_count))
        for row, text in zip(scores, map(plain, texts)):
            trigrams = sorted({text[start : start + 3] for start in range(len(text) - 2)})
            if not trigrams:
                continue
            nearest = self._database.execute(
                "SELECT rowid, rank FROM samples WHERE samples MATCH ? ORDER BY rank LIMIT ?",
                (" OR ".join(f'"{trigram}"' for trigram in trigrams), self.NEAREST),
            )
            for sample, rank in nearest:
                # The better, the further below zero.
                row[self._labels[sample]] = max(row[self._labels[sample]], -rank)
        return scores


def plain(text):
    return " ".join(WORD.findall(text.lower()))


class WordSearch:
    """BM25 over stemmed words; a class has the sum of the scores of its best few samples.

    Samples are stemmed in their language, a question by all stemmers: its language is not known beforehand.
    Source: Robertson & Zaragoza (2009), The probabilistic relevance framework, section 3.5.
    """

    most_held_back = None
    SATURATION, LENGTH = 1.2, 0.75

    def __init__(self, name, best):
        self.name = name
        self._best = best
        self._english, self._norwegian = map(snowballstemmer.stemmer, ("english", "norwegian"))

    def learn(self, examples, class_count):
        examples = sorted(examples, key=lambda example: example.label)
        documents = [Counter(self._stems(example)) for example in examples]
        self._stem_numbers = {stem: n for n, stem in enumerate(sorted(set().union(*documents)))}
        entries = [
            (self._stem_numbers[stem], row, count)
            for row, document in enumerate(documents) for stem, count in document.items()
        ]
        stems, rows, counts = np.array(entries, dtype=float).T
        stems, rows = stems.astype(int), rows.astype(int)
        frequencies = np.bincount(stems)
        rarity = np.log(1 + (len(documents) - frequencies + 0.5) / (frequencies + 0.5))
        lengths = np.array([document.total() for document in documents], dtype=float)
        norms = self.SATURATION * (1 - self.LENGTH + self.LENGTH * lengths / lengths.mean())
        values = rarity[stems] * counts * (self.SATURATION + 1) / (counts + norms[rows])
        shape = (len(self._stem_numbers), len(documents))
        self._values = scipy.sparse.csr_array((values, (stems, rows)), shape=shape)
        self._place_samples(np.array([example.label for example in examples]), class_count)

    def scores(self, texts):
        return np.array([self._score(text) for text in texts])

    def _stems(self, example):
        stemmer = self._english if example.language == "en" else self._norwegian
        return stemmer.stemWords(WORD.findall(example.text.lower()))

    def _place_samples(self, labels, class_count):
        """Gives each sample a place in its class, so that all classes are summed at once."""
        sizes = np.bincount(labels, minlength=class_count)
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._places = labels, np.arange(len(labels)) - starts[labels]
        self._shape = class_count, max(sizes.max(), self._best)

    def _score(self, text):
        words = WORD.findall(text.lower())
        stems = {*self._english.stemWords(words), *self._norwegian.stemWords(words)}
        known = sorted(self._stem_numbers[stem] for stem in stems if stem in self._stem_numbers)
        samples = np.zeros(self._shape)
        samples[self._places] = self._values[known].sum(axis=0) if known else 0
        return np.partition(samples, -self._best, axis=1)[:, -self._best :].sum(axis=1)


def approaches():
    """All that can run here."""
    yield support_vector_machine()
    yield logistic_regression()
    if TrigramSearch.is_available():
        yield TrigramSearch()
    else:
        print(f"FTS5 left out: SQLite {sqlite3.sqlite_version} has no tokenizer for trigrams; it came with 3.34.")
    yield WordSearch("BM25 stems, best sample", best=1)
    yield WordSearch("BM25 stems, sum of best 3", best=3)
