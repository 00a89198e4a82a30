"""Writes down what SQLite writes and syncs, so that a test can make the disk that a power cut would leave.

A virtual file system of SQLite that hands everything on to the usual one, and keeps a journal of writes, truncations,
syncs and deletions (https://www.sqlite.org/vfs.html). It is registered in the very library that Python's `sqlite3`
uses, which has to be a shared one: true on Debian and most Linux systems, not of the builds for macOS and Windows.
"""

import contextlib
import ctypes
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECTOR = 512
"""A disk writes a sector whole or not at all."""
_OK = 0

_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_int)
)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Methods(ctypes.Structure):
    """The calls on an open file. Those beyond `sync` are handed on as they are."""

    _fields_ = [
        ("version", ctypes.c_int), ("close", ctypes.c_void_p), ("read", ctypes.c_void_p), ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p), ("sync", ctypes.c_void_p), ("rest", ctypes.c_void_p * 13),
    ]  # fmt: skip


class _Vfs(ctypes.Structure):
    """The file system. `rest` are calls that do not change a file."""

    _fields_ = [
        ("version", ctypes.c_int), ("file_bytes", ctypes.c_int), ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p), ("name", ctypes.c_char_p), ("own", ctypes.c_void_p),
        ("open", ctypes.c_void_p), ("delete", ctypes.c_void_p), ("rest", ctypes.c_void_p * 14),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was done to a file: ``write`` bytes at `at`, ``cut`` it to `at`, ``sync`` it, ``gone``."""

    deed: str
    path: str
    at: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """The journal so far. `marks` are whatever the test wants to remember in between, by place in the journal."""

    journal: list[Entry] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)

    def mark(self, said: str) -> None:
        """Remembers that this happened now, after everything in the journal."""
        self.marks.append((len(self.journal), said))

    def after_power_cut(self, place: int, dice: random.Random) -> dict[str, bytes]:
        """Files as they may be when the power goes at that place of the journal.

        What was synced is there. Of what was written since then any part may be, in any order, and sectors of one
        write apart from each other.
        """
        safe: dict[str, bytearray] = {}
        loose: dict[str, list[Entry]] = {}
        for one in self.journal[:place]:
            match one.deed:
                case "sync":
                    for earlier in loose.pop(one.path, []):
                        _apply(safe.setdefault(one.path, bytearray()), earlier)
                case "gone":
                    safe.pop(one.path, None)
                    loose.pop(one.path, None)
                case _:
                    safe.setdefault(one.path, bytearray())
                    loose.setdefault(one.path, []).append(one)
        for path, entries in loose.items():
            survivors = [part for entry in entries for part in _torn(entry) if dice.random() < 0.5]
            dice.shuffle(survivors)
            for part in survivors:
                _apply(safe[path], part)
        return {path: bytes(content) for path, content in safe.items()}


def _torn(entry: Entry) -> list[Entry]:
    if entry.deed != "write":
        return [entry]
    starts = range(0, len(entry.data), SECTOR)
    return [Entry("write", entry.path, entry.at + n, entry.data[n : n + SECTOR]) for n in starts]


def _apply(content: bytearray, entry: Entry) -> None:
    if entry.deed == "cut":
        del content[entry.at :]
        return
    end = entry.at + len(entry.data)
    content.extend(bytes(max(0, end - len(content))))
    content[entry.at : end] = entry.data


def library() -> ctypes.CDLL | None:
    """SQLite as this Python uses it; None where it cannot be reached."""
    import sqlite3

    sqlite3.connect(":memory:").close()
    with contextlib.suppress(OSError):
        maps = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
        for path in {line.split()[-1] for line in maps.splitlines() if "libsqlite3" in line}:
            found = ctypes.CDLL(path)
            if hasattr(found, "sqlite3_vfs_register"):
                return found
    return None


@contextlib.contextmanager
def recorded(lib: ctypes.CDLL) -> Iterator[Disk]:
    """Every database that is opened within this block is written down."""
    disk = Disk()
    lib.sqlite3_vfs_find.restype = ctypes.c_void_p
    lib.sqlite3_vfs_register.argtypes = (ctypes.c_void_p, ctypes.c_int)
    usual = ctypes.c_void_p(lib.sqlite3_vfs_find(None))
    theirs = ctypes.cast(usual, ctypes.POINTER(_Vfs)).contents
    ours = _Vfs.from_buffer_copy(theirs)
    ours.name = b"recorded"
    calls = _Calls(disk, usual, theirs)
    ours.open = ctypes.cast(calls.open, ctypes.c_void_p).value
    ours.delete = ctypes.cast(calls.delete, ctypes.c_void_p).value
    here = ctypes.cast(ctypes.pointer(ours), ctypes.c_void_p)
    lib.sqlite3_vfs_register(here, 1)
    try:
        yield disk
    finally:
        lib.sqlite3_vfs_register(usual, 1)
        lib.sqlite3_vfs_unregister(here)


class _Calls:
    """What SQLite calls instead; each call is written down and handed on."""

    def __init__(self, disk: Disk, usual: ctypes.c_void_p, vfs: _Vfs) -> None:
        self._disk = disk
        self._paths: dict[int, str] = {}
        self._tables: dict[int, _Methods] = {}
        self._kept: list[Any] = []
        """Callbacks must outlive their use."""
        do_open, do_delete = _OPEN(vfs.open), _DELETE(vfs.delete)

        def opened(_: int, name: bytes, file: int, flags: int, out: Any) -> int:
            answer = int(do_open(usual.value, name, file, flags, out))
            if answer == _OK and name:
                self._paths[file] = name.decode()
                slot = ctypes.cast(file, ctypes.POINTER(ctypes.c_void_p))
                slot[0] = ctypes.addressof(self._table(slot[0] or 0))
            return answer

        def deleted(_: int, name: bytes, sync: int) -> int:
            disk.journal.append(Entry("gone", name.decode()))
            return int(do_delete(usual.value, name, sync))

        self.open, self.delete = _OPEN(opened), _DELETE(deleted)

    def _table(self, address: int) -> _Methods:
        if address not in self._tables:
            theirs = _Methods.from_address(address)
            ours = _Methods.from_buffer_copy(theirs)
            do_write, do_cut, do_sync = _WRITE(theirs.write), _TRUNCATE(theirs.truncate), _SYNC(theirs.sync)

            def write(file: int, data: int, size: int, at: int) -> int:
                self._disk.journal.append(Entry("write", self._paths[file], at, ctypes.string_at(data, size)))
                return int(do_write(file, data, size, at))

            def cut(file: int, size: int) -> int:
                self._disk.journal.append(Entry("cut", self._paths[file], size))
                return int(do_cut(file, size))

            def sync(file: int, flags: int) -> int:
                answer = int(do_sync(file, flags))
                self._disk.journal.append(Entry("sync", self._paths[file]))
                return answer

            calls = _WRITE(write), _TRUNCATE(cut), _SYNC(sync)
            self._kept.append(calls)
            ours.write, ours.truncate, ours.sync = (ctypes.cast(one, ctypes.c_void_p).value for one in calls)
            self._tables[address] = ours
        return self._tables[address]
