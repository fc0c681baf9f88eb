/** Devices that cannot be mistaken for each other: selected = ring, chosen with others = a plate, keyboard = dashed ring, pointer = underlay, path = its own colour. */
import type { EdgeSingular } from 'cytoscape';
import { bandAt } from '../labels/bands.ts';
import { CHAIN_PLACES, plateHeight, towardsFarEnd } from '../labels/tag-room.ts';
import type { Palette } from './palette.ts';
import type { Rule } from './style-rule.ts';

export const markRules = (palette: Palette): Rule[] => [
  ...neighbourhoodRules(palette),
  ...pathRules(palette),
  {
    selector: 'node.hover',
    style: { 'underlay-opacity': 0.22, 'underlay-padding': 9, 'z-index': 30 },
  },
  { selector: 'edge.hover', style: { 'underlay-opacity': 0.14, 'underlay-padding': 5 } },
  ...severalRules(palette),
  ...selectedRules(palette),
  ...keyboardRules(palette),
  ...foldMarkRules(palette),
  { selector: 'node.must', style: { label: 'data(label)' } },
];

const neighbourhoodRules = ({ ink, fadedTo }: Palette): Rule[] => [
  { selector: '.faded', style: { opacity: fadedTo, 'text-opacity': 0, 'z-index': 0 } },
  {
    selector: 'edge.faded',
    style: { 'text-background-opacity': 0, 'text-border-opacity': 0, 'underlay-opacity': 0 },
  },
  {
    selector: 'edge.hl',
    style: {
      'z-index': 20,
      'line-color': ink,
      'target-arrow-color': ink,
      'text-border-color': ink,
      'line-opacity': 1,
      events: 'yes',
    },
  },
  {
    selector: 'edge.hl-out',
    style: { label: '', 'target-label': 'data(tag)', 'target-text-offset': towardsFarEnd },
  },
  {
    selector: 'edge.hl-in',
    style: { label: '', 'source-label': 'data(tag)', 'source-text-offset': towardsFarEnd },
  },
  { selector: 'node.nbr', style: { 'z-index': 25 } },
];

const pathRules = ({ path }: Palette): Rule[] => [
  {
    selector: 'edge.path',
    style: {
      'line-color': path,
      'target-arrow-color': path,
      width: 3.4,
      label: 'data(tag)',
      'z-index': 22,
      'text-border-color': path,
      'line-opacity': 1,
    },
  },
  ...Object.entries(CHAIN_PLACES).map(([name, plates]) => ({
    selector: `edge.path.${name}`,
    style: { 'text-margin-y': (edge: EdgeSingular) => plates * plateIn(edge) },
  })),
  { selector: 'edge.path.words-off', style: { label: '' } },
  {
    selector: 'node.path',
    style: { 'outline-width': 2.5, 'outline-color': path, 'outline-offset': 2, 'z-index': 26 },
  },
];

const plateIn = (edge: EdgeSingular): number => plateHeight(bandAt(edge.cy().zoom()).scale);

/** Words in the middle of a line stand there alone, not a second time at its end. */
const WORDS_ONCE = { label: 'data(tag)', 'source-label': '', 'target-label': '' } as const;

const selectedRules = ({ ring }: Palette): Rule[] => [
  {
    selector: 'node.selected',
    style: {
      'outline-width': 3,
      'outline-color': ring,
      'outline-offset': 3,
      'underlay-opacity': 0.28,
      'underlay-padding': 11,
      'font-weight': 700,
      'z-index': 40,
    },
  },
  {
    selector: 'edge.selected',
    style: {
      ...WORDS_ONCE,
      'line-color': ring,
      'target-arrow-color': ring,
      'text-border-color': ring,
      'text-border-width': 2,
      'underlay-opacity': 0.2,
      'underlay-padding': 6,
      'z-index': 41,
    },
  },
];

/** A band keeps its light middle whatever marks it: the mark colours its rims. */
const foldMarkRules = ({ pill, ink, ring }: Palette): Rule[] => [
  {
    selector: 'edge.hl[fold != ""]',
    style: { 'line-color': pill, 'line-outline-color': ink },
  },
  {
    selector: 'edge.selected[fold != ""], edge.kbd[fold != ""]',
    style: { 'line-color': pill, 'line-outline-color': ring, 'line-outline-width': 2.6 },
  },
];

const severalRules = ({ ring }: Palette): Rule[] => [
  {
    selector: 'node.several',
    style: {
      'underlay-opacity': 0.24,
      'underlay-color': ring,
      'underlay-padding': 9,
      'underlay-shape': 'round-rectangle',
      'z-index': 38,
    },
  },
];

const keyboardRules = ({ ring }: Palette): Rule[] => [
  {
    selector: 'node.kbd',
    style: {
      'outline-width': 3,
      'outline-style': 'dashed',
      'outline-color': ring,
      'outline-offset': 5,
      'z-index': 45,
    },
  },
  {
    selector: 'edge.kbd',
    style: {
      ...WORDS_ONCE,
      'line-color': ring,
      'target-arrow-color': ring,
      'text-border-color': ring,
      'text-border-width': 2,
      'text-border-style': 'dashed',
      'z-index': 44,
    },
  },
];
