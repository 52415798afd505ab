/** The schemas the tool prints: the shelf's copy is the same, the shipped sets obey it, and results obey theirs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { accountSchema } from '../src/model/accountDocument.ts';
import { comparisonSchema } from '../src/model/comparisonDocument.ts';
import { explainSchema } from '../src/model/explainDocument.ts';
import { gapsSchema } from '../src/model/gapsDocument.ts';
import { planSchema } from '../src/model/planDocument.ts';
import { profileSchema } from '../src/model/profileDocument.ts';
import { resultsSchema } from '../src/model/resultsDocument.ts';
import { scenariosSchema } from '../src/model/scenarioDocument.ts';
import { targetsSchema } from '../src/model/targetsDocument.ts';
import { whatIfSchema } from '../src/model/whatIfDocument.ts';
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

  it('gaps in JSON obey theirs, of one unit and of all', async () => {
    const folder = join(import.meta.dirname, 'cases/gaps');
    const named = readdirSync(folder).filter((name) => name.includes('json'));
    expect(named.length).toBeGreaterThanOrEqual(5);
    for (const name of named)
      gapsSchema(z)
        .strict()
        .parse(JSON.parse(readFileSync(join(folder, name, 'stdout.txt'), 'utf8')));
    for (const sample of SAMPLES) {
      const { stdout } = await dti(['gaps', sample, '--format', 'json']);
      gapsSchema(z).strict().parse(JSON.parse(stdout));
    }
    const { stdout } = await dti(['sets', 'schema', 'gaps']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.gaps/1');
  });

  it('pages of units in JSON obey theirs: every golden one', async () => {
    const folder = join(import.meta.dirname, 'cases/profile');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('-json/stdout.txt') || /out.[^.]+\.json$/.test(path),
    );
    const pages = files.map((path) => readFileSync(join(folder, path), 'utf8')).filter((text) => text !== '');
    expect(pages.length).toBeGreaterThanOrEqual(7);
    for (const text of pages) profileSchema(z).strict().parse(JSON.parse(text));
    const { stdout } = await dti(['sets', 'schema', 'profile']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.profile/1');
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

  it('accounts of change in JSON obey theirs, and their parts add up', async () => {
    const cases = join(import.meta.dirname, 'cases');
    const golden = readdirSync(cases, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('stdout.txt') || path.endsWith('.json'))
      .map((path) => readFileSync(join(cases, path), 'utf8'))
      .filter((text) => text.includes('"schema": "dti.account/1"'));
    expect(golden.length).toBeGreaterThan(0);
    const run = async (folder: string, ...args: string[]) => {
      const cwd = join(cases, 'compare', folder);
      return (await dti(['compare', ...args, '--why', '--format', 'json'], { cwd })).stdout;
    };
    const texts = [
      ...golden,
      await run('two-years', 'd20.csv', 'd21.csv', '--set', 'old.yaml', '--unit', 'A'),
      await run('linked', 'd20.csv@old.yaml', 'd22.csv@new.yaml'),
    ];
    for (const text of texts) {
      const account = accountSchema(z).parse(JSON.parse(text));
      for (const { status, change, causes, rounding } of account.units) {
        if (status === 'no-score') continue;
        expect(Object.keys(causes!)).toEqual(account.causes);
        const parts = Object.values(causes!).reduce((sum, part) => sum + part, rounding!);
        expect(Math.abs(parts - change!)).toBeLessThanOrEqual(1e-9);
      }
    }
    const { stdout } = await dti(['sets', 'schema', 'account']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.account/1');
    expect(JSON.parse(stdout).properties.causes.items).toEqual({ type: 'string' });
  });

  it('every answer of what-if in JSON obeys its schema, and scenarios theirs', async () => {
    const folder = join(import.meta.dirname, 'cases/what-if');
    const names = readdirSync(folder);
    const answers = names.filter((name) => {
      const { success, data } = whatIfSchema(z)
        .strict()
        .safeParse(jsonIn(join(folder, name, 'stdout.txt')));
      return success && data.schema === 'dti.what-if/1';
    });
    // All that print JSON, and not a few of them.
    const printed = names.filter((name) =>
      readFileSync(join(folder, name, 'stdout.txt'), 'utf8').startsWith('{'),
    );
    expect(answers).toEqual(printed);
    expect(answers.length).toBeGreaterThanOrEqual(3);
    const files = names.flatMap((name) =>
      /^scenario/.test(name) && !/broken|keys/.test(name) ? [name] : [],
    );
    for (const name of files.filter((one) => existsSync(join(folder, one, 'plans.yaml'))))
      scenariosSchema(z).parse(parse(readFileSync(join(folder, name, 'plans.yaml'), 'utf8')));
    for (const [kind, schema] of [
      ['scenarios', scenariosSchema(z)],
      ['what-if', whatIfSchema(z)],
    ] as const) {
      const { stdout } = await dti(['sets', 'schema', kind]);
      expect(Object.keys(JSON.parse(stdout).properties)).toEqual(Object.keys(schema.shape));
    }
  });
});

/** What a golden case printed, where that is JSON. */
function jsonIn(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  return text.startsWith('{') ? JSON.parse(text) : undefined;
}
