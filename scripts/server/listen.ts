import type {Server} from 'node:http';

/** Only this machine can reach it: a preview is nobody else's business. */
export const host = '127.0.0.1';

const highestPort = 65_535;
const portsTried = 100;

/**
 * Listens on a port, or on the next one that is free.
 *
 * @param first - The port to try first; 0 for any that is free.
 * @returns the port.
 */
export async function listen(server: Server, first: number): Promise<number> {
  for (
    let port = first;
    port <= highestPort && port < first + portsTried;
    port++
  ) {
    const taken = await tryPort(server, port);
    if (taken !== undefined) return taken;
  }
  throw new Error(`No port is free from ${first} on.`);
}

/** @returns the port that it listens on, or undefined if another program does, or may only. */
function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        resolve(undefined);
      } else {
        reject(error);
      }
    };
    const listening = (): void => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' ? address?.port : undefined);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host);
  });
}
