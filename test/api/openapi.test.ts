import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';

interface Document {
  paths: Record<string, Record<string, { summary?: string; responses: Record<string, object> }>>;
}

describe('the description of the API', () => {
  let meeting: Meeting;
  let paths: Document['paths'];
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const reply = await meeting.office.app.inject({ url: '/api/openapi.json' });
    ({ paths } = reply.json<Document>());
  });
  afterAll(() => meeting.close());

  it.each([
    ['/api/conclusions', 'post'],
    ['/api/conclusions/{id}/drafts', 'put'],
    ['/api/conclusions/{id}/issue', 'post'],
    ['/api/assignments', 'get'],
    ['/api/coordinating', 'get'],
    ['/api/assignments/{id}/source', 'get'],
    ['/api/assignments/{id}/contacts', 'get'],
    ['/api/assignments/{id}', 'get'],
    ['/api/assignments/{id}/schedule', 'get'],
    ['/api/conclusions/{id}/schedule', 'get'],
    ['/api/assignments/{id}/{act}', 'post'],
    ['/api/assignments/bulk', 'post'],
    ['/api/undo/{token}', 'post'],
    ['/api/filters', 'get'],
    ['/api/filters', 'post'],
    ['/api/filters/{id}/drop', 'post'],
    ['/api/assignments/{id}/extensions', 'post'],
    ['/api/assignments/{id}/progress', 'post'],
    ['/api/assignments/{id}/submit', 'post'],
    ['/api/assignments/{id}/attachments/{file}', 'get'],
    ['/api/assignments/{id}/attachments/{file}/remove', 'post'],
    ['/api/assignments/{id}/obstacles', 'post'],
    ['/api/obstacles', 'get'],
    ['/api/obstacles/{id}/answer', 'post'],
    ['/api/extensions/{id}/decision', 'post'],
    ['/api/reports/overdue', 'get'],
    ['/api/reports/units', 'get'],
    ['/api/notices', 'get'],
    ['/api/me/zalo', 'get'],
    ['/api/me/zalo/code', 'post'],
    ['/api/me/zalo/unlink', 'post'],
    ['/api/me/zalo/consent', 'put'],
    ['/api/notices/{id}', 'get'],
    ['/api/notices/{id}/resend', 'post'],
    ['/api/notices/{id}/settle', 'post'],
    ['/api/notices/{id}/cancel', 'post'],
    ['/api/notices/evidence', 'post'],
    ['/api/notices/evidence/{id}', 'get'],
    ['/api/notices/evidence/{id}/check', 'get'],
    ['/api/channels', 'get'],
    ['/api/channels/zalo/check', 'get'],
    ['/api/channels/{channel}/test', 'post'],
    ['/api/channels/{channel}/retry', 'post'],
    ['/api/calendar', 'get'],
    ['/api/calendar/days', 'post'],
    ['/api/calendar/days/{id}/remove', 'post'],
    ['/api/calendar/closures', 'post'],
    ['/api/calendar/closures/{id}/remove', 'post'],
    ['/api/calendar/years/{year}/confirm', 'post'],
  ])('has %s %s', (path, method) => {
    expect(paths[path]).toHaveProperty(method);
  });

  it('says in Vietnamese what each operation of ours does and what it answers', () => {
    const ours = Object.entries(paths).filter(([path]) => path.startsWith('/api/'));
    for (const [path, methods] of ours)
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        expect([path, method, summary]).toEqual([path, method, expect.stringMatching(/\p{L}{2,}/u)]);
        const { default: problem, ...answers } = responses;
        expect(JSON.stringify(answers)).toMatch(/#\/components\/schemas\/|"format":"binary"/);
        expect(problem).toHaveProperty(['content', 'application/problem+json', 'schema', '$ref']);
      }
  });

  it('refers to nothing that it does not have', async () => {
    const { body } = await meeting.office.app.inject({ url: '/api/openapi.json' });
    const { components } = JSON.parse(body) as { components: { schemas: object } };
    const named = [...body.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(components.schemas).toHaveProperty('ProblemReport.properties.problems.type', 'array');
    expect(components.schemas).toHaveProperty('AssignmentFileView.properties.acts.type', 'array');
  });

  it('is followed: wrong fields are named one by one, with the place and a Vietnamese sentence', async () => {
    const { id } = await meeting.import();
    const drafts = [
      { task: '', lead: 'Sở Tài chính' },
      { task: 'Được', deadline: { due: '2026-02-30' } },
    ];
    const { body } = await meeting.secretary.put(`/conclusions/${id}/drafts`, { drafts });
    expect(body).toMatchObject({ status: 422, code: 'request/invalid' });
    const places = (body as { problems: { at: string }[] }).problems.map(({ at }) => at);
    expect(places).toEqual(['drafts.0.task', 'drafts.0.lead', 'drafts.1.deadline.due']);
  });
});
