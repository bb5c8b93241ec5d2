"""A shell of one job, for tests: it gives the terminal to the job, takes it back when the job stops, and tells.

Run as `python one_job.py CONTROL PLACE COMMAND…`, a new session with the terminal as standard input. CONTROL is a
socket: "started PID", "stopped SIGNAL" and "ended STATUS" (below 0: the signal that killed) go out, "fg" and "bg"
come in for a stopped job. PLACE is where the job starts, "fg" or "bg". Uses no more than a bare interpreter.
"""

import fcntl
import os
import signal
import sys
import termios
from contextlib import suppress

OURS = (signal.SIGTTOU, signal.SIGTTIN, signal.SIGTSTP, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP)


def give_terminal(group: int) -> None:
    """Make `group` the foreground group; a terminal that is gone is given to nobody."""
    with suppress(OSError):
        os.tcsetpgrp(0, group)


def become_job(place: str, command: list[str]) -> None:
    """Turn this process into the job: a group of its own, signals as by default."""
    os.setpgid(0, 0)
    if place == "fg":
        give_terminal(os.getpid())
    for signum in OURS:
        signal.signal(signum, signal.SIG_DFL)
    os.execvp(command[0], command)


def watch(control: int, job: int) -> None:
    """Tell what becomes of the job until it has ended."""
    while True:
        _, status = os.waitpid(job, os.WUNTRACED)
        give_terminal(os.getpid())
        if not os.WIFSTOPPED(status):
            os.write(control, b"ended %d\n" % os.waitstatus_to_exitcode(status))
            return
        os.write(control, b"stopped %d\n" % os.WSTOPSIG(status))
        if os.read(control, 16).strip() == b"fg":
            give_terminal(job)
        os.killpg(job, signal.SIGCONT)


def main(control: int, place: str, command: list[str]) -> None:
    """Run the job."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for signum in OURS:
        signal.signal(signum, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.close(control)
        become_job(place, command)
    with suppress(OSError):  # the job may have been quicker
        os.setpgid(job, job)
    os.write(control, b"started %d\n" % job)
    watch(control, job)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
