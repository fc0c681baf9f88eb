/** How the page is built: `web/` in, `web/dist/` out; in development `/api` is asked of the running server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viewerFile } from './web/viewer-file.ts';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: 'web',
  plugins: [react(), viewerFile()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A font or picture inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': api, '^/(s|embed)/': api } },
});
