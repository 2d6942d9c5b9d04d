import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module.js';
import { PageErrors } from '../platform/refusal.filter.js';
import { AssetsController } from './assets.controller.js';
import { RenderedErrors } from './page-errors.js';
import { PageInterceptor } from './page.interceptor.js';
import { SignInPages } from './pages/sign-in.pages.js';

@Module({
  imports: [AccessModule],
  controllers: [AssetsController, SignInPages],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: PageErrors, useClass: RenderedErrors },
  ],
})
export class WebModule {}
