/** Links that the author drew: hashed like every word of the author, bound to what is in the file, and nothing of the record. */
import { describe, expect, it } from 'vitest';
import { graphJson } from '#api/exports/graph-json.ts';
import { exportableSnapshot, placedPart } from '#api/http/exportable-snapshot.ts';
import { sealSnapshot } from '#api/snapshot/seal.ts';
import { uniteSnapshots } from '#api/snapshot/union.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { type AuthorsLink, organizationIdByName } from '#model';
import { contentOf, fileOf, MADE, ROWS } from './finding.ts';

const plain = await contentOf(ROWS);
const [first, second] = plain.entities;
if (!first || !second) throw new Error('the finding has two entities');
const LINK: AuthorsLink = { from: first.id, to: second.id, text: 'share an address <b>' };
const sealed = (...ownLinks: AuthorsLink[]) => sealSnapshot({ ...plain, ownLinks }, MADE);
const failuresOf = async (...ownLinks: AuthorsLink[]) =>
  (await verifyFile(fileOf(await sealed(...ownLinks)))).failures;

describe('a snapshot with links that its author drew', () => {
  it('is sound, and another one than without them', async () => {
    expect(await failuresOf(LINK)).toEqual([]);
    const without = await sealSnapshot(plain, MADE);
    expect((await sealed(LINK)).manifest.root).not.toBe(without.manifest.root);
    expect((await verifyFile(fileOf(without))).snapshot?.ownLinks).toBeUndefined();
  });

  it('fails where their words were changed, by the part', async () => {
    const changed = { ...(await sealed(LINK)), ownLinks: [{ ...LINK, text: 'are one firm' }] };
    expect((await verifyFile(fileOf(changed))).failures.map(({ part }) => part)).toContain(
      '/ownLinks',
    );
  });

  it('fails where an end is not in the file, and is not read with an end twice or a grade', async () => {
    const away = { ...LINK, to: organizationIdByName('Elsewhere') };
    expect((await failuresOf(LINK, away)).map(({ part }) => part)).toEqual(['/ownLinks/1/to']);
    expect((await failuresOf({ ...LINK, to: LINK.from }))[0]?.part).toMatch(/^\/ownLinks\/0/);
    const graded = { ...LINK, grade: 'documented' };
    expect((await failuresOf(graded))[0]?.why).toContain('grade');
  });

  it('gives them to an export apart from the graph, and not to a union', async () => {
    const snapshot = await sealed(LINK);
    let text = '';
    for await (const piece of graphJson(exportableSnapshot(snapshot), placedPart(snapshot)))
      text += piece;
    const { author, edges } = JSON.parse(text);
    expect(author.ownLinks).toEqual([LINK]);
    expect(edges).toHaveLength(plain.edges.length);
    expect(uniteSnapshots(snapshot, snapshot, 'Both').content?.ownLinks).toBeUndefined();
  });
});
