import { randomBytes } from 'node:crypto'

/** 128 random bits in characters that need no escape in an address. */
export const createSleutel = (): string => randomBytes(16).toString('base64url')
