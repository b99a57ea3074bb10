import { encode } from 'uqr'

/** Bytes that the largest symbol holds: version 40, level L (ISO/IEC 18004, table 7). */
export const QR_LIMIT = 2953

/** Modules left light around a symbol (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4

/** A symbol, row by row; true is a dark module. The quiet zone is part of it. */
export type QrModules = readonly (readonly boolean[])[]

/**
 * Draws an address as a QR code; null where it is longer than the largest symbol holds.
 *
 * @param address as `URL` writes it: ASCII, a byte a character
 */
export function qrModules(address: string): QrModules | null {
  return address.length > QR_LIMIT ? null : encode(address, { ecc: 'L', border: QUIET_ZONE }).data
}
