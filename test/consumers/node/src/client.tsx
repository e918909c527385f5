import 'lede-elements/lede.css';
import {hydrateRoot} from 'react-dom/client';
import {Page} from '../../react/src/page.js';

hydrateRoot(document.querySelector('#app')!, <Page />);
