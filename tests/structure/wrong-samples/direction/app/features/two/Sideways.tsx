import '../one/One.tsx'
