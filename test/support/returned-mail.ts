/** What a mail server reports of a mail; the form of RFC 3464 with the headers of the mail behind. */
export interface Reported {
  messageId: string;
  to: string;
  action?: string;
  status?: string;
  said?: string;
  /** The report's own number. */
  id?: string;
  /** The type of the last part and what stands in it before the mail's own number. */
  returned?: 'message/rfc822' | 'text/rfc822-headers' | 'none';
}

/** The raw report, as a mail server writes it to the sender. */
export function reportOf(report: Reported): string {
  const { messageId, to, action = 'failed', status = '5.1.1', said = `550 ${status} refused` } = report;
  const { id = 'report-1@mx.example', returned = 'text/rfc822-headers' } = report;
  const original = [
    `Content-Type: ${returned}`,
    '',
    'Subject: =?utf-8?Q?=C4=90=C3=B4n?=',
    `Message-ID: <${messageId}>`,
  ];
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'To: dondoc@songvan.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'The mail system could not do what it was asked.',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    ...(returned === 'none' ? [`Original-Envelope-Id: ${messageId}`] : []),
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    '',
    ...(returned === 'none' ? [] : ['--part', ...original, '', 'Kính gửi']),
    '--part--',
    '',
  ].join('\r\n');
}

/** An absence notice to the mail with that number. */
export function absenceNotice(messageId: string): string {
  return [
    'From: stc@songvan.example',
    'To: dondoc@songvan.example',
    'Subject: Out of office',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: <${messageId}>`,
    '',
    'Tôi đi công tác.',
  ].join('\r\n');
}
