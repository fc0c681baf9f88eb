/** Path questions that are well formed and still cannot be answered: their bounds contradict each other. */
import { firstDay, lastDay } from './dates.ts';
import { kindOfEntityId } from './ids.ts';
import type { PathQuestion } from './questions.ts';
import { edgeKindMeaning, isEdgeKind } from './vocabulary.ts';

/** What contradicts what: the field it is said beside, what was given there, and what to do. */
export interface Contradiction {
  readonly field: string;
  readonly value: string;
  readonly detail: string;
  readonly hint: string;
}

/** Every contradiction in a question, the ends first; empty for one that can be asked. */
export function contradictionsIn(question: PathQuestion): Contradiction[] {
  return [
    ...sharedEnds(question),
    ...withheldParties(question),
    ...passedWrongly(question),
    ...joinedWrongly(question),
    ...emptyWindow(question),
    ...kindsNotWalked(question),
  ];
}

function sharedEnds({ from, to }: PathQuestion): Contradiction[] {
  const shared = from.find((id) => to.includes(id));
  if (shared === undefined) return [];
  const detail = `\`from\` and \`to\` share ${shared}.`;
  const hint = 'Take it out of one of the two: a chain joins two different entities.';
  return [{ field: 'to', value: shared, detail, hint }];
}

function withheldParties({ from, to, via, connect = [] }: PathQuestion): Contradiction[] {
  return Object.entries({ from, to, via, connect }).flatMap(([field, ids]) => {
    const withheld = ids.find((id) => kindOfEntityId(id) === 'withheld');
    if (withheld === undefined) return [];
    const detail = `${withheld} is a withheld party, which no chain reaches.`;
    const hint = 'Ask from the contract or system that names it.';
    return [{ field, value: withheld, detail, hint }];
  });
}

function passedWrongly({ from, to, via, avoid, maxHops }: PathQuestion): Contradiction[] {
  const found: Contradiction[] = [];
  const say = (field: string, value: string, detail: string, hint: string): void => {
    found.push({ field, value, detail, hint });
  };
  const end = via.find((id) => from.includes(id) || to.includes(id));
  if (end !== undefined)
    say(
      'via',
      end,
      `${end} is an end and cannot be passed as well.`,
      'Take it out of `via`: every chain touches its ends anyway.',
    );
  const avoided = via.find((id) => avoid.includes(id));
  if (avoided !== undefined)
    say(
      'via',
      avoided,
      `${avoided} is to be passed and to be avoided.`,
      'Take it out of `via` or out of `avoid`.',
    );
  const passed = new Set(via).size;
  if (passed >= maxHops)
    say(
      'maxHops',
      String(maxHops),
      `${counted(maxHops, 'step', 'steps')} cannot pass ${counted(passed, 'entity', 'entities')}.`,
      `Allow at least ${passed + 1} steps.`,
    );
  return found;
}

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

function joinedWrongly({ connect, mode, via }: PathQuestion): Contradiction[] {
  if (!connect) return [];
  const found: Contradiction[] = [];
  const twice = connect.find((id, i) => connect.indexOf(id) !== i);
  if (twice !== undefined)
    found.push({
      field: 'connect',
      value: twice,
      detail: `\`connect\` names ${twice} twice.`,
      hint: 'Name each entity once.',
    });
  if (mode !== 'shortest')
    found.push({
      field: 'mode',
      value: mode,
      detail: '`connect` joins by shortest chains only.',
      hint: 'Leave `mode` out, or ask with `from` and `to`.',
    });
  if (via.length > 0)
    found.push({
      field: 'via',
      value: via.join(', '),
      detail: '`connect` and `via` exclude each other.',
      hint: 'Add the entities of `via` to `connect`.',
    });
  return found;
}

function emptyWindow({ dates: { from, to } = { undated: 'keep' } }: PathQuestion): Contradiction[] {
  if (!from || !to || firstDay(from) <= lastDay(to)) return [];
  const detail = `The window ends (${to}) before it begins (${from}).`;
  const hint = 'Let `dates.from` be no later than `dates.to`.';
  return [{ field: 'dates', value: `${from} to ${to}`, detail, hint }];
}

function kindsNotWalked({ kinds }: PathQuestion): Contradiction[] {
  if (!kinds || kinds.some((kind) => !isEdgeKind(kind) || edgeKindMeaning(kind).traversable))
    return [];
  const detail = 'The kinds given are never walked: absences join nothing.';
  const hint = 'Name at least one kind that may be walked, or leave `kinds` out.';
  return [{ field: 'kinds', value: kinds.join(', '), detail, hint }];
}
