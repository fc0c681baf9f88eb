/** The real page on the real server over a small world: a reseller with 60 orders, one of which names a cloud. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPage } from '#api/cli/build-page.ts';
import { app } from '#api/http/app.ts';
import type { HttpSettings } from '#api/http/settings.ts';
import { openStore } from '#api/store/open-store.ts';
import { fedrampOfferingId, organizationIdByName, type RowFacts, systemId } from '#model';
import { viewerHtml } from '../../web/viewer-file.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  day,
  link,
  says,
  stated,
} from '../store/world.ts';

const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');
const RESELLER = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const AWS = stated(organizationIdByName('Amazon Web Services'), 'Amazon Web Services');
const GOVCLOUD = stated(fedrampOfferingId('F1603047866'), 'AWS GovCloud');
const HART = stated(systemId('hart'), 'Homeland Advanced Recognition Technology', {
  shortName: 'HART',
});
const RING = byName('Ring');
const AXON = byName('Axon Enterprise');
const LIST = aSource('Contract transactions of ICE', {
  coverage: 'FY2022 is truncated at the source.',
});
const PAPERS = aSource('Assessments and statements', { kind: 'privacy impact assessment' });
const NAMED = anAward('70CTD024FC0000017');
const CAMERAS = anAward('70CMSD24P00000027');

function orders(): RowFacts[] {
  return Array.from({ length: 60 }, (_, n) =>
    awardRow(LIST, `order ${n}`, {
      agency: ICE,
      award: n === 0 ? NAMED : anAward(`70CTD024FR${String(n).padStart(7, '0')}`),
      holder: RESELLER,
      value: `${(n + 1) * 1000}.10`,
      on: '2024-08-15',
    }),
  );
}

function otherRows(): RowFacts[] {
  const words = 'HOSTING SUPPORT FOR THE AMAZON WEB SERVICES ENVIRONMENT';
  const planned = says({ status: 'planned', asOf: day('2020-05'), quote: 'will be hosted' });
  const none = says({ grade: 'absent', note: 'Looked for a contract; none was found.' });
  const inferred = says({
    grade: 'inferred',
    note: `inferred from ${HART.id}~hosted_on~${GOVCLOUD.id}; the alternatives are three other clouds`,
  });
  return [
    aRow(PAPERS, 'guess', [HART, AWS], [link(HART, 'hosted_on', AWS, inferred)]),
    aRow(LIST, 'text', [NAMED, AWS], [link(NAMED, 'names_product', AWS, says({ quote: words }))], {
      'Transaction Description': words,
    }),
    aRow(PAPERS, 'hart', [HART, GOVCLOUD], [link(HART, 'hosted_on', GOVCLOUD, planned)]),
    aRow(PAPERS, 'axon', [RING, AXON], [link(RING, 'partners_with', AXON)]),
    aRow(PAPERS, 'none', [RING, ICE], [link(RING, 'absent', ICE, none)]),
    awardRow(LIST, 'cameras', {
      agency: ICE,
      award: CAMERAS,
      holder: AXON,
      value: '14940.00',
      on: '2022-02-01',
    }),
  ];
}

export interface ServedWorld {
  readonly address: string;
  /** The data change: one more order that names the cloud. */
  addOrder(): Promise<void>;
  close(): Promise<void>;
}

/** Builds as users get it: the test runner's own mode would add the checks that React has for developers. */
async function asShipped<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  return build().finally(() => {
    process.env.NODE_ENV = before;
  });
}

export function buildShippedPage(page: string): Promise<void> {
  const root = resolve(import.meta.dirname, '../..');
  return asShipped(() => buildPage({ root, page, seed: join(root, 'seed') }));
}

/** The viewer alone, as users get it. */
export const buildShippedViewer = (): Promise<string> => asShipped(viewerHtml);

/** Builds the page, fills a store, and serves both on a free port; `more` changes the server's settings. */
export async function serveWorld(more: Partial<HttpSettings> = {}): Promise<ServedWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'paperchain-browser-'));
  const page = join(folder, 'page');
  await buildShippedPage(page);
  const store = await openStore({ store: 'embedded', dataDir: folder });
  for (const source of [LIST, PAPERS]) await store.addSource(source);
  await store.addFacts([...orders(), ...otherRows()]);
  await store.settle();
  const settings = {
    rateLimit: 0,
    pathBudgetMs: 5_000,
    logLevel: 'silent',
    pageFolder: page,
    snapshotFolder: join(folder, 'snapshots'),
    ...more,
  };
  const server = createServer(app(store, settings)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  return {
    address: `http://127.0.0.1:${port}`,
    addOrder: async () => {
      const order = anAward('70CTD026FC0000001');
      const named = [link(ICE, 'awarded', order), link(order, 'names_product', AWS)];
      await store.addFacts([aRow(LIST, 'one more', [ICE, order, AWS], named)]);
      await store.settle();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
