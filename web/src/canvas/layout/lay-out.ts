/** Every layout that can be asked for, by name. The same graph gives the same picture; what is pinned stays. */

import type { Point } from '../../state/exploration.ts';
import type { LayoutName } from '../../state/intents.ts';
import { besideStill } from './beside-still.ts';
import { blocks } from './blocks.ts';
import type { Body, Link } from './box.ts';
import { flow } from './flow.ts';
import { grid } from './grid.ts';
import { radial } from './radial.ts';
import type { Places } from './spread.ts';
import { tidy } from './tidy.ts';

/** What the worker is given; plain data. */
export interface LayoutQuestion {
  readonly layout: LayoutName;
  readonly bodies: readonly Body[];
  /** From where money and duty come to where they go. */
  readonly links: readonly Link[];
  /** Places that must stay. */
  readonly pinned: readonly (readonly [string, Point])[];
  /** For a window higher than wide. */
  readonly tall: boolean;
  /** In the middle of the radial layout. */
  readonly around: string | null;
  /** Ids in the order in which they are to be read, kind by kind. */
  readonly groups: readonly (readonly string[])[];
}

/** A place for every body, in canvas units. */
export function layOut(question: LayoutQuestion): Places {
  const { layout, bodies, links, pinned, tall } = question;
  if (layout === 'tidy') return tidy(question);
  const fixed = new Map(pinned);
  const free =
    layout === 'flow'
      ? flow(bodies, links)
      : layout === 'radial'
        ? radial(bodies, links, question.around)
        : layout === 'grid'
          ? grid(inOrder(question), tall)
          : blocks(groupsOf(question), tall);
  return besideStill(bodies, free, fixed, layout === 'kinds' ? 'apart' : 'among');
}

const inOrder = (question: LayoutQuestion): Body[] => groupsOf(question).flat();

function groupsOf({ bodies, groups }: LayoutQuestion): Body[][] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  return groups.map((ids) => ids.flatMap((id) => known.get(id) ?? []));
}
