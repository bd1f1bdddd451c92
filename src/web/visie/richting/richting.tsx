import type { Context } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { awaitBeurt } from '../../../app/beurt.ts'
import type { Omgeving } from '../../../app/omgeving.ts'
import { giveRichting } from '../../../app/visie/give-richting.ts'
import { type Richtingblad, readRichtingblad } from '../../../app/visie/read-richting.ts'
import { writeRichtingRegels } from '../../../app/visie/richting-csv.ts'
import { labelsOf } from '../../../app/visie/richting-vraag.ts'
import { AppError } from '../../../domain/errors.ts'
import { rememberLaatste } from '../../../domain/onthoud.ts'
import { answerCsv, answerPagina } from '../../shared/antwoord.tsx'
import { createBestand } from '../../shared/bestand.ts'
import type { AddRoutes, Huis } from '../../shared/huis.ts'
import { openKamer } from '../kamer/kamer.tsx'
import { drawRichting } from './richting-beeld.ts'
import { RichtingCelPagina } from './richting-cel-pagina.tsx'
import { RichtingGebiedPagina } from './richting-gebied-pagina.tsx'
import { Breed, RichtingPagina, type RichtingProps, Smal } from './richting-pagina.tsx'

const writeBestand = createBestand(writeRichtingRegels)

/** So many maps stay laid out: each takes half a megabyte. */
const UITGEWERKT = 8

/** In one piece: a page is put together of thousands of texts, and as long as it is kept so are they. */
const flatten = (tekst: string): string => Buffer.from(tekst).toString()

/** Both forms of a map, laid out once; each takes a while, so that others are answered in between. */
const createOpmaker = () =>
  rememberLaatste(
    async (props: RichtingProps): Promise<Child> => {
      const breed = String(<Breed {...props} />)
      await awaitBeurt()
      return raw(flatten(`${breed}${<Smal {...props} />}`))
    },
    {
      sleutelOf: ({ kamer: { boek, link }, blad: { antwoord, principe = '' } }) =>
        JSON.stringify([boek.sha256, boek.gebiedenSha256, antwoord.peildatum, principe, link('')]),
      hoeveel: UITGEWERKT,
    },
  )

/** Where the vision gives direction: the whole map, one area, and what lies behind one cell. */
export const addRichting: AddRoutes<Huis<Omgeving>> = (web, { omgeving, opmaak }) => {
  const layOut = createOpmaker()
  /** Working a map out and writing it each take a while: others are answered in between. */
  const readBlad = async (c: Context) => {
    await awaitBeurt()
    const kamer = openKamer(omgeving, c)
    const gevraagd = c.req.query('principe') ?? ''
    const principe = labelsOf(kamer.boek).principe.has(gevraagd) ? gevraagd : undefined
    const blad = await readRichtingblad(kamer.boek, omgeving.nu(), principe)
    await awaitBeurt()
    return { kamer, blad }
  }
  const readGebied = (c: Context) => {
    const kamer = openKamer(omgeving, c)
    const labels = labelsOf(kamer.boek)
    const id = c.req.param('gebied') ?? ''
    const naam = labels.gebied.get(id)
    if (naam === undefined) throw new AppError('niet_gevonden', { wat: `Gebied "${id}"` })
    return { kamer, labels, gebied: { id, naam } }
  }
  web.get('/visie/richting', async (c) => {
    const gelezen = await readBlad(c)
    return answerPagina(c, opmaak, {
      titel: 'Waar geeft de visie richting?',
      inhoud: <RichtingPagina {...gelezen} vlakken={await layOut(gelezen)} />,
    })
  })
  web.get('/visie/richting.svg', async (c) => {
    const { kamer, blad } = await readBlad(c)
    const beeld = drawRichting(kamer.boek, blad)
    return c.body(beeld, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
  })
  web.get('/visie/richting.csv', async (c) =>
    answerCsv(c, await writeBestand((await readBlad(c)).blad.antwoord), 'richting'),
  )
  web.get('/visie/richting/:gebied', async (c) => {
    const { kamer, labels, gebied } = readGebied(c)
    const read = (principe?: string) => readRichtingblad(kamer.boek, omgeving.nu(), principe)
    const bladen: [Richtingblad, ...Richtingblad[]] = [await read()]
    for (const principe of labels.principe.keys()) {
      bladen.push(await read(principe))
    }
    await awaitBeurt()
    return answerPagina(c, opmaak, {
      titel: `Waar geeft de visie richting in ${gebied.naam}?`,
      inhoud: (
        <RichtingGebiedPagina kamer={kamer} gebied={gebied.id} naam={gebied.naam} bladen={bladen} />
      ),
    })
  })
  web.get('/visie/richting/:gebied/:activiteit', (c) => {
    const { kamer, gebied } = readGebied(c)
    const id = c.req.param('activiteit')
    const gevonden = kamer.boek.begrippen.activiteiten[id]
    if (!gevonden) throw new AppError('niet_gevonden', { wat: `Activiteit "${id}"` })
    const bron = { regelboek: kamer.boek, nu: omgeving.nu() }
    const antwoord = giveRichting(bron, { gebied: gebied.id, activiteit: id }, String)
    return answerPagina(c, opmaak, {
      titel: `${gevonden.label} in ${gebied.naam}`,
      namen: { [`/visie/richting/${gebied.id}`]: gebied.naam },
      inhoud: (
        <RichtingCelPagina
          kamer={kamer}
          antwoord={antwoord}
          gebied={gebied}
          activiteit={{ id, ...gevonden }}
        />
      ),
    })
  })
}
