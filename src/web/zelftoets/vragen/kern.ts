import { answeredOnderwerpen, listBladen } from '../../../app/beoordelen/onderwerpen.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { toBlad } from './geweest.ts'

/** From the advice: to the first topic with something that was left empty. */
export const addKernvragen: AddRoutes<Kamer> = (web, { assess, lees, padOf }) => {
  web.get('/zelftoets/:sleutel/kernvragen', async (c) => {
    const toets = await lees(c)
    const geweest = answeredOnderwerpen(toets)
    const bladen = listBladen(toets, await assess(toets), geweest)
    const blad = bladen.find(({ kern }) => kern.length > 0)
    const naar = blad ? toBlad(padOf(c), { geweest, onderwerp: blad.id }) : `${padOf(c)}/advies`
    return c.redirect(naar, 303)
  })
}
