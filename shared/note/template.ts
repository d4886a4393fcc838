import { Liquid, LiquidError, UndefinedVariableError } from 'liquidjs';
import type { Template } from 'liquidjs';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { knownNames, namedFacts, nearestPlaceholder } from './placeholders.ts';
import type { Facts } from './placeholders.ts';
import { said } from '../words/keys.ts';
import type { Said } from '../words/keys.ts';

/** A base message that can be filled in, or what is wrong with it. */
export type CheckedTemplate =
  | { readonly kind: 'fine'; readonly source: string; readonly parsed: readonly Template[] }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** A filled-in message. `empty` names the placeholders that stand in it unfilled, as `{{ company }}`, because nothing is known. */
export interface Filled {
  readonly text: string;
  readonly empty: readonly string[];
}

/** Tags and filters that a message needs; loops, includes and clocks it doesn't. */
const tagNames: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'comment', 'raw']);
const filterNames: ReadonlySet<string> = new Set(
  'default capitalize upcase downcase strip append prepend replace remove truncate truncatewords'.split(' '),
);

/** Far above any message a person writes; the engine refuses what is larger. */
const engineLimits = { parseLimit: 200_000, renderLimit: 2000, memoryLimit: 5_000_000 };

function createEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    ...engineLimits,
  });
  for (const name of Object.keys(engine.tags)) if (!tagNames.has(name)) Reflect.deleteProperty(engine.tags, name);
  for (const name of Object.keys(engine.filters)) if (!filterNames.has(name)) Reflect.deleteProperty(engine.filters, name);
  return engine;
}

const engine = createEngine();

/** The messages checked last: each is filled in for many people. */
const recent = new Map<string, CheckedTemplate>();
const maxRecent = 16;

/** Checks a base message without filling it in: its form, and that every name in it is a placeholder. Never throws. */
export function checkTemplate(source: string): CheckedTemplate {
  const known = recent.get(source);
  if (known !== undefined) return known;
  const checked = check(source);
  if (recent.size >= maxRecent) recent.clear();
  recent.set(source, checked);
  return checked;
}

function check(source: string): CheckedTemplate {
  const spaced = spacedNames(source);
  if (spaced.length > 0) return { kind: 'broken', problems: spaced };
  try {
    const parsed = engine.parse(source);
    // Whole paths: nothing of ours has parts, so {{ event.name }} is as unknown as a mistyped name.
    const unknown = engine.globalFullVariablesSync(parsed).filter((name) => !knownNames.has(name));
    return unknown.length === 0 ? { kind: 'fine', source, parsed } : { kind: 'broken', problems: unknown.map(unknownName) };
  } catch (error) {
    return { kind: 'broken', problems: [brokenForm(error)] };
  }
}

/** Fills a checked message in for one person. What has no value and no fallback stays in the text as `{{ name }}`. */
export function fillTemplate(template: Extract<CheckedTemplate, { kind: 'fine' }>, facts: Facts): Filled | { readonly problem: Problem } {
  const scope = namedFacts(facts);
  const empty: string[] = [];
  let source = template.source;
  for (;;) {
    try {
      const parsed = source === template.source ? template.parsed : engine.parse(source);
      const text: unknown = engine.renderSync([...parsed], scope);
      return { text: String(text).trim(), empty };
    } catch (error) {
      const hole = error instanceof UndefinedVariableError ? holeOf(error, source) : null;
      if (hole === null) return { problem: brokenForm(error) };
      empty.push(hole.name);
      source = `${source.slice(0, hole.begin)}{% raw %}{{ ${hole.name} }}{% endraw %}${source.slice(hole.end)}`;
    }
  }
}

interface Hole {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** Where in the message an unfilled placeholder stands, from the engine's own error. */
function holeOf(error: UndefinedVariableError, source: string): Hole | null {
  const name = /undefined variable: ([\w.]+)/.exec(error.message)?.[1];
  const begin = source.lastIndexOf('{{', error.token.begin);
  const end = source.indexOf('}}', error.token.begin);
  return name !== undefined && knownNames.has(name) && begin >= 0 && end >= 0 ? { name, begin, end: end + 2 } : null;
}

function unknownName(name: string): Problem {
  const near = nearestPlaceholder(name);
  return problem('unknown-placeholder', near === null ? said('check.unknownPlaceholder', { name }) : said('check.unknownPlaceholderNear', { name, near: `{{ ${near} }}` }));
}

/** `{{ first name }}`: the engine would take the last word for the name, and fill in something else in silence. */
function spacedNames(source: string): Problem[] {
  const problems: Problem[] = [];
  for (const match of source.matchAll(/\{\{-?\s*([^{}|]*?)\s*-?(?:\||\}\})/g)) {
    const name = match[1] ?? '';
    if (/^[^"'\s]+\s+\S/.test(name)) problems.push(unknownName(name));
  }
  return problems;
}

function brokenForm(error: unknown): Problem {
  if (!(error instanceof LiquidError)) return problem('broken-template', said('check.brokenBraces'));
  const [what = ''] = error.message.split(', line:');
  const line = /line:(\d+)/.exec(error.message)?.[1];
  const why = sayForm(what);
  return problem('broken-template', line === undefined ? said('check.broken', { why }) : said('check.brokenLine', { line, why }));
}

function sayForm(what: string): Said {
  const filter = /undefined filter: (\S+)/.exec(what)?.[1];
  if (filter !== undefined) return said('check.badFilter', { filter });
  const tag = /tag "?([^"]+?)"? not found/.exec(what)?.[1];
  if (tag !== undefined) return said('check.badTag', { tag: `{% ${tag} %}`, example: '{% if company %} … {% endif %}' });
  if (what.includes('not closed')) return said('check.notClosed', { open: '{{', close: '}}', if: '{% if … %}', endif: '{% endif %}' });
  if (what.includes('invalid value expression')) return said('check.nameless', { example: '{{ first_name }}' });
  return said('check.noPlaceholder', { example: '{{ first_name | default: "there" }}' });
}
