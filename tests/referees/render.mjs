// Reads a JSON array of Markdown texts from standard input and writes one of {html} or {error}.
// node render.mjs FOLDER-OF-MODULES RENDERER

import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, name] = process.argv.slice(2)
const require = createRequire(join(folder, 'nothing.js'))
const load = async (module) => {
  const base = join(folder, module)
  const about = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'))
  let entry = about.exports?.['.'] ?? about.exports ?? about.module ?? about.main ?? 'index.js'
  while (typeof entry !== 'string') entry = entry.import ?? entry.default ?? Object.values(entry)[0]
  return about.type === 'module' ? import(pathToFileURL(join(base, entry))) : { default: require(module) }
}
const escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

// A tree with components as HTML: what a component makes of its children is its own affair.
function written(node) {
  const children = () => (node.children ?? []).map(written).join('')
  const named = (tag, values) => {
    const attributes = Object.entries(values ?? {}).map(([key, value]) => ` ${key.toLowerCase()}="${escape(value)}"`)
    return `<${tag}${attributes.join('')}>${children()}</${tag}>`
  }
  switch (node.type) {
    case 'root': return children()
    case 'text': return escape(node.value)
    case 'element': return named(node.tagName, node.properties)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const values = node.attributes.map((one) => [one.name ?? 'spread', one.value?.value ?? one.value ?? ''])
      const tag = /^[a-z]/.test(node.name ?? 'x') ? node.name ?? 'x-fragment' : `x-${node.name.toLowerCase()}`
      return named(tag, Object.fromEntries(values))
    }
    default: return `<x-${node.type.toLowerCase()}>${escape(node.value ?? '')}</x-${node.type.toLowerCase()}>`
  }
}

async function mdx() {
  const { compile } = await load('@mdx-js/mdx')
  const [gfm, directive, frontmatter, math] = await plugins()
  return async (text) => {
    let html = ''
    const keep = () => (tree) => { html = written(tree) }
    // As Docusaurus does: an id behind a heading is no expression, `<!-- -->` no fault.
    const source = text.replace(/^(#+ .*?)\s*\{#[\w-]+\}\s*$/gm, '$1').replace(/<!--[^]*?-->/g, (found) => found.replace(/[^\n]/g, ' '))
    await compile(source, { remarkPlugins: [gfm, directive, frontmatter, math, named], rehypePlugins: [keep] })
    return html
  }
}

// Directives as elements, so that they show.
const named = () => (tree) => {
  const visit = (node) => {
    if (/Directive$/.test(node.type)) {
      node.data = { hName: 'x-directive', hProperties: { name: node.name, ...node.attributes } }
    }
    (node.children ?? []).forEach(visit)
  }
  visit(tree)
}

const plugins = async () =>
  (await Promise.all(['remark-gfm', 'remark-directive', 'remark-frontmatter', 'remark-math'].map(load))).map((one) => one.default)

async function remark() {
  const [{ unified }, parse, rehype, stringify] = await Promise.all(['unified', 'remark-parse', 'remark-rehype', 'rehype-stringify'].map(load))
  const [gfm, directive, frontmatter, math] = await plugins()
  const processor = unified().use(parse.default).use(gfm).use(directive).use(frontmatter, ['yaml', 'toml']).use(math).use(named)
    .use(rehype.default, { allowDangerousHtml: true }).use(stringify.default, { allowDangerousHtml: true })
  return async (text) => String(await processor.process(text))
}

async function micromark() {
  const [{ micromark: render }, { gfm, gfmHtml }, { math, mathHtml }] =
    await Promise.all(['micromark', 'micromark-extension-gfm', 'micromark-extension-math'].map(load))
  const options = { allowDangerousHtml: true, extensions: [gfm(), math()], htmlExtensions: [gfmHtml(), mathHtml({ throwOnError: false })] }
  return async (text) => render(text, options)
}

async function markdownIt() {
  const MarkdownIt = (await load('markdown-it')).default
  const plugin = (module) => { const found = require(module); return found.default ?? found.full ?? found }
  const renderer = new MarkdownIt({ html: true, linkify: true })
  for (const module of ['markdown-it-footnote', 'markdown-it-deflist', 'markdown-it-attrs', 'markdown-it-emoji']) renderer.use(plugin(module))
  for (const kind of ['tip', 'note', 'warning', 'danger', 'details', 'info']) renderer.use(plugin('markdown-it-container'), kind)
  return async (text) => renderer.render(text)
}

const render = await { mdx, remark, micromark, 'markdown-it': markdownIt }[name]()
const given = []
for await (const chunk of process.stdin) given.push(chunk)
const answers = []
for (const text of JSON.parse(Buffer.concat(given).toString('utf8'))) {
  try {
    answers.push({ html: await render(text) })
  } catch (error) {
    answers.push({ error: String(error.message ?? error) })
  }
}
process.stdout.write(JSON.stringify(answers))
