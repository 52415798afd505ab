/** An earlier year beside a unit's page: the verdict, and each score then and now. */
import type { Beside, BesideScore } from '../analyse/beside.ts';
import type { Profile } from '../analyse/profile.ts';
import type { Side } from '../analyse/side.ts';
import type { Lang } from '../rules/rule.ts';
import type { Scores } from '../score/results.ts';
import { printOf, sayChange, sayPlaces, sayRanks, sayValue, sideName } from './changeText.ts';
import { word as sayCompare, sayVerdict } from './compareWords.ts';
import { type PageGrid, pageGrid } from './profileGrids.ts';
import { sayNode } from './profileMarks.ts';
import { sayProfile } from './profileWords.ts';
import { word } from './words.ts';

interface Line extends BesideScore {
  scores: Scores;
}

export interface BesideText {
  title: string;
  /** None where the earlier year does not have the unit. */
  grid?: PageGrid;
  lines: string[];
}

export function besideText({ results, row, index, shown }: Profile, beside: Beside, lang: Lang): BesideText {
  const { before, now, comparability } = beside;
  const names = [0, 1].map((at) => sideName([before, now], at));
  const lines: Line[] = [
    { scores: index.scores, ...beside.at(row) },
    ...shown.map(({ scores }) => ({ scores, ...beside.at(row, scores.code) })),
  ];
  const verdict = `${names[0]} → ${names[1]}: ${sayVerdict(comparability, lang)}`;
  const title = sayProfile('profileBeside', lang, { name: names[0] });
  const { change } = lines[0];
  if (change?.before === undefined) {
    const key = before.unitsOf === undefined ? 'profileAbsent' : 'profileNotShown';
    return { title, lines: [sayProfile(key, lang, { name: names[0] }), verdict] };
  }
  const unlinked = lines.filter((line) => line.before === undefined).map(({ scores }) => scores.code);
  const notes = [verdict];
  if (unlinked.length > 0 && comparability.verdict !== 'not-comparable')
    notes.push(sayProfile('profileUnlinked', lang, { name: names[0], codes: unlinked.join(', ') }));
  if (change.status === 'other-block')
    notes.push(sayProfile('profileOtherBlock', lang, { block: blockIn(before, change.key) }));
  if (lines.some((line) => !Number.isNaN(line.change?.places ?? Number.NaN)))
    notes.push(sayCompare('ranksRead', lang));
  const linked = lines.filter((line) => line.before !== undefined);
  return { title, grid: besideGrid(results, beside, linked, names, lang), lines: notes };
}

function blockIn({ units }: Side, key: string): string {
  return units.find((unit) => unit.key === key)?.block ?? '';
}

function besideGrid(
  { set, data }: Profile['results'],
  { before, now }: Beside,
  lines: readonly Line[],
  names: readonly string[],
  lang: Lang,
): PageGrid {
  const years = names.every((name) => /^\d{4}$/.test(name));
  const value = (line: Line, when: 'before' | 'now') => {
    const [side, column, standing] =
      when === 'before' ? [before, line.before!, line.change?.before] : [now, line.now, line.change?.after];
    return sayValue(standing?.k ?? Number.NaN, printOf(side, column), lang);
  };
  const right = 'right' as const;
  const columns = [
    {
      head: sayProfile('profileIndicator', lang),
      align: 'left' as const,
      flexible: true as const,
      cell: (line: Line) => {
        const name = sayNode(set, data, line.scores, lang);
        return line.before!.code === line.scores.code || line.before!.code === ''
          ? name
          : `${name} (${names[0]}: ${line.before!.code})`;
      },
    },
    {
      head: years ? names[0] : sayProfile('profileBefore', lang),
      align: right,
      cell: (line: Line) => value(line, 'before'),
    },
    {
      head: years ? names[1] : sayProfile('profileNow', lang),
      align: right,
      cell: (line: Line) => value(line, 'now'),
    },
    {
      head: sayCompare('difference', lang),
      align: right,
      cell: (line: Line) =>
        line.change === undefined ? '–' : sayChange(line.change, printOf(now, line.now), lang),
    },
    {
      head: word('rank', lang),
      align: right,
      cell: (line: Line) => (line.change === undefined ? '–' : sayRanks(line.change, lang)),
    },
    {
      head: sayCompare('moved', lang),
      align: right,
      cell: (line: Line) => sayPlaces(line.change?.places ?? Number.NaN, lang),
    },
  ];
  // A column in which nothing is known says nothing: there are no values of ranks alone, no ranks of a set without.
  const silent = (cell: (line: Line) => string) => lines.every((line) => /^[– →]*$/.test(cell(line)));
  return pageGrid(
    columns.filter(({ cell }, i) => i === 0 || !silent(cell)),
    lines,
  );
}
