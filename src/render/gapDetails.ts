/** What stands below tables of gaps: how to read them, and of each item what the table has no room for. */
import { agencyOf, type Loss } from '../analyse/gapAccount.ts';
import type { BlockGaps } from '../analyse/gapBlocks.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import type { StopRow } from './gapGrids.ts';
import type { Column } from './gapTable.ts';
import { gapWord } from './gapWords.ts';
import type { Grid } from './grid.ts';
import { formatScore } from './numbers.ts';

export function unitReading({ set }: Results, { gaps }: UnitGaps, lang: Lang): string {
  if (gaps.length === 0) return '';
  const { code } = set.index;
  return [
    gapWord(set.kind === 'points' ? 'gapReadLost' : 'gapReadLostWeight', lang),
    ...(gaps.some(({ missing }) => missing) ? [gapWord('gapReadMissing', lang)] : []),
    ...(set.kind === 'points' ? [gapWord('gapReadGain', lang, { code })] : []),
    gapWord('gapReadSum', lang),
    ...(isRanked(set) ? [gapWord('gapReadPeers', lang)] : []),
    gapWord('gapRounded', lang),
  ].join(' ');
}

export function blockReading({ set }: Results, { gaps }: BlockGaps, lang: Lang): string {
  if (gaps.length === 0) return '';
  const counts = (['missing', 'notApplicable', 'leftOut'] as const).filter((key) =>
    gaps.some((gap) => gap[key] > 0),
  );
  return [
    gapWord('gapReadBlock', lang),
    gapWord('gapReadSum', lang),
    ...counts.map((key) => gapWord(`gapRead_${key}`, lang)),
    ...(isRanked(set) ? [gapWord('gapReadFull', lang)] : []),
    gapWord('gapRounded', lang),
  ].join(' ');
}

/** Who is responsible and what is asked as evidence, as columns of a table that has room for them. */
export function detailColumns<Of extends Loss>(results: Results, lang: Lang): Column<Of>[] {
  return [
    {
      head: gapWord('gapAgency', lang),
      align: 'left',
      cell: ({ target }) => inLang(agencyOf(results, target) ?? {}, lang),
    },
    {
      head: gapWord('gapEvidence', lang),
      align: 'left',
      cell: ({ target }) => inLang(results.set.nodes[target].evidence ?? {}, lang),
    },
  ];
}

/** Items with the tables they stand in; the second column of a table is the name. */
export interface Shown {
  rows: readonly (Pick<Loss, 'target' | 'peers'> & Pick<StopRow, 'k'>)[];
  grid: Grid;
}

/**
 * Of each item its full name, who is responsible, what is asked as evidence, and the best value where nobody has full
 * marks; nothing of items of which the table has said all that is known.
 */
export function detailLines(results: Results, tables: readonly Shown[], lang: Lang): string[] {
  const { set, data } = results;
  return tables.flatMap(({ rows, grid }) =>
    rows.flatMap(({ target, peers, k }, at) => {
      const node = set.nodes[target];
      const name = inLang(node.name, lang);
      const who = agencyOf(results, target);
      const parts = [
        ...(who === undefined ? [] : [gapWord('gapWho', lang, { who: inLang(who, lang) })]),
        ...(node.evidence === undefined
          ? []
          : [gapWord('gapProof', lang, { text: inLang(node.evidence, lang) })]),
      ];
      if (peers !== undefined && peers.atFull === 0 && peers.best.k !== k) {
        const unit = unitLabel(data, peers.best.row);
        parts.push(gapWord('gapBestAt', lang, { unit, score: formatScore(set, target, peers.best.k, lang) }));
      }
      const saidAlready = parts.length === 0 && grid.rows[at][1] === name;
      return saidAlready ? [] : [[`${node.code} ${name}`.trim(), ...parts].join('; ')];
    }),
  );
}
