/** Each | stands where one sentence ends and the next begins. */
export const cases: readonly string[] = [
  'Le pont est ouvert.| Personne n’est blessé.',
  'M. Dupont et Mme Martin sont là.| Mgr. Petit aussi.',
  '« Non ! » dit-elle.| Puis elle sortit.',
  '« Vraiment ? »| Oui.',
  '« C’est fini. »| Il se tut.',
  'J. Chirac et F. Mitterrand parlaient.',
  'Voir p. 12 et art. 5.| C’est clair.',
  'Des fruits, p. ex. des pommes.',
  'Il attendit… et partit.',
  'Il attendit…| Personne ne vint.',
  'Cela coûte 3,5 millions.| C’est cher.',
  'Quoi ?!| Déjà ?',
  'Il est né en 1950 av. J.-C. peut-être.',
  'C’est le plan B.| Les autres attendent.',
  'Ici vint J. Blanc.',
  'Le Dr. Blanc vint.| L’hiver aussi.',
];
