import '../one/mutations.server.ts'
