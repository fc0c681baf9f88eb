/** Questions that are well formed and still cannot be answered: their bounds contradict each other. */
import {
  type EntityId,
  firstDay,
  kindOfEntityId,
  lastDay,
  type PathQuestion,
  ProblemError,
} from '#model';

/** Throws the problem `impossible` for the first contradiction in a question. */
export function refuseContradictions(question: PathQuestion): void {
  refuseSharedEnds(question.from, question.to);
  refuseWithheld('from', question.from);
  refuseWithheld('to', question.to);
  const { from, to } = question.dates ?? {};
  if (from && to && firstDay(from) > lastDay(to))
    throw new ProblemError('impossible', `The window ends (${to}) before it begins (${from}).`, {
      field: 'dates',
      value: `${from} to ${to}`,
      hint: 'Let `dates.from` be no later than `dates.to`.',
    });
}

/** Throws `impossible` when an entity stands at both ends; the store asks again once aliases are resolved. */
export function refuseSharedEnds(from: readonly EntityId[], to: readonly EntityId[]): void {
  const shared = from.find((id) => to.includes(id));
  if (shared === undefined) return;
  throw new ProblemError('impossible', `\`from\` and \`to\` share ${shared}.`, {
    field: 'to',
    value: shared,
    hint: 'Take it out of one of the two: a chain joins two different entities.',
  });
}

function refuseWithheld(field: 'from' | 'to', ids: readonly EntityId[]): void {
  const withheld = ids.find((id) => kindOfEntityId(id) === 'withheld');
  if (withheld === undefined) return;
  throw new ProblemError('impossible', `${withheld} is a withheld party, which no chain reaches.`, {
    field,
    value: withheld,
    hint: 'Ask from the contract or system that names it.',
  });
}
