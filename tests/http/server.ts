/** The real server over a real store with a few facts, listening nowhere. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { afterAll, expect } from 'vitest';
import { answeredProblems } from '#api/http/answered-problems.ts';
import { app } from '#api/http/app.ts';
import type { HttpSettings } from '#api/http/settings.ts';
import { openStore } from '#api/store/open-store.ts';
import { ENDPOINTS, type EndpointName, organizationIdByName, PROBLEM_TYPES } from '#model';
import type { GraphStore } from '#store';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  link,
  says,
  stated,
} from '../store/world.ts';

export const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');
export const CBP = anAgency('7014', 'U.S. Customs and Border Protection', 'CBP');
export const FOUR_POINTS = byName('Four Points Technology');
export const AWS = stated(organizationIdByName('Amazon Web Services'), 'Amazon Web Services');
export const RING = byName('Ring');
export const CLOUD_ORDER = anAward('70CTD024FC0000017');
export const OTHER_ORDER = anAward('70B04C24F00000413', '7014');
export const LIST = aSource('A list of contracts');

const paid = { holder: FOUR_POINTS, on: '2024-03-01' };
export const ROWS = [
  awardRow(LIST, 'r1', { agency: ICE, award: CLOUD_ORDER, value: '100.10', ...paid }),
  awardRow(LIST, 'r2', { agency: ICE, award: CLOUD_ORDER, value: '-0.05', ...paid }),
  awardRow(LIST, 'r3', { agency: CBP, award: OTHER_ORDER, value: '7.00', ...paid }),
  aRow(
    LIST,
    'r4',
    [CLOUD_ORDER, AWS],
    [link(CLOUD_ORDER, 'names_product', AWS, says({ quote: 'AWS HOSTING – "GOVCLOUD"' }))],
    { description: 'AWS HOSTING – "GOVCLOUD"' },
  ),
  aRow(LIST, 'r5', [AWS, RING], []),
];

export interface Running {
  readonly server: Express;
  readonly store: GraphStore;
  close(): Promise<void>;
}

/** Settings of a quiet server without limits, but for those given. */
export const settings = (more: Partial<HttpSettings> = {}): HttpSettings => ({
  rateLimit: 0,
  pathBudgetMs: 5_000,
  logLevel: 'silent',
  pageFolder: join(tmpdir(), 'paperchain-no-page'),
  storyFolder: resolve(import.meta.dirname, '../../seed/stories'),
  ...more,
});

/** Whatever a test asks for: a route answers with no problem that the contract does not list for it. */
const unlisted = new Set<string>();
afterAll(() => expect([...unlisted]).toEqual([]));

/** The server over a store; every answer is compared with the contract. */
export function served(store: GraphStore, settings: HttpSettings, log?: Logger): Express {
  const outer = express();
  outer.disable('x-powered-by');
  outer.use((request, response, next) => {
    const { path } = request;
    response.once('finish', () => noteUnlisted(path, response.statusCode));
    next();
  });
  outer.use(app(store, settings, log));
  return outer;
}

function noteUnlisted(path: string, status: number): void {
  if (status < 400) return;
  for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
    const pattern = ENDPOINTS[name].path.replace('.', '\\.').replace(/:\w+/, '[^/]+');
    const isListed = answeredProblems(name).some((type) => PROBLEM_TYPES[type].status === status);
    if (new RegExp(`^/api${pattern}/?$`).test(path) && !isListed)
      unlisted.add(`${name}: ${status}`);
  }
}

/** Opens a store in a folder of its own, writes the facts, and builds the server over it. */
export async function running(more: Partial<HttpSettings> = {}): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paperchain-http-'));
  const store = await openStore({ store: 'embedded', dataDir });
  await store.addSource(LIST);
  await store.addFacts(ROWS);
  await store.settle();
  return {
    server: served(store, settings({ snapshotFolder: join(dataDir, 'snapshots'), ...more })),
    store,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
