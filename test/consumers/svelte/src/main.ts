import 'lede-elements/lede.css';
import {mount, unmount} from 'svelte';
import {mountWith} from '../../shared/define.js';
import App from './App.svelte';

let app: object | undefined;
await mountWith(() => {
  app = mount(App, {target: document.querySelector('#app')!});
});
document.addEventListener('unmount', () => {
  if (app) void unmount(app);
});
