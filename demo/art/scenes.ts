import {
  dice,
  glow,
  gradient,
  height,
  hills,
  picture,
  polygon,
  skyline,
  spruce,
  times,
  width,
} from './paint.js';

/** The demo's illustrations, by the name of the file. */
export const scenes: Readonly<Record<string, () => string>> = {
  'tide-mill': tideMill,
  flood,
  'salt-marsh': saltMarsh,
  'desert-village': desertVillage,
  qanat,
  'library-train': libraryTrain,
  'northern-river': northernRiver,
};

function rectangle(
  x: number,
  y: number,
  wide: number,
  high: number,
  fill: string,
  more = '',
): string {
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${fill}" ${more}/>`;
}

function tideMill(): string {
  const sea = 640;
  const roll = dice(5);
  const window = (x: number, y: number, lit = false): string =>
    rectangle(x, y, 22, 32, lit ? '#ffd98a' : '#1b2433');
  const mill = `<g filter="url(#rough)">
    <polygon points="1010,330 1085,245 1160,330" fill="#3a3440"/>
    ${rectangle(1128, 236, 22, 70, '#3a3440')}
    <polygon points="1010,330 1160,330 1160,${sea} 1010,${sea}" fill="url(#stone)"/>
    <polygon points="1160,330 1160,${sea} 1300,${sea} 1300,455 1230,395 1160,455" fill="#7d6b68"/>
    <polygon points="1150,462 1230,388 1310,462 1296,470 1230,408 1164,470" fill="#2e2a36"/>
    <polygon points="1000,336 1085,236 1170,336 1156,342 1085,258 1014,342" fill="#2e2a36"/>
    ${[1038, 1074, 1110].map((x) => [360, 430, 500].map((y) => window(x, y, x === 1074 && y === 430)).join('')).join('')}
    ${window(1196, 495)}${window(1242, 495)}
    <path d="M1040 ${sea}v-46q32-36 64 0v46z" fill="#10161f"/><path d="M1190 ${sea}v-34q30-34 60 0v34z" fill="#10161f"/>
  </g>`;
  const causeway = `<path d="M0 ${sea - 28} L700 ${sea - 34} L1010 ${sea - 40} L1300 ${sea - 40} L1600 ${sea - 48} V${sea + 4} H0z" fill="#2b2731" filter="url(#rough)"/>
    ${times(15, (index) => {
      const x = 560 + index * 29 + roll() * 16;
      const tall = 26 + roll() * 10;
      return `<path d="M${x} ${sea - 33}l3-${tall}h7l4 ${tall}z" fill="#1d1a24"/><circle cx="${x + 7}" cy="${sea - 38 - tall}" r="5" fill="#1d1a24"/>`;
    }).join('')}
    <circle cx="742" cy="${sea - 50}" r="4" fill="#ffe2a0"/><circle cx="888" cy="${sea - 50}" r="4" fill="#ffe2a0"/>`;
  const shore = `${rectangle(0, 0, width, sea + 2, 'url(#sky)')}
    ${glow(430, 600, 620, '#ffd59a', 0.95)}
    <circle cx="430" cy="598" r="46" fill="#fff0cb"/>
    <g filter="url(#mist)"><ellipse cx="320" cy="250" rx="420" ry="16" fill="#f3b79b" opacity=".7"/><ellipse cx="900" cy="180" rx="520" ry="18" fill="#c78f97" opacity=".6"/><ellipse cx="1250" cy="330" rx="330" ry="12" fill="#f0bd9b" opacity=".6"/><ellipse cx="760" cy="420" rx="380" ry="10" fill="#ffe0b2" opacity=".8"/></g>
    ${hills(21, {base: sea - 10, rise: 90, peaks: 1.5, sharp: 0.2}, '#a98a97', sea)}
    ${hills(9, {base: sea - 4, rise: 52, peaks: 2, sharp: 0.2}, '#7c6b80', sea)}
    <ellipse cx="800" cy="${sea - 16}" rx="900" ry="20" fill="#ffdcb0" opacity=".5" filter="url(#mist)"/>
    ${causeway}${mill}
    ${glow(1085, 446, 90, '#ffcf73', 0.75)}${glow(742, 590, 40, '#ffd98a', 0.8)}${glow(888, 590, 40, '#ffd98a', 0.8)}`;
  const reeds = times(150, () => {
    const x = roll() ** 1.6 * 520;
    const tall = 90 + roll() * 170;
    const lean = (roll() - 0.35) * 70;
    return `<path d="M${x} ${height}q${lean * 0.2}-${tall * 0.6} ${lean}-${tall}" stroke="${roll() > 0.5 ? '#141824' : '#262230'}" stroke-width="${2 + roll() * 2.5}" fill="none"/>`;
  });
  return picture(
    `${shore}
    <clipPath id="water">${rectangle(0, sea, width, height - sea, '#000')}</clipPath>
    <g clip-path="url(#water)"><g filter="url(#ripple)"><g transform="translate(0 ${2 * sea}) scale(1 -1)">${shore}</g></g>
    ${rectangle(0, sea, width, height - sea, 'url(#depth)')}</g>
    ${times(60, () => {
      const y = sea + 14 + roll() ** 1.5 * 330;
      return `<ellipse cx="${430 + (roll() - 0.5) * (60 + (y - sea) * 1.3)}" cy="${y}" rx="${12 + roll() * 34}" ry="1.6" fill="#ffe9c2" opacity=".55"/>`;
    }).join('')}
    ${times(7, () => {
      const x = 560 + roll() * 360;
      const y = 230 + roll() * 150;
      const s = 8 + roll() * 9;
      return `<path d="M${x - s} ${y - s * 0.4}q${s * 0.6}-${s * 0.3} ${s} ${s * 0.4}q${s * 0.4}-${s * 0.7} ${s}-${s * 0.4}" stroke="#3a3440" stroke-width="2.4" fill="none"/>`;
    }).join('')}
    ${reeds.join('')}`,
    gradient('sky', [
      [0, '#26405f'],
      [35, '#6d7895'],
      [65, '#d79c93'],
      [88, '#f7c998'],
      [100, '#fbdfb0'],
    ]) +
      gradient(
        'stone',
        [
          [0, '#c9a08b'],
          [45, '#977c77'],
          [100, '#6a5a5f'],
        ],
        'x2="1" y2=".3"',
      ) +
      gradient('depth', [
        [0, '#22314a', 0.12],
        [100, '#16233a', 0.85],
      ]),
  );
}

function flood(): string {
  const roll = dice(31);
  const sea = 600;
  const house = (x: number, wide: number, eaves: number): string => {
    const top = eaves - wide * 0.42;
    return `<polygon points="${polygon([
      [x, eaves],
      [x + wide * 0.18, top],
      [x + wide * 0.82, top],
      [x + wide, eaves],
    ])}" fill="#233440"/>
      ${rectangle(x + wide * 0.06, eaves, wide * 0.88, 60, '#31444e')}
      ${rectangle(x + wide * 0.68, top - 52, wide * 0.1, 64, '#1b2a34')}
      <path d="M${x + wide * 0.18} ${top}L${x} ${eaves}h${wide * 0.05}L${x + wide * 0.21} ${top}z" fill="#3f5560"/>`;
  };
  const houses = `<g filter="url(#rough)">${house(90, 250, 566)}${house(370, 270, 574)}${house(690, 300, 562)}${house(1030, 250, 578)}${house(1300, 240, 570)}
    ${rectangle(820, 478, 40, 44, '#16222b')}${rectangle(826, 484, 28, 34, '#ffcf7a')}<path d="M812 480l28-30 28 30z" fill="#1b2a34"/></g>`;
  const wave = (y: number, rise: number, seed: number, fill: string): string =>
    hills(seed, {base: y, rise, peaks: 4, sharp: 0.35}, fill);
  const rain = times(420, () => {
    const x = roll() * 1800;
    const y = roll() * 1000;
    const long = 30 + roll() * 70;
    return `<path d="M${x} ${y}l${-long * 0.35} ${long}" stroke="#c4d8de" stroke-width="${0.8 + roll() * 1.4}" opacity="${0.08 + roll() * 0.22}"/>`;
  });
  return picture(
    `${rectangle(0, 0, width, height, 'url(#sky)')}
    <g filter="url(#mist)">${times(16, () => `<ellipse cx="${roll() * 1600}" cy="${40 + roll() * 380}" rx="${200 + roll() * 300}" ry="${20 + roll() * 46}" fill="${roll() > 0.5 ? '#16242d' : '#516a72'}" opacity=".55"/>`).join('')}</g>
    ${hills(3, {base: 520, rise: 150, peaks: 1, sharp: 0.2}, '#2c414b')}
    ${houses}
    ${glow(840, 500, 230, '#ffb95c', 0.85)}
    ${wave(sea, 34, 11, '#3c5a62')}
    <g opacity=".8">${times(34, () => {
      const y = sea + 10 + roll() * 190;
      return `<ellipse cx="${840 + (roll() - 0.5) * (30 + (y - sea) * 0.6)}" cy="${y}" rx="${8 + roll() * 30}" ry="2" fill="#ffca7d" opacity=".5"/>`;
    }).join('')}</g>
    ${wave(720, 50, 17, '#2d4851')}${wave(820, 70, 23, '#203942')}${wave(930, 90, 29, '#152a33')}
    <g fill="none" stroke="#a8c4c8" stroke-linecap="round">${times(90, () => {
      const y = sea + 20 + roll() ** 0.8 * 370;
      const x = roll() * 1600;
      const wide = 14 + roll() * 50;
      return `<path d="M${x} ${y}q${wide / 2}-${4 + roll() * 6} ${wide} 0" stroke-width="${1 + roll() * 2}" opacity="${0.15 + roll() * 0.4}"/>`;
    }).join('')}</g>
    ${rain.join('')}`,
    gradient('sky', [
      [0, '#0f1b24'],
      [40, '#2b414c'],
      [60, '#5c757a'],
      [100, '#22343d'],
    ]),
  );
}

function saltMarsh(): string {
  const roll = dice(77);
  const horizon = 400;
  const down = (share: number): number => horizon + share * (height - horizon);
  /** A creek that winds towards the viewer and widens. */
  const creek = (
    start: number,
    end: number,
    sway: number,
    turns: number,
    wide: number,
    phase: number,
  ): number[][] => {
    const middle = times(61, (index) => {
      const near = (index / 60) ** 2.1;
      const bend = Math.sin((index / 60) ** 0.62 * turns * Math.PI + phase);
      return {
        x: start + (end - start) * near + bend * sway * (0.05 + near),
        y: down(near),
        half: wide * (0.012 + near) * 0.5,
      };
    });
    return [
      ...middle.map(({x, y, half}) => [x - half, y]),
      ...middle.map(({x, y, half}) => [x + half, y]).reverse(),
    ];
  };
  const creeks = [
    creek(820, 640, 470, 6.6, 400, 5.2),
    creek(1060, 1760, 210, 6.4, 120, 2.2),
    creek(470, -180, 170, 6, 100, 1),
  ];
  const colours = [
    '#7d8a45',
    '#98994e',
    '#66773f',
    '#a9823f',
    '#b5693a',
    '#c08a4a',
  ];
  const tufts = times(1500, () => {
    const near = roll() ** 1.4;
    const x = roll() * width;
    const long = 8 + near * 70 + roll() * 20;
    const colour = colours[Math.floor(roll() * colours.length)] ?? '';
    return {
      near,
      mark: `<ellipse cx="${x}" cy="${down(near)}" rx="${long}" ry="${1.4 + near * 8}" fill="${colour}" opacity=".55"/>`,
    };
  }).sort((one, other) => one.near - other.near);
  const blades = times(260, () => {
    const x = roll() * width;
    const tall = 30 + roll() * 80;
    const y = height + 10 - roll() * 40;
    return `<path d="M${x} ${y}q${(roll() - 0.5) * 20}-${tall * 0.7} ${(roll() - 0.3) * 44}-${tall}" stroke="${roll() > 0.5 ? '#4c5a2c' : '#8a5a2c'}" stroke-width="${1.5 + roll() * 2}" fill="none" opacity=".8"/>`;
  });
  return picture(
    `${rectangle(0, 0, width, horizon + 4, 'url(#sky)')}
    ${glow(1180, 330, 520, '#fff1c9', 0.9)}
    <g filter="url(#mist)">${times(26, () => `<ellipse cx="${roll() * 1700 - 50}" cy="${50 + roll() ** 0.7 * 290}" rx="${90 + roll() * 240}" ry="${9 + roll() * 22}" fill="${roll() > 0.4 ? '#fff6e4' : '#c6cfd6'}" opacity="${0.35 + roll() * 0.4}"/>`).join('')}</g>
    ${hills(14, {base: horizon + 4, rise: 110, peaks: 1.2, sharp: 0.15}, '#9fb0b6', horizon + 6)}
    ${hills(40, {base: horizon + 6, rise: 60, peaks: 2.2, sharp: 0.1}, '#7f958f', horizon + 8)}
    ${rectangle(0, horizon, width, height - horizon, 'url(#marsh)')}
    <g>${tufts.map(({mark}) => mark).join('')}</g>
    <g filter="url(#rough)">${creeks.map((points) => `<polygon points="${polygon(points.map(([x = 0, y = 0]) => [x + 5, y + 7]))}" fill="#4b4a2f" opacity=".75"/><polygon points="${polygon(points)}" fill="url(#creek)"/>`).join('')}</g>
    <ellipse cx="800" cy="${horizon + 6}" rx="1000" ry="14" fill="#fff3d6" opacity=".75" filter="url(#mist)"/>
    <g filter="url(#rough)" transform="translate(-470 70)">
      <path d="M1010 742v-120" stroke="#3b2f25" stroke-width="9"/><path d="M1012 668q-60 46-120 74" stroke="#3b2f25" stroke-width="2.5" fill="none"/>
      <path d="M708 742q92 26 196-6l-22 46q-70 18-146 2z" fill="#7c2f22"/><path d="M708 742q92 26 196-6l-4 9q-98 28-188 6z" fill="#e8d3ae"/><path d="M730 790q70 16 150-4l8 10q-80 18-164 4z" fill="#2a3b40" opacity=".5"/>
    </g>
    ${times(40, () => {
      const x = 300 + roll() * 900;
      const y = 90 + Math.abs(x - 740) * 0.16 + roll() * 60;
      return `<path d="M${x - 7} ${y}q4-5 7 1q3-6 7-1" stroke="#48545c" stroke-width="1.8" fill="none"/>`;
    }).join('')}
    ${blades.join('')}`,
    gradient('sky', [
      [0, '#7fa3b8'],
      [55, '#bfcfd0'],
      [100, '#f7e8c4'],
    ]) +
      gradient('marsh', [
        [0, '#b6b583'],
        [30, '#8d9350'],
        [100, '#5c6a35'],
      ]) +
      gradient('creek', [
        [0, '#fdf1d0'],
        [45, '#c3d3d3'],
        [100, '#6f97a8'],
      ]),
  );
}

function desertVillage(): string {
  const roll = dice(12);
  const ground = 760;
  const light = '#e9b27a';
  const dark = '#8b5246';
  const box = (x: number, wide: number, top: number, share = 0.6): string =>
    rectangle(x, top, wide * share, ground - top + 60, light) +
    rectangle(
      x + wide * share,
      top,
      wide * (1 - share),
      ground - top + 60,
      dark,
    ) +
    rectangle(x - 4, top - 8, wide * share + 4, 10, '#f4c891') +
    rectangle(x + wide * share, top - 8, wide * (1 - share) + 4, 10, '#9f6450');
  const dome = (x: number, wide: number, top: number): string =>
    `<path d="M${x} ${top}a${wide / 2} ${wide * 0.46} 0 0 1 ${wide} 0z" fill="#eebb84"/><path d="M${x + wide * 0.55} ${top - wide * 0.46}a${wide * 0.45} ${wide * 0.46} 0 0 1 ${wide * 0.45} ${wide * 0.46}h${-wide * 0.36}q${wide * 0.02}-${wide * 0.3}-${wide * 0.09}-${wide * 0.46}z" fill="#a86a52"/>`;
  const windcatcher = (x: number, wide: number, top: number): string => {
    const slot = wide / 9;
    return `${box(x, wide, top)}${times(3, (index) => rectangle(x + slot * (0.6 + index * 1.7), top + 22, slot, 86, '#6d3d35')).join('')}${times(2, (index) => rectangle(x + wide * 0.6 + slot * (0.6 + index * 1.6), top + 22, slot, 86, '#4a2a2c')).join('')}${rectangle(x - 8, top + 118, wide * 0.6 + 8, 8, '#f4c891')}${rectangle(x + wide * 0.6, top + 118, wide * 0.4 + 8, 8, '#9f6450')}`;
  };
  const door = (x: number, y: number, wide: number, lit = false): string =>
    `<path d="M${x} ${y}v${-wide}a${wide / 2} ${wide / 2} 0 0 1 ${wide} 0v${wide}z" fill="${lit ? '#ffd78c' : '#5a3029'}"/>`;
  const tree = (x: number, y: number, size: number): string =>
    `<path d="M${x} ${y}q-6-${size * 0.5} 4-${size}" stroke="#3a2a24" stroke-width="${size * 0.08}" fill="none"/>${times(
      26,
      () => {
        const angle = roll() * Math.PI * 2;
        const far = roll() ** 0.6 * size * 0.55;
        return `<circle cx="${x + Math.cos(angle) * far}" cy="${y - size * 1.05 + Math.sin(angle) * far * 0.75}" r="${size * (0.1 + roll() * 0.1)}" fill="${Math.cos(angle) < -0.1 ? '#7c8a48' : '#3f5638'}"/>`;
      },
    ).join(
      '',
    )}${times(9, () => `<circle cx="${x + (roll() - 0.5) * size * 0.9}" cy="${y - size * 1.05 + (roll() - 0.5) * size * 0.7}" r="${size * 0.035}" fill="#d8452f"/>`).join('')}`;
  return picture(
    `${rectangle(0, 0, width, height, 'url(#sky)')}
    ${glow(250, 470, 700, '#ffe2a3', 0.95)}<circle cx="250" cy="470" r="58" fill="#fff3cf"/>
    <g filter="url(#mist)"><ellipse cx="1000" cy="150" rx="460" ry="14" fill="#ffcfa6" opacity=".8"/><ellipse cx="620" cy="250" rx="420" ry="10" fill="#ffd9ab" opacity=".8"/><ellipse cx="1350" cy="290" rx="300" ry="10" fill="#f6b08f" opacity=".8"/></g>
    ${hills(52, {base: 470, rise: 260, peaks: 2.3, sharp: 0.6}, '#b59ab2')}
    ${hills(8, {base: 570, rise: 190, peaks: 1.7, sharp: 0.7}, '#8d7ba3')}
    <ellipse cx="700" cy="610" rx="1000" ry="40" fill="#ffd2a0" opacity=".6" filter="url(#mist)"/>
    ${hills(66, {base: 670, rise: 120, peaks: 2.6, sharp: 0.5}, '#a9737a')}
    ${hills(5, {base: 730, rise: 50, peaks: 2, sharp: 0.1}, '#d99a6c')}
    <g filter="url(#rough)">
      ${box(60, 190, 640)}${dome(80, 120, 634)}${box(300, 150, 610)}
      ${windcatcher(470, 110, 380)}${box(410, 260, 600)}${dome(430, 110, 594)}${dome(550, 100, 594)}
      ${box(720, 240, 640)}${dome(745, 150, 634)}${windcatcher(960, 130, 320)}${box(930, 300, 580)}${dome(1080, 130, 574)}
      ${box(1250, 170, 620)}${windcatcher(1330, 90, 450)}${box(1400, 240, 650)}${dome(1430, 130, 644)}
      ${door(120, 770, 44)}${door(350, 770, 40, true)}${door(500, 772, 54)}${door(800, 772, 50, true)}${door(1010, 772, 62)}${door(1130, 690, 30, true)}${door(1290, 770, 42)}${door(1480, 774, 48)}
    </g>
    ${rectangle(0, ground, width, height - ground, 'url(#earth)')}
    ${glow(370, 745, 80, '#ffcf73', 0.7)}${glow(825, 745, 90, '#ffcf73', 0.7)}${glow(1145, 672, 70, '#ffcf73', 0.7)}
    <g filter="url(#soft)" opacity=".5">${[120, 430, 690, 960, 1290].map((x) => `<polygon points="${x + 120},${ground + 2} ${x + 250},${ground + 2} ${x + 560},${ground + 120} ${x + 330},${ground + 120}" fill="#5a2f3a"/>`).join('')}</g>
    <path d="M-20 ${height}Q300 870 700 860T1620 790v34Q1200 850 900 890T240 ${height}z" fill="url(#stream)" filter="url(#rough)"/>
    <g filter="url(#rough)">${tree(150, 905, 120)}${tree(420, 850, 84)}${tree(1180, 840, 88)}${tree(1010, 960, 150)}${tree(1400, 930, 135)}${tree(1545, 860, 96)}${tree(690, 985, 140)}</g>`,
    gradient('sky', [
      [0, '#4f6d9a'],
      [30, '#b193a8'],
      [50, '#f0ad8a'],
      [68, '#ffd9a0'],
      [100, '#ffd9a0'],
    ]) +
      gradient('earth', [
        [0, '#d79a68'],
        [100, '#8c4f3c'],
      ]) +
      gradient('stream', [
        [0, '#ffe2b4'],
        [100, '#7f8fb0'],
      ]),
  );
}

function qanat(): string {
  const roll = dice(90);
  const horizon = 330;
  const shafts = times(11, (index) => {
    const near = (index / 10) ** 2.3;
    const x = 1010 - near * 640 + Math.sin(index * 0.55) * 60 * (0.2 + near);
    const y = horizon + 22 + near * 400;
    const size = 7 + near * 82;
    return `<ellipse cx="${x + size * 0.35}" cy="${y + size * 0.12}" rx="${size * 1.35}" ry="${size * 0.5}" fill="#7a4630" opacity=".45"/>
      <ellipse cx="${x}" cy="${y}" rx="${size * 1.15}" ry="${size * 0.48}" fill="#b97a4d"/>
      <ellipse cx="${x - size * 0.06}" cy="${y - size * 0.05}" rx="${size * 1.02}" ry="${size * 0.4}" fill="#f0c088"/>
      <ellipse cx="${x + size * 0.05}" cy="${y}" rx="${size * 0.68}" ry="${size * 0.25}" fill="#a8663f"/>
      <ellipse cx="${x + size * 0.06}" cy="${y + size * 0.02}" rx="${size * 0.36}" ry="${size * 0.14}" fill="#2b1a1c"/>`;
  });
  const orchard = times(240, () => {
    const near = roll();
    const edge = 980 - near * 330;
    return {near, x: edge + roll() * (1700 - edge), y: 700 + near * 290};
  })
    .sort((one, other) => one.near - other.near)
    .map(({near, x, y}) => {
      const size = 20 + near * 34;
      return `<ellipse cx="${x + size * 0.4}" cy="${y + size * 0.5}" rx="${size}" ry="${size * 0.35}" fill="#3c3a22" opacity=".4"/><circle cx="${x}" cy="${y}" r="${size * 0.8}" fill="${roll() > 0.5 ? '#4d6a37' : '#5f7a3d'}"/><circle cx="${x - size * 0.25}" cy="${y - size * 0.28}" r="${size * 0.45}" fill="#8fa352"/>${times(3, () => `<circle cx="${x + (roll() - 0.5) * size}" cy="${y + (roll() - 0.5) * size}" r="${size * 0.09}" fill="#d8452f"/>`).join('')}`;
    });
  return picture(
    `${rectangle(0, 0, width, horizon + 40, 'url(#sky)')}
    ${glow(1300, 150, 520, '#fff0c6', 0.8)}
    ${hills(71, {base: 240, rise: 210, peaks: 2.1, sharp: 0.6}, '#b3b0c4')}
    ${hills(33, {base: 300, rise: 150, peaks: 1.6, sharp: 0.7}, '#9388a4')}
    ${hills(19, {base: 342, rise: 80, peaks: 2.4, sharp: 0.5}, '#b08678')}
    ${rectangle(0, horizon, width, height - horizon, 'url(#plain)')}
    <ellipse cx="800" cy="${horizon + 10}" rx="1000" ry="26" fill="#ffe6bd" opacity=".7" filter="url(#mist)"/>
    ${times(420, () => {
      const near = roll() ** 1.6;
      const size = 2 + near * 9;
      const x = roll() * width;
      const y = horizon + 16 + near * 640;
      return `<ellipse cx="${x + size}" cy="${y + size * 0.4}" rx="${size * 1.6}" ry="${size * 0.4}" fill="#8a5336" opacity=".5"/><ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.6}" fill="${roll() > 0.6 ? '#8d8a52' : '#c58c5c'}"/>`;
    }).join('')}
    <g filter="url(#rough)">${shafts.join('')}</g>
    <path d="M352 836q34-22 74-8q20 50 150 84T1010 ${height + 20}H820Q640 950 520 926T352 836z" fill="#5f8fa3" filter="url(#rough)"/>
    <path d="M340 842q4-52 54-52t50 44q-54-20-104 8z" fill="#7d4a31" filter="url(#rough)"/><path d="M354 840q6-34 42-34t36 28q-42-14-78 6z" fill="#2b1a1c"/><path d="M410 848Q450 900 600 934T930 ${height}" stroke="#dff0ea" stroke-width="4" fill="none" opacity=".6"/>
    <g filter="url(#rough)">${orchard.join('')}</g>`,
    gradient('sky', [
      [0, '#6f9cb8'],
      [60, '#c9d3cd'],
      [100, '#fbe6bf'],
    ]) +
      gradient('plain', [
        [0, '#eac493'],
        [40, '#dca671'],
        [100, '#b5744a'],
      ]),
  );
}

function libraryTrain(): string {
  const roll = dice(44);
  const rail = 742;
  const forest = (
    count: number,
    ground: number,
    size: number,
    fill: string,
    snow: string,
  ): string =>
    times(count, (index) => {
      const x = (index / count) * 1680 - 40 + roll() * 40;
      const tall = size * (0.6 + roll() * 0.7);
      const y = ground + roll() * 18;
      return (
        spruce(roll, x, y, tall, fill) +
        spruce(roll, x - tall * 0.03, y - tall * 0.16, tall * 0.8, snow)
      );
    }).join('');
  const windows = times(9, (index) => {
    const x = 522 + index * 66;
    return `${rectangle(x, 630, 44, 46, '#ffd583')}<path d="M${x} 630h13q-2 24-13 40zM${x + 44} 630h-13q2 24 13 40z" fill="#e8954a"/>`;
  });
  const wheels = (xs: number[]): string =>
    xs
      .map(
        (x) =>
          `<circle cx="${x}" cy="${rail - 14}" r="15" fill="#12161f"/><circle cx="${x}" cy="${rail - 14}" r="6" fill="#3c4657"/>`,
      )
      .join('');
  const train = `<g filter="url(#rough)">
      <path d="M490 606q0-18 22-18h600q22 0 22 18v110h-644z" fill="#1f4a3f"/><path d="M486 604q4-24 30-24h592q26 0 30 24z" fill="#e6eef5"/>
      ${rectangle(490, 690, 644, 10, '#d9b45c')}${windows.join('')}
      ${rectangle(486, 714, 652, 12, '#141a22')}
      ${rectangle(1134, 706, 30, 8, '#141a22')}
      <path d="M1164 716v-96h200v-34h100l26 60 14 14v56z" fill="#5b2a2a"/><path d="M1160 620q2-12 14-12h190v12z" fill="#e6eef5"/><path d="M1360 588q2-12 12-12h86l8 12z" fill="#e6eef5"/>
      ${rectangle(1164, 676, 340, 8, '#d9b45c')}${rectangle(1380, 600, 36, 34, '#ffd583')}<path d="M1428 600h32l14 34h-46z" fill="#bcd2e2"/>
      ${rectangle(1160, 714, 350, 12, '#141a22')}
      ${rectangle(1240, 590, 20, 24, '#2a2026')}
      <circle cx="1498" cy="676" r="8" fill="#fff6d8"/>
    </g>${wheels([540, 580, 1040, 1080, 1200, 1240, 1420, 1460])}`;
  return picture(
    `${rectangle(0, 0, width, height, 'url(#sky)')}
    ${times(90, () => `<circle cx="${roll() * 1600}" cy="${roll() * 300}" r="${0.8 + roll() * 1.4}" fill="#fff" opacity="${0.3 + roll() * 0.6}"/>`).join('')}
    ${glow(330, 210, 300, '#dbe8ff', 0.5)}<path d="M338 170a40 40 0 1 0 30 66a38 38 0 0 1-30-66z" fill="#f3f6ff"/>
    <ellipse cx="900" cy="520" rx="900" ry="70" fill="#f0b6a5" opacity=".55" filter="url(#mist)"/>
    ${hills(61, {base: 600, rise: 190, peaks: 1.3, sharp: 0.3}, '#6d86ad')}
    ${forest(110, 610, 90, '#50698f', '#7d95b8')}
    ${rectangle(0, 600, width, 60, '#8ea6c8')}
    ${forest(62, 660, 190, '#2b4164', '#5b7599')}
    ${rectangle(0, 650, width, 400, 'url(#snow)')}
    ${hills(88, {base: 700, rise: 30, peaks: 1.6, sharp: 0}, '#b3c6e0')}
    <g filter="url(#soft)">${times(9, (index) => `<polygon points="${522 + index * 66},${rail + 8} ${566 + index * 66},${rail + 8} ${592 + index * 66},${rail + 110} ${484 + index * 66},${rail + 110}" fill="#ffd27a" opacity=".5"/>`).join('')}</g>
    <path d="M0 ${rail - 2}H1600v12H0z" fill="#5b6a86"/><path d="M0 ${rail}H1600" stroke="#232b3a" stroke-width="4"/>
    ${glow(1498, 676, 150, '#fff2c4', 0.9)}<polygon points="1500,670 1600,640 1600,730 1500,684" fill="#fff2c4" opacity=".35" filter="url(#soft)"/>
    <g filter="url(#mist)"><ellipse cx="1130" cy="540" rx="150" ry="26" fill="#e8eef8" opacity=".8"/><ellipse cx="960" cy="505" rx="180" ry="24" fill="#d5deee" opacity=".7"/><ellipse cx="760" cy="480" rx="190" ry="20" fill="#cdd8ea" opacity=".55"/></g>
    ${train}
    ${times(9, (index) => glow(544 + index * 66, 653, 74, '#ffc766', 0.45)).join('')}
    ${hills(95, {base: 880, rise: 70, peaks: 1.1, sharp: 0}, 'url(#drift)')}
    ${hills(97, {base: 985, rise: 90, peaks: 1.4, sharp: 0}, '#9db3d3')}
    ${[40, 170, 1490, 1580].map((x) => spruce(roll, x, 1030, 250 + roll() * 150, '#16253f') + spruce(roll, x - 6, 990, 220, '#3c5679')).join('')}
    ${times(380, () => `<circle cx="${roll() * 1600}" cy="${roll() * 1000}" r="${1 + roll() ** 3 * 5}" fill="#fff" opacity="${0.25 + roll() * 0.5}"/>`).join('')}`,
    gradient('sky', [
      [0, '#1d3560'],
      [35, '#4a6a9c'],
      [56, '#c9a5ad'],
      [100, '#c9a5ad'],
    ]) +
      gradient('snow', [
        [0, '#a9bddb'],
        [40, '#dfe8f4'],
        [100, '#8aa2c8'],
      ]) +
      gradient('drift', [
        [0, '#e8eff8'],
        [100, '#a5bad8'],
      ]),
  );
}

function northernRiver(): string {
  const roll = dice(63);
  const shore = 610;
  const curtain = (
    seed: number,
    base: number,
    tall: number,
    colour: string,
  ): string => {
    const line = skyline(seed, {
      base,
      rise: 150,
      peaks: 0.9,
      sharp: 0,
      step: 10,
    });
    return line
      .map(([x, y], index) => {
        const high =
          tall *
          (0.55 + 0.45 * Math.sin(index * 0.21 + seed)) *
          (0.7 + roll() * 0.5);
        return `<rect x="${x}" y="${y - high}" width="11" height="${high}" fill="url(#${colour})" opacity="${0.25 + roll() * 0.5}"/>`;
      })
      .join('');
  };
  const hut = (x: number, wide: number, lit: boolean): string => {
    const y = shore + 6;
    const tall = wide * 0.46;
    return `${rectangle(x, y - tall, wide, tall, '#2a2430')}${times(5, (index) => rectangle(x, y - tall + (index * tall) / 5, wide, 2, '#1b1822')).join('')}
      <polygon points="${polygon([
        [x - wide * 0.1, y - tall],
        [x + wide * 0.5, y - tall * 2.1],
        [x + wide * 1.1, y - tall],
      ])}" fill="#b9cfe0"/>
      <polygon points="${polygon([
        [x + wide * 0.04, y - tall],
        [x + wide * 0.5, y - tall * 1.82],
        [x + wide * 0.96, y - tall],
      ])}" fill="#332b38"/>
      ${rectangle(x + wide * 0.7, y - tall * 2.2, wide * 0.1, tall * 0.6, '#2a2430')}
      ${rectangle(x + wide * 0.2, y - tall * 0.75, wide * 0.2, tall * 0.4, lit ? '#ffcf78' : '#151823')}${rectangle(x + wide * 0.6, y - tall * 0.75, wide * 0.2, tall * 0.4, lit ? '#ffcf78' : '#151823')}
      <path d="M${x + wide * 0.75} ${y - tall * 2.2}q-20-40 8-80t-6-90" stroke="#cfe0e6" stroke-width="13" fill="none" opacity=".35" filter="url(#soft)"/>
      ${lit ? glow(x + wide / 2, y - tall * 0.55, wide * 0.9, '#ffb95c', 0.6) : ''}`;
  };
  const scene = `${rectangle(0, 0, width, shore + 10, 'url(#sky)')}
    ${times(260, () => `<circle cx="${roll() * 1600}" cy="${roll() * 520}" r="${0.6 + roll() ** 3 * 2.2}" fill="#fff" opacity="${0.3 + roll() * 0.7}"/>`).join('')}
    <g filter="url(#soft)" style="mix-blend-mode:screen">${curtain(2, 470, 330, 'green')}${curtain(6, 380, 300, 'teal')}${curtain(13, 300, 220, 'violet')}</g>
    ${hills(27, {base: shore, rise: 110, peaks: 1.2, sharp: 0.3}, '#16324a', shore + 10)}
    ${times(120, (index) => spruce(roll, (index / 120) * 1640 - 20 + roll() * 14, shore + 2, 40 + roll() * 60, '#0d2032')).join('')}
    ${hut(330, 130, true)}${hut(520, 96, false)}${hut(900, 150, true)}${hut(1120, 104, false)}${hut(1290, 88, false)}`;
  return picture(
    `${scene}
    <clipPath id="ice">${rectangle(0, shore + 8, width, height, '#000')}</clipPath>
    <g clip-path="url(#ice)"><g filter="url(#ripple)"><g transform="translate(0 ${2 * shore + 16}) scale(1 -1)">${scene}</g></g>${rectangle(0, shore, width, 400, 'url(#frost)')}</g>
    <g filter="url(#rough)"><path d="M0 ${shore + 2}H1600v14q-400 20-800 8T0 ${shore + 24}z" fill="#c9dbe8"/>
    <path d="M-10 ${height + 40}V850q220-70 420-30t300 90 420 90z" fill="#c4d7e8"/><path d="M-10 ${height + 40}V930q260-50 460-10t320 80z" fill="#dfeaf3"/>
    <path d="M1610 ${height + 40}V800q-160-20-260 40t-300 160z" fill="#b2c8dd"/></g>
    <g stroke="#dff5ef" fill="none" opacity=".35">${times(26, () => {
      const y = shore + 50 + roll() * 220;
      const x = roll() * 1500;
      return `<path d="M${x} ${y}l${40 + roll() * 90} ${(roll() - 0.5) * 16}l${20 + roll() * 60} ${(roll() - 0.5) * 22}" stroke-width="${1 + roll() * 2}"/>`;
    }).join('')}</g>
    ${[1440, 1530, 1590].map((x) => spruce(roll, x, 1000, 380 + roll() * 160, '#0a1826') + spruce(roll, x - 8, 950, 320, '#1f3b52')).join('')}
    ${[20, 110].map((x) => spruce(roll, x, 900, 260 + roll() * 120, '#0a1826') + spruce(roll, x - 6, 860, 230, '#1f3b52')).join('')}`,
    gradient('sky', [
      [0, '#081426'],
      [60, '#12324f'],
      [100, '#2c6470'],
    ]) +
      gradient('green', [
        [0, '#4fe3a1', 0],
        [75, '#6ff0b0', 0.8],
        [100, '#d6ffd9', 0],
      ]) +
      gradient('teal', [
        [0, '#3fb6d8', 0],
        [80, '#49d6c4', 0.6],
        [100, '#b8fff0', 0],
      ]) +
      gradient('violet', [
        [0, '#a05fd0', 0],
        [70, '#8f6be0', 0.4],
        [100, '#6fe0d8', 0],
      ]) +
      gradient('frost', [
        [0, '#0b2233', 0.1],
        [100, '#1b3c55', 0.75],
      ]),
  );
}
