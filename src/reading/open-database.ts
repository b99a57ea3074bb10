import { openDB } from 'idb'

/**
 * The one door to the browser's databases. There are two: the records, and the chosen folder's handle,
 * so that a newer Offprint's folder never changes the version of the records.
 */
export const openDatabase = openDB
