import { Controller, Get, Header, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

let page: Buffer;

@Controller()
class FixedPage {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-encoding', 'gzip')
  show(): Buffer {
    return page;
  }
}

@Module({ controllers: [FixedPage] })
class FixedPageModule {}

/**
 * The least that the framework needs for a page: one controller that returns `bytes` as they are, to everybody. No hook,
 * guard, pipe, log line or security header, which the service's own pages all have.
 */
export async function openFixedPage(bytes: Buffer): Promise<NestFastifyApplication> {
  page = bytes;
  const app = await NestFactory.create<NestFastifyApplication>(FixedPageModule, new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}
