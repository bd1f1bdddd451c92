import type { FC } from 'hono/jsx'
import type { RichtingAntwoord } from '../../app/geef-richting.ts'
import type { RegelDefinitie } from '../../domain/regel.ts'
import type { Regelboek } from '../../domain/regelboek.ts'
import { Alinea, Inleiding, Kop1, Kop2, Kop3 } from '../onderdelen/tekst.tsx'
import { HERKOMST_WOORDEN } from '../woorden.ts'

export interface VisieProps {
  readonly boek: Regelboek
  readonly richting: RichtingAntwoord
}

/** Of every passage in which the vision wants something: what it comes to. */
const WORDT: Readonly<Record<string, string>> = {
  beslist: 'beslist ergens mee over een plan',
  indicatief: 'geeft een aanwijzing',
  open: 'blijft een vraag voor een mens',
}

const rulesOn = ({ regels }: Regelboek, passage: string): readonly RegelDefinitie[] =>
  regels.filter(({ bron }) => bron.some((deel) => deel.passage === passage))

/** The vision as a document, with each rule beside the passage it rests on. */
export const VisiePagina: FC<VisieProps> = ({ boek, richting }) => {
  const onderwerpen = Map.groupBy(richting.perPassage, ({ onderwerp }) => onderwerp)
  const { begrippen } = boek
  const labelOf = (id: string) =>
    begrippen.principes[id]?.label ?? begrippen.themas[id]?.label ?? id.replaceAll('_', ' ')
  return (
    <>
      <Kop1>Wat de visie zegt, en wat daarvan een regel is</Kop1>
      <Inleiding>{richting.kop}</Inleiding>
      <Alinea>{richting.kopAdvies}</Alinea>
      <Alinea>
        {boek.visie.titel}, versie {boek.visie.versie}. De citaten zijn letterlijk uit de Nota van
        Uitgangspunten. De regels zijn van Visietoets.{' '}
        <a class="nl-link" href="/visie/richting">
          Bekijk per gebied en activiteit waar de visie richting geeft
        </a>
        .
      </Alinea>
      {[...onderwerpen].map(([onderwerp, passages]) => (
        <section aria-labelledby={`onderwerp-${onderwerp}`}>
          <Kop2 id={`onderwerp-${onderwerp}`}>{labelOf(onderwerp)}</Kop2>
          {passages.map((passage) => (
            <article class="vt-passage" id={passage.id}>
              <Kop3>
                {passage.id} <span class="nl-data-badge">{WORDT[passage.richting]}</span>
              </Kop3>
              <blockquote class="vt-citaat">{passage.citaat}</blockquote>
              {rulesOn(boek, passage.id).length === 0 ? (
                <Alinea>Hierop rust geen regel.</Alinea>
              ) : (
                <ul>
                  {rulesOn(boek, passage.id).map((regel) => (
                    <li>
                      {regel.id} {regel.titel}{' '}
                      <span class="nl-data-badge">{regel.aard.replaceAll('_', ' ')}</span>{' '}
                      <span class="nl-data-badge">{HERKOMST_WOORDEN[regel.herkomst]}</span>
                    </li>
                  ))}
                </ul>
              )}
            </article>
          ))}
        </section>
      ))}
    </>
  )
}
