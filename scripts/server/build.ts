import {buildBundle} from '../build/bundle.js';
import {buildStyles} from '../build/styles.js';

/** Builds what pages load: the one file for a script tag and the style sheet. */
export async function buildForPages(): Promise<void> {
  await Promise.all([buildBundle(), buildStyles()]);
}
