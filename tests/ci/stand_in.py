"""Stands in for the comments of GitHub and GitLab: real HTTP on this machine, the little of their APIs that we use."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

BOT = {"id": 7, "login": "some-app[bot]", "type": "Bot"}
PERSON = {"id": 8, "login": "ada", "type": "User"}


class StandIn:
    """Comments of pull request 12, in the order in which they were written, and all requests."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.requests: list[tuple[str, str]] = []
        self.address = ""
        self.token = "secret"  # noqa: S105 of no service
        self.moved_to = ""

    def add(self, body: str, user: dict[str, Any]) -> dict[str, Any]:
        """Write a comment."""
        comment = {"id": len(self.comments) + 1, "body": body, "user": user, "author": user}
        self.comments.append(comment)
        return comment

    def answer(self, method: str, address: str, data: Any, token: str) -> tuple[int, Any]:
        """Status and content of an answer."""
        path, query = urlsplit(address).path, parse_qs(urlsplit(address).query)
        if token != self.token:
            return 401, {"message": "Bad credentials"}
        if path == "/user":
            return 200, BOT
        collections = ("/repos/desk/facts/issues/12/comments", "/projects/3/merge_requests/12/notes")
        if path in collections and method == "GET":
            size, page = int(query["per_page"][0]), int(query["page"][0])
            return 200, self.comments[size * (page - 1) : size * page]
        if path in collections and method == "POST":
            return 201, self.add(data["body"], BOT)
        one = re.fullmatch(r"/repos/desk/facts/issues/comments/(\d+)|/projects/3/merge_requests/12/notes/(\d+)", path)
        if one and method == ("PATCH" if one[1] else "PUT"):
            comment = self.comments[int(one[1] or one[2]) - 1]
            comment["body"] = data["body"].replace("\n", "\r\n")  # as the platforms store it
            return 200, comment
        return 404, {"message": "Not Found"}


@contextmanager
def running() -> Iterator[StandIn]:
    """A stand-in that listens on this machine only."""
    stand_in = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            data = json.loads(self.rfile.read(length)) if length else None
            token = self.headers.get("PRIVATE-TOKEN") or self.headers.get("Authorization", "").removeprefix("Bearer ")
            stand_in.requests.append((self.command, self.path))
            status, content = stand_in.answer(self.command, self.path, data, token)
            if stand_in.moved_to:
                status = 307
            body = json.dumps(content).encode()
            self.send_response(status)
            if stand_in.moved_to:
                self.send_header("Location", stand_in.moved_to + self.path)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_PUT = answer  # noqa: N815 the names that the server looks for

        def log_message(self, *_: object) -> None:
            """Nothing goes to the terminal."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        stand_in.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield stand_in
        finally:
            server.shutdown()
            thread.join()


def environ(name: str, stand_in: StandIn) -> dict[str, str]:
    """The variables that the platform sets, leading to the stand-in."""
    if name == "github":
        own = {"GITHUB_API_URL": stand_in.address, "GITHUB_REPOSITORY": "desk/facts"}
        return {**own, "GITHUB_TOKEN": stand_in.token}
    return {"CI_API_V4_URL": stand_in.address, "CI_PROJECT_ID": "3", "FACTSHEET_TOKEN": stand_in.token}
