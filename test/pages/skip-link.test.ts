import {after, before, describe, it} from 'node:test';
import {articles, serveArticles, type ServedArticles} from './articles.js';
import {browsers, open, type Session} from './session.js';
import {followSkipLink} from './skip-link.js';

let served: ServedArticles;
before(async () => {
  served = await serveArticles();
});
after(() => served.close());

for (const browser of browsers) {
  describe(`Skip links by real keys in ${browser.engine} (WCAG 2.4.1)`, () => {
    let session: Session;
    before(async () => {
      session = await open(browser);
    });
    after(() => session.close());

    for (const article of articles) {
      it(`WCAG 2.4.1: on ${article.name}, the first Tab shows the first link, Enter goes to the article, Tab goes on inside it, Back returns`, async () => {
        await followSkipLink(session, served.url(article));
      });
    }
  });
}
