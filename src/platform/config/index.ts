import { resolve } from 'node:path';
import { isId } from '#platform/kernel';
import type { NotifySettings } from '#platform/mail';

/** How this process is set up. Read once at start from the environment. */
export interface Config {
  host: string;
  port: number;
  /** Where people reach it; links in mails start with it. */
  publicUrl: string;
  /** Null: an embedded PostgreSQL under `dataDir`, with the demo. */
  databaseUrl: string | null;
  dataDir: string;
  /** Null: mails go into a mailbox page that the demo shows. */
  smtpUrl: string | null;
  mailFrom: string;
  /** GOV.UK Notify instead of SMTP. */
  notify: NotifySettings | null;
  /** How many proxies stand in front; their forwarded address is believed. */
  trustedProxies: number;
  runJobs: boolean;
}

type Environment = Record<string, string | undefined>;
type Read = { config: Config } | { problems: string[] };

/** Reads the environment. Each wrong value is named in a sentence; none is guessed. */
export function readConfig(environment: Environment): Read {
  const problems: string[] = [];
  const check = <T>(value: T | null, problem: string, otherwise: T): T => {
    if (value === null) problems.push(problem);
    return value ?? otherwise;
  };
  const text = (name: string) => environment[name]?.trim() || null;
  const whole = (name: string, otherwise: number, most: number) =>
    check(
      wholeNumber(text(name) ?? String(otherwise), most),
      `${name} is "${text(name)}". Give a whole number from 0 to ${most}.`,
      otherwise,
    );
  const address = (name: string, schemes: string[]) => {
    const given = text(name);
    if (given !== null && !isAddress(given, schemes))
      problems.push(`${name} is not an address. Give one that starts with ${schemes.join(' or ')}.`);
    return given;
  };

  const host = text('HOST') ?? '127.0.0.1';
  const port = whole('PORT', 3000, 65535);
  const databaseUrl = address('DATABASE_URL', ['postgres://', 'postgresql://']);
  const smtpUrl = address('SMTP_URL', ['smtp://', 'smtps://']);
  const publicUrl = (address('PUBLIC_URL', ['http://', 'https://']) ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const mailFrom = text('MAIL_FROM') ?? 'Due Regard <due-regard@localhost>';
  if (smtpUrl && !text('MAIL_FROM'))
    problems.push('SMTP_URL is set but MAIL_FROM is not. Give the address that mails come from.');
  const notifyUrl = address('NOTIFY_BASE_URL', ['https://', 'http://']) ?? officialNotify;
  const notify = readNotify({ key: text('NOTIFY_API_KEY'), templateId: text('NOTIFY_TEMPLATE_ID'), url: notifyUrl });
  if ('problems' in notify) problems.push(...notify.problems);
  if (smtpUrl && text('NOTIFY_API_KEY'))
    problems.push('SMTP_URL and NOTIFY_API_KEY are both set. Choose one way for mails.');
  const runJobs = check(yesOrNo(text('RUN_JOBS') ?? 'yes'), `RUN_JOBS is "${text('RUN_JOBS')}". Give yes or no.`, true);
  const trustedProxies = whole('TRUSTED_PROXIES', 0, 10);
  const dataDir = resolve(text('DATA_DIR') ?? 'var');

  if (problems.length > 0) return { problems };
  const mail = { smtpUrl, mailFrom, notify: 'settings' in notify ? notify.settings : null };
  return { config: { host, port, publicUrl, databaseUrl, dataDir, ...mail, trustedProxies, runJobs } };
}

const officialNotify = 'https://api.notifications.service.gov.uk';
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
/** The name that somebody gave the key, the service's id and the secret. */
const notifyKey = new RegExp(`^.+-(${uuid})-(${uuid})$`, 'i');

interface GivenNotify {
  key: string | null;
  templateId: string | null;
  url: string;
}

function readNotify({
  key,
  templateId,
  url,
}: GivenNotify): { settings: NotifySettings | null } | { problems: string[] } {
  if (key === null && templateId === null) return { settings: null };
  if (key === null) return { problems: ['NOTIFY_TEMPLATE_ID is set but NOTIFY_API_KEY is not. Give the API key.'] };
  const [, serviceId = '', secret = ''] = notifyKey.exec(key) ?? [];
  const problems: string[] = [];
  if (!secret) problems.push('NOTIFY_API_KEY is not a key of GOV.UK Notify. Copy the whole key: its name and two ids.');
  if (!templateId || !isId(templateId))
    return { problems: [...problems, 'NOTIFY_TEMPLATE_ID is not the id of a template. Copy it from Notify.'] };
  const settings: NotifySettings = { serviceId, secret, templateId, baseUrl: url.replace(/\/+$/, '') };
  return problems.length > 0 ? { problems } : { settings };
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function yesOrNo(text: string): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}

const isAddress = (text: string, schemes: string[]): boolean =>
  schemes.some((scheme) => text.startsWith(scheme)) && URL.canParse(text);
