import type {Page} from 'puppeteer-core';
import {
  countChanged,
  countStandingOut,
  crop,
  photograph,
  type Box,
} from '../pixels.js';
import {emulate, type Wishes} from './pages.js';

/** What is wrong with the focus on a page, by criterion. */
export interface WalkFaults {
  /** Number of stops of the Tab key. */
  stops: number;
  /** 2.4.7: nothing changes when it takes the focus. */
  readonly unseen: string[];
  /** 2.4.13: what changes is too little or too faint. */
  readonly faint: string[];
  /** 2.4.11: covered altogether. */
  readonly hidden: string[];
  /** 2.4.12: covered in part. */
  readonly covered: string[];
  /** 1.4.11: a button that can hardly be seen. */
  readonly shapeless: string[];
}

/** More stops than any page has: the keyboard is caught. */
const most = 200;

/** Goes through the page with the Tab key, and takes a picture of each stop with the focus and without it. */
export async function walk(
  page: Page,
  wishes: Wishes = {},
): Promise<WalkFaults> {
  const faults: WalkFaults = {
    stops: 0,
    unseen: [],
    faint: [],
    hidden: [],
    covered: [],
    shapeless: [],
  };
  await emulate(page, wishes);
  await page.evaluate(() => {
    seen.forgetStops();
    // A site may scroll smoothly: looked at is where that ends.
    document.documentElement.style.scrollBehavior = 'auto';
  });
  let ends = 0;
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => seen.focused());
    if (!stop) {
      // It begins where the focus was last, and goes round once.
      if (++ends === 2) return faults;
      continue;
    }
    if (
      stop.stop < faults.stops - 1 ||
      (ends === 1 && stop.stop < faults.stops)
    ) {
      return faults;
    }
    // The parts of a player of sound or video are one stop of the page's.
    if (stop.stop < faults.stops) continue;
    faults.stops++;
    if (stop.isHidden) faults.hidden.push(stop.name);
    if (stop.covers.length > 0) {
      faults.covered.push(`${stop.name}: ${stop.covers.join(', ')}`);
    }
    if (stop.isLedes) await photographStop(page, stop, faults);
  }
  throw new Error(`The Tab key finds no end: ${faults.stops} stops.`);
}

async function photographStop(
  page: Page,
  {name, isButton}: {name: string; isButton: boolean},
  faults: WalkFaults,
): Promise<void> {
  const place = await page.evaluate(() => seen.centre());
  if (!place)
    throw new Error(`${name} lost the focus when it was scrolled to.`);
  const around = inflate(place.box, 8);
  const focused = await photograph(page, around);
  await page.evaluate(() => {
    seen.unfocus();
  });
  const unfocused = await photograph(page, around);
  await page.evaluate(() => {
    seen.refocus();
  });
  const needed = 2 * place.perimeter;
  if (countChanged(unfocused, focused, 1.2) === 0) faults.unseen.push(name);
  const changed = countChanged(unfocused, focused, 3);
  if (changed < needed) {
    faults.faint.push(
      `${name}: ${changed} of ${Math.round(needed)} pixels change by 3:1`,
    );
  }
  if (isButton) {
    const drawn = countStandingOut(crop(unfocused, place.box), 3);
    // A minus sign of 14 × 2 px is the least that Lede draws.
    if (drawn < 25) {
      faults.shapeless.push(`${name}: ${drawn} pixels stand out by 3:1`);
    }
  }
}

function inflate({x, y, width, height}: Box, by: number): Box {
  return {
    x: x - by,
    y: y - by,
    width: width + 2 * by,
    height: height + 2 * by,
  };
}
