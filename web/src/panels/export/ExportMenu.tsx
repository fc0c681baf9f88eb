/** "Export": what is on the canvas as a picture or as data, each with the records it stands on. */
import { Download } from 'lucide-react';
import { EXPORT_FILES, type ExportFormat } from '#model';
import { ask } from '../../api/ask.ts';
import { drawnOf, type Exploration } from '../../state/exploration.ts';
import { explorationStore, useExploration } from '../../state/exploration-store.ts';
import { pictureOf } from '../../state/picture.ts';
import type { ButtonLook } from '../../ui/Button.tsx';
import { type MenuAction, MenuButton } from '../../ui/MenuButton.tsx';
import { drawnQuestion } from './drawn-question.ts';
import styles from './ExportMenu.module.css';
import { pngOfSvg } from './png-of-svg.ts';
import { saveFile } from './save-file.ts';
import { useErrand } from './use-errand.ts';

const ACTIONS: readonly MenuAction<ExportFormat | 'png'>[] = [
  { id: 'png', label: 'PNG', about: 'a picture for a page or a post' },
  { id: 'svg', label: 'SVG', about: 'a picture with real text and its records inside' },
  { id: 'csv', label: 'CSV', about: 'a row a statement, for a spreadsheet' },
  { id: 'json', label: 'JSON', about: 'everything, for programs' },
  { id: 'graphml', label: 'GraphML', about: 'for yEd, Gephi, Cytoscape' },
  { id: 'gexf', label: 'GEXF', about: 'for Gephi' },
  { id: 'ftm', label: 'FollowTheMoney', about: 'for Aleph and OpenAleph' },
];

/** Nothing is offered while nothing is drawn. */
export function ExportMenu({ look = 'plain' }: { readonly look?: ButtonLook }) {
  const drawn = useExploration(drawnOf);
  const { working, said, run } = useErrand();
  if (drawn.entities.size === 0) return null;
  return (
    <span className={styles.export} data-print="no">
      <MenuButton
        label={
          <>
            <Download size={15} aria-hidden="true" /> Export
          </>
        }
        look={look}
        menu="Export what is drawn as"
        actions={ACTIONS}
        isPending={working}
        onAction={(format) => void run(() => saveDrawn(explorationStore.getState(), format))}
      />
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}

/** Saves what is drawn in a format; answers what was saved, in a sentence. */
export async function saveDrawn(now: Exploration, format: ExportFormat | 'png'): Promise<string> {
  const { own } = pictureOf(now);
  const asked = format === 'png' ? 'svg' : format;
  const text = await ask('exportFile', { body: drawnQuestion(drawnOf(now), asked, own) });
  const name = format === 'png' ? 'paperchain.png' : EXPORT_FILES[format].name;
  const content =
    format === 'png'
      ? await pngOfSvg(text)
      : new Blob([text], { type: EXPORT_FILES[format].media });
  saveFile(name, content);
  const apart =
    format === 'csv' && own.size > 0
      ? ' A row is a statement of a record: your own links are in no row; the table of them saves them.'
      : '';
  return `Saved as ${name}.${apart}`;
}
