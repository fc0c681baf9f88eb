/** Mounts the viewer on the snapshot that stands in the page. */
import './before-schemas.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { readPageData } from '#api/snapshot/read-snapshot.ts';
import { startTheme } from '../state/theme.ts';
import { Refused } from './Refused.tsx';
import { SnapshotPage } from './SnapshotPage.tsx';

async function show(page: HTMLElement): Promise<void> {
  const element = document.getElementById('snapshot');
  const data = { text: element?.textContent ?? '', packedAs: element?.dataset.sha256 ?? null };
  const reading = await readPageData(data);
  createRoot(page).render(
    'refused' in reading ? (
      <Refused failure={reading.refused} />
    ) : (
      <SnapshotPage snapshot={reading.snapshot} />
    ),
  );
}

startTheme();
const root = document.getElementById('page');
if (!root) throw new Error('the viewer has no element with the id "page"');
void show(root);
