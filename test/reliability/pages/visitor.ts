import {listened} from '../../pages/host-page.js';

/** A page with every element of Lede's, well-formed as XML too. Its feed is what `/feed` answers. */
export const page = `<lede-skip-links><a href="#article">Skip to main content</a></lede-skip-links>
<lede-breaking-banner dismissible="" src="/feed"><p><a href="#article">Storm closes the pass</a></p></lede-breaking-banner>
<main id="article"><lede-article><article>
  <h1>The mill turns again</h1>
  <lede-reader resume=""></lede-reader>
  <p>The wheel began to turn at noon. Nobody was there.</p>
  <lede-figure zoom=""><figure><img src="/mill.svg" width="900" height="600" alt="A mill."/><figcaption>The mill.</figcaption></figure></lede-figure>
  <lede-figure sensitive="It shows an accident."><figure><img src="/mill.svg" width="900" height="600" alt="A broken wheel."/><figcaption>What was left of it.</figcaption></figure></lede-figure>
  <lede-figure><figure><table><caption>Days</caption><tbody><tr><td>One</td></tr></tbody></table></figure></lede-figure>
  <h2>The wheel</h2><p>Nobody knows why it turns.</p>
  <h2>The pond</h2><p>It fills with the tide.</p>
  <lede-pull-quote><blockquote><p>Nobody knows why it turns.</p></blockquote></lede-pull-quote>
  <lede-contents inline=""></lede-contents><lede-share inline=""></lede-share>
</article></lede-article></main>
<lede-publisher-footer name="Example Press"><footer><p><a href="/"><img src="/mill.svg" width="12" height="4" alt="Logo"/></a></p><nav><ul><li><a href="/fa" hreflang="fa">فارسی</a></li></ul></nav></footer></lede-publisher-footer>
<script type="module" src="/lede/lede.js"></script>
<script type="module">window.finished = true</script>`;

export const image =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2H0z"/></svg>';

/**
 * A script for a page's head, before what spoils the page: `window.visit()` uses
 * everything that Lede offers as a reader does, and puts into `window.visited` what
 * was in vain.
 */
export const visitor = `<script>{
  // What an earlier visitor chose.
  try { localStorage.clear(); } catch {}
  const {setTimeout, Promise} = window;
  const find = (root, selector) => (root ? [].slice.call(root.querySelectorAll(selector)) : []);
  const turn = () => new Promise((resolve) => setTimeout.call(window, resolve, 10));
  const patience = 500;
  window.visit = async (without) => {
    without = without || [];
    const vain = [];
    const until = async (what, condition) => {
      for (let round = 0; round !== patience; round++) {
        const answer = condition();
        if (answer) return answer;
        await turn();
      }
      vain[vain.length] = what;
      return undefined;
    };
    const press = (button, what) => {
      if (button) button.click();
      else vain[vain.length] = what + ' to press';
    };
    const has = (what) => without.indexOf(what) === -1;

    await until('every element', () => find(document, '*').every((element) =>
      !/^lede-/.test(element.localName) || (element.hasUpdated && !element.isUpdatePending)));
    const banner = document.querySelector('lede-breaking-banner');
    if (has('feed')) await until('the headline of the feed', () => banner.textContent.indexOf('Flood') !== -1);

    const reader = document.querySelector('lede-reader');
    await until('the toolbar', () => find(reader.shadowRoot, '.bar #share').some((button) => button.textContent));
    const root = reader.shadowRoot;
    const shown = () => find(root, '.panel').filter((panel) =>
      panel.className.indexOf('inline') === -1 ? panel.matches(':popover-open') : panel.checkVisibility()).slice(-1)[0];
    for (const tool of ['contents', 'readAloud', 'preferences', 'share']) {
      const button = root && root.querySelector('.bar #' + tool);
      press(button, tool);
      const panel = await until('the panel of ' + tool, () => {
        const panel = button && button.getAttribute('aria-expanded') === 'true' && shown();
        return panel && find(panel, '.body').some(({textContent}) => textContent.trim()) && panel;
      });
      if (tool === 'preferences' && panel) {
        const choice = find(panel, 'input[type=radio]').filter(({checked}) => !checked)[0];
        press(choice, 'a preference');
        await turn();
      }
      if (tool === 'readAloud' && panel) {
        const play = panel.querySelector('button:not([part=close-button])');
        if (play) { play.click(); await turn(); play.click(); }
      }
      if (panel && panel.matches('.over')) {
        panel.hidePopover();
        await until('the panel of ' + tool + ' to close', () => !shown());
      }
    }
    for (const tag of ['lede-contents', 'lede-share']) {
      const own = document.querySelector(tag);
      await until(tag, () => find(own.shadowRoot, 'button, a').length > 0);
    }

    const figures = find(document, 'lede-figure');
    await until('the zoom button', () => find(figures[0].shadowRoot, 'button').length);
    press(find(figures[0].shadowRoot, 'button')[0], 'zoom');
    const dialog = await until('the dialog', () => find(figures[0].shadowRoot, 'dialog[open]')[0]);
    if (dialog) {
      dialog.close();
      await until('the dialog to close', () => !find(figures[0].shadowRoot, 'dialog[open]').length);
    }
    await until('the warning', () => find(figures[1].shadowRoot, 'button').length);
    press(find(figures[1].shadowRoot, 'button')[0], 'the warning');
    await until('what was hidden', () => figures[1].revealed);

    window.scrollTo(0, 600);
    await turn();
    await until('the dismiss button', () => find(banner.shadowRoot, '[part=dismiss]').length);
    press(find(banner.shadowRoot, '[part=dismiss]')[0], 'dismiss');
    await until('the banner to go', () => banner.matches(':state(dismissed)'));
    for (let more = 0; more !== 20; more++) await turn();
    return vain;
  };
  window.startVisit = (without) => {
    window.visited = undefined;
    window.visit(without)
      .catch((error) => ['the visit: ' + error + ' ' + (error.stack || '')])
      // As text: what carries objects out of a page stumbles over some of the spoils.
      .then((vain) => {
        const {thrown, said} = ${listened};
        window.visited = 'In vain: ' + vain.join(', ') + '. Thrown: ' + thrown.join(', ') + '. Said: ' + said.join(', ') + '.';
      });
    return true;
  };
  addEventListener('message', ({data}) => {
    if (data !== 'visit') return;
    window.visit(['feed']).then((vain) => parent.postMessage(JSON.stringify({vain, heard: ${listened}}), '*'));
  });
}</script>`;
