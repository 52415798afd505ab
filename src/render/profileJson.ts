/** A unit's page as JSON, schema dti.profile/1. Fixed order of keys; numbers are k / 1e9; a status instead of null. */

import type { Beside, BesideScore } from '../analyse/beside.ts';
import type { Held } from '../analyse/blockFigures.ts';
import type { Neighbour } from '../analyse/neighbours.ts';
import type { Profile } from '../analyse/profile.ts';
import { MOST_NAMED } from '../analyse/strengths.ts';
import type { NoScore } from '../analyse/whyNoScore.ts';
import { unitLabel } from '../model/dataset.ts';
import { hashUnits } from '../model/fingerprint.ts';
import { hasMovingPopulation, type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import { editorialContent } from '../model/provenance.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import { sayReasons } from './compareWords.ts';
import { marksOf } from './profileMarks.ts';
import { sayProfile } from './profileWords.ts';
import { scoreOf } from './scoreJson.ts';
import { sayNoScore } from './summary.ts';

export interface ProfileJsonOptions {
  toolVersion: string;
  beside?: Beside;
  /** The set with only what the file used. */
  used: IndicatorSet;
}

export function renderProfileJson(
  profile: Profile,
  { toolVersion, beside, used }: ProfileJsonOptions,
): string {
  const { results, row, group, index, shown, items, reporting, reason, band, against } = profile;
  const { set, data } = results;
  const document = {
    schema: 'dti.profile/1',
    tool: `dti ${toolVersion}`,
    set: { id: set.id, title: set.title, kind: set.kind, years: set.years },
    index: { code: set.index.code, points: set.index.points, print: set.index.print },
    ...(set.scale === undefined ? {} : { scale: { low: set.scale.low, high: set.scale.high } }),
    synthetic: isSynthetic(results) || beside?.before.synthetic === true,
    editorial: editorialContent(used),
    movingPopulation: hasMovingPopulation(set),
    ruleSemantics: set.ruleSemantics,
    fingerprint: {
      scoring: set.fingerprint.scoring,
      content: set.fingerprint.content,
      units: hashUnits(data.units.map((unit, at) => `${unit}\t${data.years[at]}`)),
    },
    layer: data.plan.columns.find((column) => column.layer !== undefined)?.layer,
    unit: unitOf(profile),
    rankedAmong: isRanked(set)
      ? { of: set.blocks === undefined ? 'all' : 'block', units: group.count, ranked: index.figures.n }
      : { of: 'nobody', units: group.count, ranked: 0 },
    score: heldOf(results, index),
    ...(reason === undefined ? {} : { reason: reasonOf(reason) }),
    ...(band === undefined ? {} : { band: set.bands[band].name }),
    ...regionOf(profile),
    scores: shown.map((held) => ({ ...aboutOf(results, held), ...heldOf(results, held) })),
    items: items.map((held) => ({ ...aboutOf(results, held), ...heldOf(results, held) })),
    reporting,
    ...(against === undefined ? {} : againstOf(results, against)),
    ...(beside === undefined ? {} : { before: besideOf(profile, beside, row) }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function reasonOf(reason: NoScore): object {
  const rounded =
    reason.why === 'coverage' ? { ...reason, coverage: Math.round(reason.coverage * 1e9) / 1e9 } : reason;
  return { ...rounded, text: { vi: sayNoScore(reason, 'vi'), en: sayNoScore(reason, 'en') } };
}

function unitOf({ results: { data }, row }: Profile): object {
  return {
    unit: data.units[row],
    ...(data.names[row] === '' ? {} : { name: data.names[row] }),
    ...(data.years[row] === 0 ? {} : { year: data.years[row] }),
    ...(data.blocks[row] === '' ? {} : { block: data.blocks[row] }),
    ...(data.regions[row] === '' ? {} : { region: data.regions[row] }),
  };
}

function regionOf({ regions, row }: Profile): object {
  if (regions === undefined || Number.isNaN(regions.rank[row])) return {};
  return { rankInRegion: regions.rank[row], rankedInRegion: regions.ranked[row] };
}

function aboutOf({ set, data }: Results, { scores }: Held): object {
  const { ours } = marksOf(set, data, scores);
  if (scores.target < 0) {
    const { name, of } = set.views[-1 - scores.target];
    return {
      code: scores.code,
      kind: 'view',
      name,
      of: of.map(({ node }) => set.nodes[node].code),
      official: !ours,
    };
  }
  const { kind, level, name, counts } = set.nodes[scores.target];
  return { code: scores.code, kind, level, name, scored: counts, official: !ours };
}

/** A score, and what the units ranked together make of it. */
function heldOf(results: Results, { scores, row, figures, difference, ahead, behind }: Held): object {
  const { data, set } = results;
  const others: [string, number][] = isRanked(set)
    ? [
        ['ahead', ahead],
        ['behind', behind],
        ['mean', figures.mean / 1e9],
        ['difference', difference / 1e9],
      ]
    : [];
  return {
    ...scoreOf(results, scores, row),
    ...(isRanked(set) ? { n: figures.n } : {}),
    ...known(others),
    ...(isRanked(set) && figures.n > 0
      ? { best: { value: figures.best / 1e9, units: figures.bestRows.map((one) => unitLabel(data, one)) } }
      : {}),
  };
}

function againstOf(results: Results, { strengths, neighbours }: NonNullable<Profile['against']>): object {
  const codes = (list: readonly Held[]) => list.map(({ scores }) => scores.code);
  const near = (list: readonly Neighbour[]) => list.map((neighbour) => neighbourOf(results, neighbour));
  const rule = (lang: 'vi' | 'en') => sayProfile('profileStrengthRule', lang, { most: MOST_NAMED });
  return {
    strengths: {
      rule: { vi: rule('vi'), en: rule('en') },
      above: codes(strengths.above),
      below: codes(strengths.below),
      bestRanks: codes(strengths.best),
      worstRanks: codes(strengths.worst),
    },
    neighbours: { above: near(neighbours.above), tied: near(neighbours.tied), below: near(neighbours.below) },
  };
}

function neighbourOf({ data, index }: Results, { row, distance, points }: Neighbour): object {
  return {
    unit: data.units[row],
    ...(data.names[row] === '' ? {} : { name: data.names[row] }),
    rank: index.rank[row],
    value: index.k[row] / 1e9,
    distance: distance / 1e9,
    ...(points === undefined ? {} : { points: points / 1e9 }),
  };
}

function besideOf({ results, index, shown }: Profile, beside: Beside, row: number): object {
  const { before, comparability } = beside;
  const of = (code: string, score: BesideScore) => {
    const { change, before: column } = score;
    const standing = change?.before;
    return {
      code,
      ...(column === undefined || column.code === '' ? {} : { was: column.code }),
      status: column === undefined ? 'unlinked' : (change?.status ?? 'entered'),
      before: {
        ...known([
          ['value', (standing?.k ?? Number.NaN) / 1e9],
          ['rank', standing?.rank ?? Number.NaN],
        ]),
      },
      ...known([
        ['difference', (change?.difference ?? Number.NaN) / 1e9],
        ['growth', Math.round((change?.growth ?? Number.NaN) * 1e9) / 1e9],
        ['places', change?.places ?? Number.NaN],
      ]),
    };
  };
  return {
    file: before.file,
    label: before.label,
    ...(before.year === 0 ? {} : { year: before.year }),
    from: before.from,
    ...(before.set === undefined
      ? {}
      : { set: { id: before.set.id, title: before.set.title, fingerprint: before.set.fingerprint } }),
    synthetic: before.synthetic,
    ...(beside.earlier === undefined ? {} : { editorial: editorialContent(beside.earlier) }),
    comparable: comparability.verdict,
    reasons: comparability.reasons.map((reason) => ({
      ...reason,
      text: { vi: sayReasons([reason], 'vi'), en: sayReasons([reason], 'en') },
    })),
    scores: [
      of(results.index.code, beside.at(index.row)),
      ...shown.map(({ scores }) => of(scores.code, beside.at(row, scores.code))),
    ],
  };
}

/** Only the figures that exist; −0 is 0. */
function known(figures: readonly [string, number][]): Record<string, number> {
  return Object.fromEntries(figures.filter(([, x]) => !Number.isNaN(x)).map(([key, x]) => [key, x + 0]));
}
