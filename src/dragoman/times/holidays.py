"""Days with names. Those that move with a moon or differ between countries have no date here."""

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.times.calendar import make_date


def easter(year: int) -> date:
    """Western Easter Sunday, by the Gregorian computus."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    quad, last = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quad - epact - last) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, number + 1)


def _fixed(month: int, number: int) -> Callable[[int], date | None]:
    return lambda year: make_date(year, month, number)


def _from_easter(days: int) -> Callable[[int], date | None]:
    return lambda year: easter(year) + timedelta(days)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date | None]:
    """The nth such weekday of a month (Monday is 0)."""

    def of(year: int) -> date | None:
        first = make_date(year, month, 1)
        if first is None:
            return None
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return of


HOLIDAYS: dict[str, Callable[[int], date | None]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "epiphany": _fixed(1, 6),
    "martin luther king jr. day": _nth(1, 0, 3),
    "martin luther king day": _nth(1, 0, 3),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _nth(2, 0, 3),
    "presidents day": _nth(2, 0, 3),
    "international women's day": _fixed(3, 8),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "memorial day": lambda year: _last_monday_of_may(year),
    "juneteenth": _fixed(6, 19),
    "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "assumption day": _fixed(8, 15),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "all saints day": _fixed(11, 1),
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "easter": _from_easter(0),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "corpus christi day": _from_easter(60),
}
"""Lower-cased name → the day in a year."""

UNDATED = (
    "eid al-fitr", "eid al-adha", "eid ul-fitr", "eid ul-adha", "eid", "ramadan", "ashura",
    "muharram", "mawlid", "diwali", "holi", "navratri", "dussehra", "vesak", "nowruz", "norouz",
    "passover", "yom kippur", "rosh hashanah", "hanukkah", "sukkot", "purim", "lunar new year",
    "chinese new year", "tet", "songkran", "orthodox easter", "orthodox christmas",
    "independence day", "labor day", "labour day", "victory day", "national day", "republic day",
    "constitution day", "mother's day", "father's day", "lent", "advent",
)  # fmt: skip
"""Known as times, but the day is not to be told from the name alone."""


def _last_monday_of_may(year: int) -> date | None:
    last = make_date(year, 5, 31)
    return last - timedelta(last.weekday()) if last else None


NAMED_DAYS = {
    "9/11": date(2001, 9, 11),
    "26/11": date(2008, 11, 26),
    "september 11 attack": date(2001, 9, 11),
    "october 7 attack": date(2023, 10, 7),
    "october 7 massacre": date(2023, 10, 7),
    "january 6 attack": date(2021, 1, 6),
    "january 6 riot": date(2021, 1, 6),
    "january 6 insurrection": date(2021, 1, 6),
}
"""Days that stand for what happened on them: month, day and the noun, in lower case."""
