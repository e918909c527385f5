/*
 * The pages of other sites, as their templates print them. Each `slot` is for
 * the part of the article page that its name selects.
 */

/** Bootstrap's grid, with its own classes and none of Lede's. */
export const bootstrapFrame = `
  <header class="navbar border-bottom">
    <div class="container">
      <span class="navbar-brand"><slot name=".nameplate"></slot></span>
      <slot name="search"></slot>
    </div>
  </header>
  <div class="container">
    <div class="row">
      <div class="col-lg-3 py-4"><slot name=".masthead nav"></slot></div>
      <main class="col-lg-9" id="article"><slot name="lede-article"></slot></main>
    </div>
  </div>`;

/** The one word that such a site has to say: Bootstrap's blue is 4.5:1 on white, and less on any tint. */
export const bootstrapTokens =
  ':root {--lede-color-surface: var(--bs-body-bg)}';

/** Nothing but what the reset leaves: Tailwind's classes are made by a compiler. */
export const tailwindFrame = `
  <header>
    <p><slot name=".nameplate"></slot></p>
    <slot name=".masthead nav"></slot>
    <slot name="search"></slot>
  </header>
  <main id="article"><slot name="lede-article"></slot></main>`;

/** Floats, which nothing clears. */
export const oldFrame = `
  <div id="wrap">
    <header id="header"><p><slot name=".nameplate"></slot></p></header>
    <main id="article"><div id="content"><slot name="lede-article"></slot></div></main>
    <div id="sidebar"><slot name="search"></slot><slot name=".masthead nav"></slot></div>
    <slot name="lede-publisher-footer"></slot>
  </div>`;

/** Puts the parts of the article page into the frame of another site. */
export function intoFrame(page: ParentNode, frame: string): void {
  const {body} = new DOMParser().parseFromString(frame, 'text/html');
  for (const slot of body.querySelectorAll('slot')) {
    const part = page.querySelector(slot.name);
    if (part) slot.replaceWith(part);
  }
  page.querySelector('main')?.remove();
  page.querySelector('.masthead')?.replaceWith(...body.children);
}

/** Tailwind's reset as its compiler prints it: what it asks the theme for, the theme doesn't have here. */
export function compiled(preflight: string): string {
  return preflight.replaceAll(/--theme\(\s*[\w-]+,\s*([^()]+?)\s*\)/g, '$1');
}
