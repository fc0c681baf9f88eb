/** Every screen of the page over the small world, by the name a reader would give it, and the way there. */
import type { Reader } from './reader.ts';
import type { ServedWorld } from './served-world.ts';

type Way = (reader: Reader<ServedWorld>) => Promise<void>;

const ORDER = 'award:CONT_AWD_70CTD024FC0000017_7012_-NONE-_-NONE-';
const AWS = 'org:name:amazon-web-services';
const SHOWN = `/explore?show=agency:7012~${ORDER}~org:name:ring&select=agency:7012`;
const PATH = `/path?from=agency:7012&to=${AWS}`;
const LINK = `/edge/${ORDER}~names_product~${AWS}`;

const at =
  (path: string): Way =>
  ({ visit }) =>
    visit(path);

/** An address that names nothing, which the server says. */
const nowhere =
  (path: string): Way =>
  async ({ overlook, visit }) => {
    overlook(/404 \(Not Found\)/);
    await visit(path);
  };

const tab =
  (name: string): Way =>
  async ({ page, press, visit }) => {
    await visit(SHOWN);
    await press('tab', name);
    await page.getByRole('tab', { name, selected: true }).waitFor();
  };

/** The tools of the desk, which in a narrow window stand behind one button. */
async function openTools({ page, press }: Reader): Promise<void> {
  await page.getByRole('tab', { name: 'Graph' }).waitFor();
  if (await page.getByRole('button', { name: 'Tools' }).isVisible()) await press('button', 'Tools');
}

export const SCREENS: Readonly<Record<string, Way>> = {
  'the front page': at('/'),
  'an empty canvas': at('/explore'),
  'the canvas': at(SHOWN),
  'the outline': tab('Outline'),
  'the table': tab('Table'),
  'the filters': async (reader) => {
    await reader.visit(SHOWN);
    await openTools(reader);
    await reader.press('button', 'Filters');
    await reader.page.getByRole('complementary', { name: 'Filters' }).waitFor();
  },
  'a story of one’s own': async ({ page, press, visit }) => {
    await visit(PATH);
    await press('button', 'Make story');
    const panel = page.getByRole('complementary', { name: 'Story' });
    await press('button', /^Step 1 · /);
    await panel.getByRole('textbox', { name: /^Words of step/ }).waitFor();
  },
  'a path': at(PATH),
  'no path': at('/path?from=org:name:ring&to=agency:7012&direction=forward'),
  'a story': at('/story/a-cloud-by-name'),
  'an entity': at('/e/org:name:four-points-technology'),
  'a link': at(LINK),
  'a source': async ({ page, press, rests, visit }) => {
    await visit(LINK);
    await press('link', 'Source and all it supports');
    await page.waitForURL('**/source/**');
    await rests();
  },
  'a report': async (reader) => {
    await reader.visit(SHOWN);
    await openTools(reader);
    await reader.press('link', 'Report');
    await reader.page.getByRole('region', { name: 'Method' }).waitFor();
    await reader.rests();
  },
  'a snapshot': async ({ page, served, visit }) => {
    await visit(`/s/${await served.keep('A finding', ['agency:7012', ORDER, AWS])}`);
    await page.getByRole('status').filter({ hasText: '✓ Verified' }).waitFor();
  },
  'two findings compared': async ({ page, served, visit }) => {
    const before = await served.keep('Before', ['agency:7012', ORDER]);
    const after = await served.keep('After', ['agency:7012', ORDER, AWS]);
    await visit(`/compare?before=${before}&after=${after}`);
    await page.getByRole('region', { name: 'Both in one' }).waitFor();
  },
  'about the data': at('/about'),
  'an unknown entity': nowhere('/e/agency:0000'),
  'an address that names nothing': nowhere('/e/nothing'),
  'the address of no snapshot': nowhere('/s/123'),
};
