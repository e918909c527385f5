import {useState} from 'preact/hooks';
import {article, controls, initial} from '../../shared/article.js';

export function App() {
  const [state, setState] = useState(initial);
  const [heard, setHeard] = useState<string[]>([]);
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
        onlede-dismiss={({type, detail}) => hear(type, ...detail.headlines)}
      >
        {article.breaking
          .slice(0, state.secondHeadline ? 2 : 1)
          .map((headline) => (
            <p key={headline}>{headline}</p>
          ))}
      </lede-breaking-banner>

      <main id="article">
        <lede-article
          onlede-article-change={({type, currentTarget}) =>
            hear(type, currentTarget.querySelector('h1')?.textContent)
          }
        >
          <article>
            <h1>{state.retitled ? article.newHeadline : article.headline}</h1>
            <lede-reader
              tools="contents share"
              local-only
              onlede-tool-toggle={({type, detail}) =>
                hear(type, detail.tool, detail.open)
              }
            />
            <lede-figure zoom={state.zoom} label="Illustration">
              <Figure {...article.mill} />
            </lede-figure>
            <h2>One night in January</h2>
            <p>{article.paragraphs[0]}</p>
            <lede-figure
              key={String(state.sensitive)}
              sensitive={state.sensitive ? article.warning : undefined}
              onlede-reveal={({type, detail}) => hear(type, detail.revealed)}
            >
              <Figure {...article.flood} />
            </lede-figure>
            <h2>Borrowed hands</h2>
            <p>{article.paragraphs[1]}</p>
            {state.quote && (
              <lede-pull-quote>
                <blockquote>
                  <p>{article.quote}</p>
                </blockquote>
                <p>{article.speaker}</p>
              </lede-pull-quote>
            )}
          </article>
        </lede-article>
      </main>

      <lede-publisher-footer name={article.publisher}>
        <footer>
          <small>© 2026 {article.publisher}</small>
        </footer>
      </lede-publisher-footer>

      <form id="controls">
        {controls.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              name={name}
              checked={state[name]}
              onChange={({currentTarget}) =>
                setState({...state, [name]: currentTarget.checked})
              }
            />
            {name}
          </label>
        ))}
      </form>
      <output>{heard.join('\n')}</output>
    </>
  );
}

function Figure({
  src,
  alt,
  caption,
  credit,
}: Record<'src' | 'alt' | 'caption' | 'credit', string>) {
  return (
    <figure>
      <img src={src} width="800" height="500" alt={alt} />
      <figcaption>
        {caption} <small>{credit}</small>
      </figcaption>
    </figure>
  );
}
