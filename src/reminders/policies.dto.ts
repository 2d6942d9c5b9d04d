import { ApiProperty } from '@nestjs/swagger';
import { policyWords } from '../domain/policy-words.js';
import { instantText } from '../platform/columns.js';
import { FlagField, NumberField, TextField } from '../platform/fields.js';
import { PolicyShape } from '../platform/policy-shape.js';
import type { PolicyFile } from '../rules/policies.service.js';

/** A policy to be laid down. */
export class PolicyInput extends PolicyShape {
  @NumberField({ optional: true, min: 0, description: 'Phiên bản đã xem (0: mặc định); khác thì bị từ chối' })
  seen?: number | null;
}

class PolicyVersionView {
  @NumberField()
  id: number;

  @TextField()
  at: string;

  @TextField({ optional: true })
  by: string | null;

  @ApiProperty({ type: [String], description: 'Ý nghĩa bằng lời' })
  meaning: string[];
}

class PolicyApplicationView {
  @NumberField({ description: 'Phiên bản được áp dụng' })
  policy: number;

  @TextField()
  at: string;

  @TextField({ optional: true })
  by: string | null;

  @NumberField({ min: 0, description: 'Số nhiệm vụ đang mở chuyển sang quy định này' })
  assignments: number;

  @NumberField({ min: 0, description: 'Số nhiệm vụ có lịch nhắc thay đổi' })
  moved: number;
}

/** What a committee issues under now, and how it came to it. */
export class PolicyView extends PolicyShape {
  @TextField({ description: 'Mã Ban Chỉ đạo' })
  committee: string;

  @NumberField({ min: 0, description: 'Phiên bản hiện nay; 0: mặc định' })
  version: number;

  @FlagField({ description: 'Giống quy định mặc định' })
  asDelivered: boolean;

  @ApiProperty({ type: [String], description: 'Ý nghĩa bằng lời' })
  meaning: string[];

  @NumberField({ min: 0, description: 'Số nhiệm vụ đang mở còn theo quy định khác' })
  openUnderOthers: number;

  @ApiProperty({ type: [PolicyVersionView] })
  versions: PolicyVersionView[];

  @ApiProperty({ type: [PolicyApplicationView] })
  applications: PolicyApplicationView[];
}

/** A committee's policy as programs read it; `openUnderOthers`: what is open and goes by another one. */
export function policyView(file: PolicyFile, openUnderOthers: number): PolicyView {
  const { committee, policy, asDelivered, versions, applications, people } = file;
  const nameOf = (id: number | null) => people.get(id ?? 0)?.name ?? null;
  return {
    committee: committee.code,
    version: versions[0]?.id ?? 0,
    ...{ ...policy, asDelivered, openUnderOthers },
    meaning: policyWords(policy),
    versions: versions.map(({ id, at, byId, content }) => ({
      ...{ id, at: instantText(at), by: nameOf(byId) },
      meaning: policyWords(content),
    })),
    applications: applications.map(({ policyId, at, byId, assignments, moved }) => ({
      ...{ policy: policyId, at: instantText(at), by: nameOf(byId) },
      ...{ assignments, moved },
    })),
  };
}
