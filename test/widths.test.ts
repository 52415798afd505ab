/** On a terminal of 80 columns no line of a report is wider, whichever language it is in. */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';

const [EARLIER, LATER] = [2021, 2022].map((year) => `samples/synthetic-provinces-${year}.csv`);
const PLANS = 'samples/plans';

const CALLS = [
  ['score', LATER, '--level', 'index', '--bounds', '--stats', '--within', 'region'],
  ['score', LATER, '--unit', 'quang ninh', '--level', 'all'],
  ['compare', EARLIER, LATER, '--common'],
  ['compare', EARLIER, LATER, '--why'],
  ['compare', EARLIER, LATER, '--why', '--unit', 'quang ninh'],
  ['merge', LATER, '--crosswalk', 'vietnam-2025', '--all-methods'],
  ['gaps', LATER, 'quang ninh'],
  ['profile', LATER, 'quang ninh', '--before', EARLIER],
  ['explain', LATER, 'lang son', '--level', 'all'],
  ['what-if', LATER, 'quang ninh', '--target-rank', '1'],
  ['targets', `${PLANS}/synthetic-communes-2022.csv`, '--plan', `${PLANS}/binh-phuoc-2022.yaml`],
  ['review', 'samples/synthetic-review-departments-2023.csv', '--set', 'binh-dinh-department-2023'],
  ['sets', 'list'],
  ['sets', 'show', 'dti-province-2024', '--provenance'],
  ['sets', 'diff', 'dti-province-2021', 'dti-province-2024'],
  ['units', 'list'],
  ['units', 'show', 'vietnam-provinces-63'],
  ['units', 'check', LATER],
];

describe.each(['en', 'vi'])('on 80 columns, with --lang %s', (lang) => {
  it.each(CALLS.map((call) => [call.join(' '), call] as const))('%s', async (_, call) => {
    const { code, stdout } = await dti([...call, '--lang', lang], { width: 80 });
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => stringWidth(line.normalize('NFC')) > 80)).toEqual([]);
  });
});
