import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'many' | 'other'> = {
  skipLinks: {
    label: 'Liens d’accès rapide',
    main: 'Aller au contenu principal',
    navigation: 'Aller à la navigation principale',
    search: 'Aller à la recherche',
    footer: 'Aller au pied de page',
  },
  breakingBanner: {
    label: 'Dernière minute',
    dismiss: 'Masquer\u00a0: {headline}',
    dismissAll: {
      one: 'Masquer {count} titre',
      many: 'Masquer {count} titres',
      other: 'Masquer {count} titres',
    },
    pause: 'Suspendre les mises à jour',
    resume: 'Reprendre les mises à jour',
  },
  figure: {
    photo: 'Photo',
    illustration: 'Illustration',
    chart: 'Graphique',
    video: 'Vidéo',
    audio: 'Audio',
    table: 'Tableau',
    code: 'Code',
    embed: 'Contenu intégré',
    enlarge: 'Agrandir l’image',
    enlarged: 'Image agrandie',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    close: 'Fermer',
    reveal: 'Afficher l’image',
    conceal: 'Masquer l’image',
    revealOther: 'Afficher',
    concealOther: 'Masquer',
    sensitive: 'Cette image peut heurter la sensibilité.',
  },
  publisherFooter: {
    printed: 'Imprimé depuis {address} le {date}',
  },
  reader: {
    label: 'Outils de lecture',
    contents: 'Sommaire',
    readAloud: 'Écouter',
    preferences: 'Affichage',
    share: 'Partager',
    failed: 'Le chargement a échoué. Veuillez réessayer.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/fr.js');
