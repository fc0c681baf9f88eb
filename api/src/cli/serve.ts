/** Serves the page and the API; seeds an empty store and builds the page first. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { app } from '#api/http/app.ts';
import { makeLog } from '#api/http/log.ts';
import type { GraphStore } from '#store';
import { readArguments } from './arguments.ts';
import { buildPage, pageIsCurrent } from './build-page.ts';
import { type Command, type Context, Hindrance, INTERRUPTED, say } from './command.ts';
import { seedStore } from './seed-store.ts';
import { withStore } from './with-store.ts';

/** How long answers that are under way may take once the server is told to stop. */
const LAST_ANSWERS_MS = 2_000;

/** The first question of a reader should not wait for the path index. */
const SERVING = { warmPaths: true };

/** `paperchain serve`: runs until Ctrl-C. */
export const serve: Command = (args, context) => {
  readArguments(args, {}, false);
  return withStore(
    context,
    async (store) => {
      // The builder works on threads of its own while the records are read.
      const page = preparePage(context);
      const seeded = await seedStore(store, context);
      await page;
      if (!seeded) {
        say(context.err, 'Stopped. What was loaded is kept; the next start goes on from there.');
        return INTERRUPTED;
      }
      if (context.signal.aborted) return INTERRUPTED;
      const server = await listen(store, context);
      welcome(server, context);
      await stopped(context.signal);
      await close(server);
      return 0;
    },
    SERVING,
  );
};

async function preparePage({ folders, err }: Context): Promise<void> {
  if (await pageIsCurrent(folders)) return;
  say(err, 'Building the page …');
  try {
    await buildPage(folders);
  } catch {
    say(err, 'The page could not be built; npm run build says why. The API answers meanwhile.');
  }
}

function listen(store: GraphStore, { config, folders }: Context): Promise<Server> {
  const log = makeLog(config.logLevel);
  const httpSettings = {
    ...config,
    pageFolder: folders.page,
    storyFolder: join(folders.seed, 'stories'),
    snapshotFolder: join(config.dataDir, 'snapshots'),
  };
  const server = createServer(app(store, httpSettings, log));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(portHindrance(error, config.host, config.port)),
    );
    server.listen(config.port, config.host, () => resolve(server));
  });
}

function portHindrance(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Hindrance(
      `Port ${port} on ${host} is taken. Stop what uses it, or take another: PORT=${port + 1}.`,
    );
  if (error.code === 'EACCES')
    return new Hindrance(`Port ${port} may not be used by you. Take one above 1023: PORT=4000.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Hindrance(`HOST: ${host} is no address of this computer. Try HOST=127.0.0.1.`);
  return error;
}

function welcome(server: Server, { config, out }: Context): void {
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const address = `http://${host}:${port}`;
  say(out, `Paperchain is at ${address}`);
  say(out, '');
  say(out, 'Three things to try:');
  say(out, `  How does ICE reach Amazon Web Services on paper?`);
  say(out, `      ${address}/path?from=agency:7012&to=org:name:amazon-web-services&kinds=money`);
  say(out, `  What do the records connect ICE to?`);
  say(out, `      ${address}/e/agency:7012`);
  say(out, `  The same for programs:`);
  say(out, `      curl '${address}/api/search?q=palantir'   (all of it: ${address}/docs)`);
  say(out, '');
  say(out, 'Ctrl-C stops it.');
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function close(server: Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}
