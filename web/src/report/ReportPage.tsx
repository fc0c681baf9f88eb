/** `/report`: what is on the canvas as a document for paper: picture, links with their records, sources, method, data version. */

import { GRADE_TABLE } from '#model';
import { SvgPicture } from '../panels/export/SvgPicture.tsx';
import { hiddenBy } from '../panels/filters/hidden-by.ts';
import { Loaded } from '../panels/Loaded.tsx';
import { Page } from '../panels/Page.tsx';
import { SourceFacts } from '../panels/source/SourceFacts.tsx';
import { drawnOf } from '../state/exploration.ts';
import { useExploration } from '../state/exploration-store.ts';
import { foldedAwards } from '../state/fold-words.ts';
import { useWork } from '../state/keeping/desk-work.ts';
import { titleFrom } from '../state/keeping/investigation.ts';
import { pictureOf } from '../state/picture.ts';
import { sayNumber } from '../state/say.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTitle } from '../ui/use-title.ts';
import styles from './Report.module.css';
import { ReportLink } from './ReportLink.tsx';
import { ReportOwnLinks } from './ReportOwnLinks.tsx';
import { type DrawnContent, useDrawnContent } from './use-drawn-content.ts';

export default function ReportPage() {
  const drawn = useExploration(drawnOf);
  const ownTitle = useWork((work) => work.title);
  const title = ownTitle ?? titleFrom(drawn.entities);
  const answer = useDrawnContent(drawn, useExploration(pictureOf).own);
  useTitle(`Report: ${title}`);
  if (drawn.entities.size === 0) return <Nothing />;
  return (
    <Page width="document">
      <header className={styles.head}>
        <p className={styles.quiet}>Report of what is drawn</p>
        <h1>{title}</h1>
        <p>
          {sayNumber(drawn.entities.size, 'entity', 'entities')},{' '}
          {sayNumber(drawn.edges.size, 'link', 'links')}
        </p>
        <LeftOut />
      </header>
      <Loaded answer={answer} lines={8}>
        {(content) => <Report content={content} />}
      </Loaded>
    </Page>
  );
}

function Nothing() {
  return (
    <Page width="document">
      <h1>Report</h1>
      <Notice
        title="Nothing is on the canvas"
        actions={<ButtonLink to="/explore">To the canvas</ButtonLink>}
      >
        <p>A report is made of what is drawn. Open an investigation or add an entity first.</p>
      </Notice>
    </Page>
  );
}

/** What a reader of paper could not know was left out. */
function LeftOut() {
  const hidden = useExploration(hiddenWords);
  const folded = foldedAwards(useExploration(pictureOf).folds.values());
  return (
    <>
      {hidden === '' ? null : <p>Left out by filters: {hidden}.</p>}
      {folded === '' ? null : <p>Drawn as one line and not listed one by one: {folded}.</p>}
    </>
  );
}

const hiddenWords = (now: Parameters<typeof hiddenBy>[0]): string =>
  hiddenBy(now)
    .map(({ words }) => words)
    .join('; ');

function Report({
  content: { dataVersion, links, sources, svg },
}: {
  readonly content: DrawnContent;
}) {
  return (
    <>
      <p className={styles.actions} data-print="no">
        <Button look="main" onPress={() => window.print()}>
          Print, or save as PDF
        </Button>
        <ButtonLink to="/explore">Back to the canvas</ButtonLink>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.drawing} tabIndex={0} aria-label="The drawing">
        <SvgPicture
          svg={svg}
          className={styles.picture}
          words="The drawing; the links below say the same in words"
        />
      </section>
      <section aria-label="Links">
        <h2>Links and the records behind them</h2>
        {links.map((link) => (
          <ReportLink key={link.edge.id} link={link} />
        ))}
      </section>
      <ReportOwnLinks />
      <section aria-label="Sources">
        <h2>Sources, and what they leave out</h2>
        {sources.map((source) => (
          <article key={source.id} className={styles.link}>
            <h3>{source.title}</h3>
            {source.url ? <a href={source.url}>Publisher’s page</a> : null}
            <SourceFacts source={source} />
          </article>
        ))}
      </section>
      <Method dataVersion={dataVersion} />
    </>
  );
}

function Method({ dataVersion }: { readonly dataVersion: string }) {
  return (
    <section aria-label="Method">
      <h2>Method</h2>
      <p>
        Every link rests on statements, every statement on a record, every record on a source. A
        link has the best grade of its statements; sums are of the records named, seen in these
        sources, and never of different kinds of amounts. No record found means: not in these
        sources.
      </p>
      <dl className={styles.grades}>
        {GRADE_TABLE.map(({ grade, letter, word, minimum }) => (
          <div key={grade}>
            <dt>
              {letter}, {word.toLowerCase()}
            </dt>
            <dd>{minimum}</dd>
          </div>
        ))}
      </dl>
      <p>
        Data version <code>{dataVersion}</code>
      </p>
    </section>
  );
}
