import '../client.server.ts'
