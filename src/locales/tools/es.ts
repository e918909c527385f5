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
    bar: 'Progreso de lectura: {percent}',
    minutesLeft: {
      one: 'Queda {count} minuto aproximadamente',
      many: 'Quedan {count} de minutos aproximadamente',
      other: 'Quedan {count} minutos aproximadamente',
    },
    hoursLeft: {
      one: 'Queda {count} hora aproximadamente',
      many: 'Quedan {count} de horas aproximadamente',
      other: 'Quedan {count} horas aproximadamente',
    },
    lessThanAMinute: 'Queda menos de un minuto',
    finished: 'Leído hasta el final',
    resumable: 'Puede continuar la lectura donde la dejó.',
    resume: 'Continuar donde lo dejó',
    dismiss: 'No, gracias',
  },
  share: {
    label: 'Compartir este artículo',
  },
};
