import type { Reading } from '../domain/reading/reading.js';

/** What `extract` prints for one document: days as `YYYY-MM-DD`, nothing that is only meant for the page. */
export function toExtract({ fields, assignments, warnings }: Reading) {
  return {
    number: fields.number,
    issued: fields.issued?.toString() ?? null,
    place: fields.place,
    issuer: fields.issuer,
    superior: fields.superior,
    kind: fields.kind,
    title: fields.title,
    meetingDate: fields.meetingDate?.toString() ?? null,
    chair: fields.chair,
    signer: fields.signer,
    signedFor: fields.signedFor,
    recipients: fields.recipients,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    assignments: assignments.map(({ section, lead, coordinating, task, request, deadline }) => ({
      section,
      lead,
      coordinating,
      task,
      request,
      deadline: {
        phrase: deadline.phrase,
        printed: deadline.printed?.toString() ?? null,
        due: deadline.due?.toString() ?? null,
        time: deadline.time,
        startsOn: deadline.startsOn?.toString() ?? null,
        kind: deadline.kind,
        recurrence: deadline.recurrence,
        explanation: deadline.explanation,
        flags: deadline.flags,
      },
    })),
  };
}
