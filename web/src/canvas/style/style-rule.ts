/** The shape of a stylesheet rule before Cytoscape reads it. */
import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';

type Plain = string | number | readonly (string | number)[];
export interface Rule {
  readonly selector: string;
  readonly style: Readonly<
    Record<string, Plain | ((node: NodeSingular) => Plain) | ((edge: EdgeSingular) => Plain)>
  >;
}

/** Cytoscape's own types name every property of three kinds of element; the rules are plain lists of the same. */
export const asStylesheet = (rules: readonly Rule[]): StylesheetJson =>
  rules as unknown as StylesheetJson; // checked by drawing: an unknown property is a warning in the console
