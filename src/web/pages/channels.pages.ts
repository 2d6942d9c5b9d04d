import { Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ChannelCare, channelIn } from '../../notifications/channel-care/channel-care.service.js';
import { Config } from '../../platform/config.js';
import { SeeOther, Shown, tried } from '../answer.js';
import { Form, type FormBody, wholeNumber } from '../form.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';
import { ChannelsPage, type ChannelsSaid } from './channels.page.js';

/** The ways that messages go: whether they work, and what to do when they do not. */
@Controller('cai-dat/gui-tin')
export class ChannelsPages {
  constructor(
    private readonly care: ChannelCare,
    private readonly config: Config,
    private readonly today: Today,
  ) {}

  @For('keeper')
  @Get()
  async show(
    @Who() who: Principal,
    @Query('xong') done: string | undefined,
    @Query('kiem-tra') wanted: string | undefined,
    @Query('thu') test: string | undefined,
  ) {
    const tested = await this.care.ownTest(wholeNumber(test) ?? 0, who);
    const checked = wanted ? await this.care.checkZalo(who, this.today.now()) : undefined;
    return this.page(who, { done, checked, tested });
  }

  @For('keeper')
  @Post(':channel/thu')
  async test(@Param('channel') text: string, @Who() who: Principal) {
    const channel = channelIn(text);
    return tried(
      async () => {
        const { id } = await this.care.test(channel, who, this.today.now());
        return withQuery(`${links.channels}#${channel}`, { thu: id });
      },
      (refusal) => this.page(who, { refusal }),
    );
  }

  @For('keeper')
  @Post(':channel/thu-lai')
  async retry(@Param('channel') channel: string, @Who() who: Principal) {
    await this.care.retry(channelIn(channel), who, this.today.now());
    return new SeeOther(withQuery(links.channels, { xong: 'channel-retried' }));
  }

  /**
   * A link and no form: browsers do not let a form lead to another site, which Zalo's page is. No other site may load
   * it unseen, or the grant that is under way would be worth nothing.
   */
  @For('keeper')
  @Get('zalo/cap-quyen')
  async ask(@Who() who: Principal, @Headers('sec-fetch-site') site: string | undefined) {
    if (site === 'cross-site' || site === 'same-site') return new SeeOther(links.channels);
    return new SeeOther(await this.care.askZalo(this.callback, who, this.today.now()));
  }

  /** Where Zalo sends its administrator back to. */
  @For('keeper')
  @Get('zalo/tro-ve')
  async takeGrant(@Who() who: Principal, @Query() query: FormBody) {
    const now = this.today.now();
    const brought = new Form(query);
    const refused = await this.care.takeGrant(brought.exactly('code'), brought.exactly('state'), who, now);
    if (!refused) return new SeeOther(withQuery(links.channels, { xong: 'zalo-granted' }));
    return new Shown(422, await this.page(who, { refused }));
  }

  private get callback(): string {
    return `${this.config.appUrl}${links.zaloGrant('tro-ve')}`;
  }

  private async page(who: Principal, said: ChannelsSaid) {
    const { channels, zalo } = await this.care.standing(who, this.today.now());
    return ChannelsPage({ who, channels, zalo, config: this.config, callback: this.callback, ...said });
  }
}
