import type {Plugin} from 'rolldown';

const file = /\/rolldown-runtime-[^/]*$/;

const imported =
  /^import \{ \w+ as __exportAll \} from "[^"]*\/rolldown-runtime-[^"]*";$/m;

/** What the bundler's own does: a namespace of a module that shares its chunk with others. */
const exportAll = [
  'const __exportAll = (all) => {',
  'const names = {};',
  'for (const name in all) Object.defineProperty(names, name, {get: all[name], enumerable: true});',
  'return names;',
  '};',
].join(' ');

/**
 * Puts what the bundler makes namespaces with into each chunk that makes one. In
 * a file of its own it is a request more, sent once that chunk is here.
 */
export const inlineRuntime: Plugin = {
  name: 'inline-runtime',
  renderChunk(code, {fileName, imports}) {
    if (!imports.some((path) => file.test(path))) return null;
    if (!imported.test(code)) {
      throw new Error(
        `${fileName} needs more of the bundler's runtime than a namespace.`,
      );
    }
    // The lines stay what they were.
    return {code: code.replace(imported, exportAll), map: null};
  },
  generateBundle(_options, bundle) {
    for (const path of Object.keys(bundle)) {
      if (file.test(path)) Reflect.deleteProperty(bundle, path);
    }
  },
};
