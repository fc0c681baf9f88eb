import { describe, expect, it } from 'vitest';
import { organizationIdByName } from '#model';
import { drawingPlaces, linkPlaces } from '../../web/src/panels/drawing/drawing-places.ts';
import { finding } from '../snapshot/finding.ts';

const ICE = 'agency:7012';
const AWS = 'org:name:amazon-web-services';
const [A, B] = [organizationIdByName('A company'), organizationIdByName('B company')];

/** A path that was asked, and no story told round it. */
const asked = async () => ({ ...(await finding()), story: [] });

describe('the drawing of a snapshot', () => {
  it('reads its chain from left to right', async () => {
    const places = drawingPlaces(await asked());
    const [order = ''] = [...places.keys()].filter((id) => id.startsWith('award:'));
    const across = [ICE, order, AWS].map((id) => places.get(id)?.x ?? Number.NaN);
    expect(places.size).toBe(3);
    expect(across).toEqual([...across].sort((a, b) => a - b));
    expect(new Set(across).size).toBe(3);
  });

  it('reads a chain that was walked against its links the same way', async () => {
    const snapshot = await asked();
    const questions = snapshot.questions.map(({ question, answer }) => ({
      question,
      answer: { ...answer, chains: answer.chains.map((chain) => chain.toReversed()) },
    }));
    const places = drawingPlaces({ ...snapshot, questions });
    expect(places.get(AWS)?.x).toBeLessThan(places.get(ICE)?.x ?? Number.NaN);
  });

  it('of a story holds all of it, not only the chain of a question on its way', async () => {
    const places = drawingPlaces(await finding());
    const { edges } = await finding();
    expect([...places.keys()].sort()).toEqual(
      [...new Set(edges.flatMap(({ from, to }): string[] => [from, to]))].sort(),
    );
  });

  it('stands as its author had it', async () => {
    const snapshot = await finding();
    const [one, other] = snapshot.entities;
    if (!one || !other) throw new Error('no entities');
    const positions = [
      { id: one.id, x: 5, y: -7 },
      { id: other.id, x: 100, y: 3 },
    ];
    const places = drawingPlaces({ ...snapshot, view: { ...snapshot.view, positions } });
    expect([...places]).toEqual(positions.map(({ id, x, y }) => [id, { x, y }]));
  });

  it('follows its links from left to right where nothing was placed and nothing was asked', async () => {
    const snapshot = { ...(await finding()), questions: [] };
    const places = drawingPlaces(snapshot);
    expect([...places.keys()].sort()).toEqual(snapshot.entities.map(({ id }) => id).sort());
    for (const { from, to } of snapshot.edges)
      expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x ?? Number.NaN);
  });

  it('of a ring begins somewhere, and holds what no link leads to', () => {
    const ring = [
      { from: A, to: B },
      { from: B, to: A },
    ];
    const places = linkPlaces(ring, [AWS]);
    expect(places.size).toBe(3);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('holds many that nothing links in a block no higher than it is wide', () => {
    const alone = Array.from({ length: 27 }, (_, n) => organizationIdByName(`Company ${n}`));
    const places = [...linkPlaces([{ from: A, to: B }], [A, ...alone]).entries()];
    const block = places.filter(([id]) => id !== A && id !== B).map(([, place]) => place);
    const span = (along: readonly number[]): number => Math.max(...along) - Math.min(...along);
    expect(block).toHaveLength(27);
    expect(new Set(block.map(({ x, y }) => `${x} ${y}`)).size).toBe(27);
    expect(span(block.map(({ y }) => y))).toBeLessThanOrEqual(span(block.map(({ x }) => x)));
    expect(Math.max(...block.map(({ x }) => x))).toBeLessThan(
      Math.min(...places.filter(([id]) => id === A).map(([, { x }]) => x)),
    );
  });

  it('is none where more would stand in it than anybody can see', () => {
    const many = Array.from({ length: 70 }, (_, n) => ({
      from: A,
      to: organizationIdByName(`Company ${n}`),
    }));
    expect(linkPlaces(many).size).toBe(0);
    expect(linkPlaces(many.slice(0, 50)).size).toBe(51);
  });

  it('puts a crowd that one links to in several columns, all of them beyond the one', () => {
    const crowd = Array.from({ length: 40 }, (_, n) => organizationIdByName(`Company ${n}`));
    const places = linkPlaces(crowd.map((to) => ({ from: A, to })));
    const across = new Set(crowd.map((id) => places.get(id)?.x));
    expect(across.size).toBe(3);
    expect(Math.min(...[...across].map(Number))).toBeGreaterThan(places.get(A)?.x ?? Infinity);
  });
});
