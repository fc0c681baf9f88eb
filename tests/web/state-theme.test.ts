/** Theme, intents and names for reading. */
import { describe, expect, it } from 'vitest';
import { EntityIdSchema } from '#model';
import { intend, onIntent } from '../../web/src/state/intents.ts';
import { readingName, unshouted } from '../../web/src/state/reading-name.ts';
import { readThemeChoice, resolveTheme } from '../../web/src/state/theme.ts';
import { anEntity } from './drawn-world.ts';

describe('the theme', () => {
  it('follows the system unless the reader chose', () => {
    expect([resolveTheme('auto', true), resolveTheme('auto', false)]).toEqual(['dark', 'light']);
    expect([resolveTheme('light', true), resolveTheme('dark', false)]).toEqual(['light', 'dark']);
  });

  it('takes only the three choices from storage', () => {
    expect(['dark', 'mauve', null].map(readThemeChoice)).toEqual(['dark', 'auto', 'auto']);
  });
});

describe('an intent', () => {
  it('reaches those who listen for its type, until they stop', () => {
    const id = EntityIdSchema.parse('agency:7012');
    const heard: string[] = [];
    const stop = onIntent('expand', (intent) => heard.push(intent.id));
    intend({ type: 'expand', id });
    intend({ type: 'hide', id });
    stop();
    intend({ type: 'expand', id });
    expect(heard).toEqual([id]);
  });
});

describe('a name for reading', () => {
  it.each([
    ['PALANTIR TECHNOLOGIES INC.', 'Palantir Technologies Inc.'],
    ['LEIDOS, INC.', 'Leidos, Inc.'],
    ['U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT', 'U.S. Immigration and Customs Enforcement'],
    ['FOUR POINTS TECHNOLOGY, L.L.C.', 'Four Points Technology, L.L.C.'],
    ['CDW GOVERNMENT LLC', 'CDW Government LLC'],
    ['THE MITRE CORPORATION', 'The MITRE Corporation'],
    ["TOHONO O'ODHAM NATION", "Tohono O'odham Nation"],
    ['Clearview AI', 'Clearview AI'],
    ['3M COMPANY', '3M Company'],
  ])('%s reads %s', (name, reads) => {
    expect(unshouted(name)).toBe(reads);
  });

  it('is the short form where a record gives one, and never touches the number of an award', () => {
    expect(readingName(anEntity('agency:7012', { name: 'X', shortName: 'ICE' }))).toBe('ICE');
    expect(readingName(anEntity('award:CONT_AWD_1_2_3_4', { name: 'HSCETE' }))).toBe('HSCETE');
  });
});
