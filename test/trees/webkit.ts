import {remote} from 'webdriverio';
import type {Browser} from '../../scripts/browsers/find.js';
import {startWebKitDriver} from '../../scripts/browsers/webkit-driver.js';
import type {Desktop} from '../screen-reader/desktop.js';

/** A window of WebKitGTK's own browser in a session. */
export interface WebKitWindow {
  goto(url: string): Promise<void>;
  /** Whether the promise that a script's text gives is fulfilled with something true. */
  isTrue(script: string): Promise<boolean>;
  close(): Promise<void>;
}

export async function openWebKit(
  desktop: Desktop,
  browser: Browser,
): Promise<WebKitWindow> {
  const driver = await startWebKitDriver(browser, desktop.env);
  const client = await remote({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: driver.capabilities,
  });
  return {
    goto: async (url) => {
      await client.url(url);
    },
    isTrue: async (script) =>
      (await client.execute(
        `return Promise.resolve(${script}).then(Boolean)`,
      )) === true,
    close: async () => {
      await client.deleteSession();
      driver.stop();
    },
  };
}
