/** Systems of receipts: who speaks of them, and what stays a plan. */
import { describe, expect, it } from 'vitest';
import { edgeLines } from '../shared-data.ts';
import { edgesOf, edgesOfFact, fact, read, summary } from './receipt-fixture.ts';

describe('systems of receipts', () => {
  const hart = (said: Record<string, unknown>) =>
    fact({
      subject: 'DHS HART',
      object: 'AWS GovCloud',
      record_id: null,
      ...said,
      source: { ...(fact().source as object), kind: 'privacy impact assessment' },
    });
  const planned = hart({
    relation: 'planned_hosted_on',
    date: 'PIA dated 2020-02, published 2020-05',
    grade: 'D2',
  });
  const notYet = hart({
    id: 'F901',
    relation: 'status',
    object: 'not operational (August 2024)',
    date: '2024-08-14',
  });

  it('a plan stays a plan, and a later word that the system does not run is no proof of where it is hosted', async () => {
    const { facts } = await read(planned, notYet);
    const hosting = edgesOf(facts).filter(({ kind }) => kind === 'hosted_on');
    const edge = summary(hosting);
    expect(edge).toMatchObject({
      id: 'system:hart~hosted_on~fedramp:F1603047866',
      status: 'planned',
      grade: 'documented-copy',
      records: 2,
    });
    expect(hosting[1]?.statement).toMatchObject({ grade: 'absent', asOf: '2024-08-14' });
  });

  it("are reported by their agency only where the agency's own document speaks", async () => {
    const news = { ...planned, id: 'F902', source: fact().source };
    const { facts } = await read(planned, news);
    expect(edgesOfFact(facts, 'F900').map(({ kind }) => kind)).toContain('reports_use_of');
    expect(edgesOfFact(facts, 'F902').map(({ kind }) => kind)).toEqual(['hosted_on']);
  });

  it('an inventory row speaks of the use case, which runs in the system it names', async () => {
    const { facts } = await read(
      fact({
        subject: 'USCIS ELIS (PDF Intake for myUSCIS)',
        relation: 'uses_cloud_service',
        object: 'Amazon Bedrock (AWS)',
        record_id: 'use case DHS-2598',
        date: 'operational 2025-07-23',
      }),
    );
    expect(edgeLines(facts)).toEqual([
      'system:DHS-2598 uses_product_of offering:amazon-bedrock',
      'system:DHS-2598 uses_product_of org:name:amazon-web-services',
      'system:DHS-2598 runs_in system:elis',
    ]);
  });

  it('a withheld vendor is a node of its row, never a name', async () => {
    const { facts } = await read(
      fact({
        relation: 'uses_facial_recognition_of',
        object: 'vendor withheld (Law Enforcement Sensitive)',
        record_id: 'use case DHS-2457',
      }),
    );
    expect(edgesOf(facts)[0]).toMatchObject({
      from: 'withheld:vendor-DHS-2457',
      kind: 'vendor_of',
      statement: { grade: 'withheld' },
    });
  });
});
