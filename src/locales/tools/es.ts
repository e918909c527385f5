import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'many' | 'other'> = {
  panel: {
    close: 'Cerrar',
  },
  contents: {
    label: 'En este artículo',
  },
  preferences: {
    label: 'Preferencias de lectura',
  },
  readAloud: {
    label: 'Lectura en voz alta',
  },
  progress: {
    label: 'Progreso de lectura',
    minutesLeft: {
      one: 'Queda {count} minuto',
      many: 'Quedan {count} de minutos',
      other: 'Quedan {count} minutos',
    },
  },
  share: {
    label: 'Compartir este artículo',
  },
};
