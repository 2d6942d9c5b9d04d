import { Controller, Get, Param } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { NotFound } from '../../platform/refusal.js';
import { SeeOther } from '../answer.js';
import { type GuideName, GUIDES, guidesFor } from '../guides.js';
import { links } from '../links.js';
import { GuidePage } from './guide.page.js';

/** How to work here, for each role on one page. */
@Controller('huong-dan')
export class GuidePages {
  @For('person')
  @Get()
  own(@Who() who: Principal) {
    return new SeeOther(links.guide(guidesFor(who)[0]!));
  }

  @For('person')
  @Get(':role')
  show(@Param('role') role: string, @Who() who: Principal) {
    if (!isGuide(role)) throw new NotFound('web/no-such-guide', 'Không có hướng dẫn này.');
    return GuidePage({ who, role });
  }
}

function isGuide(role: string): role is GuideName {
  return Object.hasOwn(GUIDES, role);
}
