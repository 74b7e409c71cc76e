export const target = 1
export type Db = string
