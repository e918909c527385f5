import {format, resolveConfig} from 'prettier';

/** The text of a generated file as Prettier has it, with the project's settings. */
export async function formatted(path: string, text: string): Promise<string> {
  return format(text, {...(await resolveConfig(path)), filepath: path});
}
