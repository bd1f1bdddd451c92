import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { inject, onTestFinished } from 'vitest'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createDatabase } from './postgres.ts'

/** What PostgreSQL is sent to make a transaction last. */
const isCommit = (bytes: Buffer): boolean => /\bcommit\b/i.test(bytes.toString('latin1'))

/** An open PostgreSQL that can go away: everything passes through here. */
export const openTunnel = async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  const echt = new URL(url)
  const doel = new URL(url)
  const open = new Set<Socket>()
  let zwijgt = false
  const server = createServer((van) => {
    const naar = connect(Number(echt.port), echt.hostname)
    for (const socket of [van, naar]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => [van, naar].map((kant) => kant.destroy()))
    }
    van.on('data', (bytes) => {
      const laatste = zwijgt && isCommit(bytes)
      if (!laatste) return naar.write(bytes)
      // It does what it was asked, and its answer does not arrive.
      naar.unpipe(van)
      naar.once('data', () => van.destroy()).resume()
      return naar.write(bytes)
    })
    naar.pipe(van)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  doel.port = String(port)
  const cut = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  const database = await openDatabase({ databaseUrl: doel.href, dataDir: '/niet/gebruikt' })
  onTestFinished(async () => {
    await database.close()
    cut()
    await drop()
  })
  return {
    database,
    cut,
    restore: () => {
      zwijgt = false
      if (!server.listening) server.listen(port, '127.0.0.1')
    },
    /** From now on what is stored stays, and whoever stored it never hears so. */
    cutAfterCommit: () => {
      zwijgt = true
    },
  }
}
