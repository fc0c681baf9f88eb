/** The real page on the real server over a small world: a reseller with 60 orders, one of which names a cloud. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from '#api/http/app.ts';
import type { HttpSettings } from '#api/http/settings.ts';
import { openStore } from '#api/store/open-store.ts';
import { fedrampOfferingId, organizationIdByName, type RowFacts, systemId } from '#model';
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
import { onLoopback, type Served } from './loopback.ts';
import { shippedPage } from './shipped-page.ts';

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

/** The shortest of stories: one sentence with its link, one of what no record states. */
const STORY = {
  id: 'a-cloud-by-name',
  title: 'A cloud by name',
  says: 'An order of ICE names a cloud.',
  missing: 'How much of the order is cloud.',
  steps: [
    {
      kind: 'fact',
      title: 'The order',
      sentences: [
        { text: 'An order names the cloud.', cites: [`${NAMED.id}~names_product~${AWS.id}`] },
      ],
    },
    {
      kind: 'not-on-record',
      title: 'What is not on record',
      sentences: [{ text: 'How much of the order is cloud.' }],
    },
  ],
};

export interface ServedWorld extends Served {
  /** The data change: one more order that names the cloud. */
  addOrder(): Promise<void>;
  /** Keeps a snapshot of entities and the links between them, as a reader may; gives its hash. */
  keep(title: string, entityIds: readonly string[]): Promise<string>;
}

/** Fills a store and serves it with the page; `more` changes the server's settings. */
export async function serveWorld(more: Partial<HttpSettings> = {}): Promise<ServedWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'paperchain-browser-'));
  const page = join(folder, 'page');
  await shippedPage(page);
  const store = await openStore({ store: 'embedded', dataDir: folder });
  for (const source of [LIST, PAPERS]) await store.addSource(source);
  await store.addFacts([...orders(), ...otherRows()]);
  await store.settle();
  const storyFolder = join(folder, 'stories');
  await mkdir(storyFolder);
  await writeFile(join(storyFolder, `${STORY.id}.json`), JSON.stringify(STORY));
  const settings = {
    rateLimit: 0,
    pathBudgetMs: 5_000,
    logLevel: 'silent',
    pageFolder: page,
    storyFolder,
    snapshotFolder: join(folder, 'snapshots'),
    ...more,
  };
  const server = await onLoopback(app(store, settings));
  return {
    address: server.address,
    addOrder: async () => {
      const order = anAward('70CTD026FC0000001');
      const named = [link(ICE, 'awarded', order), link(order, 'names_product', AWS)];
      await store.addFacts([aRow(LIST, 'one more', [ICE, order, AWS], named)]);
      await store.settle();
    },
    keep: async (title, entityIds) => {
      const response = await fetch(`${server.address}/api/snapshots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title, entityIds }),
      });
      return (await response.json()).hash;
    },
    close: async () => {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
