"""The lock files pin what pyproject.toml asks for, with hashes, for every platform, and name no host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("build", "dev", "runtime", "workflows")


def pins(name: str) -> dict[str, list[Requirement]]:
    """The pinned requirements of a lock file by canonical name; several where platforms or Pythons differ."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"^[a-z0-9][^\\#\n]*", text, re.MULTILINE):
        requirement = Requirement(line.strip())
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def asked(name: str) -> list[Requirement]:
    """What pyproject.toml asks for in the part that the lock file of that name is made from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"] | {"runtime": project["project"]["dependencies"]}
    return [Requirement(text) for text in groups[name]]


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_is_pinned_to_a_version_that_will_do(lock: str) -> None:
    pinned = pins(lock)
    for requirement in asked(lock):
        for pin in pinned.get(canonicalize_name(requirement.name), []) or pytest.fail(f"run make lock: {requirement}"):
            (specifier,) = pin.specifier
            assert specifier.operator == "=="
            assert requirement.specifier.contains(specifier.version), f"run make lock: {pin}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_host_is_named(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all(block.count("--hash=sha256:") >= 1 for block in blocks)
    assert "//" not in text
    assert "--index" not in text


def test_a_package_has_one_version_in_all_locks() -> None:
    runtime, dev, build = pins("runtime"), pins("dev"), pins("build")
    assert {name: dev[name] for name in runtime} == runtime
    assert {name: build[name] for name in build.keys() & dev.keys()} == {
        name: dev[name] for name in build.keys() & dev.keys()
    }


def test_what_builds_the_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {canonicalize_name(Requirement(text).name) for text in project["build-system"]["requires"]}
    assert needed <= pins("build").keys()
