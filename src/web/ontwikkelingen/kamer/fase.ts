import type { InvoerFout } from '../../../domain/errors.ts'

/** A phase as people write it: "2" or "Fase 2" is the number; what is none stays as it is, to be refused later. */
export const readFase = (tekst: string): unknown => {
  const getal = /^(?:fase\s*)?(\d+)$/i.exec(tekst.trim())?.[1]
  return getal === undefined ? tekst : Number(getal)
}

/** What a phase is, where a fault is that it is none; undefined of another fault. */
export const sayFasefout = ({ pointer, code }: InvoerFout): string | undefined =>
  /^\/delen\/\d+\/fase$/.test(pointer) && code !== 'fase_ontbreekt'
    ? 'een fase is een heel getal: 1, 2, 3 en zo verder, ten hoogste 100.'
    : undefined
