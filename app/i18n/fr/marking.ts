export const marking = {}
