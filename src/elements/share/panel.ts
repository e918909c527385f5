import {html, nothing, type TemplateResult} from 'lit';
import type {Panel as ToolPanel, PanelContext} from '../../controllers/tool.js';
import {copy} from './clipboard.js';
import {icons} from './icons.js';
import {sharedOf, type Shared} from './page.js';
import {
  citation,
  linkTo,
  mailTo,
  quotationIn,
  type Quotation,
} from './quotation.js';
import {ReaderSelection} from './selection.js';
import {shareStyles} from './share.styles.js';

/** What can be copied. */
type Copied = 'link' | 'quotation';

/** Ways to share an article: nothing is sent anywhere but where the reader says. */
export class Panel implements ToolPanel {
  static readonly role = 'dialog';
  static readonly styles = [shareStyles];

  #context: PanelContext;
  #selection: ReaderSelection;
  /** What was copied last. */
  #copied: Copied | undefined;
  /** What could not be copied: shown in a field, for the reader to copy. */
  #field: {readonly what: Copied; readonly text: string} | undefined;
  #isFieldNew = false;

  constructor(context: PanelContext) {
    this.#context = context;
    this.#selection = new ReaderSelection(
      context.host,
      () => context.article() ?? document.body,
      () => {
        context.requestUpdate();
      },
    );
  }

  opened(): void {
    this.#selection.watch();
  }

  closed(): void {
    this.#copied = this.#field = undefined;
  }

  disconnected(): void {
    this.#selection.stop();
  }

  render(): TemplateResult {
    const {strings} = this.#context;
    const {share: words} = strings;
    const shared = sharedOf(this.#context.article());
    const {address} = shared;
    const data = systemData(shared);
    return html`<div class="share">
      ${address ? nothing : html`<p>${words.noAddress}</p>`}
      <ul>
        ${data && item(icons.system, words.system, () => this.#share(data))}
        ${address && item(this.#icon('link'), words.copyLink, () => this.#copyLink(address))}
        ${this.#renderField('link')} ${this.#renderQuotation(shared)}
        ${
          address &&
          html`<li>
            <a href=${mailTo(shared, address)} part="share-link"
              >${icons.email}${words.email}</a
            >
          </li>`
        }
        ${
          typeof globalThis.print === 'function'
            ? item(icons.print, words.print, () => {
                this.#print();
              })
            : nothing
        }
      </ul>
    </div>`;
  }

  updated(): void {
    if (!this.#isFieldNew) return;
    this.#isFieldNew = false;
    const field = this.#context.element.querySelector('textarea');
    field?.focus();
    field?.select();
    field?.scroll(0, 0);
  }

  #renderQuotation(shared: Shared): TemplateResult {
    const {share: words} = this.#context.strings;
    const {range} = this.#selection;
    const quotation = range && quotationIn(range);
    if (!quotation) {
      return html`<li><p>${words.selectFirst}</p></li>`;
    }
    return html`${item(
      this.#icon('quotation'),
      words.copyQuotation,
      () => this.#copyQuotation(range, quotation, shared),
      html`<blockquote
        lang=${quotation.language}
        dir=${quotation.direction ?? 'auto'}
      >
        ${beginning(quotation.words)}
      </blockquote>`,
    )}
    ${this.#renderField('quotation')}`;
  }

  #renderField(what: Copied): TemplateResult | typeof nothing {
    if (this.#field?.what !== what) return nothing;
    const {share: words} = this.#context.strings;
    return html`<li>
      <label
        >${what === 'link' ? words.thisLink : words.thisQuotation}
        <textarea
          readonly
          dir="auto"
          rows=${what === 'link' ? 2 : 5}
          .value=${this.#field.text}
        ></textarea>
      </label>
    </li>`;
  }

  #icon(what: Copied): TemplateResult {
    return this.#copied === what ? icons.done : icons[what];
  }

  async #share(data: ShareData): Promise<void> {
    try {
      await navigator.share(data);
    } catch (error) {
      // The reader thought better of it, or has the menu open already.
      const {name} = error as Partial<DOMException>;
      if (name === 'AbortError' || name === 'InvalidStateError') return;
      this.#context.say(this.#context.strings.share.notShared);
    }
  }

  async #copyLink(address: string): Promise<void> {
    await this.#copy('link', address);
  }

  async #copyQuotation(
    range: Range,
    quotation: Quotation,
    shared: Shared,
  ): Promise<void> {
    const {address} = shared;
    const link = address && linkTo(range, address);
    const {share: words} = this.#context.strings;
    const {text, markup} = citation(quotation, shared, link, words);
    await this.#copy('quotation', text, markup);
  }

  async #copy(what: Copied, text: string, markup?: string): Promise<void> {
    const isCopied = await copy(text, markup);
    if (!this.#context.isOpen) return;
    const {share: words} = this.#context.strings;
    if (isCopied) {
      this.#copied = what;
      this.#field = undefined;
      this.#context.say(
        what === 'link' ? words.linkCopied : words.quotationCopied,
      );
    } else {
      this.#copied = undefined;
      this.#field = {what, text};
      this.#isFieldNew = true;
      this.#context.say(words.notCopied);
    }
    this.#context.requestUpdate();
  }

  #print(): void {
    this.#context.close();
    try {
      globalThis.print();
    } catch {
      // A page may put its own in the place of the browser's.
    }
  }
}

function item(
  icon: TemplateResult,
  label: string,
  act: () => unknown,
  detail?: TemplateResult,
): TemplateResult {
  return html`<li>
    <button type="button" part="share-button" @click=${act}>
      ${icon}${label}</button
    >${detail ?? nothing}
  </li>`;
}

/** What the system's own menu takes, where there is one that takes it. */
function systemData({headline, address}: Shared): ShareData | undefined {
  if (!address) return undefined;
  const data = {title: headline, url: address};
  const {share, canShare} = navigator as Partial<Navigator>;
  try {
    if (!share || canShare?.call(navigator, data) === false) return undefined;
  } catch {
    return undefined;
  }
  return data;
}

/** The first words of a quotation, so many that they can be recognised. */
function beginning(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= 160) return line;
  return `${line.slice(0, 150).replace(/(?:\s\S*|[\ud800-\udbff])$/, '')} …`;
}
