/** The key under which a compiled file remembers the text it was made from. */
import { createHash } from 'node:crypto';

export function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
