export const consensus = {}
