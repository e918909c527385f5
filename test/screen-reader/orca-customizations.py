"""Orca's settings for a run with nobody at the keyboard; Orca reads them when it starts.

Orca's log is cut to what the tests wait for, one JSON text a line: what is
spoken, which keys have been dealt with, and whether events are left to deal with.
"""

import functools
import json

from orca import debug, event_manager, input_event, settings, speech

# Object by object, not by what stands on one line of the screen.
settings.layoutMode = False
# The tests read the page themselves, from the top.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
# Where Firefox has got to with loading is not the same twice.
settings.speakProgressBarUpdates = False

debug.debugLevel = debug.LEVEL_OFF
debug.debugFile.reconfigure(line_buffering=True)


def log(**record):
    debug.debugFile.write(json.dumps(record) + "\n")


def after(owner, name, record):
    """Logs a record, made of the call's result and arguments, when a function has ended, be it with an exception."""
    original = getattr(owner, name)

    @functools.wraps(original)
    def replacement(*args, **kwargs):
        result = None
        try:
            result = original(*args, **kwargs)
            return result
        finally:
            log(**record(result, *args))

    setattr(owner, name, replacement)


# Orca's own "SPEECH OUTPUT" lines come from these.
after(speech, "_speak", lambda _, text, *rest: {"speech": text})
after(speech, "speakCharacter", lambda _, text, *rest: {"speech": text})

Key = input_event.KeyboardEvent
after(
    Key,
    "process",
    lambda _, key: {"key": key.event_string, "command": bool(key._did_consume) and key.isPressedKey() and not key.isModifierKey()},
)
after(Key, "_consume", lambda _, key: {"done": key.event_string})

Events = event_manager.EventManager
after(Events, "_addToQueue", lambda _, events, *rest: {"waiting": events._eventQueue.qsize()})
after(Events, "_dequeue", lambda _, events: {"waiting": events._eventQueue.qsize()})
