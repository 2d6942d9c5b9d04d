import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { BadRequestException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { MAIL_WEBHOOK } from './notifications/returned-mail/mail-returns.controller.js';
import { ZALO_WEBHOOK } from './notifications/zalo/zalo-webhook.controller.js';
import { refuseUnfit } from './platform/fit-to-store.js';
import { type JsonLogger, logRequests, newRequestId } from './platform/logging.js';
import type { Platform } from './platform/platform.module.js';
import { isForPrograms } from './platform/programs.js';
import { leaveRaw, limitBody } from './platform/raw-body.js';
import {
  PageErrors,
  PROBLEM_TYPE,
  ProblemReport,
  RefusalFilter,
  reportOf,
} from './platform/refusal.filter.js';
import { requestPipe } from './platform/validation.js';
import { ANSWER_PAGE } from './web/pages/answer.pages.js';
import { KeptPages } from './web/kept-pages.js';

const NO_SCRIPT_FROM_ELSEWHERE = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  },
};

/** Room for the longest text that may be pasted (conclusions.dto.ts): Vietnamese letters take up to three bytes. */
const TEXT_BYTES = 4_000_000;

/** Anybody may send an answer: its form has texts of some thousand letters, each up to nine bytes in a form. */
const ANSWER_BYTES = 128 * 1024;

/** The whole service on an open platform, ready to listen or to be asked without a port. Closing it closes all. */
export async function openApp(platform: Platform, logger: JsonLogger): Promise<NestFastifyApplication> {
  const { config } = platform;
  const adapter = new FastifyAdapter({
    trustProxy: 'loopback',
    genReqId: newRequestId,
    bodyLimit: TEXT_BYTES,
    // An address that is spelled wrongly, or too long, meets no route, hence no filter.
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const report = reportOf(new BadRequestException(), request.id);
      if (isForPrograms(request.url)) void reply.status(report.status).type(PROBLEM_TYPE).send(report);
      else void pages().show(report, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(platform), adapter, {
    logger,
    abortOnError: false,
  });
  const pages = () => app.get(PageErrors, { strict: false });
  const server = app.getHttpAdapter().getInstance();
  logRequests(server, logger);
  const kept = new KeptPages(platform);
  kept.answerOn(server);
  leaveRaw(server, `/${ZALO_WEBHOOK}`, 256 * 1024);
  leaveRaw(server, `/${MAIL_WEBHOOK}`, 1024 * 1024);
  limitBody(server, ANSWER_PAGE, ANSWER_BYTES);
  server.addHook('preHandler', async ({ params, query, body }) => refuseUnfit(params, query, body));
  await app.register(helmet, {
    contentSecurityPolicy: NO_SCRIPT_FROM_ELSEWHERE,
    // With helmet's "no-referrer" a browser sends our own forms with `Origin: null`, which the guard must refuse.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: config.appUrl.startsWith('https:'),
  });
  await app.register(cookie);
  kept.keepOf(server);
  await app.register(multipart, {
    limits: { fileSize: config.limits.fileBytes, files: 1, fieldSize: TEXT_BYTES },
  });
  app.useGlobalPipes(requestPipe());
  app.useGlobalFilters(new RefusalFilter(pages()));
  SwaggerModule.setup('api', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    ui: false,
    raw: ['json'],
  });
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.init();
  await server.ready();
  return app;
}

/** The API for programs, described by the classes that check its requests; pages are left out. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const problem = { schema: { $ref: getSchemaPath(ProblemReport) } };
  const about = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setVersion('1')
    .addBearerAuth()
    .addGlobalResponse({
      status: 'default',
      description: 'Không thực hiện được: mã lỗi, lý do và từng chỗ sai',
      content: { 'application/problem+json': problem },
    })
    .build();
  const whole = SwaggerModule.createDocument(app, about, { extraModels: [ProblemReport] });
  const paths = Object.entries(whole.paths).filter(([path]) => isForPrograms(path));
  return { ...whole, paths: Object.fromEntries(paths) };
}
