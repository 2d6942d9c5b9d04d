import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { mergeWords, splitWords } from '../domain/drafts.js';
import { readPassage } from '../domain/reading/passage.js';
import { Document } from '../documents/document.entity.js';
import { Invalid } from '../platform/refusal.js';
import { deadlineIn } from './deadline-edit.js';
import { differences, newContent } from './draft-changes.js';
import { DraftDesk } from './draft-desk.js';
import { Draft } from './draft.entity.js';
import {
  changeDraft,
  insertDraft,
  ORDINAL_STEP,
  placeAfter,
  placeAt,
  placeAtEnd,
  unknownDraft,
} from './draft-rows.js';
import type { DraftChanges, DraftRow, Seen } from './drafts.dto.js';
import { contentOf } from './proposal.js';
import { takeBack } from './take-back.js';

const LONGEST_TASK = 20_000;

/**
 * The clerk's table: proposed assignments are corrected here until they are issued. Whoever changes a row names the
 * version seen; if somebody else was quicker, the Conflict tells what the row holds now.
 */
@Injectable()
export class DraftsService {
  constructor(private readonly desk: DraftDesk) {}

  /** The drafts of a conclusion in the document's order, dropped and issued ones included. */
  list(conclusionId: number, who: Principal): Promise<Draft[]> {
    return this.desk.look(conclusionId, who);
  }

  /** Adds a draft after the draft `afterId`, or at the end. */
  add(
    conclusionId: number,
    input: DraftChanges,
    who: Principal,
    now: Instant,
    afterId?: number,
  ): Promise<Draft> {
    return this.desk.at(conclusionId, who, now, async ({ tx, context }) => {
      requireTask(input);
      const after = afterId ? await tx.findOneBy(Draft, { id: afterId, conclusionId }) : null;
      const ordinal = after ? await placeAfter(tx, after) : await placeAtEnd(tx, conclusionId);
      return insertDraft(tx, { ...newContent(input, context), conclusionId, ordinal, reviewed: true });
    });
  }

  /** Adds a draft from the document's words from `start` to `end`, read by the rules of the reading. */
  addFromText(
    conclusionId: number,
    { start, end }: { start: number; end: number },
    who: Principal,
    now: Instant,
  ): Promise<Draft> {
    return this.desk.at(conclusionId, who, now, async ({ tx, conclusion, context }) => {
      const { text } = await tx.findOneByOrFail(Document, { id: conclusion.documentId });
      const words = text.slice(start, end).trim();
      if (!words || words.length > LONGEST_TASK)
        throw new Invalid('draft/no-words', 'Hãy chọn một đoạn của văn bản, không quá 20.000 ký tự.');
      const proposed = contentOf(readPassage(text, start, end, context));
      const ordinal = await placeAt(tx, conclusionId, start);
      return insertDraft(tx, { ...proposed, conclusionId, ordinal, reviewed: false });
    });
  }

  /** Undoes the last act on the table, named by its token. */
  async takeBack(conclusionId: number, token: string, who: Principal, now: Instant): Promise<void> {
    await this.desk.at(conclusionId, who, now, (opened) => takeBack(opened, token));
  }

  /** Changes what `input` names; a deadline in words is read again. */
  edit(seen: Seen, input: DraftChanges, who: Principal, now: Instant): Promise<Draft> {
    return this.desk.on(seen, who, now, async ({ tx, context }, draft) => {
      const looked = draft.reviewed ? {} : { reviewed: true };
      await changeDraft(tx, draft, seen.version, { ...differences(draft, input, context), ...looked });
      return tx.findOneByOrFail(Draft, { id: draft.id });
    });
  }

  /** Cuts the draft before the character `at` of its task; both parts keep the units. */
  split(seen: Seen, at: number, who: Principal, now: Instant): Promise<[Draft, Draft]> {
    return this.desk.on(seen, who, now, async ({ tx, context }, draft) => {
      const { id, version: _version, state: _state, ...content } = draft;
      const parts = splitWords({ ...content, reviewed: false }, at, (words) => deadlineIn(words, context));
      if (!parts) throw new Invalid('draft/split-empty', 'Vị trí tách phải nằm giữa nội dung của dòng.');
      await changeDraft(tx, draft, seen.version, parts[0]);
      const second = await insertDraft(tx, { ...parts[1], ordinal: await placeAfter(tx, draft) });
      return [await tx.findOneByOrFail(Draft, { id }), second];
    });
  }

  /** Puts drafts of one conclusion together into the first of them; the others are dropped. */
  async merge(seen: Seen[], who: Principal, now: Instant): Promise<Draft> {
    const versions = new Map(seen.map(({ id, version }) => [id, version]));
    const [first] = seen;
    if (!first || versions.size < 2)
      throw new Invalid('draft/merge-one', 'Hãy chọn ít nhất hai dòng để gộp.');
    return this.desk.on(first, who, now, async ({ tx, conclusion }) => {
      const drafts: Draft[] = [];
      for (const id of versions.keys())
        drafts.push((await tx.findOneBy(Draft, { id, conclusionId: conclusion.id })) ?? unknownDraft());
      drafts.sort((a, b) => a.ordinal - b.ordinal || a.id - b.id);
      const [kept, ...others] = drafts as [Draft, ...Draft[]];
      const { id, version: _version, state: _state, ...merged } = mergeWords(drafts);
      await changeDraft(tx, kept, versions.get(id), { ...merged, reviewed: false });
      for (const other of others) await changeDraft(tx, other, versions.get(other.id), { state: 'dropped' });
      return tx.findOneByOrFail(Draft, { id });
    });
  }

  /** Says that a person has looked at the draft as it is. */
  async review(seen: Seen, who: Principal, now: Instant): Promise<void> {
    await this.desk.on(seen, who, now, ({ tx }, draft) =>
      changeDraft(tx, draft, seen.version, { reviewed: true }),
    );
  }

  /** Takes the draft off the table; it stays visible and can be restored. */
  async drop(seen: Seen, who: Principal, now: Instant): Promise<void> {
    await this.desk.on(seen, who, now, ({ tx }, draft) =>
      changeDraft(tx, draft, seen.version, { state: 'dropped' }),
    );
  }

  async restore(seen: Seen, who: Principal, now: Instant): Promise<void> {
    await this.desk.on(seen, who, now, ({ tx }, draft) =>
      changeDraft(tx, draft, seen.version, { state: 'proposed' }),
    );
  }

  /**
   * Makes the table be `rows` in their order, all or nothing: rows with id and version are edits (a dropped one is
   * restored), rows without are additions, proposed drafts that are missing are dropped. A row that repeats what is
   * there changes nothing, whatever its version.
   */
  async replace(conclusionId: number, rows: DraftRow[], who: Principal, now: Instant): Promise<Draft[]> {
    await this.desk.at(conclusionId, who, now, async ({ tx, context }) => {
      const present = await tx.findBy(Draft, { conclusionId });
      let ordinal = 0;
      for (const { id, version, ...input } of rows) {
        const draft = id ? (present.find((each) => each.id === id) ?? unknownDraft()) : undefined;
        ordinal = draft && draft.ordinal > ordinal ? draft.ordinal : ordinal + ORDINAL_STEP / 64;
        if (draft) {
          const restored = draft.state === 'dropped' ? { state: 'proposed' as const } : {};
          await changeDraft(tx, draft, version, { ...differences(draft, input, context), ...restored });
          if (draft.ordinal !== ordinal) await tx.update(Draft, { id: draft.id }, { ordinal });
        } else {
          requireTask(input);
          await insertDraft(tx, { ...newContent(input, context), conclusionId, ordinal, reviewed: true });
        }
      }
      const kept = new Set(rows.map((row) => row.id));
      for (const draft of present)
        if (draft.state === 'proposed' && !kept.has(draft.id))
          await changeDraft(tx, draft, draft.version, { state: 'dropped' });
    });
    return this.list(conclusionId, who);
  }
}

function requireTask({ task }: DraftChanges): void {
  const message = 'Dòng mới phải có nội dung nhiệm vụ.';
  if (!task?.trim()) throw new Invalid('draft/no-task', message, [{ at: 'task', message }]);
}
