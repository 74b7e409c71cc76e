export { below } from '../room-b/below.ts'
