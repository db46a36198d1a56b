export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/** Thrown by a transport that knows for certain that a mail was not taken: it may be tried again. */
export class NotTaken extends Error {}

/** A way out for mails. What `send` throws, unless it is `NotTaken`, leaves open whether the mail is on its way. */
export interface Transport {
  /** @param id the same mail always goes by the same one */
  send(mail: Mail, id: string): Promise<void>;
  /** Where the other side can be asked whether it took a mail. */
  wasTaken?(id: string): Promise<boolean>;
}
