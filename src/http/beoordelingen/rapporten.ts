import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { OmgevingMetOpslag } from '../../app/omgeving.ts'
import { rapportSchema } from '../../app/ports/rapport.ts'
import { nameBijlage, RAPPORTTYPEN } from '../../app/rapport/bestand.ts'
import { getBewaardRapport } from '../../app/rapport/get-rapport.ts'
import { refuseFouten } from '../../domain/errors.ts'
import { addRoute, antwoord, problemen } from '../shared/route.ts'
import { invalidQuery, readZoekvraag } from '../shared/zoekvraag.ts'

const REGISTERS = ['motivering', 'kort'] as const
const VORMEN = ['pdf', 'docx', 'json'] as const
type Vorm = (typeof VORMEN)[number]

const bestand = { schema: z.string().openapi({ format: 'binary' }) }

const getRapport: RouteConfig = {
  method: 'get',
  path: '/beoordelingen/{id}/rapport',
  operationId: 'haalRapport',
  summary: 'Een bewaarde beoordeling als rapport',
  description:
    'PDF (PDF/UA-1, toegankelijk), DOCX (om in verder te schrijven) of JSON (het rapport zelf, om anders op te maken). Dezelfde beoordeling geeft steeds dezelfde bytes, zolang er geen andere eigen conclusie bij wordt vastgelegd.',
  tags: ['beoordelingen'],
  request: {
    params: z.object({ id: z.uuid() }),
    query: z.object({
      register: z
        .enum(REGISTERS)
        .optional()
        .describe(
          '`motivering` voor de behandelaar (standaard) of `kort` voor de initiatiefnemer.',
        ),
      vorm: z.enum(VORMEN).optional().describe('Gaat voor op de kop Accept.'),
    }),
  },
  responses: {
    200: antwoord('Het rapport.', {
      [RAPPORTTYPEN.pdf]: bestand,
      [RAPPORTTYPEN.docx]: bestand,
      'application/json': { schema: rapportSchema },
    }),
    ...problemen(400, 404, 406, 500, 503),
  },
}

const readKeuze = <K extends string>(
  naam: string,
  waarde: string | undefined,
  keuzes: readonly K[],
): K | undefined => {
  const gekozen = keuzes.find((keuze) => keuze === waarde)
  if (waarde === undefined || gekozen !== undefined) return gekozen
  refuseFouten([invalidQuery(naam, `Kies uit: ${keuzes.join(', ')}.`)])
  return undefined
}

const vormOf = (type: string): Vorm =>
  type === RAPPORTTYPEN.pdf ? 'pdf' : type === RAPPORTTYPEN.docx ? 'docx' : 'json'

export const addRapporten = (app: OpenAPIHono, omgeving: OmgevingMetOpslag): void => {
  addRoute(app, getRapport, async (c: Context, type) => {
    const vraag = readZoekvraag(c, ['register', 'vorm'])
    const register = readKeuze('register', vraag.register, REGISTERS) ?? 'motivering'
    const vorm = readKeuze('vorm', vraag.vorm, VORMEN) ?? vormOf(type)
    const dienst = new URL(c.req.url).origin
    const rapport = await getBewaardRapport(omgeving, c.req.param('id') ?? '', {
      register,
      dienst,
    })
    if (vorm === 'json') return c.json(rapport)
    const bytes = (await omgeving.rapportvormen[vorm](rapport)) as Uint8Array<ArrayBuffer>
    return c.body(bytes, 200, {
      'Content-Type': RAPPORTTYPEN[vorm],
      'Content-Disposition': nameBijlage(rapport, vorm),
    })
  })
}
