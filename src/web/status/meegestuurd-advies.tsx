import type { FC } from 'hono/jsx'
import type { Dossier } from '../../app/dossier/read-dossier.ts'
import { sayKern, sayRichtingBurger } from '../../app/woorden/kern.ts'
import { headRichting } from '../../app/woorden/richting.ts'
import { sayVrij } from '../../app/woorden/vergunningvrij.ts'
import { sayNuance } from '../../app/woorden/zekerheid.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { AdviesWoorden } from '../onderdelen/advies.tsx'
import { RichtingTekst, StandWoorden } from '../onderdelen/richting.tsx'
import { Alinea, Uitklap } from '../onderdelen/tekst.tsx'
import { Lokettekst } from '../overzicht/loket.tsx'

interface AdviesProps {
  readonly beoordeling: Dossier['eerste']
  readonly boek: Regelboek
}

/** Which way the advice pointed when the plan was sent, in the words that were read then. */
export const Adviesstand: FC<AdviesProps> = ({ beoordeling: { advies, richting }, boek }) =>
  richting ? (
    <StandWoorden {...headRichting(boek.visie, richting, advies.conclusie)} />
  ) : (
    <AdviesWoorden advies={advies} />
  )

/** The advice that was sent along, folded: the sender need not keep another link to read it again. */
export const MeegestuurdAdvies: FC<AdviesProps> = ({ beoordeling, boek }) => {
  const { richting } = beoordeling
  const { nogGeen, spreiding } = sayNuance(beoordeling, boek)
  const vrij = sayVrij(beoordeling.vergunningvrij, boek)
  const nuance = [nogGeen, spreiding].filter(Boolean).join(' ')
  return (
    <div id="advies">
      <Uitklap kop="Het advies dat u meestuurde">
        {richting ? (
          <RichtingTekst
            richting={richting}
            visie={boek.visie}
            samenvatting={[sayRichtingBurger(beoordeling, boek), nuance].filter(Boolean).join(' ')}
          />
        ) : (
          <Alinea>{sayKern(beoordeling, boek)}</Alinea>
        )}
        {vrij && (
          <Alinea>
            <strong>{vrij.zin}</strong> <Lokettekst tekst={vrij.uitleg} />
          </Alinea>
        )}
        <Alinea>
          Wat helpt en wat u kunt proberen, staat bij uw zelftoets: die heeft een eigen link.
        </Alinea>
      </Uitklap>
    </div>
  )
}
