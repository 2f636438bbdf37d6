"""Which two states of the facts are meant by what stands on the command line."""

from pathlib import Path, PurePosixPath

from generator.errors import FactsheetError
from generator.snapshots.repository import Repository
from generator.snapshots.snapshot import Folder, Revision, Snapshot
from generator.store.layout import FOLDERS

WORK_TREE = "the work tree"


def both(
    found: Repository | None, facts: Path, seeds: Path, base: str = "", head: str = ""
) -> tuple[Snapshot, Snapshot]:
    """The two snapshots to compare.

    Args:
        found: The repository that the facts folder lies in.
        facts: The project's facts folder.
        seeds: The project's seeds folder.
        base: A revision or a folder; empty for the commit at which the work tree left the main branch.
        head: A revision or a folder; empty for the work tree.

    Raises:
        FactsheetError: There is no such revision or folder, or no main branch is known.
    """
    older = _chosen(base, facts, seeds, found) if base else _left_main(facts, seeds, found)
    return older, _chosen(head, facts, seeds, found) if head else Folder(facts, seeds, WORK_TREE)


def _chosen(name: str, facts: Path, seeds: Path, found: Repository | None) -> Snapshot:
    folder = Path(name)
    commit = found.commit(name) if found else None
    if commit and folder.is_dir():
        raise FactsheetError(
            f"`{name}` is a revision and a folder",
            f"write `./{name}` for the folder, `refs/heads/{name}` for the branch",
        )
    if found and commit:
        return _revision(found, commit, name, facts, seeds)
    if folder.is_dir():
        return _folder(folder, facts, seeds)
    where = "" if found else ", and there is no git repository here"
    raise FactsheetError(
        f"there is no revision and no folder `{name}`{where}", "`git fetch` brings the branches that others have pushed"
    )


def _revision(found: Repository, commit: str, name: str, facts: Path, seeds: Path) -> Revision:
    short = found.short(commit)
    shown = name if name.startswith(short) or commit.startswith(name) else f"{name} ({short})"
    return Revision(found, commit, shown, _inside(facts, found), _inside(seeds, found))


def _folder(folder: Path, facts: Path, seeds: Path) -> Folder:
    """A folder of facts, or a project's root with one in it under the name that this project's has."""
    if any((folder / kinds).is_dir() for kinds in FOLDERS):
        return Folder(folder, folder.parent / seeds.name, str(folder))
    if (folder / facts.name).is_dir():
        return Folder(folder / facts.name, folder / seeds.name, str(folder))
    raise FactsheetError(
        f"there are no facts in the folder {folder}", f"name a folder that holds {', '.join(FOLDERS)}, or one around it"
    )


def _left_main(facts: Path, seeds: Path, found: Repository | None) -> Revision:
    if found is None:
        raise FactsheetError("this is no git repository, so that there is nothing to compare with", "name two folders")
    main = found.main_branch()
    if main is None:
        raise FactsheetError("no main branch is known here", "name the revision to compare with: `factsheet diff BASE`")
    commit = found.merge_base(main, "HEAD")
    if commit is None:
        raise FactsheetError(
            f"git knows no common commit of {main} and HEAD",
            "fetch the whole history (`git fetch --unshallow`), or name the revision to compare with",
        )
    return _revision(found, commit, main, facts, seeds)


def _inside(folder: Path, found: Repository) -> PurePosixPath:
    try:
        return PurePosixPath(folder.resolve().relative_to(found.top.resolve()).as_posix())
    except ValueError:
        raise FactsheetError(
            f"{folder} does not lie in the git repository {found.top}", "name two folders to compare"
        ) from None
