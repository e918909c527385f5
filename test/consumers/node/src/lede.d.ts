import 'lede-elements/react';
