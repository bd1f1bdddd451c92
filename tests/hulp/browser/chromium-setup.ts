import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { copyLeeg } from '../database/leeg.ts'
import { findAanmeldlink, startDienst } from '../proces.ts'
import { type Bezoeker, signIn } from '../wereld.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromiumPath: string
    /** A service for many files, and the cookie of an officer there: see shareBrowser. */
    gedeeldeDienst: Bezoeker
  }
}

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const which = (naam: string): string | undefined => {
  const gevonden = spawnSync('which', [naam], { encoding: 'utf8' }).stdout?.trim()
  return gevonden ? gevonden : undefined
}

const findOnSystem = () => NAMEN.map(which).find((pad) => pad !== undefined)

const run = (opdracht: string, args: readonly string[]) =>
  spawnSync(opdracht, [...args], { stdio: ['ignore', 2, 2], timeout: 600_000 }).status === 0

/** As root on Debian from its packages. */
const installDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || which('apt-get') === undefined) return undefined
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  return findOnSystem()
}

/** Anywhere else with Playwright's own installer. */
const installPlaywright = (): string | undefined => {
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** A real Chromium: the one of the system, else one that is installed now. Never skipped. */
export const findChromium = (): string => {
  const pad = process.env.CHROMIUM_PATH ?? findOnSystem() ?? installDebian() ?? installPlaywright()
  if (pad === undefined) {
    throw new Error('Geen Chromium gevonden, en installeren lukt niet. Zet CHROMIUM_PATH.')
  }
  return pad
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  project.provide('chromiumPath', findChromium())
  const map = mkdtempSync(join(tmpdir(), 'visietoets-gedeeld-'))
  await copyLeeg(map)
  const { url, uit, stop } = await startDienst({ DATA_DIR: map })
  project.provide('gedeeldeDienst', { url, koekje: await signIn(url, findAanmeldlink(uit)) })
  return async () => {
    await stop()
    rmSync(map, { recursive: true, force: true })
  }
}
