import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'other'> = {
  panel: {
    close: 'Schließen',
  },
  contents: {
    label: 'In diesem Artikel',
    none: 'Dieser Artikel hat keine Zwischenüberschriften.',
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
    play: 'Abspielen',
    pause: 'Pause',
    previousSentence: 'Voriger Satz',
    nextSentence: 'Nächster Satz',
    previousParagraph: 'Voriger Absatz',
    nextParagraph: 'Nächster Absatz',
    back: '{seconds} zurück',
    forward: '{seconds} vor',
    waiting: 'Wird geladen …',
    options: 'Optionen',
    speed: 'Tempo',
    speedValue: '{speed}×',
    voice: 'Stimme',
    chooseVoice: 'Stimme wählen',
    remoteVoice: '{voice} (online)',
    remoteHint:
      'Einer Online-Stimme wird der Text über das Internet geschickt.',
    highlight: 'Gelesenes hervorheben',
    follow: 'Mit dem Vorlesen mitscrollen',
    startHint:
      'Um an einer anderen Stelle zu beginnen, doppelklicken Sie auf einen Satz oder markieren Sie Text und drücken Sie auf „Abspielen“.',
    noEngine: 'Dieser Browser kann nicht vorlesen.',
    noVoice:
      'Auf diesem Gerät gibt es keine Stimme. In den Einstellungen des Geräts lässt sich eine hinzufügen.',
    noVoiceForLanguage:
      'Auf diesem Gerät gibt es keine Stimme für diese Sprache: {language}. Sie können eine Stimme einer anderen Sprache wählen, aber sie ist womöglich schwer zu verstehen.',
    onlyRemote:
      'Für diese Sprache gibt es hier nur Online-Stimmen: {language}. Der gewählten Stimme wird der Text über das Internet geschickt.',
    noText: 'Hier gibt es nichts vorzulesen.',
    ended: 'Ende des Artikels.',
    sentenceFailed:
      'Einen Satz konnte die Stimme nicht vorlesen. Er wurde übersprungen.',
    voiceFailed:
      'Die Stimme antwortet nicht. Drücken Sie noch einmal auf „Abspielen“ oder wählen Sie eine andere Stimme.',
    interrupted:
      'Etwas anderes spricht gerade. Drücken Sie auf „Abspielen“, um fortzufahren.',
    blocked:
      'Der Browser hat den Ton blockiert. Drücken Sie noch einmal auf „Abspielen“.',
    recordingFailed:
      'Die Aufnahme ließ sich nicht abspielen. Stattdessen liest eine Computerstimme.',
    recordingRetry:
      'Die Aufnahme ließ sich nicht abspielen. Drücken Sie noch einmal auf „Abspielen“.',
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
