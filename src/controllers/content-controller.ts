import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & Element;

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/**
 * Updates an element when what it wraps changes: elements, text (which
 * `slotchange` does not report) and the attributes named. One observer serves
 * all elements of the page.
 *
 * Name only attributes that authors set; one that the element itself borrows
 * would call it again without end.
 */
export class ContentController implements ReactiveController {
  #host: Host;
  #attributes: readonly string[];

  constructor(host: Host, attributes: readonly string[]) {
    this.#host = host;
    this.#attributes = attributes;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(update);
    observer.observe(this.#host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: [...this.#attributes],
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }
}

/** Requests an update of every watched element around what changed: they may be nested. */
function update(records: MutationRecord[]): void {
  const changed = new Set(records.map((record) => record.target));
  for (const target of changed) {
    for (
      let node: Node | null = target;
      node !== null;
      node = node.parentNode
    ) {
      if (hosts.has(node as Host)) (node as Host).requestUpdate();
    }
  }
}
