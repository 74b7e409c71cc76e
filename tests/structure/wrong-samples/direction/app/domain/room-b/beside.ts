export { other } from '../room-a/other.ts'
