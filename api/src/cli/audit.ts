/** Counts breaches of the law of the house and broken hashes. */
import type { Audit } from '#model';
import { readArguments } from './arguments.ts';
import { type Command, say } from './command.ts';
import { withStore } from './with-store.ts';

type Breach = Exclude<keyof Audit, 'examples' | 'checked'>;

const BREACHES: Readonly<Record<Breach, string>> = {
  edgesWithoutStatement: 'edges without statement',
  statementsWithoutRecord: 'statements without record',
  recordsWithoutSource: 'records without source',
  factsWithoutRecord: 'facts without record',
  hashesThatDiffer: 'hashes that differ',
  summariesThatDiffer: 'summaries that differ',
};

/** `paperchain audit`: 0 when everything is sound, else 2. */
export const audit: Command = (args, context) => {
  readArguments(args, {}, false);
  return withStore(context, async (store) => {
    const found = await store.audit();
    let total = 0;
    for (const [key, words] of Object.entries(BREACHES)) {
      const count = found[key as Breach]; // the table's own keys
      total += count;
      say(context.out, `${count.toLocaleString('en-US')} ${words}`);
    }
    for (const { breach, id } of found.examples) say(context.out, `  ${breach}: ${id}`);
    const { entities, edges, statements, records, sources } = found.checked;
    const checked = { entities, edges, statements, records, sources };
    say(context.out, `checked: ${inWords(checked)}`);
    return total === 0 ? 0 : 2;
  });
};

const ONE: Readonly<Record<string, string>> = { entities: 'entity' };

/** "12 entities, 1 edge"; the counts are named in the plural. */
export const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => {
      const noun = count === 1 ? (ONE[name] ?? name.replace(/s$/, '')) : name;
      return `${count.toLocaleString('en-US')} ${noun}`;
    })
    .join(', ');
