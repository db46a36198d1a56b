import { resolve } from 'node:path';

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
  const runJobs = check(yesOrNo(text('RUN_JOBS') ?? 'yes'), `RUN_JOBS is "${text('RUN_JOBS')}". Give yes or no.`, true);
  const trustedProxies = whole('TRUSTED_PROXIES', 0, 10);
  const dataDir = resolve(text('DATA_DIR') ?? 'var');

  if (problems.length > 0) return { problems };
  return { config: { host, port, publicUrl, databaseUrl, dataDir, smtpUrl, mailFrom, trustedProxies, runJobs } };
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

function yesOrNo(text: string): boolean | null {
  return text === 'yes' ? true : text === 'no' ? false : null;
}

const isAddress = (text: string, schemes: string[]): boolean =>
  schemes.some((scheme) => text.startsWith(scheme)) && URL.canParse(text);
