import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Link } from '../../onderdelen/link.tsx'

/** A rule by its id, leading to its page with passage, quote and cases; plain when it is there no more. */
export const RegelLink: FC<{
  readonly regel: string
  readonly titel?: string
  readonly boek: Dossier['boek']
}> = ({ regel, titel, boek }) => {
  const naam = titel === undefined ? regel : `${regel} ${titel}`
  return boek.regels.some(({ id }) => id === regel) ? (
    <Link naar={`/visie/regels/${regel}`} {...(titel === undefined && { class: 'vt-regel-id' })}>
      {naam}
    </Link>
  ) : (
    <span>{naam}</span>
  )
}

/** Some rules by their ids. */
export const RegelLinks: FC<{
  readonly regels: readonly string[]
  readonly boek: Dossier['boek']
}> = ({ regels, boek }) => (
  <>
    {regels.map((regel, i) => (
      <>
        {i > 0 ? ', ' : ''}
        <RegelLink regel={regel} boek={boek} />
      </>
    ))}
  </>
)
