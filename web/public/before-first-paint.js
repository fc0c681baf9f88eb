// Runs before anything is drawn, as a file because the content security policy allows no inline script.
// The theme the reader chose, so that a dark page never flashes white.
try {
  const chosen = localStorage.getItem('paperchain.theme');
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
} catch {
  document.documentElement.dataset.theme = 'light';
}
// Schemas must not compile themselves with eval: the content security policy forbids it.
globalThis.__zod_globalConfig = { jitless: true };
