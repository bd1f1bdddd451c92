import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    chromiumPath: string
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

export const setup = (project: TestProject): void => {
  project.provide('chromiumPath', findChromium())
}
