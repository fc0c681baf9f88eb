/** A store with a small world that tries to break out of every format, and all of it written in one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphPart } from '#api/exports/exportable.ts';
import { GRAPH_WRITERS } from '#api/exports/write-graph.ts';
import { openStore } from '#api/store/open-store.ts';
import { type EdgeId, type ExportFormat, edgeId, fedrampOfferingId, systemId } from '#model';
import type { GraphStore } from '#store';
import { load } from '../store/loaded.ts';
import {
  anAgency,
  anAward,
  aRow,
  aSource,
  awardRow,
  byName,
  byUei,
  day,
  link,
  money,
  says,
  stated,
} from '../store/world.ts';

/** Markup, quotation marks, a formula, line breaks, and characters outside the basic plane. */
export const WILD = `=HYPERLINK("x") <script>alert('&amp;')</script> ]]> "Ünï" 𝔘 {\\n} % _ # ~
second line`;
/** What XML has no place for. */
export const UNSAYABLE = 'bell \u{7} and null \u{0} end';

/** A text as XML can say it. */
export const sayableInXml = (text: string): string =>
  [...text]
    .map((letter) =>
      (letter < ' ' && !'\t\n\r'.includes(letter)) || '\ufffe\uffff'.includes(letter)
        ? '\u{FFFD}'
        : letter,
    )
    .join('');

export const ICE = anAgency('7012', 'U.S. Immigration and Customs Enforcement', 'ICE');
export const ORDER = anAward('70CTD024FC0000017');
export const RESELLER = byUei('FP7TWPL8SMA4', 'Four Points Technology, L.L.C.');
const PARENT = byName('A parent of the reseller');
export const CLOUD = stated(fedrampOfferingId('F1603047866'), WILD);
export const HART = stated(systemId('hart'), 'HART');
const UNDISCLOSED = stated('withheld:rec-1' as typeof HART.id, 'vendor withheld'); // its prefix is that of a withheld end

export const LIST = aSource(`A list, ${WILD}`);
export const PAPERS = aSource('Papers', { url: null, kind: 'privacy impact assessment' });

const ROWS = [
  awardRow(LIST, 'r1', {
    agency: ICE,
    award: ORDER,
    holder: RESELLER,
    value: '90071992547409.93',
    on: '2024-03-01',
  }),
  awardRow(LIST, 'r2', {
    agency: ICE,
    award: ORDER,
    holder: RESELLER,
    value: '-0.05',
    on: '2024-04-01',
  }),
  aRow(
    LIST,
    WILD,
    [ORDER, CLOUD],
    [link(ORDER, 'names_product', CLOUD, says({ quote: WILD, note: UNSAYABLE }))],
  ),
  aRow(PAPERS, 'owner', [RESELLER, PARENT], [link(RESELLER, 'owned_by', PARENT)]),
  aRow(
    PAPERS,
    'plan',
    [HART, CLOUD],
    [
      link(
        HART,
        'hosted_on',
        CLOUD,
        says({ status: 'planned', period: { from: day('2020'), to: null } }),
      ),
      link(HART, 'hosted_on', CLOUD, says({ grade: 'inferred', flags: ['name-match-only'] })),
    ],
  ),
  aRow(PAPERS, 'none', [PARENT, ICE], [link(PARENT, 'absent', ICE, says({ grade: 'absent' }))]),
  aRow(
    PAPERS,
    'redacted',
    [ORDER, UNDISCLOSED],
    [link(ORDER, 'held_by', UNDISCLOSED, money('1.00', '2024', 'reported', { grade: 'withheld' }))],
  ),
];

export const NAMES_CLOUD: EdgeId = edgeId({ from: ORDER.id, kind: 'names_product', to: CLOUD.id });

export interface Exported {
  readonly store: GraphStore;
  /** The text of an export. */
  write(format: ExportFormat, part?: GraphPart): Promise<string>;
  close(): Promise<void>;
}

/** Opens the world; close it after the tests. */
export async function exportedWorld(): Promise<Exported> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paperchain-exports-'));
  const store = await openStore({ store: 'embedded', dataDir });
  await load(store, { sources: [LIST, PAPERS], rows: ROWS });
  return {
    store,
    async write(format, part = {}) {
      let text = '';
      for await (const piece of GRAPH_WRITERS[format](store, part)) text += piece;
      return text;
    },
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
