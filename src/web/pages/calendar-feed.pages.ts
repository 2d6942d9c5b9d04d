import { Body, Controller, Get, Header, Ip, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { CalendarFeeds } from '../../access/calendar-feeds.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SignInThrottle } from '../../access/sign-in-throttle.js';
import { Open } from '../../platform/open.js';
import { NotFound } from '../../platform/refusal.js';
import { SeeOther } from '../answer.js';
import { CalendarFile } from '../calendar-file.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';
import { CalendarFeedPage } from './calendar-feed.page.js';

/** One's own assignments in the calendar of a telephone. */
@Controller()
export class CalendarFeedPages {
  constructor(
    private readonly file: CalendarFile,
    private readonly feeds: CalendarFeeds,
    private readonly throttle: SignInThrottle,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get('tai-khoan/lich')
  async show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return CalendarFeedPage({ who, address: await this.file.addressOf(who.personId), done });
  }

  @For('person')
  @Post('tai-khoan/lich')
  async change(@Who() who: Principal, @Body() body: FormBody) {
    const ends = new Form(body).text('act') === 'thoi';
    const now = this.today.now();
    if (ends) await this.feeds.end(who.personId, now);
    else await this.feeds.renew(who.personId, now);
    return new SeeOther(withQuery(links.ownCalendar, { xong: ends ? 'feed-ended' : 'feed-made' }));
  }

  /** For calendar programs, which bring nothing but the address. */
  @Open()
  @Get('lich/:file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('x-robots-tag', 'noindex, nofollow')
  async read(@Param('file') file: string, @Ip() address: string): Promise<string> {
    try {
      return await this.file.at(file.replace(/\.ics$/, ''));
    } catch (refusal) {
      if (refusal instanceof NotFound) this.throttle.count('link', address);
      throw refusal;
    }
  }
}
