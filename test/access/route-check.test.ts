import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { RouteCheck } from '../../src/access/route-check.js';
import { For } from '../../src/access/route-rules.js';
import { Open } from '../../src/platform/open.js';

@Controller('a')
class Told {
  @Get()
  @For('person')
  mine() {}

  @Get('all')
  @Open()
  everybodys() {}

  noRoute() {}
}

@Open()
@Controller('b')
class ToldAsAWhole {
  @Get()
  everybodys() {}
}

@Controller('c')
class Forgotten {
  @Get()
  @For('person')
  mine() {}

  @Get('whose')
  whose() {}
}

const start = async (...controllers: Type<object>[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [RouteCheck] })
  class Rooms {}
  const app = await NestFactory.createApplicationContext(Rooms, { abortOnError: false, logger: false });
  await app.close();
};

describe('the program', () => {
  it('starts when every route says for whom it is', async () => {
    await expect(start(Told, ToldAsAWhole)).resolves.toBeUndefined();
  });

  it('does not start with a route that says nothing, and names it', async () => {
    await expect(start(Told, Forgotten)).rejects.toThrow(/by @For or @Open: Forgotten\.whose\./);
  });
});
