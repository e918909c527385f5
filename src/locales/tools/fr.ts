import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'many' | 'other'> = {
  panel: {
    close: 'Fermer',
  },
  contents: {
    label: 'Dans cet article',
    none: 'Cet article n’a pas d’intertitres.',
  },
  preferences: {
    label: 'Préférences de lecture',
    publisher: 'D’origine',
    theme: 'Couleurs',
    themes: {
      system: 'Comme sur cet appareil',
      light: 'Clair',
      sepia: 'Sépia',
      dark: 'Sombre',
      contrast: 'Contraste élevé',
    },
    forcedColors:
      'Les couleurs contrastées de cet appareil sont activées et l’emportent.',
    sizeAndSpacing: 'Taille et espacement',
    size: 'Taille du texte',
    spacing: 'Espacement',
    spacings: [
      'Un peu plus large',
      'Plus large',
      'Large',
      'Très large',
      'Le plus large',
    ],
    font: 'Police',
    fonts: {
      sans: 'Sans empattements',
      serif: 'Avec empattements',
      'low-vision': 'Pour la basse vision',
    },
    lowVisionFont:
      'Pour la basse vision, {font} est utilisée : elle a été conçue pour cela.',
    lowVisionInstead:
      'Ni cet appareil ni ce site n’ont de police conçue pour la basse vision. {font} est utilisée à la place.',
    lowVisionMissing:
      'Ni cet appareil ni ce site n’ont de police conçue pour la basse vision. La police sans empattements de l’appareil est utilisée à la place.',
    width: 'Longueur des lignes',
    widths: {
      narrow: 'Courtes',
      wide: 'Longues',
      full: 'Pleine largeur',
    },
    alignment: 'Alignement',
    left: 'À gauche',
    right: 'À droite',
    justified: 'Justifié',
    reset: 'Style de l’éditeur',
    resetDone: 'Tout est de nouveau dans le style de l’éditeur.',
  },
  readAloud: {
    label: 'Lecture à voix haute',
    play: 'Lire',
    pause: 'Pause',
    previousSentence: 'Phrase précédente',
    nextSentence: 'Phrase suivante',
    previousParagraph: 'Paragraphe précédent',
    nextParagraph: 'Paragraphe suivant',
    back: 'Reculer de {seconds}',
    forward: 'Avancer de {seconds}',
    waiting: 'Chargement…',
    options: 'Options',
    speed: 'Vitesse',
    speedValue: '{speed}×',
    voice: 'Voix',
    chooseVoice: 'Choisir une voix',
    remoteVoice: '{voice} (en ligne)',
    remoteHint: 'Le texte est envoyé par internet aux voix en ligne.',
    highlight: 'Surligner ce qui est lu',
    follow: 'Faire défiler le texte avec la lecture',
    startHint:
      'Pour commencer ailleurs, double-cliquez sur une phrase, ou sélectionnez du texte et appuyez sur Lire.',
    noEngine: 'Ce navigateur ne peut pas lire à voix haute.',
    noVoice:
      'Il n’y a aucune voix sur cet appareil. Vous pouvez en ajouter une dans ses réglages.',
    noVoiceForLanguage:
      'Il n’y a pas de voix sur cet appareil pour cette langue : {language}. Vous pouvez choisir une voix d’une autre langue, mais elle sera peut-être difficile à comprendre.',
    onlyRemote:
      'Il n’y a ici que des voix en ligne pour cette langue : {language}. Le texte est envoyé par internet à celle que vous choisissez.',
    noText: 'Il n’y a rien à lire ici.',
    ended: 'Fin de l’article.',
    sentenceFailed: 'La voix n’a pas pu lire une phrase, qui a été passée.',
    voiceFailed:
      'La voix ne répond pas. Appuyez sur Lire pour réessayer, ou choisissez une autre voix.',
    interrupted: 'Une autre voix parle. Appuyez sur Lire pour continuer.',
    blocked: 'Le navigateur a bloqué le son. Appuyez de nouveau sur Lire.',
    recordingFailed:
      'L’enregistrement n’a pas pu être lu. Une voix de synthèse le remplace.',
    recordingRetry:
      'L’enregistrement n’a pas pu être lu. Appuyez sur Lire pour réessayer.',
  },
  progress: {
    bar: 'Progression de la lecture : {percent}',
    minutesLeft: {
      one: 'Encore {count} minute environ',
      many: 'Encore {count} de minutes environ',
      other: 'Encore {count} minutes environ',
    },
    hoursLeft: {
      one: 'Encore {count} heure environ',
      many: 'Encore {count} d’heures environ',
      other: 'Encore {count} heures environ',
    },
    lessThanAMinute: 'Encore moins d’une minute',
    finished: 'Lu jusqu’à la fin',
    resumable: 'Vous pouvez reprendre la lecture là où vous en étiez.',
    resume: 'Reprendre là où vous en étiez',
    dismiss: 'Non merci',
  },
  share: {
    label: 'Partager cet article',
    system: 'Partager avec une application',
    copyLink: 'Copier le lien',
    copyQuotation: 'Copier la citation',
    selectFirst:
      'Pour copier une citation, sélectionnez d’abord ses mots dans l’article.',
    email: 'Envoyer par e-mail',
    print: 'Imprimer',
    linkCopied: 'Lien copié.',
    quotationCopied: 'Citation copiée, avec un lien vers le passage.',
    thisLink: 'Copiez ce lien',
    thisQuotation: 'Copiez cette citation',
    notCopied:
      'Cette page ne peut pas copier à votre place. Le texte est sélectionné\u00a0: copiez-le depuis le champ.',
    notShared:
      'Le menu de partage ne s’est pas ouvert. Choisissez un autre moyen.',
    noAddress: 'Cette page n’a pas d’adresse à partager.',
    attribution: '— {headline}, {publisher}',
    attributionToPage: '— {headline}',
  },
};
