"""Addresses and ports: what is chosen, and what is said when it cannot be."""

import errno
import socket
from pathlib import Path

import pytest

from workshop.run import address
from workshop.run.address import FIRST_PORT, LOOPBACK, AddressError, bind, choose_address, is_for_phones, url_host
from workshop.text import catalogue


def test_an_address_that_is_none_is_refused_with_the_remedy() -> None:
    with pytest.raises(AddressError) as refused:
        choose_address("laptop van de gemeente")
    assert refused.value.key == "cli-no-address"


def test_the_address_that_was_asked_for_is_taken_when_this_laptop_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "lan_addresses", lambda: ["10.0.0.5", "192.168.178.12"])
    for asked in ("192.168.178.12", LOOPBACK, "::1"):
        assert choose_address(asked) == asked
    with pytest.raises(AddressError) as refused:
        choose_address("192.168.178.13")
    assert refused.value.key == "cli-not-this-laptop"
    assert refused.value.details["found"] == "10.0.0.5, 192.168.178.12"


def test_a_port_in_use_is_named_when_it_was_asked_for() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(AddressError) as refused:
            bind(LOOPBACK, port)
    assert refused.value.details["port"] == port


def test_the_next_free_port_is_taken_when_none_was_asked_for() -> None:
    first = bind(LOOPBACK, None)
    second = bind(LOOPBACK, None)
    try:
        ports = [one.getsockname()[1] for one in (first, second)]
        assert ports[0] >= FIRST_PORT
        assert ports[1] > ports[0]
    finally:
        first.close()
        second.close()


def test_ipv6_stands_in_brackets() -> None:
    assert url_host("fe80::1") == "[fe80::1]"
    assert url_host("192.168.1.23") == "192.168.1.23"


@pytest.mark.parametrize("asked", ["fe80::1%lo", "fe80::1", "::1%lo", "ff02::1", "224.0.0.251", "255.255.255.255"])
def test_use_3_1_an_address_of_a_kind_that_no_phone_can_use_is_said_to_be_so(asked: str) -> None:
    for ask in (choose_address, is_for_phones):
        with pytest.raises(AddressError) as refused:
            ask(asked)
        assert refused.value.key == "cli-address-kind"
    said = catalogue("nl", "cli")(refused.value.key, **refused.value.details)
    assert asked in said
    assert "bezet" not in said


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.EADDRINUSE, "cli-port-in-use"),
        (errno.EACCES, "cli-port-reserved"),
        (errno.EADDRNOTAVAIL, "cli-not-this-laptop"),
    ],
)
def test_use_3_1_why_a_port_cannot_be_had_is_told_apart(monkeypatch: pytest.MonkeyPatch, number: int, key: str) -> None:
    class Refusing(socket.socket):
        def bind(self, address: object) -> None:
            raise OSError(number, "refused")

    monkeypatch.setattr(address.socket, "socket", Refusing)
    with pytest.raises(AddressError) as refused:
        bind(LOOPBACK, 8891)
    assert refused.value.key == key
    said = catalogue("nl", "cli")(refused.value.key, **refused.value.details)
    assert "8.891" not in said


def test_use_3_5_a_choice_of_network_that_is_no_file_is_no_choice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    address.remember("10.0.0.5")
    assert address.remembered() == "10.0.0.5"
    (tmp_path / "address.txt").write_bytes(b"1" * 5000)
    assert address.remembered() is None
    (tmp_path / "address.txt").unlink()
    (tmp_path / "address.txt").symlink_to("/dev/zero")
    assert address.remembered() is None
