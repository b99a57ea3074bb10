/** The themes' paper, for the browser's own bars; a test holds it to `src/styles/tokens.css`. */
export const PAPER = { light: '#fbfaf7', dark: '#17181a' } as const
