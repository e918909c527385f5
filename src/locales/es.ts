import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'one' | 'many' | 'other'> = {
  skipLinks: {
    label: 'Enlaces de accesibilidad',
    main: 'Ir al contenido principal',
    navigation: 'Ir a la navegación principal',
    search: 'Ir a la búsqueda',
    footer: 'Ir al pie de página',
  },
  breakingBanner: {
    label: 'Última hora',
    dismiss: 'Ocultar: {headline}',
    dismissAll: {
      one: 'Ocultar {count} titular',
      many: 'Ocultar {count} titulares',
      other: 'Ocultar {count} titulares',
    },
    pause: 'Pausar las actualizaciones',
    resume: 'Reanudar las actualizaciones',
  },
  figure: {
    photo: 'Foto',
    illustration: 'Ilustración',
    chart: 'Gráfico',
    video: 'Vídeo',
    audio: 'Audio',
    table: 'Tabla',
    code: 'Código',
    embed: 'Contenido incrustado',
    enlarge: 'Ampliar la imagen',
    enlarged: 'Imagen ampliada',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    close: 'Cerrar',
    reveal: 'Mostrar la imagen',
    conceal: 'Ocultar la imagen',
    revealOther: 'Mostrar',
    concealOther: 'Ocultar',
    sensitive: 'Esta imagen puede herir la sensibilidad.',
  },
  publisherFooter: {
    printed: 'Impreso desde {address} el {date}',
  },
  reader: {
    label: 'Herramientas de lectura',
    contents: 'Contenido',
    readAloud: 'Escuchar',
    preferences: 'Aspecto',
    share: 'Compartir',
    failed: 'No se ha podido cargar. Inténtelo de nuevo.',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/es.js');
