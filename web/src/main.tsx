/** Mounts the page. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readView } from './state/address.ts';
import { startWork } from './state/keeping/desk-work.ts';
import { startTheme } from './state/theme.ts';

startTheme();
const query = location.pathname === '/explore' ? location.search.slice(1) : '';
void startWork(readView(query), query);
const root = document.getElementById('page');
if (!root) throw new Error('index.html has no element with the id "page"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
