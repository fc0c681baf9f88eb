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
});
