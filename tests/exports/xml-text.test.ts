import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { xmlAttributes, xmlText } from '#api/exports/xml-text.ts';
import { sayableInXml } from './exported-world.ts';

it('any text comes back from XML as it was, but for what XML has no place for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = `<a${xmlAttributes({ b: text })}>${xmlText(text)}</a>`;
      const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
      const kept = sayableInXml(text);
      expect(root?.textContent).toBe(kept);
      expect(root?.getAttribute('b')).toBe(kept);
    }),
  );
});

it('half of a surrogate pair is replaced', () => {
  expect(xmlText('a\ud800b')).toBe('a\u{FFFD}b');
});

it('an attribute without a value is left out', () => {
  expect(xmlAttributes({ a: null, b: 0, c: '"' })).toBe(' b="0" c="&quot;"');
});
