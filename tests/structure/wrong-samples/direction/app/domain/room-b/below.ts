export const below = 1
