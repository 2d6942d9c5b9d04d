import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, ForbiddenException, Get, Module, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, ValidateNested } from 'class-validator';
import { newRequestId } from '../../src/platform/logging.js';
import { Conflict, Invalid } from '../../src/platform/refusal.js';
import { PageErrors, RefusalFilter } from '../../src/platform/refusal.filter.js';
import { requestPipe } from '../../src/platform/validation.js';

class Row {
  @IsInt()
  @Max(9)
  size: number;
}

class Order {
  @IsString({ message: 'phải có tên' })
  name: string;

  @IsIn(['red', 'green'])
  colour: string;

  @MaxLength(3, { each: true })
  notes: string[];

  @ValidateNested({ each: true })
  @Type(() => Row)
  rows: Row[];
}

@Controller()
class Desk {
  @Get('api/done')
  done() {
    throw new Conflict('assignment/already-done', 'Nhiệm vụ này đã hoàn thành.');
  }
  @Get('api/broken')
  broken() {
    throw new Error('the column colour of anh.nguyen@example.vn is wrong');
  }
  @Get('api/barred')
  barred() {
    throw new ForbiddenException('some English text');
  }
  @Post('api/orders')
  order(@Body() order: Order) {
    return order;
  }
  @Get('orders')
  page() {
    throw new Invalid('order/empty', 'Chưa có dòng nào.', [{ at: 'rows', message: 'không được để trống' }]);
  }
}

@Module({ controllers: [Desk] })
class Office {}

class PlainPages extends PageErrors {
  override async show(...[report, , reply]: Parameters<PageErrors['show']>): Promise<void> {
    await reply.status(report.status).type('text/html').send(`<h1>${report.detail}</h1>`);
  }
}

describe('what an asker is told when it did not work', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [Office] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ genReqId: newRequestId }),
    );
    app.useLogger(false);
    app.useGlobalPipes(requestPipe());
    app.useGlobalFilters(new RefusalFilter(new PlainPages()));
    await app.init();
  });
  afterAll(() => app.close());

  it('a refusal gives its status, code and sentence as a problem report', async () => {
    const reply = await app.inject('/api/done');
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toEqual({
      type: 'urn:dondoc:assignment:already-done',
      title: 'Không thực hiện được',
      status: 409,
      code: 'assignment/already-done',
      detail: 'Nhiệm vụ này đã hoàn thành.',
      problems: [],
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('a bug gives 500 and a number to report, never what went wrong', async () => {
    const reply = await app.inject('/api/broken');
    expect(reply.statusCode).toBe(500);
    expect(reply.json()).toMatchObject({
      code: 'internal',
      detail: expect.stringContaining('Hệ thống gặp lỗi'),
    });
    expect(reply.body).not.toMatch(/colour|anh\.nguyen/);
  });

  it('every mistake of a body is named, nested ones by their path', async () => {
    const payload = { name: 7, colour: 'blue', notes: ['long one'], rows: [{ size: 1 }, { size: 'x' }, {}] };
    const reply = await app.inject({ method: 'POST', url: '/api/orders', payload });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().problems).toEqual([
      { at: 'name', message: 'phải có tên' },
      { at: 'colour', message: 'phải là một trong: red, green' },
      { at: 'notes', message: 'mỗi giá trị không được dài quá 3 ký tự' },
      { at: 'rows.1.size', message: 'phải là số nguyên' },
      { at: 'rows.2.size', message: 'bắt buộc phải có' },
    ]);
    expect(reply.json().detail).toMatch(
      /^Thông tin gửi lên chưa đúng: name phải có tên; .* và 2 chỗ khác\.$/,
    );
  });

  it('a body that is good arrives as its class, without keys nobody asked for', async () => {
    const payload = { name: 'a', colour: 'red', notes: [], rows: [{ size: 1, extra: 2 }], extra: 1 };
    const reply = await app.inject({ method: 'POST', url: '/api/orders', payload });
    expect(reply.json()).toEqual({ name: 'a', colour: 'red', notes: [], rows: [{ size: 1 }] });
  });

  it.each([
    ['an unknown address', { url: '/api/nowhere' }, 404, 'request/not-found'],
    ['a refusal of the framework', { url: '/api/barred' }, 403, 'request/forbidden'],
    [
      'a body that is no JSON',
      {
        url: '/api/orders',
        method: 'POST' as const,
        payload: '{',
        headers: { 'content-type': 'application/json' },
      },
      400,
      'request/bad-request',
    ],
    [
      'a body of an unknown kind',
      { url: '/api/orders', method: 'POST' as const, payload: 'a', headers: { 'content-type': 'a/b' } },
      415,
      'request/unsupported-media-type',
    ],
  ])('%s is told in Vietnamese', async (_, request, status, code) => {
    const reply = await app.inject(request);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
    expect(reply.body).not.toMatch(/English|Cannot|Unsupported/);
    expect(reply.json().detail).toMatch(/[ạảãâăđêôơưịộủ]/);
  });

  it('outside the API the page that web/ renders is shown', async () => {
    const reply = await app.inject('/orders?a=1');
    expect([reply.statusCode, reply.body]).toEqual([422, '<h1>Chưa có dòng nào.</h1>']);
  });
});
