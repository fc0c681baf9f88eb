import { describe, expect, it } from 'vitest';
import { CalendarDateSchema, PathQuestionSchema, STATUSES } from '#model';
import { groupLabel, yearsWords } from '../../../web/src/panels/entity/link-group-words.ts';
import { boundsWords } from '../../../web/src/panels/words/bounds-words.ts';
import { fullName } from '../../../web/src/panels/words/full-name.ts';
import { periodWords } from '../../../web/src/panels/words/period-words.ts';
import { shapeWords } from '../../../web/src/panels/words/shape-words.ts';
import { statusWords } from '../../../web/src/panels/words/status-words.ts';

const date = (text: string) => CalendarDateSchema.parse(text);
const question = (more: object = {}) =>
  PathQuestionSchema.parse({ from: ['agency:7012'], to: ['org:name:ring'], ...more });

describe('words on the screen', () => {
  it('never call a plan anything but a plan', () => {
    expect(statusWords('planned')).toBe('planned, not operational');
    expect(statusWords('announced')).toBe('announced, not operational');
    for (const status of STATUSES) expect(statusWords(status)).toContain(status);
  });

  it('call a meeting a meeting, and not a line', () => {
    expect(shapeWords('meet').name).toBe('meeting');
    expect(shapeWords('meet').means).toContain('nothing flows from one to the other');
    expect(shapeWords('mixed').means).toContain('not a line');
  });

  it('print dates as the record does', () => {
    expect(periodWords({ from: date('2020'), to: date('2020-10') })).toBe('2020 to 2020-10');
    expect(periodWords({ from: date('2020-10-21'), to: date('2020-10-21') })).toBe('2020-10-21');
    expect(periodWords({ from: null, to: date('2024-08') })).toBe('until 2024-08');
    expect(periodWords({ from: null, to: null })).toBe('undated');
    expect(periodWords(null)).toBe('undated');
  });

  it('name every bound of a question that narrows it', () => {
    const words = boundsWords(
      question({
        maxHops: 1,
        direction: 'forward',
        grade: 'cited',
        kinds: ['money', 'hosted_on'],
        status: 'any',
        includeInferred: true,
        avoid: ['agency:7014'],
        dates: { from: '2020-10', undated: 'drop' },
      }),
    ).join(' | ');
    for (const part of [
      'up to 1 step |',
      'its own direction',
      'grade C',
      'money only',
      'hosted on',
      'planned and cancelled let in',
      'inferred',
      '1 avoided',
      'from 2020-10, undated dropped',
    ])
      expect(words).toContain(part);
  });

  it('say of a question without bounds that plans stay out', () => {
    expect(boundsWords(question())).toContain('what happened, not plans');
  });

  it('read a bundle of links from the side one looks from', () => {
    expect(groupLabel({ kind: 'awarded', direction: 'out' })).toBe('awarded');
    expect(groupLabel({ kind: 'awarded', direction: 'in' })).toBe('was awarded by');
  });

  it('count the undated beside the years', () => {
    expect(yearsWords({ '2024': 2, '2021': 1, undated: 1284 })).toBe('2021–2024; 1,284 undated');
    expect(yearsWords({ '2024': 2 })).toBe('2024');
    expect(yearsWords({})).toBe('');
  });

  it('leave the number of a contract and the name of a system as they are', () => {
    expect(fullName({ kind: 'contract', name: '70CTD024FC0000017' })).toBe('70CTD024FC0000017');
    expect(fullName({ kind: 'system', name: 'IDENT' })).toBe('IDENT');
    expect(fullName({ kind: 'organization', name: 'WEST PUBLISHING CORPORATION' })).toBe(
      'West Publishing Corporation',
    );
  });
});
