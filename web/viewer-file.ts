/** The viewer of snapshots as one page without any request: script and style stand in it, allowed by their hashes alone. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { SNAPSHOT_PLACE } from '../api/src/snapshot/html-file.ts';

const WEB = import.meta.dirname;

/** Adds `viewer.html` to what is built. */
export function viewerFile(): Plugin {
  return {
    name: 'paperchain-viewer',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'viewer.html', source: await viewerHtml() });
    },
  };
}

/** The viewer's page, with one place for a snapshot. */
export const viewerHtml = async (): Promise<string> => viewerPage(await viewerParts());

interface Parts {
  readonly script: string;
  readonly style: string;
}

async function viewerParts(): Promise<Parts> {
  const built = await build({
    configFile: false,
    root: WEB,
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(WEB, 'src/viewer/main.tsx'),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = outputs.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  if (scripts.length !== 1 || styles.length !== 1 || outputs.length !== 2)
    throw new Error(`the viewer is ${outputs.length} files, not one script and one style`);
  return { script: inElement(scripts[0] ?? ''), style: styles[0] ?? '' };
}

/** Inside strings and patterns these mean the same; in a page they would end the element, or open a comment. */
const inElement = (script: string): string =>
  script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');

const allowed = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

function viewerPage({ script, style }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src ${allowed(script)}`,
    `style-src ${allowed(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Snapshot · Paperchain</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>This page needs JavaScript to show the snapshot in it. No request leaves it.</noscript>
${SNAPSHOT_PLACE}
<script>${script}</script>
</body>
</html>
`;
}
