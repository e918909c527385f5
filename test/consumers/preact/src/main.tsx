import 'lede-elements/lede.css';
import {render} from 'preact';
import {mountWith} from '../../shared/define.js';
import {App} from './app.js';

const root = document.querySelector('#app')!;
await mountWith(() => render(<App />, root));
document.addEventListener('unmount', () => render(null, root));
