"""The attribution figures, and that they are those of the scorer beside the data."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.evaluation.attributions import (
    Attribution,
    AttributionScores,
    GoldReport,
    attributions_of,
    read_gold,
    score_attributions,
)
from dragoman.record import Record, Report, Statement

TEXT = "The mayor said the bridge was safe. Critics doubt that."
SAID = Attribution(source=[(0, 9)], cue=[(10, 14)], content=[(15, 34)])
DOUBT = Attribution(source=[(36, 43)], cue=[(44, 49)], content=[(50, 54)])


def scores(*found: Attribution) -> AttributionScores:
    return score_attributions([GoldReport("r", TEXT, [SAID, DOUBT])], [list(found)])


def test_the_gold_itself_scores_one() -> None:
    perfect = scores(SAID, DOUBT)
    assert perfect.sourced.f1 == perfect.exact.f1 == perfect.content_char.f1 == 1.0
    assert perfect.source == 1.0


def test_nothing_found_scores_zero() -> None:
    assert scores().sourced.f1 == 0.0


def test_a_wrong_source_costs_sourced_but_not_overlap() -> None:
    found = scores(Attribution(source=[(36, 43)], content=SAID.content), DOUBT)
    assert found.overlap.f1 == 1.0
    assert found.sourced.precision == 0.5
    assert found.source == 0.5


def test_a_content_that_overlaps_by_less_than_half_does_not_match() -> None:
    assert scores(Attribution(source=SAID.source, content=[(15, 22)])).overlap.recall == 0.0


def test_punctuation_at_the_ends_does_not_count_against_exact() -> None:
    assert scores(Attribution(source=SAID.source, content=[(15, 35)])).exact.recall == 0.5


def test_a_statement_that_is_found_twice_counts_once() -> None:
    twice = scores(SAID, SAID)
    assert (twice.overlap.recall, twice.overlap.precision) == (0.5, 0.5)
    split = [Attribution(content=[(15, 34)]), Attribution(content=[(15, 34)])]
    both = score_attributions([GoldReport("r", TEXT, split)], [[Attribution(content=[(15, 34)])]])
    assert both.overlap.recall == 0.5


def test_what_is_said_within_anothers_words_is_not_scored() -> None:
    outer = Statement(
        id="s1", speaker_span=(0, 9), cue=(10, 14), content=[(15, 34)], kind="indirect"
    )
    inner = Statement(id="s2", content=[(26, 34)], kind="indirect", within="s1")
    record = Record(report=Report(id="r", text=TEXT), statements=[outer, inner])
    assert attributions_of(record) == [SAID]


def test_standoff_files_are_read_with_their_discontinuous_spans(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "levee.txt").write_text("“Go,” he said, “now.”", encoding="utf-8")
    (tmp_path / "attributions" / "levee_x.ann").write_text(
        "T1\tContent 0 5;15 21\t“Go,” “now.”\nT2\tSource 6 8\the\nT3\tCue 9 13\tsaid\n"
        "T4\tAttribution 9 13\tsaid\nE1\tAttribution:T4 Content:T1 Source:T2 Cue:T3\n#1\tnote\tx\n",
        encoding="utf-8",
    )
    (report,) = read_gold(tmp_path)
    assert report.attributions == [
        Attribution(source=[(6, 8)], cue=[(9, 13)], content=[(0, 5), (15, 21)])
    ]


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="PolNeAR's layout"):
        list(read_gold(tmp_path))


def test_the_figures_are_those_of_the_public_scorer(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "polnear" / "dev"
    reports = list(read_gold(folder))
    shifted = [
        [
            Attribution(a.source, a.cue, [(s + 3 * (n % 9), e) for s, e in a.content if e - s > 30])
            for n, a in enumerate(report.attributions)
            if n % 5
        ]
        for report in reports
    ]
    system = tmp_path / "system.jsonl"
    system.write_text(
        "\n".join(
            json.dumps(
                {
                    "doc": report.name,
                    "attributions": [
                        {"source": a.source, "cue": a.cue, "content": a.content} for a in found
                    ],
                }
            )
            for report, found in zip(reports, shifted, strict=True)
        )
    )
    scorer = shared / "bench" / "score_attributions.py"
    told = json.loads(
        subprocess.run(
            [sys.executable, str(scorer), str(folder), str(system), "--json"],
            check=True, capture_output=True,
        ).stdout
    )  # fmt: skip
    mine = score_attributions(reports, shifted)
    assert told["documents"] == mine.reports
    for name in ("content_char", "overlap", "exact", "sourced"):
        assert told[name]["f"] == pytest.approx(getattr(mine, name).f1), name
    assert told["source"] == pytest.approx(mine.source)
