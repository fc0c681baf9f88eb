/** Every source with its counts and coverage, grouped by kind, the largest first. */
import { Link } from 'wouter';
import type { SourcesAnswer } from '#model';
import { sourcePath } from '../../state/address/address.ts';
import { sayNumber } from '../../state/say.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './SourceList.module.css';

type Sources = SourcesAnswer['sources'];

export function SourceList({ sources }: { readonly sources: Sources }) {
  const groups = [...groupByKind(sources)].sort(([, a], [, b]) => recordsOf(b) - recordsOf(a));
  return groups.map(([kind, members]) => (
    <Disclosure
      key={kind}
      title={`${kind}: ${sayNumber(members.length, 'source', 'sources')}, ${sayNumber(recordsOf(members), 'record', 'records')}`}
    >
      <ul className={styles.sources}>
        {[...members]
          .sort((a, b) => b.records - a.records)
          .map(({ source, records, edges }) => (
            <li key={source.id}>
              <Link href={sourcePath(source.id)}>{source.title}</Link>
              <p className={styles.small}>
                {source.publisher} · copy of {source.retrievedOn} ·{' '}
                {sayNumber(records, 'record', 'records')} · {sayNumber(edges, 'link', 'links')}
              </p>
              <p className={styles.small}>Leaves out: {source.coverage}</p>
            </li>
          ))}
      </ul>
    </Disclosure>
  ));
}

const recordsOf = (members: Sources): number => members.reduce((sum, one) => sum + one.records, 0);

function groupByKind(sources: Sources): Map<string, Sources> {
  const groups = new Map<string, Sources>();
  for (const one of sources)
    groups.set(one.source.kind, [...(groups.get(one.source.kind) ?? []), one]);
  return groups;
}
