import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'Schließen',
  },
  contents: {
    label: 'In diesem Artikel',
  },
  preferences: {
    label: 'Leseeinstellungen',
    publisher: 'Wie vom Verlag',
    theme: 'Farben',
    themes: {
      system: 'Wie auf diesem Gerät',
      light: 'Hell',
      sepia: 'Sepia',
      dark: 'Dunkel',
      contrast: 'Hoher Kontrast',
    },
    forcedColors:
      'Auf diesem Gerät sind eigene Kontrastfarben eingeschaltet. Sie haben Vorrang.',
    sizeAndSpacing: 'Größe und Abstände',
    size: 'Schriftgröße',
    spacing: 'Abstände',
    spacings: ['Etwas weiter', 'Weiter', 'Weit', 'Sehr weit', 'Am weitesten'],
    font: 'Schrift',
    fonts: {
      sans: 'Ohne Serifen',
      serif: 'Mit Serifen',
      'low-vision': 'Für Sehschwache',
    },
    lowVisionFont:
      'Für Sehschwache wird {font} verwendet, die dafür entworfen wurde.',
    lowVisionInstead:
      'Weder dieses Gerät noch diese Website hat eine Schrift für Sehschwache. Stattdessen wird {font} verwendet.',
    lowVisionMissing:
      'Weder dieses Gerät noch diese Website hat eine Schrift für Sehschwache. Stattdessen wird die serifenlose Schrift des Geräts verwendet.',
    width: 'Zeilenlänge',
    widths: {
      narrow: 'Kurz',
      wide: 'Lang',
      full: 'Volle Breite',
    },
    alignment: 'Ausrichtung',
    left: 'Linksbündig',
    right: 'Rechtsbündig',
    justified: 'Blocksatz',
    reset: 'Darstellung des Verlags',
    resetDone: 'Alles ist wieder, wie der Verlag es gestaltet hat.',
  },
  readAloud: {
    label: 'Vorlesen',
  },
  progress: {
    bar: 'Lesefortschritt: {percent}',
    minutesLeft: {
      one: 'Noch etwa {count} Minute',
      other: 'Noch etwa {count} Minuten',
    },
    hoursLeft: {
      one: 'Noch etwa {count} Stunde',
      other: 'Noch etwa {count} Stunden',
    },
    lessThanAMinute: 'Noch weniger als eine Minute',
    finished: 'Zu Ende gelesen',
    resumable: 'Sie können dort weiterlesen, wo Sie aufgehört haben.',
    resume: 'Dort weiterlesen, wo Sie aufgehört haben',
    dismiss: 'Nein, danke',
  },
  share: {
    label: 'Diesen Artikel teilen',
    system: 'Mit einer App teilen',
    copyLink: 'Link kopieren',
    copyQuotation: 'Zitat kopieren',
    selectFirst:
      'Um ein Zitat zu kopieren, markieren Sie zuerst die Stelle im Artikel.',
    email: 'Per E-Mail senden',
    print: 'Drucken',
    linkCopied: 'Link kopiert.',
    quotationCopied: 'Zitat kopiert, mit einem Link zur Stelle.',
    thisLink: 'Diesen Link kopieren',
    thisQuotation: 'Dieses Zitat kopieren',
    notCopied:
      'Die Seite darf nicht für Sie kopieren. Der Text ist markiert: Kopieren Sie ihn aus dem Feld.',
    notShared:
      'Das Teilen-Menü ließ sich nicht öffnen. Nutzen Sie einen der anderen Wege.',
    noAddress: 'Diese Seite hat keine Adresse, die sich teilen lässt.',
    attribution: '— {headline}, {publisher}',
    attributionToPage: '— {headline}',
  },
};
