import { serveTaken } from '../../../src/adapters/werkers/dienaar.ts'
import { AppError } from '../../../src/domain/errors.ts'

/** A worker of which each task does one thing that a worker should not do, or that its owner must see. */
await serveTaken((gegevens: { readonly groet: string } | undefined) => ({
  zeg: (naam: string) => `${gegevens?.groet ?? 'hoi'} ${naam}`,
  pid: () => process.pid,
  omgeving: () => Object.keys(process.env),
  draai: (ms: number) => {
    const eind = Date.now() + ms
    while (Date.now() < eind);
    return ms
  },
  weiger: () => {
    throw new AppError('niet_gevonden', { wat: 'Dit' })
  },
  struikel: () => {
    throw new TypeError('een fout van ons')
  },
  eet: (mb: number) => {
    const hap: Uint8Array[] = []
    for (let i = 0; i < mb; i++) hap.push(new Uint8Array(1_000_000).fill(1))
    return hap.length
  },
  vreet: () => {
    const hap: object[] = []
    for (;;) hap.push({ i: hap.length })
  },
  sterf: () => process.kill(process.pid, 'SIGSEGV'),
}))
