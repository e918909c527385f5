import assert from 'node:assert/strict';
import {isSettled} from './articles.js';
import type {Session} from './session.js';

/** What has focus, shadow roots descended. */
const deepActiveElement = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
})()`;

/** Follows the first skip link of a page by keyboard, twice, and goes back. Fails with what went wrong. */
export async function followSkipLink(
  session: Session,
  url: string,
): Promise<void> {
  await session.goto(url);
  await until(session, isSettled);

  await session.press('Tab');
  assert.deepEqual(
    await session.evaluate(`(() => {
      const link = document.querySelector('lede-skip-links a');
      const box = link.getBoundingClientRect();
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {focused: ${deepActiveElement} === link, onTop: link.contains(middle)};
    })()`),
    {focused: true, onTop: true},
    'the first Tab stop is the first skip link, and it can be seen',
  );

  for (const round of ['first', 'second']) {
    await session.press('Enter');
    await until(session, `location.hash === '#article'`);
    assert.deepEqual(
      await session.evaluate(`(() => {
        const target = document.getElementById('article');
        const {top} = target.getBoundingClientRect();
        const headline = target.querySelector('h1');
        const box = headline.getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + 5, box.y + box.height / 2);
        return {
          focused: ${deepActiveElement} === target,
          inWindow: top >= -1 && top < innerHeight,
          uncovered: headline.contains(seen),
          tabindex: target.getAttribute('tabindex'),
        };
      })()`),
      {focused: true, inWindow: true, uncovered: true, tabindex: '-1'},
      `the ${round} activation lands on the article`,
    );

    await session.press('Tab');
    assert.deepEqual(
      await session.evaluate(`(() => {
        const target = document.getElementById('article');
        const focusable = [];
        const visit = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]')
              && element.checkVisibility({visibilityProperty: true})
              && !element.closest('[inert]')) focusable.push(element);
            if (element.shadowRoot) visit(element.shadowRoot);
          }
        };
        visit(target);
        const host = (node) => target.contains(node) ? node : host(node.getRootNode().host);
        focusable.sort((a, b) => {
          const [one, other] = [host(a), host(b)];
          return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
        });
        const active = ${deepActiveElement};
        return {
          first: focusable.length === 0 ? !target.contains(active) : active === focusable[0],
          tabindex: target.getAttribute('tabindex'),
        };
      })()`),
      {first: true, tabindex: null},
      'the next Tab reaches the first focusable thing inside, and no tabindex is left behind',
    );
    await session.evaluate(
      `document.querySelector('lede-skip-links a').focus()`,
    );
  }

  await session.back();
  await until(session, `location.hash === ''`);
  assert.equal(await session.evaluate('location.href'), url);
}

async function until(session: Session, condition: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await session.evaluate<boolean>(condition))) {
    assert.ok(Date.now() < end, `never came true: ${condition}`);
  }
}
