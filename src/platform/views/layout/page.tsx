import type { ComponentChildren } from 'preact';
import type { Brand } from '../brand.ts';
import { BackLink } from '../govuk/back-link.tsx';
import { type BreadcrumbItem, Breadcrumbs } from '../govuk/breadcrumbs.tsx';
import { type Content, classList, type Gapped } from '../govuk/options.ts';
import { type NavigationItem, ServiceNavigation } from '../govuk/service-navigation.tsx';
import { SkipLink } from '../govuk/skip-link.tsx';
import { ASSET_URLS, brandUrl, fontFiles } from '../stylesheet.ts';

export interface PageProps {
  /** What the page is, without the body's name. */
  title: string;
  /** "Error" when a form came back: screen readers hear it first. */
  errorTitlePrefix?: string;
  brand: Brand;
  homeHref?: string;
  navigation?: Gapped<NavigationItem>;
  person?: { name: string; href: string };
  /** Between the header and the page: the demo is loading, a session ends soon. */
  banners?: Content;
  backLink?: { href: string; text?: string };
  breadcrumbs?: readonly BreadcrumbItem[];
  accessibilityHref?: string;
  footerLinks?: readonly { text: string; href: string }[];
  /** Seconds after which the page asks again, with and without script; for the progress of a job. */
  refreshSeconds?: number;
  children: ComponentChildren;
}

/** The whole document. Every page of every room is drawn inside it. */
export function Page(props: PageProps) {
  const { brand, homeHref = '/' } = props;
  return (
    <html lang="en-GB" class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <SkipLink text="Skip to main content" href="#main-content" />
        <header class="govuk-template__header app-header">
          <div class="govuk-width-container app-header__row">
            <a class="app-header__home" href={homeHref}>
              {/* The name beside it says the same, so the logo is decoration. */}
              {brand.logoHref && <img class="app-header__logo" src={brand.logoHref} alt="" />}
              <span>{brand.name}</span>
            </a>
            {props.person && (
              <a class="govuk-link govuk-link--no-visited-state app-header__person" href={props.person.href}>
                <span class="govuk-visually-hidden">Signed in as </span>
                {props.person.name}
              </a>
            )}
          </div>
          {props.navigation && <ServiceNavigation navigation={props.navigation} />}
        </header>
        <div class="govuk-width-container">
          {props.banners && <div class="app-banners">{props.banners}</div>}
          <WayBack {...props} />
          <main
            class={classList('govuk-main-wrapper', hasWayBack(props) && 'app-main--below-way-back')}
            id="main-content"
            data-app-refresh={props.refreshSeconds}
          >
            {props.children}
          </main>
        </div>
        <Footer {...props} />
      </body>
    </html>
  );
}

function Head({ title, errorTitlePrefix, brand, refreshSeconds }: PageProps) {
  const prefix = errorTitlePrefix ? `${errorTitlePrefix}: ` : '';
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${prefix}${title} – ${brand.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={brand.colour} />
      {refreshSeconds && (
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      <link rel="icon" href={ASSET_URLS.icon} type="image/svg+xml" />
      {fontFiles()
        .filter(({ url }) => !url.includes('latin-ext'))
        .map(({ url }) => (
          <link rel="preload" href={url} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
      <link rel="stylesheet" href={ASSET_URLS.stylesheet} />
      <link rel="stylesheet" href={brandUrl(brand.colour)} />
      <script type="module" src={ASSET_URLS.script} />
    </head>
  );
}

function hasWayBack({ backLink, breadcrumbs }: PageProps): boolean {
  return Boolean(backLink || breadcrumbs?.length);
}

function WayBack({ backLink, breadcrumbs }: PageProps) {
  if (breadcrumbs?.length) return <Breadcrumbs items={breadcrumbs} collapseOnMobile />;
  if (!backLink) return null;
  return (
    <nav aria-label="Way back">
      <BackLink {...backLink} />
    </nav>
  );
}

function Footer({ accessibilityHref = '/accessibility', footerLinks = [] }: PageProps) {
  const links = [{ text: 'Accessibility statement', href: accessibilityHref }, ...footerLinks];
  return (
    <footer class="govuk-template__footer app-footer">
      <div class="govuk-width-container app-footer__row">
        <ul class="app-footer__links">
          {links.map(({ text, href }) => (
            <li>
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p class="app-footer__maker">Made with Due Regard, open-source software</p>
      </div>
    </footer>
  );
}
