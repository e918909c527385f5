import 'lede-elements/solid';
