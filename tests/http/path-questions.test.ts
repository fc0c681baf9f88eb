/** What a path question is answered with beside its chains, asked of the real server. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWS, CBP, CLOUD_ORDER, ICE, type Running, running } from './server.ts';

let run: Running;
beforeAll(async () => {
  run = await running();
});
afterAll(() => run.close());
const post = (path: string, body: object) => request(run.server).post(`/api${path}`).send(body);

describe('a path question', () => {
  it('without a chain is told which bound shut it out, with documents', async () => {
    const asked = { from: [AWS.id], to: [ICE.id], direction: 'forward' };
    const { body } = await post('/paths', asked).expect(200);
    const found = body.nearMisses.filter((miss: { outcome: string }) => miss.outcome === 'found');
    expect(found).toMatchObject([{ bound: 'direction', length: 2, count: 1 }]);
    expect(found[0].chains[0].hops[0].receipts).toHaveLength(1);
  });

  it('names the hubs it did not pass, as entities', async () => {
    const asked = { from: [ICE.id], to: [CBP.id], hubs: { maxDegree: 1 } };
    const { body } = await post('/paths', asked).expect(200);
    expect(body).toMatchObject({ outcome: 'none', hubsLetIn: 1 });
    expect(body.hubs[0].entity.id).toBe(CLOUD_ORDER.id);
    const bounds = body.nearMisses.map((miss: { bound: string }) => miss.bound);
    expect(bounds).toContain('hubs');
  });

  it('joins several entities along a tree', async () => {
    const { body } = await post('/paths', { connect: [ICE.id, CBP.id, AWS.id] }).expect(200);
    expect(body).toMatchObject({ outcome: 'found', count: 2, length: 5, unjoined: [] });
  });

  it.each([
    [{ from: [ICE.id], connect: [ICE.id, AWS.id] }, 'from'],
    [{ from: [ICE.id], to: [AWS.id], k: 51 }, 'k'],
    [{ from: [ICE.id], to: [AWS.id], hubs: {} }, 'hubs.maxDegree'],
  ])('that is not well formed is refused by its field: %j', async (body, field) => {
    const answer = await post('/paths', body).expect(400);
    expect(answer.body.field).toBe(field);
  });

  it('that names somebody unknown to pass is told the nearest', async () => {
    const asked = { from: [ICE.id], to: [AWS.id], via: ['agency:7015'] };
    const { body } = await post('/paths', asked).expect(404);
    expect(body).toMatchObject({ field: 'via', value: 'agency:7015' });
  });

  const WITHHELD = 'withheld:les';
  it.each([
    ['one entity at both ends', { to: [ICE.id] }, 'to', ICE.id],
    ['a withheld end', { to: [WITHHELD] }, 'to', WITHHELD],
    ['a withheld party to pass', { via: [WITHHELD] }, 'via', WITHHELD],
    ['an end to be passed as well', { via: [AWS.id] }, 'via', AWS.id],
    ['one to pass and to avoid', { via: [CBP.id], avoid: [CBP.id] }, 'via', CBP.id],
    ['more to pass than steps', { via: [CBP.id], maxHops: 1 }, 'maxHops', '1'],
    ['an empty window', { dates: { from: '2024', to: '2023-06' } }, 'dates', '2024 to 2023-06'],
    ['kinds that join nothing', { kinds: ['absent'] }, 'kinds', 'absent'],
    ['connect with one twice', { connect: [ICE.id, ICE.id] }, 'connect', ICE.id],
    ['connect by cost', { connect: [ICE.id, AWS.id], mode: 'k' }, 'mode', 'k'],
    ['connect by way of', { connect: [ICE.id, AWS.id], via: [CBP.id] }, 'via', CBP.id],
  ])('with %s is refused as impossible, with what to do', async (_, more, field, value) => {
    const ends = 'connect' in more ? {} : { from: [ICE.id], to: [AWS.id] };
    const { body } = await post('/paths', { ...ends, ...more }).expect(422);
    expect(body).toMatchObject({ field, value });
    expect(body.detail).not.toBe('');
    expect(body.hint).not.toBe('');
  });

  it.each(['from', 'to', 'connect', 'via', 'avoid'])(
    'that names somebody unknown in %s is told where',
    async (field) => {
      const ends =
        field === 'connect'
          ? { connect: [ICE.id, 'agency:7015'] }
          : { from: [ICE.id], to: [AWS.id], [field]: ['agency:7015'] };
      const { body } = await post('/paths', ends).expect(404);
      expect(body).toMatchObject({ field, value: 'agency:7015' });
    },
  );

  it.each([
    ['maxHops', { maxHops: 1 }],
    ['kinds', { kinds: ['sued'] }],
    ['direction', { to: [ICE.id], from: [AWS.id], direction: 'forward' }],
    ['avoid', { avoid: [CLOUD_ORDER.id] }],
    ['dates', { dates: { from: '1990', to: '1991', undated: 'drop' } }],
    ['minAmount', { minAmount: { value: '999999999999.00', basis: 'obligated-seen' } }],
  ])('whose %s shuts everything out is told that it was that bound', async (bound, more) => {
    const asked = { from: [ICE.id], to: [AWS.id], ...more };
    const { body } = await post('/paths', asked).expect(200);
    expect(body).toMatchObject({ outcome: 'none', chains: [], count: null });
    expect(body.bounds.length).toBeGreaterThan(3);
    const did = body.nearMisses.filter((miss: { outcome: string }) => miss.outcome === 'found');
    expect(did.map((miss: { bound: string }) => miss.bound)).toContain(bound);
  });
});
