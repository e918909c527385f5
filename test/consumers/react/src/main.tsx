import 'lede-elements/lede.css';
import {createRoot} from 'react-dom/client';
import {mountWith} from '../../shared/define.js';
import {App} from './app.js';

const root = createRoot(document.querySelector('#app')!);
await mountWith(() => root.render(<App />));
document.addEventListener('unmount', () => root.unmount());
