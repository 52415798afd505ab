/** The process itself: the built binary, pipes, exit codes, colour, the files it writes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/dti.cjs');
const SAMPLE = join(ROOT, 'samples/provinces-2022-published.csv');
let folder = '';

beforeAll(() => {
  // The tests check what is in src, not what an earlier build left behind.
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT });
  folder = mkdtempSync(join(tmpdir(), 'dti-e2e-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dti(args: string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input: options.input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...options.env },
  });
  return { status, stdout, stderr };
}

describe('the binary', () => {
  it('scores a sample, from the compiled shelf', () => {
    const { status, stdout } = dti(['score', SAMPLE]);
    expect(status).toBe(0);
    expect(stdout).toContain('0.8002');
  });

  it('reads standard input', () => {
    const { status, stdout } = dti(['score', '-', '--format', 'csv'], {
      input: readFileSync(SAMPLE, 'utf8'),
    });
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^1,TP. Đà Nẵng,/);
  });

  it('writes a sheet to fill in and reads it as a workbook, from parts of its own', () => {
    expect(dti(['sets', 'template', 'binh-dinh-district-2023', '-o', 'sheet.xlsx']).status).toBe(0);
    const { status, stdout, stderr } = dti(['score', 'sheet.xlsx', '--format', 'csv']);
    expect(status, stderr).toBe(0);
    expect(stdout.split('\n')).toHaveLength(13);
    const fromPipe = spawnSync(process.execPath, [BIN, 'score', '-', '--format', 'csv'], {
      input: readFileSync(join(folder, 'sheet.xlsx')),
      encoding: 'utf8',
    });
    expect(fromPipe.stdout).toBe(stdout);
  });

  it('carries the wording of every problem in both languages, apart from the program', () => {
    const program = readFileSync(join(ROOT, 'dist/main.cjs'), 'utf8').replace(/\\u([\dA-F]{4})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    for (const [name, lang] of [
      ['english', 'en'],
      ['vietnamese', 'vi'],
    ] as const) {
      const { WORDING } = JSON.parse(readFileSync(join(ROOT, `dist/${name}.json`), 'utf8'));
      const texts = Object.values(CATALOGUE).map((entry) => entry[lang]);
      expect(Object.values(WORDING.messages).map((message) => (message as { text: string }).text)).toEqual(
        texts,
      );
      expect(texts.filter((text) => text.length > 30 && program.includes(text))).toEqual([]);
    }
  });

  it('is ASCII in every file, because bin/dti.cjs reads it byte by byte', () => {
    const files = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
    expect(files).toContain('more.cjs');
    const others = files.filter((name) => readFileSync(join(ROOT, 'dist', name)).some((byte) => byte > 127));
    expect(others).toEqual([]);
  });

  // Each is decided by a regular expression with letters that are not ASCII.
  it.each([
    ['marks data that a Vietnamese note calls invented', 'score/synthetic'],
    ['takes serial numbers of an annex for what they are', 'sets-import/roman-heads'],
    ['reads the rules of an annex', 'sets-import/wrapped-rows'],
    ['knows what a plan calls a percentage', 'targets/table'],
    ['leaves out columns that say nothing', 'profile/not-ranked'],
  ])('%s', (_, name) => {
    const given = join(folder, name.replace('/', '-'));
    cpSync(join(ROOT, 'test/cases', name), given, { recursive: true });
    const args = [...readFileSync(join(given, 'cmd'), 'utf8').matchAll(/"([^"]*)"|(\S+)/g)];
    const { stdout } = spawnSync(
      process.execPath,
      [BIN, ...args.map(([, quoted, plain]) => quoted ?? plain)],
      {
        cwd: given,
        encoding: 'utf8',
        env: {},
      },
    );
    expect(stdout).toBe(readFileSync(join(given, 'stdout.txt'), 'utf8'));
  });

  it('has a code cache that this Node takes for every file of the build', () => {
    const names = cached();
    const check = `const { load, loaded, takeTime } = require(${JSON.stringify(BIN)});
      load('main');
      takeTime();
      for (const name of ${JSON.stringify(names)}) load(name);
      console.log(JSON.stringify([...loaded].map(([name, { script }]) => [name, script.cachedDataRejected])));`;
    const taken = JSON.parse(execFileSync(process.execPath, ['-e', check], { encoding: 'utf8' }));
    expect(names).toContain('data');
    expect(Object.fromEntries(taken)).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  });

  it('runs without code caches', () => {
    const copy = join(folder, 'uncached');
    execFileSync('cp', [
      '-r',
      join(ROOT, 'bin'),
      join(ROOT, 'dist'),
      join(ROOT, 'indicator-sets'),
      join(ROOT, 'package.json'),
      mkdirIn(copy),
    ]);
    for (const name of cached()) rmSync(join(copy, `dist/${name}.cache`));
    const { status, stdout } = spawnSync(process.execPath, [join(copy, 'bin/dti.cjs'), 'score', SAMPLE], {
      encoding: 'utf8',
      env: {},
    });
    expect(status).toBe(0);
    expect(stdout).toContain('0.8002');
  });

  it('keeps results and messages apart', () => {
    const { stdout, stderr } = dti(['score', SAMPLE, '--format', 'json']);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain('set-guessed');
  });

  it.each([
    ['fine', ['sets', 'list'], 0],
    ['--help', ['--help'], 0],
    ['--version', ['--version'], 0],
    ['an unknown option', ['score', SAMPLE, '--frobnicate'], 2],
    ['an unknown command', ['frobnicate'], 2],
    ['no data', ['score'], 2],
    ['a bad choice', ['score', SAMPLE, '--format', 'xml'], 2],
    ['a missing file', ['score', 'nowhere.csv'], 2],
    ['a folder', ['score', '.'], 2],
    ['an unknown set', ['score', SAMPLE, '--set', 'dti-province-2012'], 2],
    ['an unknown code', ['score', SAMPLE, '--by', '77'], 2],
    ['an unknown ending', ['score', SAMPLE, '-o', 'result.pdf'], 2],
    ['a folder that does not exist', ['score', SAMPLE, '-o', 'no/such/folder.csv'], 2],
  ])('%s ends with its exit code', (_, args, code) => {
    expect(dti(args).status).toBe(code);
  });

  it('ends with 1 where the data are wrong, and writes nothing', () => {
    const { status, stderr } = dti(['score', '-', '--set', 'dti-province-2021', '-o', 'wrong.csv'], {
      input: 'unit,1\nHuế,1.5\n',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('-:1:1: error data/absent-columns');
    expect(existsSync(join(folder, 'wrong.csv'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes a file whole, its format from its ending, and reads it back', () => {
    expect(dti(['score', SAMPLE, '-o', 'out.csv']).status).toBe(0);
    expect(dti(['validate', 'out.csv', '--set', 'dti-province-2021']).status).toBe(0);
    for (const [name, start] of [
      ['out.json', '{'],
      ['out.md', '## '],
      ['out.txt', 'Provincial'],
    ]) {
      expect(dti(['score', SAMPLE, '-o', name]).status).toBe(0);
      expect(readFileSync(join(folder, name), 'utf8').startsWith(start)).toBe(true);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves an older file as it is when anything is wrong', () => {
    writeFileSync(join(folder, 'kept.csv'), 'older');
    expect(
      dti(['score', '-', '--set', 'dti-province-2021', '-o', 'kept.csv'], { input: 'unit,1\n' }).status,
    ).toBe(1);
    expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe('older');
  });

  it('has no colour without a terminal', () => {
    const { stdout, stderr } = dti(['score', 'nowhere.csv'], { env: { FORCE_COLOR: '1' } });
    expect(stdout + stderr).not.toContain('\u001b[');
  });

  it('survives a reader that leaves early', async () => {
    const child = spawn(process.execPath, [BIN, ...scoreMuch()], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect(stderr).not.toMatch(/EPIPE|bug/);
    expect(code).toBe(0);
  });

  it('writes all there is into a pipe that another program has told not to wait', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const args = scoreMuch();
    const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ['ignore', end, 'ignore'] });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    // The pipe is full long before anybody reads.
    await new Promise((done) => setTimeout(done, 500));
    let read = 0;
    expect(dti([...args, '-o', 'big.json']).status).toBe(0);
    const wanted = readFileSync(join(folder, 'big.json'));
    const bytes = Buffer.alloc(wanted.length + 1);
    while (read < wanted.length && child.exitCode === null) {
      try {
        read += readSync(end, bytes, read, bytes.length - read, null);
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('EAGAIN');
        await new Promise((done) => setTimeout(done, 5));
      }
    }
    if (read < wanted.length) read += readSync(end, bytes, read, bytes.length - read, null);
    expect(await ended).toBe(0);
    expect(bytes.subarray(0, read).equals(wanted)).toBe(true);
    closeSync(end);
  });

  it('follows LANG and lets --lang win', () => {
    expect(dti(['score', SAMPLE], { env: { LANG: 'vi_VN.UTF-8' } }).stdout).toContain('Hạng');
    expect(dti(['score', SAMPLE, '--lang', 'en'], { env: { LANG: 'vi_VN.UTF-8' } }).stdout).toContain('Rank');
    expect(dti(['score', SAMPLE], { env: { LANG: 'C.UTF-8' } }).stdout).toContain('Rank');
  });

  it('gives CSV and JSON that do not depend on language, time zone or terminal', () => {
    for (const format of ['csv', 'json']) {
      const one = dti(['score', SAMPLE, '--format', format], {
        env: { LANG: 'vi_VN.UTF-8', TZ: 'Asia/Ho_Chi_Minh', COLUMNS: '40' },
      }).stdout;
      const other = dti(['score', SAMPLE, '--format', format], {
        env: { LANG: 'de_DE.UTF-8', TZ: 'UTC' },
      }).stdout;
      expect(one).toBe(other);
    }
  });

  it.runIf(existsSync('/proc/self'))('gives up where no folder can be made', () => {
    const { status, stderr } = dti(['profile', SAMPLE, '--all', '-o', '/proc/pages']);
    expect(status).toBe(2);
    expect(stderr).toContain('profile/cannot-write');
  });

  it('compiles a set of the shelf again when its YAML has changed since the build', () => {
    const copy = join(folder, 'package');
    execFileSync('cp', [
      '-r',
      join(ROOT, 'bin'),
      join(ROOT, 'dist'),
      join(ROOT, 'indicator-sets'),
      join(ROOT, 'package.json'),
      mkdirIn(copy),
    ]);
    const yaml = join(copy, 'indicator-sets/dti-province-2021.yaml');
    writeFileSync(
      yaml,
      readFileSync(yaml, 'utf8').replace(
        'en: Provincial Digital Transformation Index',
        'en: Changed since the build',
      ),
    );
    const { stdout } = spawnSync(process.execPath, [join(copy, 'bin/dti.cjs'), 'score', SAMPLE], {
      encoding: 'utf8',
      env: {},
    });
    expect(stdout).toContain('Changed since the build');
  });

  it('compiles a set of the shelf that extends another, and again when the other has changed', () => {
    const copy = join(folder, 'extended');
    execFileSync('cp', [
      '-r',
      join(ROOT, 'bin'),
      join(ROOT, 'dist'),
      join(ROOT, 'indicator-sets'),
      join(ROOT, 'package.json'),
      mkdirIn(copy),
    ]);
    const shelf = join(copy, 'indicator-sets');
    const own = 'format: 1\nid: on-the-shelf\ntitle: On the shelf (example)\nextends: dti-province-2021\n';
    writeFileSync(join(shelf, 'on-the-shelf.yaml'), `${own}change: { "1.1": { name: Other } }\n`);
    const build = `for (const [name, text] of require('./dist/shelf.cjs').compileShelf())
      require('node:fs').writeFileSync('dist/shelf/' + name, text);`;
    execFileSync(process.execPath, ['-e', build], { cwd: copy });
    const compiled = join(copy, 'dist/shelf/on-the-shelf.json');
    writeFileSync(compiled, readFileSync(compiled, 'utf8').replaceAll('On the shelf', 'As compiled'));
    const show = () =>
      spawnSync(process.execPath, [join(copy, 'bin/dti.cjs'), 'sets', 'show', 'on-the-shelf'], {
        encoding: 'utf8',
        env: {},
      }).stdout;
    expect(show()).toContain('As compiled');
    expect(show()).toContain('Extends: dti-province-2021');
    const base = join(shelf, 'dti-province-2021.yaml');
    writeFileSync(
      base,
      readFileSync(base, 'utf8').replace('en: Digital awareness', 'en: Changed in the base'),
    );
    expect(show()).toContain('Changed in the base');
    expect(show()).not.toContain('As compiled');
    // Guessing goes by outlines, which are compiled too.
    const { stderr } = spawnSync(process.execPath, [join(copy, 'bin/dti.cjs'), 'score', SAMPLE], {
      encoding: 'utf8',
      env: {},
    });
    expect(stderr).toContain('set-guessed');
  });
});

/** A call that prints megabytes. */
function scoreMuch(): string[] {
  const rows = Array.from({ length: 20_000 }, (_, i) => `Xã ${i},${(i % 1000) / 1000}`).join('\n');
  writeFileSync(join(folder, 'big.csv'), `unit,x\n${rows}\n`);
  writeFileSync(
    join(folder, 'one.yaml'),
    '{ format: 1, id: one, title: One, provenance: synthetic, index: { code: I }, children: [ { code: x } ] }\n',
  );
  return ['score', 'big.csv', '--set', 'one.yaml', '--format', 'json'];
}

/** Files of the build that have a code cache. */
function cached(): string[] {
  return readdirSync(join(ROOT, 'dist')).flatMap((file) => /^(.*)\.cache$/.exec(file)?.[1] ?? []);
}

function mkdirIn(path: string): string {
  execFileSync('mkdir', ['-p', path]);
  return path;
}

describe('in CI', () => {
  const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const block = (name: string) => new RegExp(`\\n\`\`\`\\w+ ${name}\\n([^]*?)\n\`\`\`\\n`).exec(README)![1];

  /** A repository as the README thinks of: data, configuration, committed results, dti among its packages. */
  function repository(): { path: string; run(command: string): { status: number | null; out: string } } {
    const path = mkdtempSync(join(folder, 'repository-'));
    cpSync(join(ROOT, 'samples/provinces-2022-published.csv'), join(path, 'data.csv'));
    writeFileSync(
      join(path, 'dti.config.yaml'),
      'runs:\n  - { name: a, data: data.csv, set: dti-province-2021, outputs: [results/a.csv, results/a.md] }\n',
    );
    mkdirSync(join(path, 'node_modules/.bin'), { recursive: true });
    writeFileSync(join(path, 'node_modules/.bin/dti'), `#!/bin/sh\nexec node "${BIN}" "$@"\n`, {
      mode: 0o755,
    });
    writeFileSync(join(path, '.gitignore'), 'node_modules/\n');
    writeFileSync(join(path, '.gitattributes'), '* -text\n');
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: path,
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'test'],
          [`GIT_${who}_EMAIL`, 'test@example.org'],
        ]),
      ),
    };
    return {
      path,
      run(command) {
        const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
          cwd: path,
          encoding: 'utf8',
          env,
        });
        return { status, out: stdout + stderr };
      },
    };
  }

  it('the hook of the README lets good commits pass and stops others', () => {
    const { path, run } = repository();
    expect(run('git init -q . && npx --no-install dti run').status).toBe(0);
    writeFileSync(join(path, '.git/hooks/pre-commit'), `${block('pre-commit')}\n`);
    chmodSync(join(path, '.git/hooks/pre-commit'), 0o755);
    expect(run('git add -A && git commit -qm first').status).toBe(0);
    const results = join(path, 'results/a.csv');
    writeFileSync(results, readFileSync(results, 'utf8').replace('0.80017', '0.90017'));
    const stopped = run('git commit -qam better');
    expect(stopped.status).toBe(1);
    expect(stopped.out).toContain('error check/cell-differs: TP. Đà Nẵng, 2022, value: "0.900175"');
    expect(stopped.out).toContain('the results are not up to date');
    expect(run('npx dti run && git diff --exit-code').status).toBe(0);
    expect(run('git log --oneline | wc -l').out.trim()).toBe('1');
  });

  it("the steps of the README's workflow pass, and mark the lines that differ", () => {
    const { path, run } = repository();
    const steps = [...block('github-workflow').matchAll(/- run: (npx dti .*)/g)].map(([, step]) => step);
    expect(steps.length).toBe(2);
    run('npx dti run');
    for (const step of steps) expect(run(step).status, step).toBe(0);
    const results = join(path, 'results/a.csv');
    writeFileSync(results, readFileSync(results, 'utf8').replace('0.80017', '0.90017'));
    const [check, verify] = steps.map(run);
    expect([check.status, verify.status]).toEqual([1, 1]);
    expect(check.out).toMatch(
      /^::error file=results\/a.csv,line=2,col=\d+,title=check\/cell-differs::TP. Đà Nẵng/m,
    );
  });
});
