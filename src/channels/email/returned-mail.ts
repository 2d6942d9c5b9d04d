import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { statusIn } from './mail-status.js';

/** What a mail server reports of one recipient of one mail of ours (RFC 3464). */
export interface DeliveryReport {
  /** The Message-IDs, without brackets, that the reported mail may have had. */
  messageIds: string[];
  action: string;
  /** The enhanced status, `5.1.1`. */
  status: string;
  /** The addresses that it is about, in small letters; none when the report names none. */
  recipients: string[];
  /** The other server's own words. */
  said: string;
}

const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED_PARTS = [
  ...(['message/rfc822', 'text/rfc822-headers'] as const),
  ...(['message/global', 'message/global-headers'] as const),
];

/** More than any real report has; each costs look-ups. */
const MOST = { reports: 10, messageIds: 10 };
/** A report stands before the mail that it returns; anybody can write us a mail whose parsing would take a minute. */
const READ = { bytes: 128 * 1024, lines: 4_000 };

/**
 * The reports in a mail, and what tells this mail from others (undefined where it has no Message-ID); none for what is
 * no report or cannot be read, such as an absence notice.
 */
export async function readReturned(
  raw: Uint8Array,
): Promise<{ id: string | undefined; reports: DeliveryReport[] }> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(beginningOf(raw), { attachmentEncoding: 'utf8' });
  } catch {
    return { id: undefined, reports: [] };
  }
  const part = (types: readonly string[]) =>
    mail.attachments.find(({ mimeType }) => types.includes(mimeType));
  const [id] = numbersIn(mail.messageId);
  const groups = fieldGroups(textOf(part(STATUS_PARTS)));
  const returned = fieldGroups(textOf(part(RETURNED_PARTS)))[0];
  const whole = Object.assign({}, ...groups.filter((fields) => !fields.action)) as Fields;
  const messageIds = [
    ...numbersIn(returned?.['message-id']),
    ...numbersIn(whole['original-envelope-id'] && `<${whole['original-envelope-id']}>`),
    ...numbersIn(`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`),
  ].slice(0, MOST.messageIds);
  const reports = groups.filter(({ action }) => action).slice(0, MOST.reports);
  return { id, reports: reports.map((fields) => reportOf(fields, messageIds)) };
}

function beginningOf(raw: Uint8Array): Uint8Array {
  let end = -1;
  for (let line = 0; line < READ.lines; line += 1) {
    end = raw.indexOf(0x0a, end + 1);
    if (end < 0 || end >= READ.bytes) return raw.subarray(0, READ.bytes);
  }
  return raw.subarray(0, end);
}

type Fields = Partial<Record<string, string>>;

function reportOf(fields: Fields, messageIds: string[]): DeliveryReport {
  const said = clean(afterType(fields['diagnostic-code'])).slice(0, 200);
  const status = statusIn(fields.status ?? '');
  return {
    messageIds,
    action: fields.action!.trim().toLowerCase(),
    // Many only write 5.0.0 and leave the rest to the words.
    status: (status && !status.endsWith('.0.0') ? status : (statusIn(said) ?? status)) ?? '5.0.0',
    recipients: [fields['final-recipient'], fields['original-recipient']]
      .map((field) =>
        afterType(field)
          .replace(/[<>\s]/g, '')
          .toLowerCase(),
      )
      .filter((address) => address !== ''),
    said,
  };
}

/** Groups of header fields between empty lines, by their names in small letters; the first of a name counts. */
function fieldGroups(text: string): Fields[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  return unfolded.split(/\n\s*\n/).map((group) => {
    const fields: Fields = {};
    for (const line of group.split('\n')) {
      const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
      if (name) fields[name.toLowerCase()] ??= value!.trim();
    }
    return fields;
  });
}

function textOf(part: Attachment | undefined): string {
  return typeof part?.content === 'string' ? part.content : '';
}

/** `smtp; 550 5.1.1 unknown` without its first word. */
function afterType(value = ''): string {
  return value.slice(value.indexOf(';') + 1).trim();
}

function numbersIn(text = ''): string[] {
  return [...text.matchAll(/<([^<>\s\p{Cc}]{1,250})>/gu)].map(([, number]) => number!);
}

function clean(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
