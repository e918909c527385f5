import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {Page} from './react-page.js';

const {document} = globalThis;
hydrateRoot(
  document.getElementById('page'),
  createElement(Page, JSON.parse(document.getElementById('data').textContent)),
);
