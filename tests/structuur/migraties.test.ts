import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMigraties } from '../../src/adapters/database/migraties.ts'

const MAP = 'migrations'
/** Up to this step nobody ran several versions beside each other. */
const VANAF = '0014'

/** What the version before does not survive: something it uses that goes away, or something it does not fill in. */
const BREEKT: readonly (readonly [string, RegExp])[] = [
  ['haalt iets weg', /\bdrop\s+(table|column|view|schema)\b/i],
  ['hernoemt', /\brename\s+(to|column)\b/i],
  ['wijzigt een type', /\balter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i],
  ['eist wat de vorige versie niet invult', /\balter\s+column\s+\S+\s+set\s+not\s+null\b/i],
  [
    'voegt een verplichte kolom toe',
    /\badd\s+column\b(?!.*\b(default|generated)\b).*\bnot\s+null\b/i,
  ],
]

/** Without what a step takes away that it brought itself: the version before never saw it. */
const withoutEigen = (sql: string): string => {
  const eigen = [...sql.matchAll(/\badd\s+column\s+("\w+")/gi)].map(([, naam = '']) => naam)
  return sql.replace(/\bdrop\s+column\s+("\w+")/gi, (geheel, naam: string) =>
    eigen.includes(naam) ? '' : geheel,
  )
}

const findBreuken = (sql: string): readonly string[] =>
  withoutEigen(sql)
    .split('--> statement-breakpoint')
    .flatMap((opdracht) => BREEKT.flatMap(([wat, vorm]) => (vorm.test(opdracht) ? [wat] : [])))

describe('elke stap van de database', () => {
  it('laat de vorige versie werken, of zegt op haar eerste regel van niet', () => {
    const stappen = readMigraties(MAP)
    expect(stappen.length).toBeGreaterThan(13)
    const zwijgt = stappen
      .filter(({ naam, naastVorige }) => naam >= VANAF && naastVorige)
      .map(({ naam }) => [naam, findBreuken(readFileSync(join(MAP, `${naam}.sql`), 'utf8'))])
      .filter(([, breuken = []]) => breuken.length > 0)
    expect(zwijgt).toEqual([])
  })

  it.each([
    ['ALTER TABLE "a" DROP COLUMN "b";', ['haalt iets weg']],
    ['ALTER TABLE "a" RENAME COLUMN "b" TO "c";', ['hernoemt']],
    ['ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE text;', ['wijzigt een type']],
    ['ALTER TABLE "a" ALTER COLUMN "b" SET NOT NULL;', ['eist wat de vorige versie niet invult']],
    ['ALTER TABLE "a" ADD COLUMN "b" text NOT NULL;', ['voegt een verplichte kolom toe']],
    ['ALTER TABLE "a" ADD COLUMN "b" integer DEFAULT 0 NOT NULL;', []],
    ['ALTER TABLE "a" ADD COLUMN "b" text;', []],
    ['ALTER TABLE "a" ADD COLUMN "b" text; ALTER TABLE "a" DROP COLUMN "b";', []],
    ['ALTER TABLE "a" ADD COLUMN "b" text; ALTER TABLE "a" DROP COLUMN "c";', ['haalt iets weg']],
    ['CREATE TABLE "a" ("b" text NOT NULL);', []],
  ])('wordt daarop nagekeken: %s', (sql, breuken) => {
    expect(findBreuken(sql)).toEqual(breuken)
  })
})
