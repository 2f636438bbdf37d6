"""The running program as a wheel, made of its own installed files, so that a fact base can carry it.

The same files give the same bytes on any machine: names in order, no times, nothing compressed.
"""

import base64
import hashlib
import io
import zipfile
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from generator import __version__
from generator.errors import ConfigError
from generator.scaffold.listing import listed

NAME = f"factsheet-{__version__}-py3-none-any.whl"
_PACKAGE = Path(__file__).parents[1]
_INFO = f"factsheet-{__version__}.dist-info"
_WHEEL = f"Wheel-Version: 1.0\nGenerator: factsheet {__version__}\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can hold."""


def wheel() -> bytes:
    """The wheel's bytes.

    Raises:
        ConfigError: The program is not installed, so that nothing tells its requirements.
    """
    files = dict(sorted(_files().items()))
    record = f"{_INFO}/RECORD"
    lines = [f"{name},sha256={_hash(content)},{len(content)}\n" for name, content in files.items()]
    files[record] = "".join([*lines, f"{record},,\n"]).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, _FIRST_DAY)
            member.create_system = 3  # Unix, wherever it is made
            member.external_attr = 0o100644 << 16
            archive.writestr(member, content)
    return target.getvalue()


def _files() -> dict[str, bytes]:
    """Every file of the package and of its metadata, by its path in the wheel."""
    try:
        installed = distribution("factsheet")
    except PackageNotFoundError:
        raise ConfigError(
            "factsheet is not installed, and only runs from its folder", "run `make setup` there"
        ) from None
    inside = {path.relative_to(_PACKAGE.parent).as_posix(): path.read_bytes() for path in listed(_PACKAGE)}
    return inside | {f"{_INFO}/{name}": content for name, content in _metadata(installed).items()}


def _metadata(installed: Distribution) -> dict[str, bytes]:
    found = {"WHEEL": _WHEEL.encode()}
    for name in ("METADATA", "entry_points.txt", "licenses/LICENSE"):
        text = installed.read_text(name)
        if text is None:
            raise ConfigError(f"the installation of factsheet is damaged: {name} is missing", "install it anew")
        found[name] = text.replace("\r\n", "\n").encode()
    # Without the long description: it is that of the day on which the program was installed.
    found["METADATA"] = found["METADATA"].partition(b"\n\n")[0].rstrip(b"\n") + b"\n"
    return found


def _hash(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
