import './no-such-module.ts'
