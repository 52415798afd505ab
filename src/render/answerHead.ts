/** What the JSON documents of one unit's questions begin with. */
import { isSynthetic, type Results } from '../score/results.ts';

/** @param schema such as dti.explain/1 */
export function answerHead(schema: string, results: Results, toolVersion: string): object {
  const { set } = results;
  return {
    schema,
    tool: `dti ${toolVersion}`,
    set: {
      id: set.id,
      title: set.title,
      kind: set.kind,
      fingerprint: { scoring: set.fingerprint.scoring, content: set.fingerprint.content },
    },
    index: { code: set.index.code, points: set.index.points, print: set.index.print },
    synthetic: isSynthetic(results),
  };
}
