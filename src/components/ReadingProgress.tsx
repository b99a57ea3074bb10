/**
 * Two pixels along the top of the window. Prerendered at nothing: the page's policy refuses style
 * attributes in HTML, and React sets this one through the DOM.
 * @param fraction of the article's words, 0 to 1
 */
export function ReadingProgress({ fraction }: { fraction: number }) {
  const percent = Math.round(fraction * 100)
  return (
    <div
      className="reading-progress"
      role="progressbar"
      aria-label="Reading progress"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={fraction > 0 ? { transform: `scaleX(${fraction})` } : undefined} />
    </div>
  )
}
