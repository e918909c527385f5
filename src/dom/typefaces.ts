/**
 * Which of some typefaces a text gets: the first that is on the device, or that
 * the site brings. Told by the width of a line: `document.fonts.check()` says
 * yes to typefaces that are nowhere.
 *
 * @param families - As in `font-family`.
 * @returns its name, or `undefined` where it is none of them but a generic one, or can't be told.
 */
export function typefaceOf(families: string): string | undefined {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return undefined;
  const widthIn = (family: string): number => {
    pen.font = `72px ${family}`;
    return pen.measureText('Il1O0 mWgq 6983').width;
  };
  for (const part of families.split(',')) {
    const name = part.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!name || isGeneric.test(name)) return undefined;
    const quoted = JSON.stringify(name);
    const isThere = ['monospace', 'serif'].some(
      (generic) => widthIn(`${quoted}, ${generic}`) !== widthIn(generic),
    );
    if (isThere || isOfSite(name)) return name;
  }
  return undefined;
}

const isGeneric =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|math|emoji)$/i;

/** A web font is fetched when it is first used. */
function isOfSite(name: string): boolean {
  const faces = document.fonts as FontFaceSet | undefined;
  return [...(faces ?? [])].some(
    ({family, status}) =>
      status !== 'error' &&
      family.replace(/^["']|["']$/g, '').toLowerCase() === name.toLowerCase(),
  );
}
