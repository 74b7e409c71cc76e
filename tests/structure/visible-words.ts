import ts from 'typescript'
import { type SourceFile, walk } from './tree.ts'

const spoken = new Set([
  ...['title', 'label', 'hint', 'legend', 'caption', 'summary', 'placeholder', 'alt', 'heading', 'lead', 'message'],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'],
])
const letters = /\p{L}/u
/** A name is the same in every language. */
const productName = 'Étalon NR'
const accents = /[à-öø-ÿœ]/i

type Literal = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail

const isLiteral = (node: ts.Node): node is Literal =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

/** The literals that an expression can end as: branches and joined parts, not the arguments of a call or a key. */
function outcomes(node: ts.Node): Literal[] {
  if (isLiteral(node)) return [node]
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)]
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(outcomes)
  if (ts.isParenthesizedExpression(node)) return outcomes(node.expression)
  if (!ts.isBinaryExpression(node)) return []
  const compares = /^[=!]==?$|^[<>]=?$/.test(node.operatorToken.getText())
  return compares ? [] : [node.left, node.right].flatMap(outcomes)
}

function shown(node: ts.Node): Literal[] {
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) return outcomes(node.expression)
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
    const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
    return value ? outcomes(value) : []
  }
  if (ts.isPropertyAssignment(node) && spoken.has(node.name.getText())) return outcomes(node.initializer)
  return []
}

/** Words that a reader would see and that no dictionary holds, one line each. */
export function visibleWords(files: SourceFile[]): string[] {
  const found = new Set<string>()
  for (const file of files) {
    const screen = file.path.endsWith('x')
    walk(file, (node, at) => {
      if (ts.isJsxText(node) && letters.test(node.text)) found.add(`${at}: ${node.text.trim()}`)
      // French outside a dictionary betrays itself by its accents, on a screen or in a document.
      if (isLiteral(node) && accents.test(node.text.replace(productName, ''))) found.add(`${at}: ${node.text.trim()}`)
      if (!screen) return
      for (const literal of shown(node)) if (letters.test(literal.text)) found.add(`${at}: ${literal.text.trim()}`)
    })
  }
  return [...found]
}
