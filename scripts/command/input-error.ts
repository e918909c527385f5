/** What was asked for and can't be had, said for whoever typed it. */
export class InputError extends Error {}
