"""A figure may not fall below its floor, nor be held against other data."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from floors import Floors, hash_of


def floors(tmp_path: Path) -> Floors:
    made = Floors.load(tmp_path / "floors.toml")
    made.set("places", "found_f1", 0.7, "abc")
    made.set("cost", "ratio", 1.5, "abc")
    made.save()
    return Floors.load(tmp_path / "floors.toml")


def test_a_figure_below_its_floor_fell(tmp_path: Path) -> None:
    judge = floors(tmp_path).judge
    assert judge("places", "found_f1", 0.69, "abc", higher_is_better=True).fell
    assert not judge("places", "found_f1", 0.70, "abc", higher_is_better=True).fell


def test_a_cost_above_its_ceiling_fell(tmp_path: Path) -> None:
    judge = floors(tmp_path).judge
    assert judge("cost", "ratio", 1.9, "abc", higher_is_better=False).fell
    assert not judge("cost", "ratio", 1.2, "abc", higher_is_better=False).fell


def test_only_a_better_figure_makes_a_new_floor(tmp_path: Path) -> None:
    judge = floors(tmp_path).judge
    assert judge("places", "found_f1", 0.71, "abc", higher_is_better=True).rose
    assert not judge("places", "found_f1", 0.70, "abc", higher_is_better=True).rose
    assert judge("cost", "ratio", 1.4, "abc", higher_is_better=False).rose
    assert judge("cost", "memory_mb", 500.0, "abc", higher_is_better=False).rose


def test_a_floor_says_nothing_of_other_data(tmp_path: Path) -> None:
    verdict = floors(tmp_path).judge("places", "found_f1", 0.1, "xyz", higher_is_better=True)
    assert not verdict.fell and "other data" in verdict.told


def test_the_hash_sees_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = hash_of(tmp_path)
    (tmp_path / "a").write_text("2")
    assert hash_of(tmp_path) != first
