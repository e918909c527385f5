import 'lede-elements/lede.css';
import {render} from 'solid-js/web';
import {mountWith} from '../../shared/define.js';
import {App} from './app.js';

let unmount: (() => void) | undefined;
await mountWith(() => {
  unmount = render(() => <App />, document.querySelector('#app')!);
});
document.addEventListener('unmount', () => unmount?.());
