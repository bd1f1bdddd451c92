import type { FC } from 'hono/jsx'
import { Alinea, Inleiding, Kop2 } from '../onderdelen/tekst.tsx'
import { HERKOMST_WOORDEN } from '../woorden.ts'
import { type Kamer, Kamerkop } from './kamer.tsx'
import { Regellijst } from './regellijst.tsx'
import { AARD_UITLEG, AARD_WOORDEN } from './woorden.ts'

/** All rules of a rulebook, per principle. */
export const RegelsPagina: FC<{ readonly kamer: Kamer }> = ({ kamer }) => {
  const { regels, begrippen } = kamer.boek
  const eigen = regels.filter(({ herkomst }) => herkomst === 'eigen_uitwerking').length
  const open = regels.filter(({ werking }) => werking === 'te_bevestigen').length
  const perPrincipe = Map.groupBy(regels, ({ principe }) => principe)
  const groepen = Object.entries(begrippen.principes).flatMap(([id, { label, uitleg }]) => {
    const deel = perPrincipe.get(id)
    return deel ? [{ id, label, uitleg, deel }] : []
  })
  return (
    <>
      <Kamerkop kamer={kamer} titel="De regels" pad="/visie/regels">
        <Inleiding>
          {regels.length} regels. Daarvan zijn er {eigen} {HERKOMST_WOORDEN.eigen_uitwerking}, en{' '}
          {open} moet de gemeente nog bevestigen. Geen van beide brengt een advies lager dan “
          {kamer.boek.visie.woorden.afweging_nodig}”.
        </Inleiding>
      </Kamerkop>
      <dl>
        {Object.entries(AARD_UITLEG).map(([aard, uitleg]) => (
          <div>
            <dt>
              <strong>{AARD_WOORDEN[aard]}</strong> (
              {regels.filter((regel) => regel.aard === aard).length})
            </dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
      <nav aria-labelledby="inhoudsopgave" class="vt-zijde">
        <Kop2 id="inhoudsopgave">Inhoud</Kop2>
        <ul>
          {groepen.map(({ id, label, deel }) => (
            <li>
              <a class="nl-link" href={`#${id}`}>
                {label} ({deel.length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groepen.map(({ id, label, uitleg, deel }) => (
        <section aria-labelledby={id}>
          <Kop2 id={id}>{label}</Kop2>
          {uitleg ? <Alinea>{uitleg}</Alinea> : ''}
          <Regellijst kamer={kamer} regels={deel} />
        </section>
      ))}
    </>
  )
}
