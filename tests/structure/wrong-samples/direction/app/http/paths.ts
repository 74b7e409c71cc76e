import '../domain/target.ts'
