/** All scoring rules. A new rule is one file and two lines here; leaving either out does not compile. */
import { choice } from './choice.ts';
import { count } from './count.ts';
import { given } from './given.ts';
import { linear } from './linear.ts';
import { ratio } from './ratio.ts';
import { relative } from './relative.ts';
import type { Rule } from './rule.ts';
import { steps } from './steps.ts';
import { yesNo } from './yesNo.ts';

export const RULE_KINDS = [
  'given',
  'yes-no',
  'choice',
  'ratio',
  'steps',
  'count',
  'linear',
  'relative',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Parameters differ by kind and are checked when a set is compiled; from there on a rule is only met through its kind. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where rules of different parameters stand side by side
export const RULES: Record<RuleKind, Rule<any>> = {
  given,
  'yes-no': yesNo,
  choice,
  ratio,
  steps,
  count,
  linear,
  relative,
};

/** Changes whenever a rule would score the same cell differently; part of the scoring fingerprint. */
export const RULE_SEMANTICS = 1;
