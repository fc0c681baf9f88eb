/** Questions that are well formed and still cannot be answered: their bounds contradict each other. */
import {
  type EntityId,
  firstDay,
  kindOfEntityId,
  lastDay,
  type PathQuestion,
  ProblemError,
} from '#model';

/** Throws the problem `impossible` for the first contradiction in a question; the store asks again once aliases are resolved. */
export function refuseContradictions(question: PathQuestion): void {
  refuseSharedEnds(question.from, question.to);
  refuseWithheld('from', question.from);
  refuseWithheld('to', question.to);
  refuseWithheld('via', question.via);
  refuseVia(question);
  if (question.connect) refuseConnect(question, question.connect);
  const { from, to } = question.dates ?? {};
  if (from && to && firstDay(from) > lastDay(to))
    throw new ProblemError('impossible', `The window ends (${to}) before it begins (${from}).`, {
      field: 'dates',
      value: `${from} to ${to}`,
      hint: 'Let `dates.from` be no later than `dates.to`.',
    });
}

function refuseVia({ from, to, via, avoid, maxHops }: PathQuestion): void {
  const end = via.find((id) => from.includes(id) || to.includes(id));
  if (end !== undefined)
    throw new ProblemError('impossible', `${end} is an end and cannot be passed as well.`, {
      field: 'via',
      value: end,
      hint: 'Take it out of `via`: every chain touches its ends anyway.',
    });
  const avoided = via.find((id) => avoid.includes(id));
  if (avoided !== undefined)
    throw new ProblemError('impossible', `${avoided} is to be passed and to be avoided.`, {
      field: 'via',
      value: avoided,
      hint: 'Take it out of `via` or out of `avoid`.',
    });
  if (new Set(via).size >= maxHops)
    throw new ProblemError(
      'impossible',
      `${maxHops === 1 ? '1 step' : `${maxHops} steps`} cannot pass ${via.length === 1 ? '1 entity' : `${via.length} entities`}.`,
      {
        field: 'maxHops',
        value: String(maxHops),
        hint: `Allow at least ${new Set(via).size + 1} steps.`,
      },
    );
}

function refuseConnect({ mode, via }: PathQuestion, connect: readonly EntityId[]): void {
  refuseWithheld('connect', connect);
  refuseRepeated(connect);
  if (mode !== 'shortest')
    throw new ProblemError('impossible', '`connect` joins by shortest chains only.', {
      field: 'mode',
      value: mode,
      hint: 'Leave `mode` out, or ask with `from` and `to`.',
    });
  if (via.length > 0)
    throw new ProblemError('impossible', '`connect` and `via` exclude each other.', {
      field: 'via',
      value: via.join(', '),
      hint: 'Add the entities of `via` to `connect`.',
    });
}

function refuseRepeated(connect: readonly EntityId[]): void {
  const twice = connect.find((id, i) => connect.indexOf(id) !== i);
  if (twice === undefined) return;
  throw new ProblemError('impossible', `\`connect\` names ${twice} twice.`, {
    field: 'connect',
    value: twice,
    hint: 'Name each entity once.',
  });
}

function refuseSharedEnds(from: readonly EntityId[], to: readonly EntityId[]): void {
  const shared = from.find((id) => to.includes(id));
  if (shared === undefined) return;
  throw new ProblemError('impossible', `\`from\` and \`to\` share ${shared}.`, {
    field: 'to',
    value: shared,
    hint: 'Take it out of one of the two: a chain joins two different entities.',
  });
}

function refuseWithheld(field: 'from' | 'to' | 'via' | 'connect', ids: readonly EntityId[]): void {
  const withheld = ids.find((id) => kindOfEntityId(id) === 'withheld');
  if (withheld === undefined) return;
  throw new ProblemError('impossible', `${withheld} is a withheld party, which no chain reaches.`, {
    field,
    value: withheld,
    hint: 'Ask from the contract or system that names it.',
  });
}
