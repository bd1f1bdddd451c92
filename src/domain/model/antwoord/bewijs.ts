import { z } from 'zod'
import { type InitiatiefInvoer, peildatumSchema } from '../initiatief.ts'
import type { Vast } from '../vast.ts'

export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256' })

/**
 * The form that is made now. What was made in an earlier one is still recomputed: in the first everything was explained
 * (no `vorm`), the second did not say what the plan needs, the third named only the borders that change the
 * conclusie, the fourth did not say where a mits leads or that a remedy is another plan, the fifth told the summary
 * and every known fact one by one, and had a hash for each member, the seventh called all that fits in keeping with
 * vision, policy and law.
 */
export const VORM = 8

/** Since this form an answer is packed. */
export const VORM_INGEPAKT = 6

/** Since this form the weighing is the same. */
export const VORM_WEGING = 7

/** Since this form the sentences are the same. */
export const VORM_WOORDEN = 8

/** The proof of an assessment: everything needed to recompute it, and the hash of its result. */
export const bewijsSchema = z
  .object({
    vorm: z
      .int()
      .optional()
      .describe(
        `De vorm waarin het bewijs is gemaakt: ${VORM}. Ontbreekt bij vorm 1: toen ging sha256 over de canonieke JSON van de hele uitgelegde beoordeling.`,
      ),
    sha256: sha256Schema.describe('Over de canonieke JSON (RFC 8785) van delen.'),
    motor: z.object({ naam: z.string(), versie: z.string() }),
    regelboek: z.object({ id: z.string(), versie: z.string(), sha256: sha256Schema }),
    gebieden: z.object({ versie: z.string(), sha256: sha256Schema }),
    peildatum: peildatumSchema,
    crs: z.object({ invoer: z.string(), rekenstelsel: z.string(), methode: z.string() }),
    delen: z
      .record(z.string(), sha256Schema)
      .describe(
        'sha256 per onderdeel van de beoordeling; overig: over de canonieke JSON van alles wat geen eigen hash heeft. Tot en met vorm 5 had elk onderdeel er een.',
      ),
    verzoekSha256: sha256Schema.describe(
      'Over de canonieke JSON (RFC 8785) van de invoer; met zout ervoor, als dat er is.',
    ),
    zout: z
      .string()
      .optional()
      .describe(
        'Willekeurig, bij een beoordeling die is bewaard: staat vóór de tekst in delen.naam en verzoekSha256, zodat wie de naam niet kent haar niet uit de hash kan raden.',
      ),
    verzoek: z
      .looseObject({})
      .describe('De invoer zoals die is ontvangen; van de locatie alleen waar zij ligt.'),
    gezuiverd: z
      .object({ op: z.iso.datetime(), wat: z.enum(['locatie', 'tekst']) })
      .optional()
      .describe(
        'Later uit het verzoek gehaald: wat de locatie behalve haar plek bevatte, of de naam en de omschrijving. verzoekSha256 is die van daarvoor, en bij tekst ook delen.naam.',
      ),
    handtekening: z
      .string()
      .optional()
      .describe(
        'Waarmee deze dienst het bewijs afgaf: een JWS (Ed25519) over het bewijs zonder verzoek, zout, gezuiverd en handtekening, met het moment en het kenmerk. De sleutels staan op /.well-known/jwks.json.',
      ),
  })
  .meta({ id: 'Bewijs' })

/** `verzoek` was accepted once, so it has the shape of what was asked: an initiative, unless told otherwise. */
export type Bewijs<V = InitiatiefInvoer> = Omit<Vast<z.infer<typeof bewijsSchema>>, 'verzoek'> & {
  readonly verzoek: V
}
