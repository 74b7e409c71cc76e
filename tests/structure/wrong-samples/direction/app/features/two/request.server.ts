import '../../http/context.server.ts'
