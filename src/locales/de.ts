import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'other'> = {
  skipLinks: {
    label: 'Sprungmarken',
    main: 'Zum Hauptinhalt springen',
    navigation: 'Zur Hauptnavigation springen',
    search: 'Zur Suche springen',
    footer: 'Zur Fußzeile springen',
  },
  breakingBanner: {
    label: 'Eilmeldung',
    dismiss: 'Ausblenden: {headline}',
    dismissAll: {
      one: '{count} Meldung ausblenden',
      other: '{count} Meldungen ausblenden',
    },
    pause: 'Aktualisierung anhalten',
    resume: 'Aktualisierung fortsetzen',
  },
  figure: {
    photo: 'Foto',
    illustration: 'Grafik',
    chart: 'Diagramm',
    video: 'Video',
    audio: 'Audio',
    table: 'Tabelle',
    code: 'Code',
    embed: 'Eingebetteter Inhalt',
    enlarge: 'Bild vergrößern',
    enlarged: 'Vergrößertes Bild',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    close: 'Schließen',
    reveal: 'Bild anzeigen',
    conceal: 'Bild ausblenden',
    revealOther: 'Anzeigen',
    concealOther: 'Ausblenden',
    sensitive: 'Dieses Bild kann verstörend wirken.',
  },
  publisherFooter: {
    printed: 'Quelle: {address}, gedruckt am {date}',
  },
  reader: {
    label: 'Lesewerkzeuge',
    contents: 'Inhalt',
    readAloud: 'Anhören',
    preferences: 'Darstellung',
    share: 'Teilen',
    failed: 'Das konnte nicht geladen werden. Bitte noch einmal versuchen.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/de.js');
