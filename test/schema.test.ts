/** The schemas the tool prints: the shelf's copy is the same, the shipped sets obey it, and results obey theirs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { comparisonSchema } from '../src/model/comparisonDocument.ts';
import { explainSchema } from '../src/model/explainDocument.ts';
import { planSchema } from '../src/model/planDocument.ts';
import { resultsSchema } from '../src/model/resultsDocument.ts';
import { targetsSchema } from '../src/model/targetsDocument.ts';
import { dti } from './host.ts';

const SHELF = join(import.meta.dirname, '../indicator-sets');
const SAMPLES = ['provinces-2022-published.csv', 'synthetic-binh-dinh-departments-2023.csv'].map((name) =>
  join(import.meta.dirname, '../samples', name),
);

describe('schemas', () => {
  it('indicator-sets/schema.json is what `dti sets schema` prints', async () => {
    const { stdout } = await dti(['sets', 'schema']);
    expect(readFileSync(join(SHELF, 'schema.json'), 'utf8')).toBe(stdout);
  });

  it('every shipped set names the schema for editors and is clean', async () => {
    const sets = readdirSync(SHELF).filter((name) => name.endsWith('.yaml') && !name.includes('.examples.'));
    expect(sets.length).toBeGreaterThanOrEqual(3);
    for (const name of sets) {
      expect(readFileSync(join(SHELF, name), 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\/schema\.json\n/,
      );
      expect(await dti(['sets', 'lint', join(SHELF, name)])).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('results in JSON obey their schema, with all options on', async () => {
    for (const sample of SAMPLES) {
      for (const options of [[], ['--level', 'all', '--bounds', '--stats'], ['--level', 'index']]) {
        const { stdout } = await dti(['score', sample, '--format', 'json', ...options]);
        resultsSchema(z).parse(JSON.parse(stdout));
      }
    }
    const cwd = join(import.meta.dirname, 'cases/score/not-ranked-json');
    for (const options of [[], ['--level', 'all', '--bounds']]) {
      const args = ['score', 'data.csv', '--set', 'set.yaml', '--format', 'json', ...options];
      const results = resultsSchema(z).parse(JSON.parse((await dti(args, { cwd })).stdout));
      expect(results.units.map(({ status, rank }) => [status, rank])).toEqual([
        ['no-score', undefined],
        ['scored', undefined],
        ['scored', undefined],
      ]);
    }
    const { stdout } = await dti(['sets', 'schema', 'results']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.results/1');
  });

  it('targets in JSON obey theirs, and the sample plan obeys that of plans', async () => {
    const [plan, data] = ['binh-phuoc-2022.yaml', 'synthetic-communes-2022.csv'].map((name) =>
      join(import.meta.dirname, '../samples/plans', name),
    );
    const departments = join(import.meta.dirname, 'cases/targets/guessed');
    const calls = [
      [data, '--plan', plan],
      [join(departments, 'data.csv'), '--plan', join(departments, 'plan.yaml')],
    ];
    for (const call of calls) {
      const { stdout } = await dti(['targets', ...call, '--format', 'json']);
      targetsSchema(z).strict().parse(JSON.parse(stdout));
    }
    const { stdout } = await dti(['sets', 'schema', 'targets']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.targets/1');
    const schema = JSON.parse((await dti(['sets', 'schema', 'plan'])).stdout);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(planSchema(z).shape));
    planSchema(z).parse(parse(readFileSync(plan, 'utf8')));
  });

  it('explanations in JSON obey theirs, whatever is explained', async () => {
    const calls = [
      [SAMPLES[0], 'Quảng Ninh'],
      [SAMPLES[0], 'Quảng Ninh', '3.1'],
      [SAMPLES[0], 'Quảng Ninh', 'CQS'],
      [SAMPLES[1], 'Sở Y tế'],
      ...['worked', 'missing', 'means', 'rescale', 'blocks', 'min-coverage', 'checked', 'sheet', 'hdi'].map(
        (name) => {
          const folder = join(import.meta.dirname, 'cases/explain', name);
          const data = join(folder, name === 'sheet' ? 'data.xlsx' : 'data.csv');
          const unit = { rescale: 'Nước B', blocks: 'Cơ quan C', hdi: 'Technical note 1' }[name];
          const usual = ['missing', 'min-coverage', 'sheet'].includes(name) ? 'Xã Bình Hòa' : 'A';
          return [data, unit ?? usual, '--set', join(folder, 'set.yaml')];
        },
      ),
    ];
    for (const call of calls) {
      const { code, stdout } = await dti(['explain', ...call, '--format', 'json']);
      expect(code).toBe(0);
      explainSchema(z).strict().parse(JSON.parse(stdout));
    }
    for (const name of ['worked-json', 'worked-json-code']) {
      const text = readFileSync(join(import.meta.dirname, 'cases/explain', name, 'stdout.txt'), 'utf8');
      explainSchema(z).strict().parse(JSON.parse(text));
    }
    const { stdout } = await dti(['sets', 'schema', 'explain']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.explain/1');
  });

  it('comparisons in JSON obey theirs, whatever is compared', async () => {
    const folder = join(import.meta.dirname, 'cases/compare');
    for (const [name, ...args] of [
      ['two-years', 'd20.csv', 'd21.csv', '--set', 'old.yaml'],
      ['two-years', 'd20.csv', 'd21.csv', '--set', 'old.yaml', '--by', '2', '--unit', 'A'],
      ['linked', 'd20.csv@old.yaml', 'd22.csv@new.yaml', '--common'],
      ['unlinked', 'd20.csv@old.yaml', 'x22.csv@other.yaml'],
      ['ranks-by', 'r20.csv', 'r21.csv'],
    ]) {
      const { stdout } = await dti(['compare', ...args, '--format', 'json'], { cwd: join(folder, name) });
      comparisonSchema(z).parse(JSON.parse(stdout));
    }
    const { stdout } = await dti(['sets', 'schema', 'comparison']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.comparison/1');
  });
});
