import 'lede-elements/lede.css';
import {createApp} from 'vue';
import {mountWith} from '../../shared/define.js';
import App from './App.vue';

const app = createApp(App);
await mountWith(() => app.mount('#app'));
document.addEventListener('unmount', () => app.unmount());
