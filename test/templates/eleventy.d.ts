/** Eleventy has no types of its own for its use from a script. */
declare module '@11ty/eleventy' {
  interface Config {
    addGlobalData(name: string, value: unknown): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string | undefined,
      options: {
        configPath: string;
        quietMode: boolean;
        config(config: Config): void;
      },
    );
    toJSON(): Promise<{url: string; inputPath: string; content: string}[]>;
  }
}
