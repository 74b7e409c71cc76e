import { target } from '../../db/client.server.ts'

export const copy = target
