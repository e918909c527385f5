import 'lede-elements/vue';
