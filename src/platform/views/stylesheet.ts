/** The files a page needs, as text and as paths; `platform/http` serves them and nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface AssetFile {
  url: string;
  path: string;
  contentType: string;
}

/** Where pages expect the assets. */
export const ASSET_URLS = {
  stylesheet: '/assets/due-regard.css',
  script: '/assets/due-regard.js',
  icon: '/assets/icon.svg',
} as const;

/** The variables of a brand; the colour is in the address, so that the file can be kept. */
export const brandUrl = (colour: string): string => `/assets/brand-${colour.slice(1).toLowerCase()}.css`;

const FONT_PACKAGE = '@fontsource/atkinson-hyperlegible-next';
const FONT_STACK = '"Atkinson Hyperlegible Next", arial, sans-serif';
const WEIGHTS = [400, 700];
const SUBSETS = ['latin-ext', 'latin'];

let built: string | undefined;

/** govuk-frontend without the font and the crest that are for gov.uk alone, then our own rules. */
export function stylesheet(): string {
  built ??= [withoutCharset(govukStyles()), fontFaces(), fontVariable(), ownStyles()].join('\n');
  return built;
}

export function fontFiles(): AssetFile[] {
  return WEIGHTS.flatMap((weight) =>
    SUBSETS.map((subset) => {
      const file = fontFile(subset, weight);
      return { url: `/assets/fonts/${file}`, path: pathOf(`${FONT_PACKAGE}/files/${file}`), contentType: 'font/woff2' };
    }),
  );
}

export function scriptFiles(): AssetFile[] {
  const contentType = 'text/javascript; charset=utf-8';
  return [
    { url: ASSET_URLS.script, path: ownPath('due-regard.js'), contentType },
    {
      url: '/assets/govuk-frontend.min.js',
      path: pathOf('govuk-frontend/dist/govuk/govuk-frontend.min.js'),
      contentType,
    },
    {
      url: '/assets/govuk-frontend.min.js.map',
      path: pathOf('govuk-frontend/dist/govuk/govuk-frontend.min.js.map'),
      contentType: 'application/json',
    },
  ];
}

export function imageFiles(): AssetFile[] {
  return [{ url: ASSET_URLS.icon, path: ownPath('icon.svg'), contentType: 'image/svg+xml' }];
}

function govukStyles(): string {
  return readFileSync(pathOf('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/@font-face\{font-family:GDS Transport[^}]*\}/g, '')
    .replace(/font-family:(GDS Transport,arial,sans-serif|sans-serif)/g, 'font-family:var(--body-font)')
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
    .replace(/\/\*! Copyright \(c\) 2011 by Margaret Calvert[^*]*\*\//g, '')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//, '');
}

function withoutCharset(css: string): string {
  return css.replace(/^\uFEFF?@charset "UTF-8";/, '');
}

function fontVariable(): string {
  return `:root{--body-font:${FONT_STACK}}`;
}

/** Fontsource says which characters each file holds, so that a page loads the extended file only when it must. */
function fontFaces(): string {
  const rules = WEIGHTS.map((weight) => readFileSync(pathOf(`${FONT_PACKAGE}/${weight}.css`), 'utf8'));
  return rules
    .join('\n')
    .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replaceAll('url(./files/', 'url(/assets/fonts/');
}

function ownStyles(): string {
  return readFileSync(ownPath('due-regard.css'), 'utf8');
}

function fontFile(subset: string, weight: number): string {
  return `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
}

function ownPath(name: string): string {
  return fileURLToPath(new URL(`assets/${name}`, import.meta.url));
}

function pathOf(module: string): string {
  return fileURLToPath(import.meta.resolve(module));
}
