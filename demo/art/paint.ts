/** The brushes that the demo's illustrations are painted with, each a piece of SVG. */

export const width = 1600;
export const height = 1000;

/** Numbers between 0 and 1 that look random and are the same at every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({length: count}, (_, index) => make(index));
}

const round = (value: number): number => Math.round(value * 10) / 10;

export function polygon(points: readonly (readonly number[])[]): string {
  return points.map((point) => point.map(round).join(',')).join(' ');
}

/** A vertical gradient, from the top; each stop is a place in per cent and a colour. */
export function gradient(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  direction = 'x2="0" y2="1"',
): string {
  const marks = stops.map(
    ([place, colour, opacity = 1]) =>
      `<stop offset="${place}%" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="${id}" ${direction}>${marks.join('')}</linearGradient>`;
}

/** Light that fades from a point. */
export function glow(
  x: number,
  y: number,
  radius: number,
  colour: string,
  opacity: number,
): string {
  const id = `glow-${x}-${y}-${radius}`.replaceAll('.', '_');
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset=".4" stop-color="${colour}" stop-opacity="${opacity * 0.35}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id})"/>`;
}

/** The outline of hills or mountains: waves of rising pitch, sharpened as asked. */
export function skyline(
  seed: number,
  {base, rise, peaks = 3, sharp = 0.5, step = 8}: Skyline,
): [number, number][] {
  const roll = dice(seed);
  const waves = times(7, (index) => ({
    pitch: (peaks * 1.9 ** index * Math.PI * 2) / width,
    start: roll() * Math.PI * 2,
    strength: 0.52 ** index,
  }));
  return times(width / step + 1, (index) => {
    const x = index * step;
    const sum = waves.reduce((total, {pitch, start, strength}) => {
      const wave = Math.sin(x * pitch + start);
      const ridge = 1 - 2 * Math.abs(wave);
      return total + strength * (wave * (1 - sharp) + ridge * sharp);
    }, 0);
    return [x, base - rise * (0.5 + sum / 3)];
  });
}

export interface Skyline {
  readonly base: number;
  readonly rise: number;
  readonly peaks?: number;
  readonly sharp?: number;
  readonly step?: number;
}

/** Hills or mountains, filled down to a line. */
export function hills(
  seed: number,
  shape: Skyline,
  fill: string,
  floor = height,
): string {
  const points = [...skyline(seed, shape), [width, floor], [0, floor]];
  return `<polygon points="${polygon(points)}" fill="${fill}"/>`;
}

/** A spruce, its branches uneven. */
export function spruce(
  roll: () => number,
  x: number,
  ground: number,
  size: number,
  fill: string,
): string {
  const tiers = 7;
  const side = (sign: number): number[][] =>
    times(tiers, (tier) => {
      const down = ((tier + 1) / tiers) * size;
      const reach = sign * (0.1 + 0.2 * ((tier + 1) / tiers)) * size;
      return [
        [x + reach * (0.8 + 0.4 * roll()), ground - size + down],
        [x + reach * 0.45, ground - size + down - size * 0.03],
      ];
    }).flat();
  const points = [[x, ground - size * 1.05], ...side(1), ...side(-1).reverse()];
  return `<polygon points="${polygon(points)}" fill="${fill}"/>`;
}

/** The whole picture, with the tooth of the paper over it. */
export function picture(content: string, definitions = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs>
<filter id="rough" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="3" seed="4"/><feDisplacementMap in="SourceGraphic" scale="7" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="ripple" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency=".006 .09" numOctaves="2" seed="8"/><feDisplacementMap in="SourceGraphic" scale="26" xChannelSelector="R" yChannelSelector="A"/><feGaussianBlur stdDeviation="1.2 .4"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>
<filter id="mist" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="34 12"/></filter>
<filter id="brush" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".003 .028" numOctaves="4" seed="11"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  1.7 0 0 0 -.55"/></filter>
<filter id="strokes" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".004 .035" numOctaves="4" seed="3"/><feColorMatrix type="saturate" values="0"/><feComponentTransfer><feFuncR type="linear" slope="2.1" intercept="-.55"/><feFuncG type="linear" slope="2.1" intercept="-.55"/><feFuncB type="linear" slope="2.1" intercept="-.55"/><feFuncA type="linear" slope="0" intercept="1"/></feComponentTransfer></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="7"/><feColorMatrix type="saturate" values="0"/><feComponentTransfer><feFuncA type="linear" slope="0" intercept="1"/></feComponentTransfer></filter>
${definitions}
</defs>
${content}
<rect width="100%" height="100%" filter="url(#strokes)" opacity=".3" style="mix-blend-mode:soft-light"/>
<rect width="100%" height="100%" filter="url(#grain)" opacity=".3" style="mix-blend-mode:soft-light"/>
</svg>`;
}
