/** Mounts the viewer on the snapshot that stands in the page. */
import './before-schemas.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import { startTheme } from '../state/theme.ts';
import { Refused } from './Refused.tsx';
import { SnapshotPage } from './SnapshotPage.tsx';

startTheme();
const json = document.getElementById('snapshot')?.textContent ?? '';
const root = document.getElementById('page');
if (!root) throw new Error('the viewer has no element with the id "page"');
const reading = readJson(json, { json, viewer: '', claimed: '' });
createRoot(root).render(
  'refused' in reading ? (
    <Refused failure={reading.refused} />
  ) : (
    <SnapshotPage snapshot={reading.snapshot} />
  ),
);
