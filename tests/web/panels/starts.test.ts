import { describe, expect, it } from 'vitest';
import { PathQuestionSchema } from '#model';
import { START_GROUPS } from '../../../web/src/panels/front/starts.ts';
import { pathQuestionPath, readView } from '../../../web/src/state/address/address.ts';

const STARTS = START_GROUPS.flatMap((group) => group.starts);

describe('the ready-made starts', () => {
  it('are nine questions under five headings', () => {
    expect(START_GROUPS).toHaveLength(5);
    expect(STARTS).toHaveLength(9);
    expect(new Set(STARTS.map((start) => start.title)).size).toBe(9);
  });

  it('are questions, not answers: each is accepted as it stands', () => {
    for (const { question } of STARTS)
      expect(PathQuestionSchema.parse(structuredClone(question))).toEqual(question);
  });

  it('survive their own address', () => {
    for (const { question } of STARTS) {
      const [, query = ''] = pathQuestionPath(question).split('?');
      expect(readView(query)).toMatchObject({ question, refused: [] });
    }
  });

  it('say of every group what is not on record', () => {
    for (const group of START_GROUPS) expect(group.missing).toMatch(/^Not on record: /);
  });

  it('let planned things in only where the title speaks of a plan', () => {
    const planned = STARTS.filter((start) => start.question.status === 'any');
    expect(planned.map((start) => start.title)).toEqual(['HART to AWS GovCloud']);
    expect(planned[0]?.says).toContain('planned');
  });
});
