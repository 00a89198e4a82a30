"""Addresses and ports: what is chosen, and what is said when it cannot be."""

import socket

import pytest

from workshop.run import address
from workshop.run.address import FIRST_PORT, LOOPBACK, AddressError, bind, choose_address, url_host


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
