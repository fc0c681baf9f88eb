// A thread starts from JavaScript on every supported Node; this file only lets it read TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./path-worker.ts');
