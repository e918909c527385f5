/** How many tests of a suite passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}
