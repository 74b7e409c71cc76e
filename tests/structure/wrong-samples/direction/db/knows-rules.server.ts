import '../app/domain/target.ts'
