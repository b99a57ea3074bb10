/** The icons in `public/`, as paths from the site's root. */
export const ICONS = {
  svg: '/icons/offprint.svg',
  small: '/icons/offprint-192.png',
  large: '/icons/offprint-512.png',
  /** Fills its square, the drawing within the inner four fifths (W3C Manifest, icon masks). */
  maskable: '/icons/offprint-maskable-512.png',
} as const
