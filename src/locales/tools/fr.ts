import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'many' | 'other'> = {
  panel: {
    close: 'Fermer',
  },
  contents: {
    label: 'Dans cet article',
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
