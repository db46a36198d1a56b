import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Errors, Form, Sent, UploadedFile } from '#platform/forms';
import { words } from './words.ts';

export const largestFile = 20 * 1024 * 1024;
const largestForm = 1024 * 1024;

export interface Body {
  sent: Sent;
  files: Record<string, UploadedFile>;
  /** A sentence, when a file or the whole was too large. */
  tooLarge: string | null;
}

/** Forms arrive as text pairs, with files when a form has some. Nothing else is taken. */
export async function readBodies(server: FastifyInstance): Promise<void> {
  server.removeAllContentTypeParsers();
  await server.register(multipart, {
    limits: { fileSize: largestFile, files: 5, fields: 1000, fieldSize: largestForm, parts: 1005 },
    throwFileSizeLimit: false,
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_, text, finish) => finish(null, text),
  );
}

/** Reads what was sent. From somebody without a session no file is taken, only text. */
export async function bodyOf(request: FastifyRequest, withFiles = true): Promise<Body> {
  const body: Body = { sent: {}, files: {}, tooLarge: null };
  const add = (name: string, text: string) => {
    const texts = Object.hasOwn(body.sent, name) ? body.sent[name] : undefined;
    if (texts) texts.push(text);
    else
      Object.defineProperty(body.sent, name, { value: [text], enumerable: true, writable: true, configurable: true });
  };
  if (!request.isMultipart()) {
    const text = typeof request.body === 'string' ? request.body : '';
    for (const [name, value] of new URLSearchParams(text)) add(name, value);
    return body;
  }
  try {
    for await (const part of request.parts({ limits: { fileSize: withFiles ? largestFile : 1 } })) {
      if (part.type === 'field') add(part.fieldname, String(part.value ?? ''));
      else {
        const bytes = await part.toBuffer();
        if (part.file.truncated) body.tooLarge = words.fileTooLarge(part.filename);
        body.files[part.fieldname] = { name: part.filename ?? '', bytes: new Uint8Array(bytes) };
      }
    }
  } catch (error) {
    throw Object.assign(new Error('unreadable form', { cause: error }), { statusCode: statusOf(error) });
  }
  return body;
}

const statusOf = (error: unknown): number => (error as { statusCode?: number }).statusCode ?? 400;

/** The message stands at the form's file. */
export function oversized(form: Form, message: string): Errors {
  const fileField = Object.keys(form.fields).find((name) => form.fields[name]?.names(name).length === 0);
  return { [fileField ?? Object.keys(form.fields)[0] ?? '']: message };
}
