export type QrCodeProps = {
  /** What the code opens, for those who do not see it. */
  readonly name: string
  /** Row by row, quiet zone included; true is dark. */
  readonly modules: readonly (readonly boolean[])[]
}

/** A QR code: dark on light in every theme, for many scanners read no other. */
export function QrCode({ name, modules }: QrCodeProps) {
  const size = modules.length
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="qr-code"
      style={{ width: '100%', maxWidth: `max(16rem, ${size * 3}px)`, forcedColorAdjust: 'none' }}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  )
}
