import '../one/queries.server.ts'
