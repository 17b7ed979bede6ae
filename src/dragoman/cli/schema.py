"""``dragoman schema``: the record's JSON Schema."""


def schema() -> None:
    """Print the JSON Schema of the record."""
    import json

    from dragoman.record import Record

    print(json.dumps(Record.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False))
