/** Mounts the page. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { EXPLORER, readView } from './state/address/address.ts';
import { startWork } from './state/keeping/desk-work.ts';
import { headFor } from './state/keeping/this-window.ts';
import { startTheme } from './state/theme.ts';

startTheme();
const isDesk = location.pathname === EXPLORER;
const query = isDesk ? location.search.slice(1) : '';
if (isDesk) headFor(query);
void startWork(readView(query), query);
const root = document.getElementById('page');
if (!root) throw new Error('index.html has no element with the id "page"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
