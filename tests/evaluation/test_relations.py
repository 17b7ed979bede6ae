"""Marked pairs are read, and the figures count what they say."""

from pathlib import Path

import pytest

from dragoman.evaluation.figures import macro_f1
from dragoman.evaluation.relations import evaluate_relations, read_pairs

HEADER = "sentence_id\tsentence\tmarked_sentence\tsource\ttarget\tgold_penta\tgold_root\n"


def write(path: Path, *rows: str) -> Path:
    file = path / "pairs.tsv"
    file.write_text(HEADER + "".join(f"1\t\t{row}\n" for row in rows), encoding="utf-8")
    return file


def test_marks_become_spans_of_the_bare_sentence(tmp_path: Path) -> None:
    (pair,) = read_pairs(
        write(tmp_path, "<t>Chad</t> was sued by <s>Mali</s>.\tMali\tChad\t3\tACCUSE")
    )
    assert pair.text == "Chad was sued by Mali."
    assert pair.actor is not None and pair.text[slice(*pair.actor)] == "Mali"
    assert pair.recipient is not None and pair.text[slice(*pair.recipient)] == "Chad"


def test_either_may_be_unmarked(tmp_path: Path) -> None:
    (pair,) = read_pairs(write(tmp_path, "<t>He</t> was arrested.\t-\tHe\t3\tCOERCE"))
    assert pair.actor is None
    (pair,) = read_pairs(write(tmp_path, "<s>Workers</s> went on strike.\tWorkers\t-\t3\tPROTEST"))
    assert pair.recipient is None


def test_concede_and_retreat_count_as_yield(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        "<s>Chad</s> freed <t>him</t>.\tChad\thim\t1\tYIELD",
        "<s>Chad</s> sued <t>him</t>.\tChad\thim\t3\tACCUSE",
    )
    scores = evaluate_relations(file, lambda *_: "RETREAT")
    assert scores.accuracy == 0.5
    assert scores.macro_f1 == pytest.approx((2 / 3 + 0) / 2)


def test_a_pair_without_an_answer_counts_as_wrong() -> None:
    assert macro_f1(["AID", "AID"], ["AID", None]) == pytest.approx(2 / 3)


def test_a_label_that_the_gold_lacks_costs_its_pair_and_no_more() -> None:
    assert macro_f1(["AID", "ACCUSE"], ["AID", "REJECT"]) == pytest.approx((1 + 0) / 2)


def test_a_file_of_another_layout_is_named(tmp_path: Path) -> None:
    file = tmp_path / "other.tsv"
    file.write_text("a\tb\n1\t2\n")
    with pytest.raises(ValueError, match="PLV's layout"):
        read_pairs(file)
