import {html, type TemplateResult} from 'lit';

const icon = (drawing: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d=${drawing} />
  </svg>`;

export const icons = {
  system: icon('M12 15V3M8 6.5L12 3l4 3.5M6 11H5v10h14V11h-1'),
  link: icon(
    'M10 14a4 4 0 005.7 0l3.6-3.6a4 4 0 00-5.7-5.7L12 6.3M14 10a4 4 0 00-5.7 0l-3.6 3.6a4 4 0 005.7 5.7L12 17.7',
  ),
  quotation: icon(
    'M4 11h5v6H4zM4 11c0-2.5 1-4 3.5-5M14 11h5v6h-5zM14 11c0-2.5 1-4 3.5-5',
  ),
  email: icon('M3 6h18v12H3zM3 7l9 6.5L21 7'),
  print: icon('M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z'),
  done: icon('M5 12.5l4.5 4.5L19 7.5'),
};
