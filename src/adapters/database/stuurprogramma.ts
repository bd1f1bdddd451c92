import { registerHooks } from 'node:module'

const BESTAND = /\/node_modules\/postgres\/src\/connection\.js$/

const SCHRIJF = '    const x = socket.write(chunk, fn)\n'
const SCHRIJF_HEEL = `    if (socket === null) {
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
${SCHRIJF}`
const VERGEET = '    clearImmediate(nextWriteTimer)\n'
const VERGEET_HEEL = `${VERGEET}    chunk = nextWriteTimer = null\n`

/**
 * The connection of postgres.js 3.4.9 with a fault mended: when a server goes away between a question and its sending, a
 * write to no socket ended our whole process, or left a connection that never sent anything again
 * (https://github.com/porsager/postgres/issues/1208). The question is now refused as on any other closed connection.
 * Throws when the text is another than this was made for.
 */
export const mendConnection = (bron: string): string => {
  if (bron.split(SCHRIJF).length !== 2 || bron.split(VERGEET).length !== 3) {
    throw new Error('postgres.js is another version than the one that is mended here')
  }
  return bron.replaceAll(VERGEET, VERGEET_HEEL).replace(SCHRIJF, SCHRIJF_HEEL)
}

let gedaan = false

/** From here on the driver is loaded mended; call it before it is. */
export const mendDriver = (): void => {
  if (gedaan) return
  gedaan = true
  registerHooks({
    load: (url, context, nextLoad) => {
      const geladen = nextLoad(url, context)
      return BESTAND.test(url)
        ? { ...geladen, source: mendConnection(String(geladen.source)) }
        : geladen
    },
  })
}
