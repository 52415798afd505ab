/** Words of all commands but `dti score`, beside those it shares with them: kept apart, because it need not load them. */
import { ANNEX_WORDS } from './annexWords.ts';
import { MERGE_WORDS } from './mergeWords.ts';
import { RUN_WORDS } from './runWords.ts';
import { TARGET_WORDS } from './targetWords.ts';
import { TEMPLATE_WORDS } from './templateWords.ts';
import { UNIT_WORDS } from './unitWords.ts';
import { VERSION_WORDS } from './versionWords.ts';
import { speaker, WORDS } from './words.ts';

const MORE_WORDS = {
  ...WORDS,
  ...MERGE_WORDS,
  ...RUN_WORDS,
  ...ANNEX_WORDS,
  ...TARGET_WORDS,
  ...TEMPLATE_WORDS,
  ...UNIT_WORDS,
  ...VERSION_WORDS,
} as const;

export type Word = keyof typeof MORE_WORDS;

export const word = speaker(MORE_WORDS);
