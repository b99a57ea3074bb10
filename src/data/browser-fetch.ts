/** The browser's own, and the one place that names it: all that Offprint ever loads comes through here. */
export const browserFetch = (url: string, init: RequestInit): Promise<Response> => fetch(url, init)
