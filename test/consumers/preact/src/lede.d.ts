import 'lede-elements/preact';
