import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What a mail server got, as it came over the line. */
export interface Ontvangen {
  readonly van: string
  readonly aan: string
  /** Headers and text. */
  readonly inhoud: string
}

/** How it behaves from now on: takes everything, says nothing, or answers this to a recipient or to a whole message. */
export interface Gedrag {
  readonly zwijg?: boolean
  readonly opAan?: string
  readonly opInhoud?: string
  /** Never answers once the whole message is there. */
  readonly blijfHangen?: boolean
}

export interface Mailserver {
  readonly url: string
  readonly ontvangen: readonly Ontvangen[]
  readonly setGedrag: (gedrag: Gedrag) => void
  /** Resolves when so many have come in. */
  readonly awaitAantal: (aantal: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** A small mail server on this machine (RFC 5321, as far as a client of ours speaks it). */
export const startMailserver = async (port = 0): Promise<Mailserver> => {
  const ontvangen: Ontvangen[] = []
  const wachters: { readonly aantal: number; readonly klaar: () => void }[] = []
  const open = new Set<Socket>()
  let gedrag: Gedrag = {}
  const serve = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
    if (gedrag.zwijg) return
    const say = (regel: string) => socket.write(`${regel}\r\n`)
    let rest = ''
    let brief = { van: '', aan: '' }
    let inhoud: string[] | undefined
    const endBrief = () => {
      ontvangen.push({ ...brief, inhoud: (inhoud ?? []).join('\n') })
      inhoud = undefined
      for (const { aantal, klaar } of wachters) if (ontvangen.length >= aantal) klaar()
      if (!gedrag.blijfHangen) say(gedrag.opInhoud ?? '250 ok')
    }
    const answer = (regel: string) => {
      if (inhoud !== undefined) return regel === '.' ? endBrief() : inhoud.push(regel)
      const opdracht = regel.slice(0, 4).toUpperCase()
      if (opdracht === 'EHLO') return say('250 proef')
      if (opdracht === 'MAIL') brief = { van: regel, aan: '' }
      if (opdracht === 'RCPT') {
        brief = { ...brief, aan: regel }
        return say(gedrag.opAan ?? '250 ok')
      }
      if (opdracht === 'DATA') {
        inhoud = []
        return say('354 ga door')
      }
      return say(opdracht === 'QUIT' ? '221 dag' : '250 ok')
    }
    socket.setEncoding('utf8').on('data', (stuk: string) => {
      const regels = (rest + stuk).split('\r\n')
      rest = regels.pop() ?? ''
      for (const regel of regels) answer(regel)
    })
    say('220 proef')
  }
  const server = createServer(serve).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ontvangen,
    setGedrag: (nieuw) => {
      gedrag = nieuw
    },
    awaitAantal: (aantal) =>
      new Promise((klaar) => {
        if (ontvangen.length >= aantal) klaar()
        else wachters.push({ aantal, klaar })
      }),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
