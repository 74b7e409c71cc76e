export interface ComparisonRights {
  settle: boolean
  assess: boolean
  export: boolean
}
