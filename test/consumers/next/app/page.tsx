import {Reader} from './reader';

export default function Home() {
  return <Reader />;
}
