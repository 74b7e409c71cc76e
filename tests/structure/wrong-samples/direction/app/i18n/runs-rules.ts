import { target } from '../domain/target.ts'

export const copy = target
