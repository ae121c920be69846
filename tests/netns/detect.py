#!/usr/bin/env python3
"""Time to detect and to recover, per transport, under real network faults.

The lab server runs in a network namespace of its own, the probe outside; they meet over a virtual link. After a few
seconds of messages the fault is made, and the records of the probe are read with the time at which they came. Units:
seconds. Exit 1 when a bound below does not hold, 2 when it cannot be run.
"""
import argparse
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time

PING, HEARTBEAT, SILENT, CONNECT, POLL = 1.0, 3.0, 1.5, 2.0, 1.0
PATHS = {"websocket": "/ws?rate=10", "sse": "/sse?rate=10&heartbeat=1000",
         "long-poll": "/long-poll?rate=10&hold=1000", "poll": "/poll?rate=10"}
SERVER, CLIENT, PORT = "10.199.77.2", "10.199.77.1", 8177


def run(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


class Net:
    """A namespace and the link to it; gone at the end, whatever happens."""

    def __init__(self):
        tag = str(os.getpid() % 100000)
        self.name, self.outside, self.inside = "fs" + tag, "fsa" + tag, "fsb" + tag

    def __enter__(self):
        run("ip", "netns", "add", self.name)
        run("ip", "link", "add", self.outside, "type", "veth", "peer", "name", self.inside)
        run("ip", "link", "set", self.inside, "netns", self.name)
        run("ip", "addr", "add", CLIENT + "/30", "dev", self.outside)
        run("ip", "link", "set", self.outside, "up")
        self.do("ip", "link", "set", "lo", "up")
        self.do("ip", "addr", "add", SERVER + "/30", "dev", self.inside)
        self.do("ip", "link", "set", self.inside, "up")
        return self

    def __exit__(self, *_):
        subprocess.run(["ip", "netns", "del", self.name], check=False)
        subprocess.run(["ip", "link", "del", self.outside], check=False, stderr=subprocess.DEVNULL)

    def do(self, *words):
        run("ip", "netns", "exec", self.name, *words)


class Lab:
    """The server; bound to every address, so that it outlives the loss of its own."""

    def __init__(self, program, net):
        self.program, self.net, self.process = program, net, None
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            ["ip", "netns", "exec", self.net.name, self.program, "lab", "--listen", "0.0.0.0:%d" % PORT],
            stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()  # it listens

    def signal(self, number):
        self.process.send_signal(number)
        if number == signal.SIGKILL:
            self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        self.process.wait()


class Probe:
    """The program under test, its records stamped as they come."""

    def __init__(self, program, transport):
        self.process = subprocess.Popen(
            [program, "probe", "http://%s:%d%s" % (SERVER, PORT, PATHS[transport]), "--transport", transport,
             "--sequence", "/seq", "--id", "/id",
             "--subscribe", '{"op":"subscribe","after":"{{lastId}}"}', "--ping-interval", str(int(PING * 1000)),
             "--heartbeat-timeout", str(int(HEARTBEAT * 1000)), "--silent-after", str(int(SILENT * 1000)),
             "--connect-timeout", str(int(CONNECT * 1000)), "--poll-interval", str(int(POLL * 1000)),
             "--backoff-base", "200", "--backoff-cap", "500"]
            if transport != "websocket" else
            [program, "probe", "ws://%s:%d%s" % (SERVER, PORT, PATHS[transport]), "--transport", transport,
             "--sequence", "/seq", "--id", "/id",
             "--subscribe", '{"op":"subscribe","after":"{{lastId}}"}', "--ping-interval", str(int(PING * 1000)),
             "--heartbeat-timeout", str(int(HEARTBEAT * 1000)), "--silent-after", str(int(SILENT * 1000)),
             "--connect-timeout", str(int(CONNECT * 1000)), "--backoff-base", "200", "--backoff-cap", "500"],
            stdout=subprocess.PIPE)
        self.records = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.records.put((time.monotonic(), json.loads(line)))

    def wait(self, wanted, patience):
        """When the first record came for which `wanted` holds, and the ones on the way; None: it did not."""
        passed, end = [], time.monotonic() + patience
        while (left := end - time.monotonic()) > 0:
            try:
                at, record = self.records.get(timeout=left)
            except queue.Empty:
                break
            passed.append((at, record))
            if wanted(record):
                return at, passed
        return None, passed

    def close(self):
        self.process.send_signal(signal.SIGINT)
        _, rest = self.wait(lambda r: r["kind"] == "summary", 3)
        self.process.wait(timeout=5)
        return rest


def is_state(word):
    return lambda r: r["kind"] == "state" and r["to"] == word


FAULTS = {
    "address removed": (lambda n, l: n.do("ip", "addr", "del", SERVER + "/30", "dev", n.inside),
                        lambda n, l: n.do("ip", "addr", "add", SERVER + "/30", "dev", n.inside)),
    "link down": (lambda n, l: n.do("ip", "link", "set", n.inside, "down"),
                  lambda n, l: n.do("ip", "link", "set", n.inside, "up")),
    "answers dropped": (lambda n, l: n.do("ip", "route", "add", "blackhole", CLIENT + "/32"),
                        lambda n, l: n.do("ip", "route", "del", "blackhole", CLIENT + "/32")),
    "process frozen": (lambda n, l: l.signal(signal.SIGSTOP), lambda n, l: l.signal(signal.SIGCONT)),
    "process killed": (lambda n, l: l.signal(signal.SIGKILL), lambda n, l: l.start()),
}
SHORT = {"address": "address removed", "link": "link down", "drop": "answers dropped", "freeze": "process frozen",
         "kill": "process killed"}


def measure(program, transport, fault):
    with Net() as net:
        lab = Lab(program, net)
        probe = Probe(program, transport)
        try:
            if probe.wait(lambda r: r["kind"] == "message", 10)[0] is None:
                return {"error": "no message"}
            _, calm = probe.wait(lambda r: False, 3)
            last = max([at for at, r in calm if r["kind"] == "message"], default=None)
            make, undo = FAULTS[fault]
            began = time.monotonic()
            make(net, lab)
            noticed, passed = probe.wait(is_state("reconnecting"), HEARTBEAT + 30)
            silent = next((at for at, r in passed if r["kind"] == "freshness" and r["to"] == "silent"), None)
            last = max([at for at, r in passed if r["kind"] == "message"] + [last])
            cause = passed[-1][1].get("error") if noticed else None
            time.sleep(1)
            healed = time.monotonic()
            undo(net, lab)
            connected, _ = probe.wait(is_state("connected"), 20)
            back, _ = probe.wait(lambda r: r["kind"] == "message", 20)
            probe.wait(lambda r: False, 2)
            rest = probe.close()
            summary = rest[-1][1]
            return {"silent": silent and silent - began, "silent_after_last": silent and silent - last,
                    "noticed": noticed and noticed - began, "cause": cause,
                    "connected": connected and connected - healed, "back": back and back - healed,
                    "message_after_connect": back and connected and back - connected,
                    "detectMs": summary["detectMs"]["max"], "missing": summary["missing"],
                    "adds_up": summary["received"] == summary["delivered"] + summary["duplicates"] +
                    summary["stale"] + summary["dropped"] and
                    summary["expected"] == summary["sequenced"] + summary["missing"]}
        finally:
            if probe.process.poll() is None:
                probe.process.kill()
            lab.close()


def broken(transport, fault, m):
    """What does not hold, in words."""
    if "error" in m:
        return [m["error"]]
    found = []
    if m["noticed"] is None:
        return ["never noticed"]
    # A poll has no open link: it is noticed by the question that gets no answer.
    bound = POLL + CONNECT + 1 if transport == "poll" else PING + HEARTBEAT + 1
    if fault == "process killed":
        bound = POLL + 1 if transport == "poll" else 1
    if m["noticed"] > bound:
        found.append("noticed after %.1f s, bound %.1f s" % (m["noticed"], bound))
    if m["silent_after_last"] is not None and transport != "poll" and abs(m["silent_after_last"] - SILENT) > 0.5:
        found.append("silent %.2f s after the last message" % m["silent_after_last"])
    if m["silent"] is None and fault != "process killed" and transport != "poll":
        found.append("never silent")
    if m["back"] is None:
        found.append("never back")
    elif transport != "poll" and m["message_after_connect"] > 1:
        found.append("first message %.1f s after the connect" % m["message_after_connect"])
    if not m["adds_up"]:
        found.append("does not add up")
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--faults", default=",".join(SHORT))
    parser.add_argument("--transports", default=",".join(PATHS))
    arguments = parser.parse_args()
    if os.geteuid() != 0 or not shutil.which("ip"):
        print("detect.py needs root and iproute2", file=sys.stderr)
        return 2
    show = lambda value: "-" if value is None else "%.2f" % value
    print("ping %g s, heartbeat timeout %g s, silent after %g s, connect timeout %g s, poll every %g s" %
          (PING, HEARTBEAT, SILENT, CONNECT, POLL))
    print("%-16s %-10s %8s %8s %-18s %10s %8s %8s" %
          ("fault", "transport", "silent", "noticed", "as", "connected", "message", "missing"))
    failed = False
    for short in arguments.faults.split(","):
        for transport in arguments.transports.split(","):
            m = measure(os.path.abspath(arguments.program), transport, SHORT[short])
            problems = broken(transport, SHORT[short], m)
            failed = failed or bool(problems)
            if "error" in m:
                print("%-16s %-10s %s" % (SHORT[short], transport, m["error"]), flush=True)
                continue
            print("%-16s %-10s %8s %8s %-18s %10s %8s %8d  %s" %
                  (SHORT[short], transport, show(m["silent"]), show(m["noticed"]), m["cause"], show(m["connected"]),
                   show(m["back"]), m["missing"], "; ".join(problems) or "ok"), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
