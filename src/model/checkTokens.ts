/** A word in a cell means one thing: missing, not applicable, yes, no, or a label. */
import { fold } from '../source/fold.ts';
import type { Checked } from './checked.ts';
import { forms } from './tokens.ts';

const TOKEN_KEYS = {
  missing: 'missing-tokens',
  notApplicable: 'not-applicable',
  yes: 'yes-tokens',
  no: 'no-tokens',
} as const;

export function checkTokens({ set, written, paths, report }: Checked): void {
  const seen = new Map<string, string>();
  for (const [list, key] of Object.entries(TOKEN_KEYS)) {
    for (const token of set.tokens[list as keyof typeof TOKEN_KEYS]) {
      const other = forms(token)
        .map((form) => seen.get(form))
        .find((found) => found !== undefined && found !== key);
      // The list the file states is the one to correct; the other may be a default.
      const path = [key, other ?? ''].find((name) => name in written) ?? key;
      if (other !== undefined) report('set/token-twice', { token, first: other, second: key }, [path]);
      for (const form of forms(token)) seen.set(form, key);
    }
  }
  set.nodes.forEach((node, i) => {
    if (node.rule?.kind !== 'choice') return;
    const { options } = node.rule.params as { options: { code: string; names: string[] }[] };
    for (const { code, names } of options) {
      const taken = [code, ...names].find((name) =>
        ['missing-tokens', 'not-applicable'].includes(seen.get(fold(name)) ?? ''),
      );
      if (taken === undefined) continue;
      const path = [...paths[i], 'rule', 'options', code];
      report(
        'set/token-twice',
        { token: taken, first: seen.get(fold(taken))!, second: `options (${node.code})` },
        path,
      );
    }
  });
}
