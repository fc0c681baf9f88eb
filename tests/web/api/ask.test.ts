import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskError, addressOf, ask } from '../../../web/src/api/ask.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
const refusal = async (work: Promise<unknown>): Promise<AskError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AskError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('asking the server', () => {
  it('spells ids that hold slashes, hashes and ampersands as one part of the address', () => {
    expect(addressOf('entity', { params: { id: 'award:CONT_IDV_A/B#C&D_7012' } })).toBe(
      '/api/entities/award%3ACONT_IDV_A%2FB%23C%26D_7012',
    );
  });

  it('joins lists by commas and leaves out what is not asked', () => {
    expect(
      addressOf('neighbours', {
        params: { id: 'agency:7012' },
        query: { kind: ['awarded', 'funded'], limit: 25, matching: undefined },
      }),
    ).toBe('/api/entities/agency%3A7012/neighbours?kind=awarded%2Cfunded&limit=25');
  });

  it('hands on a refusal in the words of the server', async () => {
    const problem = {
      type: 'urn:paperchain:problem:unknown',
      title: 'No such thing here',
      status: 404,
      detail: 'agency:7021 is not known.',
      nearest: ['agency:7012'],
    };
    answering(problem, 404);
    const error = await refusal(ask('entity', { params: { id: 'agency:7021' } }));
    expect(error.problem).toEqual(problem);
    expect(error.offline).toBe(false);
  });

  it('says so when what answers is no server of ours', async () => {
    answering('<html>', 502);
    expect((await refusal(ask('health'))).problem).toMatchObject({ status: 502 });
  });

  it('does not pass on an answer without the agreed shape', async () => {
    answering({ status: 'splendid' });
    expect((await refusal(ask('health'))).problem.title).toBe('The answer was not understood');
  });

  it('tells a lost connection from a refusal', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed to fetch');
    });
    expect((await refusal(ask('health'))).offline).toBe(true);
  });

  it('lets a cancelled question be cancelled, which is no error', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new DOMException('stopped', 'AbortError');
    });
    await expect(ask('health')).rejects.toMatchObject({ name: 'AbortError' });
  });
});
