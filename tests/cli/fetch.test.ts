import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AWARD,
  BEGUN,
  brokenFile,
  FakePublisher,
  finished,
  json,
  MADE,
  running,
  STATUS,
} from './fake-publisher.ts';
import { Desk } from './paperchain.ts';

let desk: Desk;
let publisher: FakePublisher;
beforeEach(async () => {
  [desk, publisher] = await Promise.all([Desk.open(), FakePublisher.open()]);
});
afterEach(() => Promise.all([desk.close(), publisher.close()]));

const manners = (): string[] => ['--api', publisher.address, '--pause', '0'];
const fetchAward = () => desk.run(['fetch', AWARD, ...manners()]);
const archive = () => join(desk.dataDir, 'archive');
const CONTRACT = '/api/v2/download/contract/';

interface Kept {
  readonly at: string;
  readonly url: string;
  readonly status: number;
  readonly sha256: string;
  readonly file: string;
}
const kept = async (): Promise<Kept[]> =>
  (await readFile(join(archive(), 'answers.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept); // the archive's own list

describe('paperchain fetch', () => {
  it('asks for the file of an award, waits until it is made, and reads it into the store', async () => {
    publisher.plan(STATUS, json(running), json(running));
    const { code, out } = await fetchAward();
    expect(code).toBe(0);
    expect(out).toContain('2 rows: 2 added');
    expect(publisher.paths()).toEqual([
      `POST ${CONTRACT}`,
      `GET ${STATUS}`,
      `GET ${STATUS}`,
      `GET ${STATUS}`,
      `GET ${MADE}`,
    ]);
    expect(JSON.parse(publisher.asked[0]?.body ?? '')).toEqual({ award_id: AWARD });
    const { out: found } = await desk.run([
      'path',
      '--from',
      'agency:7012',
      '--to',
      'org:name:amazon-web-services',
    ]);
    expect(found).toContain(AWARD);
  });

  it('keeps every answer with its time and the hash of its bytes', async () => {
    publisher.plan(STATUS, json(running));
    await fetchAward();
    const answers = await kept();
    expect(answers.map(({ url }) => new URL(url).pathname)).toEqual(
      publisher.asked.map(({ path }) => path),
    );
    for (const { at, file, sha256 } of answers) {
      expect(new Date(at).toISOString()).toBe(at);
      const bytes = await readFile(join(archive(), file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('asks for nothing that it fetched the same day, and adds nothing', async () => {
    await fetchAward();
    const before = publisher.asked.length;
    const { code, out } = await fetchAward();
    expect(code).toBe(0);
    expect(out).toContain('2 rows: 0 added, 2 already there');
    expect(publisher.asked).toHaveLength(before);
  });

  it('archives an answer that it cannot read, and says where', async () => {
    publisher.plan(CONTRACT, (response) => response.end('<html>maintenance</html>'));
    const { code, err } = await fetchAward();
    expect(code).toBe(1);
    const [answer] = await kept();
    expect(err).toContain(answer?.file);
    expect(await readFile(join(archive(), answer?.file ?? ''), 'utf8')).toContain('maintenance');
  });

  it('tries again while the publisher is busy, and one request at a time', async () => {
    publisher.plan(CONTRACT, json({}, 503), json({}, 429));
    publisher.plan(STATUS, json({}, 500));
    expect(await fetchAward()).toMatchObject({ code: 0 });
    expect(publisher.busiest).toBe(1);
    expect((await kept()).map(({ status }) => status)).toEqual([503, 429, 200, 500, 200, 200]);
  });

  it('gives up after five tries with a line that says what to do', async () => {
    publisher.plan(CONTRACT, ...Array.from({ length: 9 }, () => json({}, 503)));
    const { code, err } = await fetchAward();
    expect(code).toBe(1);
    expect(err).toMatch(
      /^127\.0\.0\.1:\d+ does not answer \(status 503, 5 tries\)\..* again later/,
    );
    expect(publisher.asked).toHaveLength(5);
  });

  it('does not repeat a request that is refused', async () => {
    publisher.plan(CONTRACT, json({ detail: 'no such award' }, 400));
    const { code, err } = await fetchAward();
    expect(code).toBe(1);
    expect(err).toContain(`refused ${CONTRACT}: status 400`);
    expect(publisher.asked).toHaveLength(1);
  });

  it('takes an answer without a body for what it is, and does not wait for one', async () => {
    publisher.plan(CONTRACT, (response) => response.writeHead(204).end());
    const { code, err } = await fetchAward();
    expect(code).toBe(1);
    expect(err).toContain(`refused ${CONTRACT}: status 204`);
    expect(await kept()).toMatchObject([{ status: 204, bytes: 0 }]);
  });

  it('leaves a pause between two requests', async () => {
    await desk.run(['fetch', AWARD, '--api', publisher.address, '--pause', '0.1']);
    const times = publisher.asked.map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThan(90);
  });

  it('fetches a file anew that broke off, and leaves no half of it', async () => {
    publisher.plan(MADE, brokenFile);
    const { code, out } = await fetchAward();
    expect({ code, added: out.includes('2 rows: 2 added') }).toEqual({ code: 0, added: true });
    expect((await readdir(archive())).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('goes on, after Ctrl-C, with the file that the publisher is making', async () => {
    publisher.plan(STATUS, ...Array.from({ length: 1_000 }, () => json(running)));
    const args = ['fetch', AWARD, '--api', publisher.address, '--pause', '0.05'];
    const child = desk.start(args);
    const exit = once(child, 'exit');
    let said = '';
    child.stderr?.on('data', (chunk) => {
      if (said === '') child.kill('SIGINT');
      said += String(chunk);
    });
    expect((await exit)[0]).toBe(130);
    expect(said).toMatch(/is making the file\nStopped\. What was archived is kept/);
    publisher.forgetPlans();
    const { code, out } = await fetchAward();
    expect(publisher.paths().filter((path) => path.startsWith('POST'))).toHaveLength(1);
    expect({ code, added: out.includes('2 rows: 2 added') }).toEqual({ code: 0, added: true });
  });

  it('says so when the publisher cannot make the file, and asks for a new one the next time', async () => {
    publisher.plan(STATUS, json({ ...finished, status: 'failed', message: 'too many rows' }));
    const { code, err } = await fetchAward();
    expect({ code, words: err.includes('could not make the file: too many rows') }).toEqual({
      code: 1,
      words: true,
    });
    publisher.plan(STATUS, json({ ...finished, status: 'failed', message: 'too many rows' }));
    expect(await fetchAward()).toMatchObject({ code: 0 });
    expect(publisher.paths().filter((path) => path === `POST ${CONTRACT}`)).toHaveLength(2);
  });

  it('follows no address that leads away from the publisher', async () => {
    publisher.plan(CONTRACT, json({ ...BEGUN, file_url: 'https://example.org/CONT_1.zip' }));
    const { code, err } = await fetchAward();
    expect(code).toBe(1);
    expect(err).toContain('example.org');
  });

  it('asks for a fiscal year of an agency under the names its table has', async () => {
    expect(await desk.run(['fetch', '7012:FY2026', ...manners()])).toMatchObject({ code: 0 });
    const [{ path, body } = { path: '', body: '{}' }] = publisher.asked;
    expect(path).toBe('/api/v2/bulk_download/awards/');
    expect(JSON.parse(body)).toMatchObject({
      filters: {
        date_range: { start_date: '2025-10-01', end_date: '2026-09-30' },
        agencies: [{ tier: 'subtier', name: 'U.S. Immigration and Customs Enforcement' }],
        sub_award_types: ['procurement'],
      },
    });
  });

  it('only archives, when that is asked for', async () => {
    const file = `${publisher.address}${MADE}`;
    const { code, out } = await desk.run(['fetch', file, '--archive-only', ...manners()]);
    expect(code).toBe(0);
    expect(out).toMatch(/^archived [0-9a-f]{64}\/CONT_1\.zip: \d+ bytes/);
    expect((await desk.run(['stats'])).out).toContain('0 records');
  });

  it.each([
    [[], /No SOURCE was named/],
    [['ICE'], /SOURCE: given "ICE", accepted: an award \(CONT_AWD_…/],
    [['CONT_AWD_1'], /which is no whole award id/],
    [['9Z9Z:FY2026'], /no agency has the code 9Z9Z/],
    [['7012:FY2026', '--pause', 'long'], /--pause: given "long", accepted seconds/],
    [['7012:FY2026', '--api', 'usaspending'], /--api: given "usaspending"/],
  ])('%j is a question it does not take', async (args, words) => {
    const { code, err } = await desk.run(['fetch', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
