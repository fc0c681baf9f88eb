/** Whether the server stays awake: /health while the heaviest path question runs, and a question after one that was left. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from '#api/http/app.ts';
import type { EntityId } from '#model';
import type { GraphStore } from '#store';
import { report, spread, timedAsync } from './figures.ts';

/** Every chain of eight hops, in whatever order of time: more than anybody can list. */
const HEAVIEST = { mode: 'within', maxHops: 8, overlap: 'overlapping', budgetMs: 8000 };

export async function benchHealth(store: GraphStore, from: EntityId, to: EntityId): Promise<void> {
  const settings = {
    rateLimit: 0,
    pathBudgetMs: 10_000,
    logLevel: 'silent',
    pageFolder: '.',
  } as const;
  const server = createServer(app(store, settings)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const api = `http://127.0.0.1:${port}/api`;
  const ask = (more: object, signal?: AbortSignal): Promise<Response> =>
    fetch(`${api}/paths`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: [from], to: [to], ...more }),
      ...(signal ? { signal } : {}),
    });
  const health = (): Promise<unknown> => fetch(`${api}/health`).then((answer) => answer.json());
  await ask({});
  await health();
  const [lasted, times] = await timedAsync(() => pollWhile(ask(HEAVIEST), health));
  report(
    `/health during a question of ${lasted.toFixed(0)} ms`,
    `${spread(times)}  ${times.length} asked`,
  );
  const leave = new AbortController();
  const left = ask(HEAVIEST, leave.signal).catch(() => undefined);
  await wait(200);
  leave.abort();
  await left;
  const [after] = await timedAsync(() => ask({ maxHops: 1 }));
  report('a question right after one that was left', `${after.toFixed(0)} ms`);
  server.close();
  server.closeAllConnections();
}

async function pollWhile(work: Promise<unknown>, ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let done = false;
  const end = work.finally(() => {
    done = true;
  });
  while (!done) {
    times.push((await timedAsync(ask))[0]);
    await wait(5);
  }
  await end;
  return times;
}
