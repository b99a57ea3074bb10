/** The file name of the built server entry; see `src/prerender.tsx`. */
export const SERVER_ENTRY = 'prerender.js'
