import '../features/one/queries.server.ts'
