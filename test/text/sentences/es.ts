/** Each | stands where one sentence ends and the next begins. */
export const cases: readonly string[] = [
  'El puente está abierto.| Nadie resultó herido.',
  'El Sr. García y la Sra. López llegaron.| Tarde.',
  '¿Quién es?| ¡Nadie!',
  '«¿Vienes?», preguntó.| «No.»',
  'EE. UU. votó ayer.',
  'J. L. Borges escribió.| Mucho.',
  'Véase pág. 12 y núm. 5.',
  'Esperó... y se fue.',
  'Esperó…| Nadie vino.',
  'Cuesta 3,5 millones.| Es caro.',
  '¿Qué?!| ¿Ya?',
  'Es el plan B.| Los demás esperan.',
  'El Dr. Pérez y D. Juan hablaron.',
];
