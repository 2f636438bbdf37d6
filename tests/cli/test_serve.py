"""`factsheet serve`: it ends in order when told to, and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such signals")
@pytest.mark.parametrize(("told", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_it_leaves_no_temporary_folder(tmp_path: Path, told: signal.Signals, code: int) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "generator", "--root", str(ROOT), "serve", "--port", str(port)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as run:
        assert run.stderr
        assert any("serving on" in line for line in run.stderr), "the server ended before it served"
        assert list(tmp_path.iterdir()), "the site is not where this test looks for it"
        run.send_signal(told)
        run.stderr.read()
        assert run.wait() == code
    assert list(tmp_path.iterdir()) == []
