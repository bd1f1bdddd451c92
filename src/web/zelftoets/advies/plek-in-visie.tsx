import type { FC } from 'hono/jsx'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { nameGroep } from '../../../domain/woorden/groep.ts'
import { Herkomst } from '../../onderdelen/herkomst.tsx'
import { Alinea, Kop2, Lijst } from '../../onderdelen/tekst.tsx'

type Houding = Beoordeling['houdingen'][number]

const Stand: FC<{ readonly houding: Houding; readonly waar: string; readonly wat: string }> = ({
  houding,
  waar,
  wat,
}) => (
  <li>
    <strong>
      {waar}, {wat}:
    </strong>{' '}
    {houding.tekst} <Herkomst herkomst={houding.herkomst} werking={houding.werking} wie />
  </li>
)

const lower = (tekst: string) => tekst.charAt(0).toLowerCase() + tekst.slice(1)

/** What the vision says about this kind of plan in this area, and where its aims collide. */
export const PlekInVisie: FC<{ readonly beoordeling: Beoordeling; readonly boek: Regelboek }> = ({
  beoordeling,
  boek,
}) => {
  const namen = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  const groepOf = (id: string) => lower(nameGroep(boek, id))
  const botst = beoordeling.spanningen.filter(({ oordeel }) => oordeel === 'treedt_op')
  return (
    <>
      {beoordeling.houdingen.length > 0 && (
        <>
          <Kop2>Wat geldt op deze plek?</Kop2>
          <ul>
            {beoordeling.houdingen.map((houding) => (
              <Stand
                houding={houding}
                waar={namen.get(houding.gebied) ?? houding.gebied}
                wat={groepOf(houding.activiteitengroep)}
              />
            ))}
          </ul>
        </>
      )}
      {botst.length > 0 && (
        <>
          <Kop2>Waar kiest de visie niet?</Kop2>
          <Alinea>Hier botsen twee doelen. De gemeente moet zelf kiezen.</Alinea>
          <Lijst delen={botst.map(({ toelichting }) => toelichting.kort)} />
        </>
      )}
    </>
  )
}
