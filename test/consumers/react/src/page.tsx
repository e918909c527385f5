import {useEffect, useState} from 'react';
import {App} from './app';

/**
 * The page where a server has rendered it. The elements are defined once React
 * has taken it over: what they set on it would else be a difference. And it is
 * rendered once more: only then does React listen to a custom element that came
 * from a server (https://github.com/facebook/react/issues/35446).
 */
export function Page() {
  const [, setDefined] = useState(false);
  const [isHere, setHere] = useState(true);
  useEffect(() => {
    void import('lede-elements/define-all.js').then(() => setDefined(true));
    document.addEventListener('unmount', () => setHere(false));
  }, []);
  return isHere && <App />;
}
