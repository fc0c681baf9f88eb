/** A snapshot as a document: what it says, how it was checked, and every record behind it. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { entitiesIn } from '#api/snapshot/documented-in.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import { drawingPlaces } from '../panels/drawing/drawing-places.ts';
import { useTitle } from '../ui/use-title.ts';
import { AuthorWords } from './AuthorWords.tsx';
import { anchoredLinks } from './anchored-links.ts';
import { Chains } from './Chains.tsx';
import { Check } from './Check.tsx';
import { Drawing } from './Drawing.tsx';
import { EntityTable } from './EntityTable.tsx';
import { LinkDocuments } from './LinkDocuments.tsx';
import { LinkTable } from './LinkTable.tsx';
import { Outline } from './Outline.tsx';
import { SinceThen } from './SinceThen.tsx';
import { Sources } from './Sources.tsx';
import { Story } from './Story.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import styles from './viewer.module.css';

export function SnapshotPage({ snapshot }: { readonly snapshot: Snapshot }) {
  const links = useMemo(() => anchoredLinks(snapshot), [snapshot]);
  const entities = useMemo(() => [...entitiesIn(snapshot).values()], [snapshot]);
  const places = useMemo(() => drawingPlaces(snapshot), [snapshot]);
  const drawn = entities.filter(({ id }) => places.has(id)).length > 1;
  const whole = useAfterFirstPaint();
  useTitle(snapshot.title);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <p className={styles.quiet}>Paperchain snapshot</p>
        <h1>{snapshot.title}</h1>
        <Check snapshot={snapshot} />
        <SinceThen />
        <ThemeChoice />
      </header>
      <nav aria-label="Contents" className={styles.contents}>
        {snapshot.story.length > 0 ? <a href="#story">Story</a> : null}
        {snapshot.questions.length > 0 ? <a href="#chains">Chains</a> : null}
        {drawn ? <a href="#drawing">Drawing</a> : null}
        <a href="#outline">Outline</a>
        <a href="#entities">Entities</a>
        <a href="#links">Links</a>
        <a href="#records">Records</a>
        <a href="#sources">Sources</a>
      </nav>
      <AuthorWords snapshot={snapshot} />
      <Story snapshot={snapshot} links={links} entities={entities} />
      <Chains questions={snapshot.questions} links={links} entities={entities} />
      {whole ? (
        <>
          {drawn ? <Drawing places={places} links={links} entities={entities} /> : null}
          <Outline links={links} entities={entities} />
          <EntityTable entities={entities} />
          <LinkTable links={links} />
          <LinkDocuments links={links} />
        </>
      ) : null}
      <Sources sources={snapshot.sources} />
    </main>
  );
}

/** What the finding says is read first; long tables are drawn after it, in pieces that let the reader scroll. */
function useAfterFirstPaint(): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => startTransition(() => setAfter(true)));
    return () => clearTimeout(soon);
  }, []);
  return after;
}
