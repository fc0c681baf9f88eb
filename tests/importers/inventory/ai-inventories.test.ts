/** The AI use case inventories: what an agency reports of itself, and what cells of three years' forms hold. */
import { describe, expect, it } from 'vitest';
import { NotUnderstood } from '#api/importers/importer.ts';
import { aiInventory2023 } from '#api/importers/inventory/ai-inventory-2023.ts';
import { aiInventory2024 } from '#api/importers/inventory/ai-inventory-2024.ts';
import { aiInventory2025 } from '#api/importers/inventory/ai-inventory-2025.ts';
import { edgeKindMeaning, kindOfEntityId, RowFactsSchema } from '#model';
import { edgeLines, readShared, readSorted, sharedDataPresent } from '../shared-data.ts';
import { textFile } from '../text-file.ts';

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

const HEADER_2025 = [
  'Use Case ID [Agency Abbrev.] – [#]',
  'Use Case Name',
  'Bureau/Component',
  'Email Address',
  'Stage of Development',
  'Date when AI use case became operational or the pilot’s start date',
  'Vendor(s) Name',
  'System(s) Name',
  'What problem is the AI intended to solve?',
];
interface Cells2025 {
  id?: string;
  bureau?: string;
  stage?: string;
  started?: string;
  vendor?: string;
  system?: string;
  problem?: string;
}
const row2025 = (cells: Cells2025 = {}): string[] => [
  cells.id ?? 'DHS-1',
  'A Tool (ABC)',
  cells.bureau ?? 'ICE',
  'jane.roe@agency.example',
  cells.stage ?? 'c)  Deployed – The use case is in use, not retired or in pilot.',
  cells.started ?? '45815',
  cells.vendor ?? '',
  cells.system ?? '',
  cells.problem ?? '',
];
const read2025 = (...rows: Cells2025[]) =>
  readSorted(aiInventory2025, textFile(csv([HEADER_2025, ...rows.map(row2025)])));
const only2025 = async (cells: Cells2025) => {
  const [row] = (await read2025(cells)).facts;
  if (!row) throw new Error('the row was refused');
  return row;
};

const HEADER_2024 = [
  'Use Case Name',
  'Agency',
  'Agency Abbreviation',
  'Bureau',
  'Stage of Development',
  'Date Implemented',
  'Date Retired',
  'Provide the Procurement Instrument Identifier(s) (PIID) of the contract(s) used.',
  'If Other, please explain.',
  'System Name',
  'If Other, please explain.',
];
const row2024 = (
  name: string,
  contracts: string,
  more: { stage?: string; retired?: string } = {},
): string[] => [
  name,
  'Department of Homeland Security',
  'DHS',
  'CBP',
  more.stage ?? 'Operation and Maintenance',
  '1/1/2020',
  more.retired ?? '',
  contracts,
  'first',
  'ELIS',
  'second',
];
const read2024 = (...rows: string[][]) =>
  readSorted(aiInventory2024, textFile(csv([HEADER_2024, ...rows])));

describe('the inventory of 2025', () => {
  it('reads a spreadsheet day number as the calendar date that it stands for', async () => {
    const [edge] = (await only2025({ started: '45815' })).edges;
    expect(edge?.statement.period).toEqual({ from: '2025-06-07', to: null });
  });

  it.each([
    ['a) Pre-deployment – in a development or acquisition status.', 'planned'],
    ['b)  Pilot – deployed in a limited test or pilot capacity.', 'operational'],
    ['c)  Deployed – in use, not in pilot.', 'operational'],
    ['d) Retired – its development and/or use has been discontinued.', 'retired'],
  ])('takes the stage %j as %s', async (stage, status) => {
    const [edge] = (await only2025({ stage })).edges;
    expect(edge?.statement.status).toBe(status);
  });

  it('says of a pilot that it is one', async () => {
    const [edge] = (await only2025({ stage: 'b) Pilot – limited.' })).edges;
    expect(edge?.statement.note).toContain('pilot');
  });

  it('joins bureaus by code, not by the letters printed', async () => {
    const bureaus = ['ICE', 'CBP', 'FEMA', 'CISA', 'USCIS', 'DHS', 'MGMT'];
    const { facts } = await read2025(
      ...bureaus.map((bureau, i) => ({ id: `DHS-${i + 1}`, bureau })),
    );
    expect(facts.map(({ edges }) => edges[0]?.from)).toEqual([
      'agency:7012',
      'agency:7014',
      'agency:7022',
      'agency:7061',
      'agency:7003',
      'agency:070',
      'agency:name:dhs-management-directorate',
    ]);
  });

  it('keeps no address for reaching a person', async () => {
    const row = await only2025({ problem: 'Write to jane.roe@agency.example or 202-555-0123.' });
    expect(JSON.stringify(row)).not.toMatch(/@|555/);
  });

  it('gives a withheld vendor one node of its own for each use case', async () => {
    const cells = { vendor: 'Law Enforcement Sensitive (LES)' };
    const { facts, notices } = await read2025({ id: 'DHS-1', ...cells }, { id: 'DHS-2', ...cells });
    const edges = facts.flatMap((row) => row.edges.filter(({ kind }) => kind === 'vendor_of'));
    expect(edges.map(({ from }) => from)).toEqual([
      'withheld:vendor-DHS-1',
      'withheld:vendor-DHS-2',
    ]);
    expect(edges.every(({ statement }) => statement.grade === 'withheld')).toBe(true);
    expect(notices.find(({ code }) => code === 'withheld-vendor')?.count).toBe(2);
  });

  it.each([
    ['SAIC and DV United', ['saic', 'dv-united']],
    ['LMI Consulting, LLC', ['lmi-consulting']],
    ['UiPath; Microsoft; Apryse; Personable Inc.', ['uipath', 'microsoft', 'apryse', 'personable']],
    ['Leidos, Rohde & Schwarz', ['leidos', 'rohde-and-schwarz']],
    ['Department of State', []],
    [
      'CGI Federal under the Records Management Support Services (RMSS); Hyperscience - IDP software OEM',
      ['cgi-federal', 'hyperscience'],
    ],
  ])('reads the vendors of %j', async (vendor, keys) => {
    const row = await only2025({ vendor });
    const vendors = row.edges.filter(({ kind }) => kind === 'vendor_of').map(({ from }) => from);
    expect(vendors).toEqual(keys.map((key) => `org:name:${key}`));
  });

  it('records a denial in the vendor cell as an absence, beside what the cell states', async () => {
    const row = await only2025({
      vendor:
        'NEC is the third‑party vendor CBP uses. ICE accesses these capabilities through CBP and does not contract directly with NEC.',
    });
    const absence = row.edges.find(({ kind }) => kind === 'absent');
    expect(absence?.from).toBe('agency:7012');
    expect(absence?.statement.grade).toBe('absent');
    expect(absence?.statement.quote).toContain('does not contract directly');
  });

  it('knows one system under its several printed names', async () => {
    const names = ['ELIS', 'USCIS Electronic Immigration System (ELIS)'];
    const { facts } = await read2025(...names.map((system, i) => ({ id: `DHS-${i + 1}`, system })));
    const systems = facts.flatMap((row) => row.edges.filter(({ kind }) => kind === 'runs_in'));
    expect(systems.map(({ to }) => to)).toEqual(['system:elis', 'system:elis']);
  });

  it('takes prose and withheld names in the system cell for no system', async () => {
    for (const system of [
      'Law Enforcement Sensitive (LES)',
      'The agent code executes within a workspace and inherits all the security controls documented there.',
    ]) {
      const row = await only2025({ system });
      expect(row.edges.map(({ kind }) => kind)).toEqual(['reports_use_of']);
    }
  });

  it('takes a cell that reads like a word of a language for a name like any other', async () => {
    const row = await only2025({ vendor: 'constructor', system: 'toString' });
    expect(edgeLines([row])).toEqual([
      'agency:7012 reports_use_of system:DHS-1',
      'org:name:constructor vendor_of system:DHS-1',
      'system:DHS-1 runs_in system:tostring',
    ]);
  });

  it('names a product only where the words stand, and quotes at most 25 of them', async () => {
    const problem = `${'many words of preface '.repeat(12)}utilizes Amazon Bedrock – Anthropic Claude 3.7 Sonnet`;
    const row = await only2025({ problem });
    const uses = row.edges.filter(({ kind }) => kind === 'uses_product_of');
    expect(uses.map(({ to }) => to)).toEqual([
      'offering:amazon-bedrock',
      'org:name:amazon-web-services',
      'offering:claude',
      'org:name:anthropic',
    ]);
    for (const { statement } of uses) {
      expect(problem).toContain(statement.quote);
      expect(statement.quote?.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
  });

  it('refuses a row without a use case id and a second row with the same id', async () => {
    const { facts, refusals } = await read2025({ id: '' }, { id: 'DHS-1' }, { id: 'DHS-1' });
    expect(facts).toHaveLength(1);
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'the row has no use case id such as DHS-2578',
      'an earlier row of this file has the same use case id',
    ]);
  });

  it('names the column that is missing', async () => {
    const header = HEADER_2025.map((name) => (name === 'Vendor(s) Name' ? 'Vendors Names' : name));
    const reading = readSorted(aiInventory2025, textFile(csv([header, row2025()])));
    await expect(reading).rejects.toThrow(NotUnderstood);
    await expect(reading).rejects.toThrow('Vendor(s) Name');
  });
});

describe('the inventory of 2024', () => {
  it('accepts column names that are printed twice, and keeps both cells', async () => {
    const { facts } = await read2024(row2024('A Tool', ''));
    expect(facts[0]?.record.fields['If Other, please explain.']).toBe('first');
    expect(facts[0]?.record.fields['If Other, please explain. (2)']).toBe('second');
  });

  it('reads Windows-1252 leftovers as the characters that they stand for, and says how many', async () => {
    const { facts, notices } = await read2024(row2024('CBP\u0092s Tool \u0096 new', ''));
    expect(facts[0]?.entities[0]?.name).toBe('CBP’s Tool – new');
    expect(notices.find(({ code }) => code === 'windows-1252')?.count).toBe(2);
  });

  it('runs from implementation to retirement where days are printed, and ignores remarks', async () => {
    const { facts } = await read2024(
      row2024('One', '', { stage: 'Retired', retired: '10/1/2024' }),
      row2024('Two', '', { stage: 'Retired', retired: 'N/A -Consolidated into another use case.' }),
    );
    expect(facts.map(({ edges }) => edges[0]?.statement.period)).toEqual([
      { from: '2020-01-01', to: '2024-10-01' },
      { from: '2020-01-01', to: null },
    ]);
  });

  it('keeps a contract number with the letter O raw, suggests a reading and makes no edge', async () => {
    const { facts, notices } = await read2024(row2024('A Tool', '70OCTD22FR00000002'));
    expect(edgeLines(facts).filter((line) => line.includes('cites_contract'))).toEqual([]);
    const fact = facts[0]?.entities[0]?.facts?.find(
      ({ key }) => key === 'contract number not matched',
    );
    expect(fact?.value).toContain('70OCTD22FR00000002');
    expect(fact?.value).toContain('70CTD022FR0000002?');
    expect(notices.find(({ code }) => code === 'unmatched-contract')?.count).toBe(1);
  });
});

describe('the inventory of 2023', () => {
  const header =
    'Use_Case_ID,Department_Code,Agency,Office,Title,Summary,Development_Stage,Techniques,Source_Code,Department';

  it('says who reports what at which stage', async () => {
    const { facts, refusals } = await readSorted(
      aiInventory2023,
      textFile(
        `${header}\nDHS-0008-2023,DHS,CBP,Office of Field Operations,Traveler Tool,Reads documents,Operation and Maintenance,Vision,,Department of Homeland Security\nDHS-0009-2023,DHS,ICE,,,No title,Initiated,,,Department of Homeland Security\n`,
      ),
    );
    expect(edgeLines(facts)).toEqual(['agency:7014 reports_use_of system:DHS-0008-2023']);
    expect(facts[0]?.edges[0]?.statement.status).toBe('operational');
    expect(refusals.map(({ line, field }) => [line, field])).toEqual([[3, 'Title']]);
  });

  it('is told from the later years by its columns', () => {
    const head = { name: 'x.csv', text: `${header}\n` };
    expect(aiInventory2023.recognises(head)).toBe(true);
    expect(aiInventory2024.recognises(head)).toBe(false);
    expect(aiInventory2025.recognises(head)).toBe(false);
  });
});

describe.skipIf(!sharedDataPresent)(
  'the published inventories of the Department of Homeland Security',
  () => {
    const of2025 = () =>
      readShared(aiInventory2025, 'ai-inventory/2025_DHS_ai-use-case-inventory.csv');
    const of2024 = () =>
      readShared(aiInventory2024, 'ai-inventory/2024_DHS_ai-use-case-inventory.csv');

    it('have 239 rows in 2025, of which one holds nothing but a stray mark', async () => {
      const { facts, refusals } = await of2025();
      expect(facts.length + refusals.length).toBe(239);
      expect(refusals).toHaveLength(1);
    });

    it('have 183 rows in 2024, 80 of them with a contract number', async () => {
      const { facts, refusals } = await of2024();
      expect(facts.length + refusals.length).toBe(183);
      const typed = facts.filter(({ entities }) =>
        entities[0]?.facts?.some(({ key }) => key === 'contract numbers as typed'),
      );
      expect(typed).toHaveLength(80);
    });

    it('say that ELITE runs in Palantir Federal Cloud Service and is vended by Palantir', async () => {
      const lines = edgeLines((await of2025()).facts);
      expect(lines).toContain('agency:7012 reports_use_of system:DHS-2578');
      expect(lines).toContain('system:DHS-2578 runs_in fedramp:FR2434554673');
      expect(lines).toContain('org:name:palantir-technologies vendor_of system:DHS-2578');
    });

    it('say that two ELIS use cases use Amazon Bedrock and AWS Textract', async () => {
      const lines = edgeLines((await of2025()).facts);
      expect(lines).toContain('system:DHS-2598 runs_in system:elis');
      expect(lines).toContain('system:DHS-2598 uses_product_of offering:amazon-bedrock');
      expect(lines).toContain('system:DHS-16 runs_in system:elis');
      expect(lines).toContain('system:DHS-16 uses_product_of offering:amazon-textract');
      expect(lines).toContain('system:DHS-16 uses_product_of org:name:amazon-web-services');
    });

    it("say that CBP's towers cite the vehicle under which Anduril holds orders", async () => {
      const lines = edgeLines((await of2024()).facts);
      const tower = 'system:2024-cbp-autonomous-surveillance-tower-ast';
      expect(lines).toContain(`agency:7014 reports_use_of ${tower}`);
      expect(lines).toContain(`${tower} cites_contract award:CONT_IDV_70B02C20D00000019_7014`);
    });

    it('give facts that fit the model, quote at most 25 words, and hold no e-mail address', async () => {
      for (const { facts } of [await of2025(), await of2024()]) {
        for (const row of facts) {
          RowFactsSchema.parse(row);
          const named = new Set(row.entities.map(({ id }) => id));
          expect(named.size).toBe(row.entities.length);
          for (const { from, kind, to, statement } of row.edges) {
            expect(named.has(from) && named.has(to)).toBe(true);
            expect(edgeKindMeaning(kind).from).toContain(kindOfEntityId(from));
            expect(edgeKindMeaning(kind).to).toContain(kindOfEntityId(to));
            expect((statement.quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(25);
          }
        }
        expect(JSON.stringify(facts)).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
      }
    });
  },
);
