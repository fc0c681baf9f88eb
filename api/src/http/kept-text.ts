/** Texts kept under names that are hashes of what they hold: written once, whole, and never over another whole one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps a text; the first one of that name stays while it is whole. The name must lead to no other folder. */
export async function keepText(
  folder: string,
  name: string,
  text: string,
  isWhole: (kept: string) => boolean = () => true,
): Promise<void> {
  const kept = await keptText(folder, name);
  if (kept !== null && isWhole(kept)) return;
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${name}.${randomUUID()}.part`);
  await writeFile(half, text);
  await rename(half, join(folder, name));
}

/** The text of that name; null where there is none. */
export async function keptText(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // what the file system throws
    throw error;
  }
}
