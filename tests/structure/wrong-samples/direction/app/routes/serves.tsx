import '../server/target.ts'
