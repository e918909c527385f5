/** The article that every application shows: the start of the demo's. */
export const article = {
  headline: 'A tide mill turns again on Skerrin, and the island with it',
  newHeadline: 'The tide mill on Skerrin turns again',
  breaking: [
    'Ferries to the outer islands resume after three days of fog',
    'The causeway to Skerrin is closed until noon',
  ],
  mill: {
    src: '/media/tide-mill-800.webp',
    alt: 'A tall stone mill with one lit window stands on a causeway at daybreak.',
    caption:
      'The Skerrin mill an hour before its first working ebb since 1985.',
    credit: 'Illustration: The Wayfarer',
  },
  flood: {
    src: '/media/flood-800.webp',
    alt: 'A row of cottages stands up to its eaves in a dark sea.',
    caption: 'Low Street on the night of the surge.',
    credit: 'Illustration: The Wayfarer',
  },
  warning: 'This picture shows homes under water.',
  paragraphs: [
    'A tide mill is a patient machine. What it cannot survive is a sea that comes over the top.',
    'But a mill is only a reason for people to stand in the same place at the same time, and that was what the flood took away.',
  ],
  quote:
    'A mill is only a reason for people to stand in the same place at the same time',
  speaker: 'Tom Adeyemi, shipwright',
  publisher: 'The Wayfarer',
};

/** What the controls below each article change. */
export const initial = {
  zoom: true,
  sensitive: true,
  quote: true,
  retitled: false,
  secondHeadline: false,
};

export type State = typeof initial;

export const controls = Object.keys(initial) as (keyof State)[];
