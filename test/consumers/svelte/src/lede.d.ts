import 'lede-elements/svelte';
