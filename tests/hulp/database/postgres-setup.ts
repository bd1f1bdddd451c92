import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which tests may create databases. */
    postgresUrl: string
  }
}

export const setup = async (project: TestProject) => {
  const { url, stop } = await startPostgres()
  project.provide('postgresUrl', url)
  return stop
}
