/** A question while it is put together: field by field, as its address spells it, refused beside the field at fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityIdSchema, PathQuestionSchema } from '#model';
import {
  draftStore,
  FIRST_QUESTION,
  placeInQuestion,
} from '../../web/src/panels/paths/question/draft-question.ts';
import { entityOfLink } from '../../web/src/panels/picker/use-entity-drop.ts';
import {
  checkFields,
  fieldsOf,
  idsIn,
  isConnecting,
  turnConnecting,
  withField,
  withIds,
} from '../../web/src/state/address/question-fields.ts';

const ICE = EntityIdSchema.parse('agency:7012');
const CBP = EntityIdSchema.parse('agency:7014');
const AWS = EntityIdSchema.parse('org:name:amazon-web-services');
const PAIR = { from: ICE, to: AWS };

describe('the fields of a question', () => {
  it('are read back as the question that they were made of', () => {
    const bounds = fc.record(
      {
        mode: fc.constantFrom('shortest', 'k', 'within'),
        k: fc.integer({ min: 1, max: 50 }),
        maxHops: fc.integer({ min: 2, max: 8 }),
        via: fc.constantFrom([], [CBP]),
        dates: fc.constantFrom({ from: '2021' }, { from: '2021', to: '2024-02', undated: 'drop' }),
        overlap: fc.constantFrom('off', 'overlapping', 'forward-in-time'),
        minAmount: fc.constantFrom({ value: '1000000.00', basis: 'ceiling' }),
        hubs: fc.constantFrom({ maxDegree: 500 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(bounds, (drawn) => {
        const question = PathQuestionSchema.parse({ from: [ICE], to: [AWS], ...drawn });
        expect(checkFields(fieldsOf(question)).question).toEqual(question);
      }),
    );
  });

  it.each([
    ['maxHops', { ...PAIR, via: CBP, maxHops: '1' }, /1 step cannot pass 1 entity/],
    ['to', { from: ICE, to: ICE }, /share agency:7012/],
    ['via', { ...PAIR, via: AWS }, /is an end/],
    ['via', { ...PAIR, via: CBP, avoid: CBP }, /to be passed and to be avoided/],
    ['dates', { ...PAIR, 'dates.from': '2024', 'dates.to': '2023' }, /ends .2023. before/],
    ['dates.from', { ...PAIR, 'dates.from': 'spring' }, /./],
    ['minAmount.value', { ...PAIR, 'minAmount.value': 'much' }, /two decimals/],
    ['hubs.maxDegree', { ...PAIR, 'hubs.maxDegree': 'few' }, /number/],
    ['k', { ...PAIR, mode: 'k', k: '99' }, /50/],
    ['to', { from: ICE }, /1 to 20 entity ids/],
    ['connect', { connect: ICE }, /2/],
  ])('are refused beside %s: %j', (field, fields, why) => {
    const { question, refused } = checkFields(fields);
    expect(question).toBeNull();
    expect(refused.get(field)).toMatch(why);
  });

  it('take an amount as it is printed, on the basis that the files hold most', () => {
    const { question } = checkFields({ ...PAIR, 'minAmount.value': '$1,000,000' });
    expect(question?.minAmount).toEqual({ value: '1000000.00', basis: 'obligated-seen' });
  });

  it('hold each entity once, and lose a field that is emptied', () => {
    const twice = withIds(PAIR, 'via', [CBP, CBP]);
    expect(idsIn(twice, 'via')).toEqual([CBP]);
    expect(withIds(twice, 'via', [])).toEqual(PAIR);
    expect(withField({ ...PAIR, maxHops: '3' }, 'maxHops', '')).toEqual(PAIR);
  });

  it('turn from two ends to several and back, and keep the bounds', () => {
    const joined = turnConnecting({ ...PAIR, mode: 'k', via: CBP, maxHops: '3' });
    expect(joined).toEqual({ connect: `${ICE}~${AWS}`, maxHops: '3' });
    expect(checkFields(joined).question?.connect).toEqual([ICE, AWS]);
    expect(turnConnecting(joined)).toEqual({ ...PAIR, maxHops: '3' });
  });
});

describe('an entity placed in the draft', () => {
  it('begins a question of its own, has one place in it, and joins others only when asked to', () => {
    draftStore.setState({ fields: FIRST_QUESTION, open: false });
    placeInQuestion('from', CBP);
    expect(draftStore.getState()).toEqual({ fields: { from: CBP }, open: true });
    placeInQuestion('to', AWS);
    placeInQuestion('avoid', CBP);
    expect(draftStore.getState().fields).toEqual({ to: AWS, avoid: CBP });
    placeInQuestion('connect', ICE);
    expect(isConnecting(draftStore.getState().fields)).toBe(true);
    placeInQuestion('connect', AWS);
    expect(idsIn(draftStore.getState().fields, 'connect')).toEqual([ICE, AWS]);
    placeInQuestion('via', CBP);
    expect(draftStore.getState().fields).toEqual({ via: CBP });
  });
});

describe('a link dropped on a field', () => {
  const HERE = 'http://127.0.0.1:4000';
  it.each([
    [`${HERE}/e/agency:7012`, 'agency:7012'],
    [
      `# a comment\r\n${HERE}/e/award:CONT_AWD_A%2FB_7012_-NONE-_-NONE-`,
      'award:CONT_AWD_A/B_7012_-NONE-_-NONE-',
    ],
    ['https://example.org/e/agency:7012', null],
    [`${HERE}/edge/agency:7012`, null],
    [`${HERE}/e/nonsense`, null],
    [`${HERE}/e/100%`, null],
    ['no address', null],
    ['', null],
  ])('%j names %s', (text, id) => {
    expect(entityOfLink(text, HERE)).toBe(id);
  });
});
