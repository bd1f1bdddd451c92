import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { GEWOON, LETTER, readSnede, VET } from './sneden.ts'

/** Of a drawing of 160 mm wide: 300 dots an inch. */
const BREEDTE_PX = 1_890

let klaar: Promise<void> | undefined

const init = (): Promise<void> => {
  klaar ??= readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(
    (wasm) => initWasm(wasm),
  )
  return klaar
}

/**
 * Makes a picture of a drawing, for what reads no SVG. The same drawing gives the same bytes: the letters are those of
 * the package, never those of the machine.
 */
export const createPng = async (): Promise<(svg: string) => Uint8Array> => {
  await init()
  const fontBuffers = [GEWOON, VET].map((naam) => new Uint8Array(readSnede(naam)))
  return (svg) => {
    const tekening = new Resvg(svg, {
      fitTo: { mode: 'width', value: BREEDTE_PX },
      font: { fontBuffers, defaultFontFamily: LETTER, sansSerifFamily: LETTER },
    })
    const beeld = tekening.render()
    const png = beeld.asPng()
    // Memory of the module is not taken back by itself.
    beeld.free()
    tekening.free()
    return png
  }
}
