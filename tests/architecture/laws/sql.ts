import ts from 'typescript';
import { type Breach, isTest, type Source, walk } from './source.ts';

const places = /^src\/(modules\/[^/]+\/store\/|platform\/(backup|database|jobs|files|mail|http|warehouse)\/)/;
const statement =
  /^\s*(select\s[\s\S]*\sfrom\s|insert into\s|delete from\s|update\s+\w+\s+set\s|(create|alter|drop|truncate) (table|role|policy)\s|with\s\w+\sas\s*\()/;
/** In capitals too, where no English sentence can be meant. */
const shouted = /^\s*(SELECT\s[\s\S]*\sFROM\s|INSERT INTO\s|DELETE FROM\s|UPDATE\s+\w+\s+SET\s)/;

/** The only SQL stands in stores and in seven parts of the platform. */
export function sqlBreaches(sources: readonly Source[]): Breach[] {
  return sources
    .filter(({ path }) => !places.test(path) && !isTest(path))
    .flatMap(({ path, tree, imports }) => {
      const found: Breach[] = imports
        .filter(({ specifier }) => /^(kysely|pg)(\/|$)/.test(specifier))
        .map(({ specifier }) => `${path} imports ${specifier}: SQL stands in stores only`);
      walk(tree, (node) => {
        const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
        if (statement.test(text) || shouted.test(text)) found.push(`${path} says "${text.trim().slice(0, 40)}"`);
      });
      return found;
    });
}

/** The one way to put unescaped text into a page. */
export function rawHtmlBreaches(sources: readonly Source[]): Breach[] {
  return sources.filter(({ text }) => text.includes('dangerouslySetInnerHTML')).map(({ path }) => path);
}
