/** Names that are too long for a line. */

/** Names of indicators are sentences; on a terminal their beginnings do. @param width undefined: as long as it is */
export function shorten(name: string, width: number | undefined): string {
  const letters = [...name.normalize('NFC')];
  return width === undefined || letters.length <= width
    ? name
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
