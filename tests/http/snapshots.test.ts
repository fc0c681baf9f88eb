import { rm, writeFile } from 'node:fs/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpSettings } from '#api/http/settings.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import { withoutLinkPreview } from '#api/snapshot/link-preview.ts';
import { makeSigningKey, signatureOf } from '#api/snapshot/sign.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { edgeId, ProblemSchema } from '#model';
import { anAward, awardRow } from '../store/world.ts';
import {
  AWS,
  CLOUD_ORDER,
  FOUR_POINTS,
  ICE,
  LIST,
  type Running,
  running,
  served,
  settings,
} from './server.ts';
import { viewerFolder } from './viewer-folder.ts';

let run: Running;
let more: Partial<HttpSettings>;
beforeAll(async () => {
  const pageFolder = await viewerFolder();
  more = { pageFolder, snapshotFolder: `${pageFolder}/snapshots` };
  run = await running(more);
});
afterAll(async () => {
  await rm(more.pageFolder ?? '', { recursive: true });
  await run.close();
});

const FINDING = {
  title: 'What ICE bought',
  entityIds: [ICE.id, CLOUD_ORDER.id, FOUR_POINTS.id],
  questions: [{ from: [ICE.id], to: [AWS.id] }],
};
const bytes = (text: string) => new TextEncoder().encode(text);
const make = (body: object, served = run.server) =>
  request(served).post('/api/snapshots').send(body);
const withSettings = (changed: Partial<HttpSettings>) =>
  served(run.store, settings({ ...more, ...changed }));

async function made(body: object = FINDING): Promise<string> {
  const { body: answer } = await make(body).expect(200);
  expect(answer.url).toBe(`/s/${answer.hash}`);
  return answer.hash;
}

describe('a snapshot that was made', () => {
  it('is sound, holds the chains that were asked for, and every record behind them', async () => {
    const { text, headers } = await request(run.server)
      .get(`/api/snapshots/${await made()}`)
      .expect(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const { sound, failures, snapshot, signature } = await verifyFile(bytes(text));
    expect(failures).toEqual([]);
    expect({ sound, signature }).toEqual({ sound: true, signature: 'unsigned' });
    const named = edgeId({ from: CLOUD_ORDER.id, kind: 'names_product', to: AWS.id });
    expect(snapshot?.questions[0]?.answer.chains.flat()).toContain(named);
    expect(snapshot?.records.map(({ recordId }) => recordId).sort()).toEqual(['r1', 'r2', 'r4']);
  });

  it('has the same hash whenever it is made, and another one with another word in it', async () => {
    const first = await made();
    expect(await made()).toBe(first);
    expect(await made({ ...FINDING, note: 'A word.' })).not.toBe(first);
  });

  it('carries what its author drew between what is in it, and refuses what leads elsewhere', async () => {
    const drawn = { from: ICE.id, to: FOUR_POINTS.id, text: 'share an address' };
    const hash = await made({ ...FINDING, ownLinks: [drawn] });
    const { text } = await request(run.server).get(`/api/snapshots/${hash}`);
    expect((await verifyFile(bytes(text))).snapshot?.ownLinks).toEqual([drawn]);
    const unknown = { ...drawn, to: 'org:name:nobody-of-that-name' };
    await make({ ...FINDING, ownLinks: [unknown] }).expect(404);
    await make({ ...FINDING, ownLinks: [{ ...drawn, to: ICE.id }] }).expect(400);
    await make({ ...FINDING, ownLinks: [{ ...drawn, grade: 'documented' }] }).expect(400);
  });

  it('is one page, the same wherever it is read', async () => {
    const hash = await made();
    const file = await request(run.server).get(`/api/snapshots/${hash}/file`).expect(200);
    expect(file.headers['content-disposition']).toBe('attachment');
    expect(await verifyFile(bytes(file.text))).toMatchObject({ sound: true, root: hash });
    for (const path of [`/s/${hash}`, `/embed/${hash}`]) {
      const served = (await request(run.server).get(path).expect(200)).text;
      // What the link shows elsewhere is all that differs, and a page saved with it is as sound.
      expect(await withoutLinkPreview(served)).toBe(file.text);
      expect(await verifyFile(bytes(served))).toMatchObject({ sound: true, root: hash });
    }
  });

  it('says what changed in the data since', async () => {
    const hash = await made();
    const diff = () => request(run.server).get(`/api/snapshots/${hash}/diff`).expect(200);
    expect((await diff()).body.changes).toEqual([]);
    const parts = { agency: ICE, award: anAward('70CTD024FC0000017'), holder: FOUR_POINTS };
    await run.store.addFacts([awardRow(LIST, 'r9', { ...parts, value: '5.00', on: '2024-05-05' })]);
    await run.store.settle();
    const { body } = await diff();
    expect(
      body.words.some((line: string) => /amounts from .*"100\.05".* to .*"105\.05"/.test(line)),
    ).toBe(true);
    expect(body.changes.filter((one: { thing: string }) => one.thing === 'record')).toHaveLength(1);
  });
});

describe('a signature that is put to a kept snapshot', () => {
  const sign = (hash: string, signature: object, served = run.server) =>
    request(served).post(`/api/snapshots/${hash}/signature`).send(signature);
  const keptAt = async (hash: string): Promise<Snapshot> => {
    const { text } = await request(run.server).get(`/api/snapshots/${hash}`).expect(200);
    const { snapshot } = await verifyFile(bytes(text));
    if (!snapshot) throw new Error('not understood');
    return snapshot;
  };

  it('is in the file and in the page from then on; the hash and the link stay', async () => {
    const hash = await made({ ...FINDING, title: 'Signed', author: 'A. Writer' });
    const { key } = await makeSigningKey();
    const signature = await signatureOf(await keptAt(hash), key, '2026-02-03T04:05:06Z');
    const { body } = await sign(hash, signature).expect(200);
    expect(body).toMatchObject({ hash, url: `/s/${hash}` });
    for (const path of [`/api/snapshots/${hash}`, `/s/${hash}`]) {
      const { text } = await request(run.server).get(path).expect(200);
      const verdict = await verifyFile(bytes(text));
      expect(verdict).toMatchObject({ sound: true, root: hash, signature: 'valid' });
      expect(verdict.snapshot?.signature).toEqual(signature);
    }
    expect(await made({ ...FINDING, title: 'Signed', author: 'A. Writer' })).toBe(hash);
    expect((await keptAt(hash)).signature).toEqual(signature);
  });

  it('is refused when it does not fit, when another key was first, and of those who may not write', async () => {
    const hash = await made({ ...FINDING, title: 'Signed by one' });
    const kept = await keptAt(hash);
    const [{ key }, other] = [await makeSigningKey(), await makeSigningKey()];
    const signature = await signatureOf(kept, key, '2026-02-03T04:05:06Z');
    const later = { ...signature, signedAt: '2026-02-03T04:05:07Z' };
    expect(ProblemSchema.parse((await sign(hash, later).expect(422)).body).field).toBe('value');
    await sign(hash, signature, withSettings({ host: '0.0.0.0' })).expect(401);
    expect((await keptAt(hash)).signature).toBeUndefined();
    await sign(hash, signature).expect(200);
    const second = await signatureOf(kept, other.key, '2026-02-03T04:05:06Z');
    const { body } = await sign(hash, second).expect(422);
    expect(ProblemSchema.parse(body).detail).toContain('another key');
    await sign('f'.repeat(64), signature).expect(404);
  });
});

describe('a snapshot that cannot be made', () => {
  it('names the id that is not known, and the nearest', async () => {
    const { body } = await make({ title: 'x', entityIds: ['agency:7013'] }).expect(404);
    expect(ProblemSchema.parse(body)).toMatchObject({ field: 'entityIds', value: 'agency:7013' });
  });

  it('is one of nothing', async () => {
    const { body } = await make({ title: 'x', entityIds: [] }).expect(422);
    expect(ProblemSchema.parse(body).hint).toContain('at least one');
  });

  it('is not looked for outside its folder', async () => {
    for (const hash of ['..%2Fpaperchain.db', 'x', 'f'.repeat(63)])
      await request(run.server).get(`/api/snapshots/${hash}`).expect(400);
    await request(run.server)
      .get(`/api/snapshots/${'f'.repeat(64)}`)
      .expect(404);
    await request(run.server)
      .get(`/s/${'f'.repeat(64)}`)
      .expect(404);
  });
});

describe('what is hostile', () => {
  it('in the words of an author stays text in the page', async () => {
    const title = '</script><script>alert(1)</script><!--';
    const story = [{ text: title, focus: [], cites: [] }];
    const hash = await made({ ...FINDING, title, note: title, story });
    const { text } = await request(run.server).get(`/s/${hash}`).expect(200);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toContain(title);
    const { sound, snapshot } = await verifyFile(bytes(text));
    expect(sound).toBe(true);
    expect(snapshot?.title).toBe(title);
  });

  it('in the place of a kept file is refused in one line, whatever is asked of it', async () => {
    const hash = await made({ ...FINDING, title: 'To be replaced' });
    const { key } = await makeSigningKey();
    const signature = await signatureOf({ manifest: { root: hash } }, key, '2026-02-03T04:05:06Z');
    const file = `${more.snapshotFolder}/${hash}.paperchain.json`;
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    for (const text of [deep, '{"__proto__":{"x":1}}', '{', '']) {
      await writeFile(file, text);
      const answers = [
        await request(run.server).get(`/api/snapshots/${hash}/diff`),
        await request(run.server).post(`/api/snapshots/${hash}/signature`).send(signature),
        await request(run.server).post('/api/export').send({ format: 'csv', snapshot: hash }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(422);
        expect(ProblemSchema.parse(body).detail).toBe('The snapshot kept here was damaged.');
      }
    }
  });
});

describe('who may make one', () => {
  const token = 'a token of many letters';

  it('needs the token where there is one', async () => {
    const guarded = withSettings({ editToken: token });
    await make(FINDING, guarded).expect(401);
    await make(FINDING, guarded).set('authorization', `Bearer ${token}s`).expect(401);
    await make(FINDING, guarded).set('authorization', `Bearer ${token}`).expect(200);
  });

  it('is nobody where everybody can reach the server and there is no token', async () => {
    const { body } = await make(FINDING, withSettings({ host: '0.0.0.0' })).expect(401);
    expect(ProblemSchema.parse(body).hint).toContain('EDIT_TOKEN');
    await make(FINDING, withSettings({ host: '0.0.0.0', editToken: token }))
      .set('authorization', `Bearer ${token}`)
      .expect(200);
  });

  it('is no page of another site', async () => {
    await make(FINDING).set('sec-fetch-site', 'cross-site').expect(401);
    await make(FINDING).set('sec-fetch-site', 'same-origin').expect(200);
  });
});

describe('a frame', () => {
  it('may hold /embed on the origins of the settings, and nothing else', async () => {
    const hash = await made();
    const framed = withSettings({ embedOrigins: ['https://news.example'] });
    const embed = await request(framed).get(`/embed/${hash}`).expect(200);
    expect(embed.headers['content-security-policy']).toBe('frame-ancestors https://news.example');
    expect(embed.headers['x-frame-options']).toBeUndefined();
    for (const [server, path] of [
      [framed, `/s/${hash}`],
      [run.server, `/embed/${hash}`],
    ] as const) {
      const page = await request(server).get(path).expect(200);
      expect(page.headers['content-security-policy']).toBe("frame-ancestors 'none'");
      expect(page.headers['x-frame-options']).toBe('DENY');
    }
  });
});
