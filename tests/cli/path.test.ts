import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PathAnswerSchema } from '#model';
import { Desk, factsFile, someRows } from './paperchain.ts';

const ICE = 'agency:7012';
const LEIDOS = 'org:name:leidos';
const ends = ['--from', ICE, '--to', LEIDOS];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
  await desk.run(['import', await desk.file('facts.jsonl', factsFile(someRows(12)))]);
});
afterAll(() => desk.close());

describe('paperchain path', () => {
  it('tells each chain as documents: what is stated, by which record, and what it does not prove', async () => {
    const { code, out } = await desk.run(['path', ...ends]);
    expect(code).toBe(0);
    expect(out).toContain('2 chains of 2 steps; 2 shown.');
    expect(out).toMatch(/The records state: ICE awarded \S+, which was awarded to Leidos\./);
    expect(out).toMatch(/1\. ICE awarded .* Grade A, Documented; 2021-05-06 to 2021-05-06\./);
    expect(out).toMatch(/r7, .* of A list of contracts \(.*, taken \d{4}-\d\d-\d\d\)/);
    expect(out).toMatch(/rec:[0-9a-f]{20}, SHA-256 [0-9a-f]{64}/);
    expect(out).toContain('Does not prove: ');
    expect(out).toContain('Weakest: ');
  });

  it('as JSON is the answer of the HTTP contract', async () => {
    const { code, out } = await desk.run(['path', ...ends, '--json', '--mode', 'k', '--k', '1']);
    expect(code).toBe(0);
    const answer = PathAnswerSchema.parse(JSON.parse(out));
    expect(answer).toMatchObject({ outcome: 'found', countAtLeast: 1, question: { k: 1 } });
  });

  it('of many chains says how long the shortest is', async () => {
    const { out } = await desk.run(['path', ...ends, '--mode', 'k', '--k', '1']);
    expect(out).toMatch(/^At least 1 chain, the shortest of 2 steps; 1 shown\./);
  });

  it('without a chain is an answer too, and says which bound did it', async () => {
    const { code, out } = await desk.run(['path', ...ends, '--max-hops', '1']);
    expect(code).toBe(0);
    expect(out).toContain('No chain of records was found within the bounds.');
    expect(out).toContain('maxHops, up to 8 steps: 2 chains of 2 steps.');
    expect(out).toContain('status, planned, announced and cancelled links too: still none.');
  });

  it('reads every bound', async () => {
    const bounds = [
      ['--kinds', 'money,awarded', '--direction', 'forward', '--grade', 'cited', '--limit', '5'],
      [
        '--avoid',
        'org:name:company-1',
        '--max-degree',
        '500',
        '--include-inferred',
        '--status',
        'any',
      ],
      ['--since', '2021', '--until', '2022-06', '--undated', 'drop', '--overlap', 'overlapping'],
      ['--min-amount', '5.00', '--basis', 'obligated-seen', '--budget-ms', '5000'],
    ].flat();
    const { out } = await desk.run(['path', '--json', ...ends, ...bounds]);
    expect(JSON.parse(out).question).toMatchObject({
      kinds: ['money', 'awarded'],
      avoid: ['org:name:company-1'],
      hubs: { maxDegree: 500 },
      dates: { from: '2021', to: '2022-06', undated: 'drop' },
      minAmount: { value: '5.00', basis: 'obligated-seen' },
      overlap: 'overlapping',
      includeInferred: true,
      budgetMs: 5000,
    });
  });

  it('joins several', async () => {
    const { out } = await desk.run([
      'path',
      '--connect',
      `${ICE},${LEIDOS}`,
      '--connect',
      'org:name:company-3',
    ]);
    expect(out).toContain('2 chains joined along 4 links; 2 shown.');
  });

  it.each([
    [[], '--from: expected 1 to 20 entity ids'],
    [
      ['--from', ICE, '--to', 'Leidos'],
      '--to: "Leidos" is no entity id. By that name: org:name:leidos (Leidos)',
    ],
    [
      ['--from', ICE, '--to', 'org:name:leidoss'],
      '--to: org:name:leidoss is not in the data. Did you mean one of the nearest ids? org:name:leidos',
    ],
    [[...ends, '--max-hops', '9'], '--max-hops: given "9", expected at most 8.'],
    [[...ends, '--max-hops', 'six'], '--max-hops: given "six", expected a number.'],
    [[...ends, '--mode', 'fast'], '--mode: given "fast", expected one of shortest, k, within.'],
    [[...ends, '--since', '2021', '--until', '2020'], '--until: The window ends (2020) before'],
    [[...ends, '--min-amount', '5.00'], '--basis: '],
    [[...ends, '--via', LEIDOS], '--via: org:name:leidos is an end'],
    [[...ends, '--colour', 'red'], "Unknown option '--colour'"],
  ])('is refused with the option at fault and exit code 2: %j', async (args, words) => {
    const { code, err, out } = await desk.run(['path', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain('Usage: paperchain path --from');
  });
});
