"""What the doctor finds: each thing that can be wrong is named with its remedy, and what is right is not a worry."""

import datetime as dt
import os
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest

from workshop.core.terms import Language
from workshop.run import address, commands, doctor
from workshop.run.adapters import Adapter, Kind, kind_of
from workshop.run.address import LOOPBACK
from workshop.run.doctor import Finding, Verdict
from workshop.run.launch import Wishes
from workshop.text import catalogue
from workshop.tui.pictures import qr

WIFI = Adapter("wlan0", "192.168.1.23", Kind.WIFI)
VPN = Adapter("utun3", "10.8.0.2", Kind.TUNNEL)


@pytest.mark.parametrize(
    ("name", "address", "kind"),
    [
        ("wlp3s0", "192.168.1.23", Kind.WIFI),
        ("Intel(R) Wi-Fi 6 AX201 160MHz", "192.168.1.23", Kind.WIFI),
        ("Qualcomm Wireless Network Adapter", "172.20.10.2", Kind.WIFI),
        ("enp0s31f6", "10.0.4.7", Kind.WIRED),
        ("Realtek PCIe GbE Family Controller", "10.0.4.7", Kind.WIRED),
        ("docker0", "172.17.0.1", Kind.VIRTUAL),
        ("br-1f2e3d", "172.18.0.1", Kind.VIRTUAL),
        ("Hyper-V Virtual Ethernet Adapter", "172.28.80.1", Kind.VIRTUAL),
        ("VirtualBox Host-Only Ethernet Adapter", "192.168.56.1", Kind.VIRTUAL),
        ("bridge100", "192.168.2.1", Kind.VIRTUAL),
        ("utun4", "10.8.0.2", Kind.TUNNEL),
        ("WireGuard Tunnel", "10.9.0.2", Kind.TUNNEL),
        ("tailscale0", "100.101.102.103", Kind.TUNNEL),
        ("wlan0", "169.254.7.7", Kind.LINK_LOCAL),
        ("eth0", "8.8.4.4", Kind.PUBLIC),
        ("something", "192.168.1.4", Kind.OTHER),
    ],
)
def test_adapters_are_known_by_name_and_address(name: str, address: str, kind: Kind) -> None:
    assert kind_of(name, address) is kind


def test_what_the_system_knows_to_be_wireless_is() -> None:
    assert kind_of("en0", "192.168.1.23", is_wireless=lambda name: name == "en0") is Kind.WIFI


def test_use_1_10_the_doctor_says_which_proxy_to_name() -> None:
    """Without that, all who come by the tunnel are one guesser."""
    unnamed = list(doctor.tunnel("https://zaal.nl", (), WIFI.address))
    assert [(one.key, one.verdict) for one in unnamed] == [("doctor-proxy-unnamed", Verdict.NOTE)]
    for language in ("nl", "en"):
        assert f"--trusted-proxy {WIFI.address}" in doctor.said(unnamed[0], catalogue(language, "doctor"))
    assert "--trusted-proxy 127.0.0.1" in doctor.said(
        next(doctor.tunnel("https://zaal.nl", (), "0.0.0.0")), catalogue("nl", "doctor")
    )
    named = list(doctor.tunnel("https://zaal.nl", ("127.0.0.1",), LOOPBACK))
    assert [(one.key, one.verdict) for one in named] == [("doctor-proxy", Verdict.FINE)]
    assert not list(doctor.tunnel("", (), WIFI.address))


def test_an_address_that_phones_cannot_reach_is_a_note() -> None:
    fine = list(doctor.addresses([WIFI, VPN], WIFI.address))
    assert [(one.key, one.verdict) for one in fine] == [
        ("doctor-chosen", Verdict.FINE),
        ("doctor-adapter", Verdict.FINE),
    ]
    poor = list(doctor.addresses([VPN], VPN.address))
    assert [(one.key, one.verdict) for one in poor] == [
        ("doctor-no-network", Verdict.NOTE),
        ("doctor-chosen", Verdict.NOTE),
    ]


def test_a_port_is_free_taken_or_replaced() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        number = taken.getsockname()[1]
        assert doctor.port(LOOPBACK, number).verdict is Verdict.FAULT
    assert doctor.port(LOOPBACK, number).key == "doctor-port"
    assert doctor.port(LOOPBACK, None).verdict is Verdict.FINE


@pytest.mark.parametrize(
    ("platform", "said", "key"),
    [
        ("darwin", "Firewall is enabled. (State = 1)", "doctor-firewall-macos"),
        ("darwin", "Firewall is disabled. (State = 0)", "doctor-firewall-off"),
        ("win32", "State                                 ON", "doctor-firewall-windows"),
        ("win32", "State                                 OFF", "doctor-firewall-off"),
        ("linux", "active\n", "doctor-firewall-firewalld"),
        ("linux", "", "doctor-firewall-off"),
    ],
)
def test_each_system_is_asked_for_its_firewall(
    monkeypatch: pytest.MonkeyPatch, platform: str, said: str, key: str
) -> None:
    monkeypatch.setattr(doctor.sys, "platform", platform)
    monkeypatch.setattr(doctor, "_read", lambda path: "")
    assert doctor.firewall(lambda command: said).key == key


def test_the_firewall_of_ubuntu_is_read_from_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.sys, "platform", "linux")
    monkeypatch.setattr(doctor, "_read", lambda path: "ENABLED=yes\n")
    assert doctor.firewall(lambda command: "") == Finding(
        "doctor-firewall-ufw", Verdict.NOTE, {"first": "8080", "last": "8099"}
    )


def test_a_disk_that_refuses_is_a_fault_and_one_that_fills_up_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert doctor.disk(tmp_path / "new" / "newer").key == "doctor-disk-new"
    assert not (tmp_path / "new").exists(), "its name may be a slip"
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert doctor.disk(blocked).key == "doctor-disk-refuses"
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: SimpleNamespace(free=9_000_000))
    assert doctor.disk(tmp_path).key == "doctor-disk-full"
    assert not list(tmp_path.glob("tmp*"))


@pytest.mark.parametrize(
    ("size", "key"),
    [((79, 30), "doctor-window-small"), ((80, 24), "doctor-window-tight"), ((120, 30), "doctor-window")],
)
def test_the_window_is_measured(size: tuple[int, int], key: str) -> None:
    told = list(doctor.terminal(os.terminal_size(size), "utf-8", {"COLORTERM": "truecolor"}))
    assert [one.key for one in told] == [key, "doctor-colours", "doctor-letters"]


def test_a_terminal_without_colours_or_blocks_is_named() -> None:
    told = list(doctor.terminal(os.terminal_size((120, 30)), "ascii", {"TERM": "linux"}))
    assert [one.key for one in told[1:]] == ["doctor-colours-few", "doctor-letters-missing"]


@pytest.mark.parametrize("size", [(160, 45), (120, 30), (80, 24), (45, 23)])
def test_the_code_is_read_back_from_its_cells(size: tuple[int, int]) -> None:
    assert doctor.code("http://192.168.178.123:8080/KADE", *size).key == "doctor-code"
    assert doctor.code("http://192.168.178.123:8080/KADE", 20, 10).verdict is Verdict.NOTE


def test_a_code_with_one_wrong_module_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = qr.rendering("http://192.168.1.23:8080/KADE", 120, 30)
    assert drawn
    wrong = [list(row) for row in drawn.modules]
    wrong[10][10] = not wrong[10][10]
    monkeypatch.setattr(qr, "read_back", lambda _: tuple(tuple(row) for row in wrong))
    assert doctor.code("http://192.168.1.23:8080/KADE", 120, 30).verdict is Verdict.FAULT


def test_a_clock_behind_what_was_written_is_a_fault(tmp_path: Path) -> None:
    now = dt.datetime(2026, 12, 3, 13, tzinfo=dt.UTC)
    assert doctor.clock(now, None).verdict is Verdict.FINE
    assert doctor.clock(now, now + dt.timedelta(hours=1)).verdict is Verdict.FAULT
    (tmp_path / "verslag.toml").write_text("x")
    assert doctor.newest_file([tmp_path, tmp_path / "none"])


@pytest.mark.parametrize("asked", [LOOPBACK, address.NO_ADDRESS])
def test_only_an_address_that_phones_could_reach_is_remembered(
    asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    commands.see_doctor(Wishes(tmp_path, asked), Language.DUTCH)
    assert "Onthouden" not in capsys.readouterr().out
    assert address.remembered() is None


def test_r6_nobody_is_sent_to_scan_a_code_that_no_phone_can_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr("workshop.run.adapters.adapters", lambda: [WIFI])
    commands.see_doctor(Wishes(tmp_path, LOOPBACK), Language.DUTCH)
    told = capsys.readouterr().out
    assert "alleen voor deze laptop" in told
    assert "eigen telefoon" not in told
    commands.see_doctor(Wishes(tmp_path, address.NO_ADDRESS), Language.DUTCH)
    told = capsys.readouterr().out
    assert "zonder telefoons" in told
    assert "Poort" not in told


def test_the_code_that_is_tried_has_the_port_that_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = Finding("doctor-port-next", Verdict.FINE, {"first": "8080", "port": "8093", "address": LOOPBACK})
    monkeypatch.setattr(doctor, "port", lambda *_: taken)
    found = {one.key: one for one in doctor.findings([WIFI], LOOPBACK, None, None)}
    assert found["doctor-code"].details["url"] == f"http://{LOOPBACK}:8093/KADE"


@pytest.mark.parametrize("language", list(Language))
def test_everything_is_told_in_words(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    status = commands.see_doctor(Wishes(tmp_path, LOOPBACK), language)
    told = capsys.readouterr().out
    assert catalogue(language, "doctor")("doctor-title") in told
    assert status == int("✗" in told)
    assert "doctor-" not in told


def test_the_choice_is_remembered_as_long_as_the_laptop_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    wired = Adapter("eth0", "10.0.0.5", Kind.WIRED)
    monkeypatch.setattr(address, "adapters", lambda: [WIFI, wired, VPN])
    assert address.choose_address(None) == WIFI.address
    address.remember(wired.address)
    assert address.choose_address(None) == wired.address
    monkeypatch.setattr(address, "adapters", lambda: [WIFI, VPN])
    assert address.choose_address(None) == WIFI.address
    monkeypatch.setattr(address, "adapters", list)
    assert address.choose_address(None) == LOOPBACK
