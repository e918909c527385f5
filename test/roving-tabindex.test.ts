import {expect, fixture, html} from '@open-wc/testing';
import {roveTabindex} from '../src/controllers/roving-tabindex.js';

describe('roveTabindex', () => {
  let bar: HTMLElement;
  let update: () => void;

  async function toolbar(direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    bar = await fixture<HTMLElement>(
      html`<div role="toolbar" dir=${direction}>
        <button id="one">One</button>
        <button id="two" hidden>Two</button>
        <button id="three"><span>Three</span></button>
        <button id="four">Four</button>
      </div>`,
    );
    update = roveTabindex(bar);
  }

  const button = (id: string) =>
    bar.querySelector(`#${id}`) as HTMLButtonElement;

  /** Ids of the buttons that Tab goes to. */
  const stops = () =>
    [...bar.querySelectorAll('button')]
      .filter(({tabIndex}) => tabIndex >= 0)
      .map(({id}) => id);

  /** Presses keys, as a toolbar gets them: where the focus is after each. */
  function focusAfter(...keys: string[]): (string | undefined)[] {
    return keys.map((key) => {
      press({key});
      return document.activeElement?.id;
    });
  }

  function press(key: KeyboardEventInit): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {
      bubbles: true,
      cancelable: true,
      ...key,
    });
    document.activeElement?.dispatchEvent(event);
    return event;
  }

  it('has Tab come to the first button, then to the one used last', async () => {
    await toolbar();
    expect(stops()).to.deep.equal(['one']);
    button('three').focus();
    expect(stops()).to.deep.equal(['three']);
    button('three').blur();
    update();
    expect(stops()).to.deep.equal(['three']);
  });

  it('goes to the next and the last with the arrows, past what is hidden, and round', async () => {
    await toolbar();
    button('one').focus();
    expect(
      focusAfter('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'),
    ).to.deep.equal(['three', 'four', 'one', 'three']);
    expect(focusAfter('ArrowLeft', 'ArrowLeft')).to.deep.equal(['one', 'four']);
    expect(stops()).to.deep.equal(['four']);
  });

  it('goes the other way where the page is written from right to left', async () => {
    await toolbar('rtl');
    button('one').focus();
    expect(focusAfter('ArrowLeft', 'ArrowRight', 'ArrowRight')).to.deep.equal([
      'three',
      'one',
      'four',
    ]);
  });

  it('goes to the ends with Home and End', async () => {
    await toolbar();
    button('three').focus();
    expect(focusAfter('End', 'Home')).to.deep.equal(['four', 'one']);
  });

  it('takes its own keys from the page, and no others', async () => {
    await toolbar();
    button('three').focus();
    expect(press({key: 'ArrowRight'}).defaultPrevented).to.be.true;
    for (const key of [
      {key: 'ArrowDown'},
      {key: 'a'},
      {key: 'ArrowLeft', altKey: true},
      {key: 'ArrowLeft', ctrlKey: true},
      {key: 'Home', metaKey: true},
    ]) {
      expect(press(key).defaultPrevented, JSON.stringify(key)).to.be.false;
      expect(document.activeElement).to.equal(button('four'));
    }
  });

  it('keeps a stop where buttons are hidden, shown and added', async () => {
    await toolbar();
    button('three').focus();
    button('three').blur();
    button('three').hidden = true;
    button('two').hidden = false;
    update();
    expect(stops()).to.deep.equal(['one']);
    const added = document.createElement('button');
    added.id = 'five';
    bar.append(added);
    update();
    expect(stops()).to.deep.equal(['one']);
    button('one').focus();
    expect(focusAfter('ArrowRight', 'End')).to.deep.equal(['two', 'five']);
    for (const each of bar.querySelectorAll('button')) each.hidden = true;
    update();
    expect(stops()).to.deep.equal([]);
  });

  it('lets go on from the button that has the focus, though another was used last', async () => {
    await toolbar();
    button('four').focus();
    button('three').tabIndex = 0;
    update();
    expect(stops()).to.deep.equal(['four']);
  });
});
