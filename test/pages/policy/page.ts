import {FakeEngine, fakeVoice} from '../../speech/fake-engine.js';

/*
 * The first script of the page: keeps what the policy refused and what was
 * thrown, and gives the browser a voice.
 */
const faults: string[] = [];
document.addEventListener(
  'securitypolicyviolation',
  ({effectiveDirective, blockedURI, sample}) => {
    faults.push([effectiveDirective, blockedURI, sample].join(' ').trim());
  },
);
addEventListener('error', ({message}) => {
  if (message) faults.push(message);
});
addEventListener('unhandledrejection', ({reason}) => {
  faults.push(String(reason));
});
const voices = [fakeVoice('Ada', 'en-GB'), fakeVoice('Parisa', 'fa-IR')];
Object.assign(globalThis, {
  faults,
  voice: new FakeEngine(voices, {pace: 60}).install(),
});
