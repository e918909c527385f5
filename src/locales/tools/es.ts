import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'one' | 'many' | 'other'> = {
  panel: {
    close: 'Cerrar',
  },
  contents: {
    label: 'En este artículo',
    none: 'Este artículo no tiene subtítulos.',
  },
  preferences: {
    label: 'Preferencias de lectura',
    publisher: 'La del medio',
    theme: 'Colores',
    themes: {
      system: 'Como en este dispositivo',
      light: 'Claro',
      sepia: 'Sepia',
      dark: 'Oscuro',
      contrast: 'Alto contraste',
    },
    forcedColors:
      'Este dispositivo usa sus propios colores de contraste, que tienen prioridad.',
    sizeAndSpacing: 'Tamaño y espaciado',
    size: 'Tamaño del texto',
    spacing: 'Espaciado',
    spacings: [
      'Algo más amplio',
      'Más amplio',
      'Amplio',
      'Muy amplio',
      'El más amplio',
    ],
    font: 'Tipo de letra',
    fonts: {
      sans: 'Sin remates',
      serif: 'Con remates',
      'low-vision': 'Para baja visión',
    },
    lowVisionFont: 'Para baja visión se usa {font}, creada para ello.',
    lowVisionInstead:
      'Ni este dispositivo ni este sitio tienen una letra creada para baja visión. En su lugar se usa {font}.',
    lowVisionMissing:
      'Ni este dispositivo ni este sitio tienen una letra creada para baja visión. En su lugar se usa la letra sin remates del dispositivo.',
    width: 'Longitud de línea',
    widths: {
      narrow: 'Corta',
      wide: 'Larga',
      full: 'Todo el ancho',
    },
    alignment: 'Alineación',
    left: 'A la izquierda',
    right: 'A la derecha',
    justified: 'Justificada',
    reset: 'Estilo del medio',
    resetDone: 'Todo vuelve a estar en el estilo del medio.',
  },
  readAloud: {
    label: 'Lectura en voz alta',
    play: 'Reproducir',
    pause: 'Pausa',
    previousSentence: 'Frase anterior',
    nextSentence: 'Frase siguiente',
    previousParagraph: 'Párrafo anterior',
    nextParagraph: 'Párrafo siguiente',
    back: 'Retroceder {seconds}',
    forward: 'Avanzar {seconds}',
    waiting: 'Cargando…',
    options: 'Opciones',
    speed: 'Velocidad',
    speedValue: '{speed}×',
    voice: 'Voz',
    chooseVoice: 'Elegir una voz',
    remoteVoice: '{voice} (en línea)',
    remoteHint: 'A una voz en línea se le envía el texto por internet.',
    highlight: 'Resaltar lo que se lee',
    follow: 'Desplazar el texto con la lectura',
    startHint:
      'Para empezar en otro lugar, haga doble clic en una frase, o seleccione texto y pulse Reproducir.',
    noEngine: 'Este navegador no puede leer en voz alta.',
    noVoice:
      'No hay ninguna voz en este dispositivo. Puede añadir una en sus ajustes.',
    noVoiceForLanguage:
      'En este dispositivo no hay voz para este idioma: {language}. Puede elegir una de otro idioma, pero quizá cueste entenderla.',
    onlyRemote:
      'Aquí solo hay voces en línea para este idioma: {language}. A la que elija se le envía el texto por internet.',
    noText: 'Aquí no hay nada que leer.',
    ended: 'Fin del artículo.',
    sentenceFailed: 'La voz no pudo leer una frase y la ha saltado.',
    voiceFailed:
      'La voz no responde. Pulse Reproducir para intentarlo de nuevo o elija otra voz.',
    interrupted: 'Hay otra voz hablando. Pulse Reproducir para seguir.',
    blocked: 'El navegador ha bloqueado el sonido. Pulse Reproducir otra vez.',
    recordingFailed:
      'No se pudo reproducir la grabación. En su lugar leerá una voz sintética.',
    recordingRetry:
      'No se pudo reproducir la grabación. Pulse Reproducir para intentarlo de nuevo.',
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
    system: 'Compartir con una aplicación',
    copyLink: 'Copiar enlace',
    copyQuotation: 'Copiar cita',
    selectFirst:
      'Para copiar una cita, seleccione primero sus palabras en el artículo.',
    email: 'Enviar por correo electrónico',
    print: 'Imprimir',
    linkCopied: 'Enlace copiado.',
    quotationCopied: 'Cita copiada, con un enlace a su lugar.',
    thisLink: 'Copie este enlace',
    thisQuotation: 'Copie esta cita',
    notCopied:
      'Esta página no puede copiar por usted. El texto está seleccionado: cópielo del campo.',
    notShared:
      'El menú para compartir no se ha abierto. Use una de las otras opciones.',
    noAddress: 'Esta página no tiene una dirección que se pueda compartir.',
    attribution: '— {headline}, {publisher}',
    attributionToPage: '— {headline}',
  },
};
