import {ReactiveElement} from '@lit/reactive-element';
import {property} from 'lit/decorators.js';
import {readBlocks} from '../../dom/article-text.js';
import {borrowAttribute} from '../../dom/borrowed-attributes.js';
import {idleTurn} from '../../dom/idle.js';
import {watchBorrowed} from '../../dom/watch-borrowed.js';
import {warn} from '../../warn.js';
import type * as Later from './story.js';
import {prefixed} from '../../tags.js';

const attribution = 'blockquote footer, blockquote > cite';
const marked = /^["'«»‘-‟‹›「『].*["'«»‘-‟‹›」』][.,!?…。]?$/s;

/** What compares a quotation with its article, once it is here. */
let later: typeof Later | undefined;
let loading: Promise<void> | undefined;

/**
 * A pull quote: words of the article set large, to catch the eye. Wrap it around
 * a `blockquote` and, after that, the name of who said it. Use it for words that
 * stand in the text as well as for those that don't; a quotation that is part of
 * the text itself is a plain `blockquote`.
 *
 * A screen reader hears nothing of it when its words also stand in the nearest
 * article (however they are punctuated; `…` and `[…]` stand for words left out),
 * or in a pull quote before it: they have been said. Words that stand nowhere
 * else are heard once, as a quotation, followed by the attribution. What can be
 * focused, such as a link in the attribution, is always heard, and so is a
 * picture with an alternative text. Quotation marks follow the language, are
 * drawn by the style sheet and are not heard.
 *
 * @summary Words of the article set large, heard once.
 * @tagname lede-pull-quote
 *
 * @slot - A `blockquote` with the words, and after it the attribution.
 *
 * @cssproperty [--lede-pull-quote-accent=var(--lede-color-accent)] - Colour of the quotation marks and of the rule above.
 * @cssproperty [--lede-pull-quote-indent=0.5em] - Room beside the words, in which the first quotation mark hangs. 0.8em in French; none beside an author's own marks.
 *
 * @cssState repeated - The words also stand elsewhere in the article and are not spoken here.
 * @cssState marked - The author's own text has quotation marks at both ends; none are drawn.
 */
export class LedePullQuote extends ReactiveElement {
  /** Speaks the words though they also stand in the article. */
  @property({type: Boolean}) announce = false;

  #internals = this.attachInternals();
  #story: Later.Story | undefined;
  #quotation = '';
  #repeated = false;

  /**
   * Whether the words also stand elsewhere in the article, so that they are
   * neither spoken here nor read aloud. Never with `announce`. Known from the
   * first idle moment on, and after a change once `updateComplete` is resolved.
   */
  get repeated(): boolean {
    return this.#repeated;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchBorrowed(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#story?.delete(this);
    this.#story = undefined;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /**
   * Reading the article waits until the page is painted. All quotes whose turn
   * it is read before the first of them is changed: what is changed has to have
   * its style computed before the next one can be read.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (!later) await load();
    await idleTurn();
    if (this.isConnected && !this.#story) {
      this.#story = later?.Story.of(this);
      this.#story?.add(this);
    }
    this.#quotation = this.#read();
    while (this.#story?.readOn(this.#quotation) === false) {
      await idleTurn();
      this.#quotation = this.#read();
    }
    await Promise.resolve();
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    if (!this.#story) return;
    this.#repeated =
      this.#story.hasElsewhere(this, this.#quotation) && !this.announce;
    if (DEVELOPMENT) this.#findMistakes();
    // Inside an article these are no landmarks, but `blockquote` makes a footer one again in two engines.
    for (const part of this.querySelectorAll(
      'footer, header, aside:not([aria-label], [aria-labelledby])',
    )) {
      borrowAttribute(part, 'role', 'none');
    }

    this.#setState('marked', marked.test(this.#quotation));
    this.#setState('repeated', this.#repeated);
    later?.silenceQuote(this, this.#repeated, apartFromInner());
  }

  /** The words quoted, part by part; without a `blockquote`, those of the first paragraph. */
  #read(): string {
    const inner = apartFromInner();
    const quotes = [
      ...this.querySelectorAll(
        `blockquote:not(:scope blockquote blockquote)${inner}`,
      ),
    ];
    const holder =
      quotes.length > 0 ? quotes : [this.querySelector(`p${inner}`) ?? this];
    const skip = prefixed(`,${attribution},lede-pull-quote`);
    return holder
      .flatMap((quote) => [...readBlocks(quote, skip).values()])
      .map((words) => words.trim())
      .join(' … ');
  }

  #setState(name: string, isOn: boolean): void {
    this.#internals.states[isOn ? 'add' : 'delete'](name);
  }

  #findMistakes(): void {
    if (!this.querySelector('blockquote')) {
      warn(
        this,
        'no-blockquote',
        'has no blockquote: put the words quoted in one, and the attribution after it.',
      );
    }
    if (this.querySelector(attribution)) {
      warn(
        this,
        'attribution-inside',
        'has the attribution inside the blockquote, where it belongs to the words quoted: move it after the blockquote.',
      );
    }
  }
}

/** Once for all pull quotes: asked for by each, it would come to each in a task of its own. Where it can't be had, the next that is updated asks again. */
function load(): Promise<void> {
  return (loading ??= import('./story.js')
    .then(
      (module) => {
        later = module;
      },
      () => undefined,
    )
    .finally(() => {
      loading = undefined;
    }));
}

/** A pull quote in another speaks for itself. */
const apartFromInner = (): string => prefixed(':not(:scope lede-pull-quote *)');
