import { NotTaken, notifyTransport, sendTask, smtpTransport, type Transport } from '#platform/mail';
import { openDatabase } from '../../src/building.ts';

/**
 * A process that sends one mail and is killed in the middle: `before` or `after` the other side has it.
 * Arguments: when, database, organisation, mail, the address of an SMTP server or of GOV.UK Notify, what
 * time it is, and for the latter the parts of its key.
 */
const [when, url = '', organisationId = '', id = '', address = '', now = '', serviceId = '', secret = ''] =
  process.argv.slice(2);
const settings = { serviceId, secret, templateId: id, baseUrl: address };
const real: Transport = address.startsWith('smtp:')
  ? await smtpTransport(address, 'equality@marlshire.example')
  : notifyTransport(settings);
const transport: Transport = {
  ...real,
  async send(mail, mailId) {
    if (when === 'after') await real.send(mail, mailId);
    process.kill(process.pid, 'SIGKILL');
    throw new NotTaken('the process is gone');
  },
};
await sendTask(transport)({ id }, { database: openDatabase(url, null, () => new Date(now)), organisationId });
