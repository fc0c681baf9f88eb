/** Sizes of letters in each zoom band, and what stands on the lines at which zoom. */
import type { EdgeSingular } from 'cytoscape';
import { DRAWN_KINDS } from '../../state/drawn-kind.ts';
import { labelWidthAt } from '../elements/label.ts';
import { SHAPES } from '../elements/shapes.ts';
import { BANDS } from '../labels/bands.ts';
import { towardsFarEnd } from '../labels/tag-room.ts';
import type { Rule } from './style-rule.ts';

export function bandRules(): Rule[] {
  const bands = BANDS.filter(({ name }) => name !== '').flatMap(({ name, scale }): Rule[] => [
    {
      selector: `node.${name}`,
      style: {
        'text-max-width': `${labelWidthAt(scale)}px`,
        'text-outline-width': 2.5 * scale,
      },
    },
    ...DRAWN_KINDS.map((kind) => ({
      selector: `node.${name}[kind = "${kind}"]`,
      style: { 'font-size': SHAPES[kind].font * scale },
    })),
    {
      selector: `edge.${name}`,
      style: { 'font-size': 9.5 * scale, 'text-background-padding': `${3 * scale}px` },
    },
  ]);
  return [
    ...bands,
    { selector: 'edge.pill', style: { label: 'data(pill)' } },
    ...foldRules('pill'),
    { selector: 'edge.few', style: { label: 'data(few)' } },
    { selector: 'node.nolabel', style: { label: '' } },
    { selector: 'edge.near', style: { label: 'data(tag)' } },
    ...foldRules('near'),
  ];
}

/** The words of a fold stand towards the end with fewer lines, so that those of a hub fan out. */
function foldRules(name: 'pill' | 'near'): Rule[] {
  const words = (edge: EdgeSingular): string => edge.data(name === 'pill' ? 'pill' : 'tag');
  const toTarget = (edge: EdgeSingular): boolean =>
    edge.source().degree(false) >= edge.target().degree(false);
  return [
    {
      selector: `edge.${name}[fold != ""]`,
      style: {
        label: '',
        'target-label': (edge: EdgeSingular) => (toTarget(edge) ? words(edge) : ''),
        'source-label': (edge: EdgeSingular) => (toTarget(edge) ? '' : words(edge)),
        'target-text-offset': towardsFarEnd,
        'source-text-offset': towardsFarEnd,
      },
    },
  ];
}
