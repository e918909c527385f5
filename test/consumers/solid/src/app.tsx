import {For, Show, createSignal} from 'solid-js';
import {createStore} from 'solid-js/store';
import {article, controls, initial} from '../../shared/article.js';

export function App() {
  const [state, setState] = createStore(initial);
  const [heard, setHeard] = createSignal<string[]>([]);
  const hear = (...words: unknown[]) =>
    setHeard((before) => [...before, words.join(' ')]);

  return (
    <>
      <lede-skip-links label="Short cuts">
        <a href="#article">Skip to main content</a>
      </lede-skip-links>

      <lede-breaking-banner
        dismissible
        refresh={90}
        urgency="assertive"
        on:lede-dismiss={({type, detail}) => hear(type, ...detail.headlines)}
      >
        <For each={article.breaking.slice(0, state.secondHeadline ? 2 : 1)}>
          {(headline) => <p>{headline}</p>}
        </For>
      </lede-breaking-banner>

      <main id="article">
        <lede-article
          on:lede-article-change={({type, currentTarget}) =>
            hear(type, currentTarget.querySelector('h1')?.textContent)
          }
        >
          <article>
            <h1>{state.retitled ? article.newHeadline : article.headline}</h1>
            <lede-reader
              tools="contents share"
              local-only
              on:lede-tool-toggle={({type, detail}) =>
                hear(type, detail.tool, detail.open)
              }
            />
            <lede-figure zoom={state.zoom} label="Illustration">
              <Figure {...article.mill} />
            </lede-figure>
            <h2>One night in January</h2>
            <p>{article.paragraphs[0]}</p>
            <lede-figure
              sensitive={state.sensitive ? article.warning : undefined}
              on:lede-reveal={({type, detail}) => hear(type, detail.revealed)}
            >
              <Figure {...article.flood} />
            </lede-figure>
            <h2>Borrowed hands</h2>
            <p>{article.paragraphs[1]}</p>
            <Show when={state.quote}>
              <lede-pull-quote>
                <blockquote>
                  <p>{article.quote}</p>
                </blockquote>
                <p>{article.speaker}</p>
              </lede-pull-quote>
            </Show>
          </article>
        </lede-article>
      </main>

      <lede-publisher-footer name={article.publisher}>
        <footer>
          <small>© 2026 {article.publisher}</small>
        </footer>
      </lede-publisher-footer>

      <form id="controls">
        <For each={controls}>
          {(name) => (
            <label>
              <input
                type="checkbox"
                name={name}
                checked={state[name]}
                onChange={({target}) => setState(name, target.checked)}
              />
              {name}
            </label>
          )}
        </For>
      </form>
      <output>{heard().join('\n')}</output>
    </>
  );
}

function Figure(props: Record<'src' | 'alt' | 'caption' | 'credit', string>) {
  return (
    <figure>
      <img src={props.src} width="800" height="500" alt={props.alt} />
      <figcaption>
        {props.caption} <small>{props.credit}</small>
      </figcaption>
    </figure>
  );
}
