import {
  answeredOnderwerpen,
  listBladen,
  splitKernvragen,
} from '../../../app/beoordelen/onderwerpen.ts'
import type { AddRoutes } from '../../shared/huis.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { toBlad } from './geweest.ts'

/** From the advice: to the first topic with something that was left empty; what was not known is changed with the answers. */
export const addKernvragen: AddRoutes<Kamer> = (web, { assess, lees, padOf }) => {
  web.get('/zelftoets/:sleutel/kernvragen', async (c) => {
    const toets = await lees(c)
    const geweest = answeredOnderwerpen(toets)
    const beoordeling = await assess(toets)
    const blad = listBladen(toets, beoordeling, geweest).find(({ kern }) => kern.length > 0)
    const [weetNiet] = splitKernvragen(toets, beoordeling).weetNiet
    const elders = weetNiet ? `/antwoorden#veld-${weetNiet.feit}` : '/advies'
    const naar = blad ? toBlad(padOf(c), { geweest, onderwerp: blad.id }) : `${padOf(c)}${elders}`
    return c.redirect(naar, 303)
  })
}
