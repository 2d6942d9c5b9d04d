import { Injectable } from '@nestjs/common';
import { AnswerLinks } from '../../access/answer-links.js';
import type { Digest } from '../../domain/digest.js';
import { Config } from '../../platform/config.js';
import type { Notice } from '../notice.entity.js';
import { linksTo } from './render/links.js';
import { renderDigest, type RenderedDigest } from './render/render-digest.js';

/** Puts digests into the office's words, with links that their reader alone was given. */
@Injectable()
export class Printer {
  constructor(
    private readonly config: Config,
    private readonly answerLinks: AnswerLinks,
  ) {}

  /** The digest as it leaves with `notice`, at the digest's moment. */
  print(digest: Digest, { id: noticeId, personId }: Pick<Notice, 'id' | 'personId'>): RenderedDigest {
    const tokenFor = (assignmentId: number) =>
      this.answerLinks.write({ personId, assignmentId, noticeId, madeAt: digest.now });
    return renderDigest(digest, this.config.wording, linksTo(this.config.appUrl, tokenFor));
  }
}
