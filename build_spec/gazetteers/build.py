# SPDX-License-Identifier: MIT
"""Makes `states.json` and `given_names.json` of `resources/gazetteers/` from kept libraries.

    npm install --prefix build/gazetteers i18n-iso-countries@7.14.0 i18n-nationality@1.4.0 \
        countries-list@3.4.1
    python -m pip install --target build/gazetteers/python --no-deps faker==40.63.0
    python build_spec/gazetteers/build.py build/gazetteers

`corrections.toml` beside this file holds what they leave out or write otherwise than news does.
The other tables of that folder are written by hand.
"""

import importlib
import json
import pkgutil
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "resources" / "gazetteers"
# Lists with thousands of rare names, among them many of the other gender.
RARE = frozenset(("en", "is_IS", "sw"))


def main() -> None:
    """Read the installed libraries in the folder named; write both tables."""
    libraries = Path(sys.argv[1])
    corrections = tomllib.loads((HERE / "corrections.toml").read_text(encoding="utf-8"))
    _write("states.json", _states(libraries / "node_modules", corrections))
    sys.path.insert(0, str(libraries / "python"))
    _write("given_names.json", _given_names(corrections["given_names"]))


def _write(name: str, content: list[dict[str, Any]] | dict[str, str]) -> None:
    if isinstance(content, list):
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in content)
        text = f"[\n{rows}\n]\n"
    else:
        text = json.dumps(content, ensure_ascii=False, indent=0) + "\n"
    (TARGET / name).write_text(text, encoding="utf-8")
    print(name, len(text.encode()), "bytes")


def _states(modules: Path, corrections: dict[str, Any]) -> list[dict[str, Any]]:
    countries = _json(modules / "countries-list" / "countries.min.json")
    names = _json(modules / "i18n-iso-countries" / "langs" / "en.json")["countries"]
    codes = json.loads((modules / "i18n-iso-countries" / "codes.json").read_text(encoding="utf-8"))
    alphas = {two: three for two, three, *_ in codes}
    people = _json(modules / "i18n-nationality" / "langs" / "en.json")["nationalities"]
    left_out = corrections["territories"].split()
    return [
        _state(code, country, {"names": names, "alphas": alphas, "people": people}, corrections)
        for code, country in sorted(countries.items())
        if code not in left_out
    ]


def _state(
    code: str, country: dict[str, Any], tables: dict[str, Any], corrections: dict[str, Any]
) -> dict[str, Any]:
    name = corrections["names"].get(code, country["name"])
    listed = tables["names"].get(code, [])
    others = [
        country["name"],
        *([listed] if isinstance(listed, str) else listed),
        *corrections["others"].get(code, []),
    ]
    unused = corrections["unused_capitals"]
    capitals = corrections["capitals"].get(code, [country.get("capital", "")])
    return {
        "name": name,
        "codes": [code, tables["alphas"].get(code, "")],
        "others": [other for other in _spelt(others) if other != name and "," not in other],
        "adjectives": corrections["adjectives"].get(code, [tables["people"].get(code, "")]),
        "capitals": [capital for capital in _spelt(capitals) if capital not in unused],
    }


def _spelt(names: list[str]) -> list[str]:
    """Each name once, also without its accents and brackets."""
    out: dict[str, None] = {}
    for name in names:
        if name and "(" not in name:
            out.setdefault(name)
            out.setdefault(
                "".join(c for c in normalize("NFKD", name) if not combining(c)).replace("’", "'")
            )
    return list(out)


def _given_names(own: dict[str, str]) -> dict[str, str]:
    """Names that only women or only men bear, in the lists of all languages with Latin letters."""
    women: Counter[str] = Counter()
    men: Counter[str] = Counter()
    for language in pkgutil.iter_modules(
        importlib.import_module("faker.providers.person").__path__
    ):
        if language.name in RARE:
            continue
        provider = importlib.import_module(f"faker.providers.person.{language.name}").Provider
        women.update(_latin(getattr(provider, "first_names_female", ())))
        men.update(_latin(getattr(provider, "first_names_male", ())))
    both = set(own["both"].lower().split())
    f, m = set(own["f"].lower().split()) - both, set(own["m"].lower().split()) - both
    f |= {name for name in women if not men[name] and name not in both | m}
    m |= {name for name in men if not women[name] and name not in both | f}
    return {"f": " ".join(sorted(f)), "m": " ".join(sorted(m))}


def _latin(names: Iterable[str]) -> set[str]:
    return {
        name.lower()
        for name in names
        if len(name) > 2 and name.replace("-", "").isalpha() and max(name) < "\u0250"
    }


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    main()
