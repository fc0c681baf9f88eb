/**
 * The proof by hand that an import survives being killed: `node api/bin/tsx.js bench/interrupt.ts [TIMES] [ROWS]`.
 * Kills it at random moments (20 times), audits after each, finishes it, and compares with an import in one go.
 */
import { rm } from 'node:fs/promises';
import { killedImport, longFile } from '../tests/cli/interrupt.ts';
import { Desk } from '../tests/cli/paperchain.ts';

const [times = '20', rows = '30000'] = process.argv.slice(2);
const desk = await Desk.open();
const whole = await Desk.open();
const started = performance.now();
await whole.spawn(['import', await longFile(whole, Number(rows))]);
const once = performance.now() - started;
console.log(`one go: ${Math.round(once)} ms`);
const file = await longFile(desk, Number(rows));
const total = Number(rows).toLocaleString('en-US');
let broken = 0;
let kills = 0;
for (let i = 0; i < Number(times); i += 1) {
  const { after, killed, audit } = await killedImport(desk, file, 200 + Math.random() * once * 0.8);
  const [, records = '?'] = /checked: .* ([\d,]+) records/.exec(audit.out) ?? [];
  if (killed) kills += 1;
  if (audit.code !== 0) broken += 1;
  if (audit.code !== 0) console.log(audit.out, audit.err);
  const end = killed ? `killed after ${Math.round(after)} ms` : 'done before it could be killed';
  console.log(
    `${i + 1}: ${end}; audit ${audit.code === 0 ? 'clean' : 'BROKEN'}; ${records} records there`,
  );
  // A store that is complete has nothing left to break: the next try starts from nothing.
  if (records === total && i < Number(times) - 1)
    await rm(desk.dataDir, { recursive: true, force: true });
}
const last = await desk.spawn(['import', file]);
console.log(last.out.trim());
const [left, right] = [await desk.spawn(['stats']), await whole.spawn(['stats'])];
const same = last.code === 0 && left.code === 0 && left.out === right.out;
console.log(
  `${kills} killed, ${broken} broken, ${same ? 'the same' : 'NOT the same'} as in one go`,
);
await Promise.all([desk.close(), whole.close()]);
process.exitCode = broken === 0 && same ? 0 : 1;
