import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';

/**
 * Puts a story in the language and direction of the toolbar, as a page would:
 * on the root where the story has the page to itself, around the story where it
 * shares a page of documentation.
 */
export const inLanguage: Decorator = (story, {globals, viewMode}) => {
  const language = String(globals['language']);
  const direction = directionOf(language, globals['direction']);
  const isAlone = viewMode === 'story';
  document.documentElement.lang = isAlone ? language : 'en';
  document.documentElement.dir = isAlone ? direction : 'ltr';
  return isAlone
    ? story()
    : html`<div lang=${language} dir=${direction}>${story()}</div>`;
};

function directionOf(language: string, choice: unknown): 'ltr' | 'rtl' {
  if (choice === 'ltr' || choice === 'rtl') return choice;
  return ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr';
}
