import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { OPEN } from '../platform/open.js';
import { RULE } from './route-rules.js';

/** Looks through all routes when the program starts: one that does not say for whom it is keeps it from starting. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.silentIn(metatype as Type<object>));
    if (silent.length > 0)
      throw new Error(`Routes that do not say for whom they are, by @For or @Open: ${silent.join(', ')}.`);
  }

  private silentIn(controller: Type<object>): string[] {
    const handlers = controller.prototype as Record<string, () => unknown>;
    return this.scanner
      .getAllMethodNames(handlers)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, handlers[name]!))
      .filter((name) => !says(handlers[name]!) && !says(controller))
      .map((name) => `${controller.name}.${name}`);
  }
}

function says(place: object): boolean {
  return Reflect.hasMetadata(OPEN, place) || Reflect.hasMetadata(RULE, place);
}
