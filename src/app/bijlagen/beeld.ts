/** A picture that holds nothing but the picture, with its size in pixels. */
export interface Beeld {
  readonly breedte: number
  readonly hoogte: number
  readonly inhoud: Uint8Array
}

/** What says that it is a picture, and is none that can be read. */
export class Onleesbaar extends Error {}
