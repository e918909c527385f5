/* global document, Element, fetch, FocusEvent, getComputedStyle, ShadowRoot, Text */
/** What the tests ask of a page, of its shadow roots too; they find it as `lede`. */
Boolean(
  (globalThis.lede ??= (() => {
    const candidates =
      'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

    /** The reading progress, which comes with the scrolling that brings what has the focus into the window, and follows it. */
    const progress = '[part=progress]';

    /** Every element in the order in which it is shown: the flat tree. */
    function* flat(node = document.body) {
      if (node instanceof Element) {
        yield node;
        const inner =
          node.localName === 'slot' && node.getRootNode() instanceof ShadowRoot
            ? node.assignedElements()
            : [];
        if (inner.length > 0) {
          for (const child of inner) yield* flat(child);
          return;
        }
      }
      for (const child of (node.shadowRoot ?? node).children)
        yield* flat(child);
    }

    const isShown = (element) =>
      element.checkVisibility({
        visibilityProperty: true,
        contentVisibilityAuto: false,
      }) && element.getClientRects().length > 0;

    /** The ancestors of an element, itself first, out through shadow roots. */
    function* around(element) {
      let node = element;
      while (node) {
        yield node;
        node =
          node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
      }
    }

    const active = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement)
        element = element.shadowRoot.activeElement;
      return element;
    };

    /** Names an element for a person, and unlike any other of the page; the same for as long as the page stands. */
    const describe = (element) => {
      if (!element) return 'nothing';
      if (!descriptions.has(element)) {
        descriptions.set(element, describeAnew(element));
      }
      return descriptions.get(element);
    };
    const descriptions = new Map();
    const counts = new Map();
    const describeAnew = (element) => {
      const {localName, part, id} = element;
      const host = element.getRootNode().host;
      const name =
        element.getAttribute('aria-label') ??
        (element.textContent.trim() || element.title || '');
      const before = counts.get(localName) ?? 0;
      counts.set(localName, before + 1);
      return [
        host ? `${host.localName} >>> ` : '',
        localName,
        part?.length ? `[part=${part.value}]` : id ? `#${id}` : '',
        ` “${name.replace(/\s+/g, ' ').slice(0, 40)}” (${before})`,
      ].join('');
    };

    /** Whether a radio button is one of several that have one Tab stop, at another. */
    const isOtherRadio = (element) =>
      element.type === 'radio' &&
      !element.checked &&
      [...element.getRootNode().querySelectorAll('input:checked')].some(
        ({name}) => name === element.name,
      );

    /** What a keyboard must reach by Tab, in reading order. */
    const controls = () =>
      [...flat()].filter(
        (element) =>
          element.matches(candidates) &&
          !isOtherRadio(element) &&
          !element.matches(':disabled, [type=hidden]') &&
          // WebKit says -1 of players that it does stop at.
          (element.tabIndex >= 0 ||
            element.matches(':is(audio, video)[controls]:not([tabindex])')) &&
          isShown(element) &&
          ![...around(element)].some((other) => other.inert) &&
          !element.hasAttribute('data-end'),
      );

    /** The whole page in words: elements, attributes, texts. Not its head, where the stories' build notes what it fetches; nor what a live region says, which comes and goes by itself. */
    const markup = (root = document.body) => {
      const lines = [];
      const visit = (node) => {
        if (node instanceof Text) lines.push(node.data);
        else if (node instanceof Element) {
          if (node.matches(progress)) return;
          const attributes = [...node.attributes].map(
            ({name, value}) => `${name}=${value}`,
          );
          lines.push(`<${node.localName} ${attributes.sort().join(' ')}>`);
          if (node.localName === 'dialog') lines.push(String(node.open));
          if (node.matches('[role=status], [role=alert], [aria-live]')) return;
          if (node.shadowRoot) visit(node.shadowRoot);
        }
        node.childNodes.forEach(visit);
      };
      visit(root);
      return lines.join('\n');
    };

    /** What can be seen of the page: each element with its place, texts drawn by style sheets included. */
    const sight = () => {
      const seen = new Map();
      for (const element of flat()) {
        if (
          element.closest(
            `[data-end], [role=status], [role=alert], [aria-live], ${progress}`,
          )
        )
          continue;
        const {width, height} = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const isClipped = /inset\((50%|100%)|rect\(/.test(
          style.clipPath + style.clip,
        );
        const drawn = ['::before', '::after'].map((pseudo) => {
          const {content, display} = getComputedStyle(element, pseudo);
          return display === 'none' ? 'none' : content;
        });
        const isSeen =
          element.checkVisibility({
            opacityProperty: true,
            visibilityProperty: true,
          }) &&
          width > 1 &&
          height > 1 &&
          !isClipped;
        seen.set(element, `${isSeen} ${drawn.join(' ')}`);
      }
      return seen;
    };

    /** What has come into sight, or gone, between two looks. */
    const differences = (before, after) =>
      [...new Set([...before.keys(), ...after.keys()])].filter(
        (element) => before.get(element) !== after.get(element),
      );

    /** The newest headline of a feed: `null` where there is none to come, `undefined` until that is known. */
    const firstTitle = (address) => {
      if (!titles.has(address)) {
        titles.set(address, undefined);
        fetch(address)
          .then((response) => (response.ok ? response.json() : undefined))
          .then((feed) => titles.set(address, feed?.items[0].title ?? null));
      }
      return titles.get(address);
    };
    const titles = new Map();

    /** Whether a toolbar is one Tab stop, which it becomes when the focus first comes to it. */
    const isOneStop = (toolbar) => {
      const buttons = [...toolbar.querySelectorAll('button')].filter(isShown);
      if (buttons.length < 2 || buttons.some(({tabIndex}) => tabIndex < 0)) {
        return true;
      }
      buttons[0].dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
      return false;
    };

    /** What has said that it is complete: of a link that opens an image nothing else shows that it does. */
    const complete = new WeakSet();

    /** Whether an element has all that it brings with it in files of their own: controls and the words of a language. */
    const isComplete = (element) => {
      if (!element.hasUpdated || element.isUpdatePending) return false;
      if (!complete.has(element)) {
        void element.updateComplete.then(() => complete.add(element));
        return false;
      }
      const has = (part) =>
        Boolean(element.shadowRoot?.querySelector(`[part=${part}]`));
      if (element.matches('lede-figure:is([zoom], [sensitive])')) {
        return (
          Boolean(element.querySelector('a[href] :is(img, svg)')) ||
          has('zoom-button') ||
          has('reveal-button')
        );
      }
      if (element.matches('lede-figure:has(> figure > :is(table, pre))')) {
        const scroller = element.querySelector('figure');
        return (
          scroller.scrollWidth <= scroller.clientWidth ||
          [scroller, element].some((one) => one.tabIndex >= 0)
        );
      }
      // Its panel comes last, once nobody waits for an idle turn.
      if (element.matches('[inline]')) {
        return !isShown(element) || has('panel');
      }
      const toolbar = element.shadowRoot?.querySelector('[role=toolbar]');
      if (toolbar) return isOneStop(toolbar);
      if (!element.matches('lede-breaking-banner') || !isShown(element)) {
        return true;
      }
      return (
        element.hasAttribute('aria-label') &&
        (!element.src || has('pause')) &&
        (!element.dismissible || has('dismiss'))
      );
    };

    const isSettled = () => {
      const isDone = [...flat()]
        .filter(({localName}) => localName.startsWith('lede-'))
        .every(isComplete);
      const feeds = [...document.querySelectorAll('lede-breaking-banner[src]')];
      const areWritten = feeds.every(
        (banner) =>
          firstTitle(banner.src) === null ||
          banner.textContent.includes(firstTitle(banner.src)),
      );
      // A figure whose image can't be had loses its button.
      const areFetched = [...document.images].every(
        ({complete, loading}) => complete || loading === 'lazy',
      );
      // What scrolls can be reached by key once its size is known.
      const areReachable = [
        ...document.querySelectorAll('lede-figure, lede-figure figure'),
      ].every(
        (part) =>
          getComputedStyle(part).overflowX !== 'auto' ||
          part.scrollWidth <= part.clientWidth ||
          part.hasAttribute('tabindex'),
      );
      return (
        document.readyState === 'complete' &&
        isDone &&
        areWritten &&
        areFetched &&
        areReachable
      );
    };

    /** A button at either end of the page, where the tests' way through it starts and ends. */
    const putEnds = () => {
      document.querySelectorAll('[data-end]').forEach((end) => end.remove());
      const ends = ['start', 'finish'].map((name) => {
        const end = document.createElement('button');
        end.dataset.end = name;
        end.textContent = name;
        end.style.cssText =
          'position: fixed; inset: auto auto 0 0; opacity: 0; pointer-events: none';
        return end;
      });
      document.body.prepend(ends[0]);
      document.body.append(ends[1]);
      return ends;
    };

    return {
      flat,
      isShown,
      around,
      active,
      describe,
      controls,
      markup,
      sight,
      differences,
      isSettled,
      putEnds,
    };
  })()),
);
