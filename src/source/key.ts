/**
 * The key under which a compiled file remembers the text it was made from: a hash against forgetting, not against
 * forgery. Two FNV-1a hashes side by side, because loading node:crypto would cost a tenth of a whole run.
 */
export function keyOf(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x5bd1e995) ^ (b >>> 15);
  }
  return `${bytes.length}-${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`;
}
