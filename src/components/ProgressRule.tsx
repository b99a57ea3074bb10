/**
 * The two pixels under what is begun; the words for it stand beside it. Never in prerendered HTML:
 * the page's policy refuses style attributes there, and only the browser knows the fraction.
 * @param fraction 0 to 1
 */
export function ProgressRule({ fraction }: { fraction: number }) {
  return <i className="progress" style={{ transform: `scaleX(${fraction})` }} />
}
