import { NotTaken, type Transport } from './transport.ts';

/** SMTP by nodemailer. */
export async function smtpTransport(url: string, from: string): Promise<Transport> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  return {
    async send(mail) {
      try {
        await transport.sendMail({ from, ...mail });
      } catch (error) {
        if (error instanceof Error && wasRefused(error)) throw new NotTaken(error.message, { cause: error });
        throw error;
      }
    },
  };
}

/** Before the mail was handed over, or in the server's own words. A lost connection says nothing. */
function wasRefused(error: Error & { code?: string; syscall?: string; timeoutType?: string }): boolean {
  if (['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE', 'ECONFIG'].includes(error.code ?? '')) return true;
  return error.syscall === 'connect' || /^(CONNECTION|GREETING)_TIMEOUT$/.test(error.timeoutType ?? '');
}

/** Null when the server takes our name and password, else what it said. */
export async function checkSmtp(url: string): Promise<string | null> {
  const { createTransport } = await import('nodemailer');
  const limits = new URL(url);
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) limits.searchParams.set(limit, '5000');
  const transport = createTransport(limits.toString());
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    transport.close();
  }
}
