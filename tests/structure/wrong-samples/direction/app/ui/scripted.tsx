import '../../scripts/target.ts'
