#!/usr/bin/env node
import { resolve } from 'node:path';
// Runs a TypeScript file on every supported Node (native type stripping starts only at 22.18).
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const [file, ...rest] = process.argv.slice(2);
if (!file) throw new Error('usage: tsx.js FILE [ARGUMENTS]');
process.argv = [process.argv[0], resolve(file), ...rest];
await import(pathToFileURL(resolve(file)).href);
