"""Prints the page that a browser shows as assistive technology gets it over AT-SPI, as JSON."""

import json
import sys

import pyatspi

OBJECT = "\ufffc"


def shown_page(browser, title):
    for application in pyatspi.Registry.getDesktop(0):
        if application is None or application.name != browser:
            continue
        page = pyatspi.findDescendant(
            application,
            lambda node: node.getRole() == pyatspi.ROLE_DOCUMENT_WEB
            and node.getState().contains(pyatspi.STATE_SHOWING)
            and node.name == title,
        )
        if page is not None:
            return page
    return None


def attributes(pairs):
    return dict(pair.split(":", 1) for pair in pairs if ":" in pair)


def describe(node):
    children = [child for child in node if child is not None]
    try:
        text = node.queryText()
        words = text.getText(0, -1)
        language = attributes(text.getDefaultAttributes().split(";")).get("language", "")
    except NotImplementedError:
        words, language = "", ""
    return {
        "role": node.getRoleName(),
        "name": node.name or "",
        "description": node.description or "",
        "attributes": attributes(node.getAttributes() or []),
        "states": [
            pyatspi.stateToString(state).replace("STATE_", "")
            for state in node.getState().getStates()
        ],
        "language": language,
        "content": content(words, [describe(child) for child in children]),
    }


def content(words, children):
    """Texts and children in their order: a child stands in the text as an object, or with its own words."""
    parts = []
    for child in children:
        own = "".join(part for part in child["content"] if isinstance(part, str))
        place = words.find(OBJECT)
        inline = words.find(own) if own else -1
        if inline >= 0 and (place < 0 or inline < place):
            parts += [words[:inline], child]
            words = words[inline + len(own) :]
        elif place >= 0:
            parts += [words[:place], child]
            words = words[place + 1 :]
        else:
            parts.append(child)
    parts.append(words)
    # An object with no child is of what is hidden.
    parts = [part.replace(OBJECT, "") if isinstance(part, str) else part for part in parts]
    return [part for part in parts if not isinstance(part, str) or part.strip()]


page = shown_page(sys.argv[1], sys.argv[2])
if page is not None:
    json.dump(describe(page), sys.stdout, ensure_ascii=False)
