import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NumberField, TextField } from './fields.js';
import { traceOf } from './logging.js';
import { isForPrograms } from './programs.js';
import { type Problem, Refusal } from './refusal.js';

class ProblemView implements Problem {
  @TextField({ description: 'Chỗ sai: tên mục, hoặc trang tính và dòng' })
  at: string;

  @TextField()
  message: string;
}

/** What an asker is told when it did not work: RFC 9457, with our code, the single mistakes and the request's id. */
export class ProblemReport {
  /** `urn:dondoc:assignment:already-done` */
  @TextField()
  type: string;

  @TextField()
  title: string;

  @NumberField()
  status: number;

  @TextField({ description: 'Mã lỗi cố định, ví dụ assignment/already-done' })
  code: string;

  @TextField({ description: 'Câu cho người đọc: vì sao không được, cần làm gì' })
  detail: string;

  @ApiProperty({ type: [ProblemView] })
  problems: Problem[];

  @TextField()
  requestId: string;
}

/** The media type of a ProblemReport. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** How pages show a problem; web/ has the one that renders. */
export abstract class PageErrors {
  abstract show(report: ProblemReport, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const TITLES: Record<number, string> = {
  400: 'Yêu cầu không đọc được',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Không thực hiện được',
  413: 'Nội dung quá lớn',
  422: 'Thông tin chưa đúng',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi hệ thống',
};

const DETAILS: Record<number, string> = {
  400: 'Máy chủ không đọc được yêu cầu. Hãy kiểm tra lại nội dung gửi lên.',
  404: 'Địa chỉ này không có.',
  413: 'Nội dung gửi lên vượt quá dung lượng cho phép.',
  415: 'Kiểu nội dung gửi lên không được hỗ trợ.',
  429: 'Có quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát rồi thử lại.',
};

/** Everything thrown ends here: a refusal as what it says, anything else as a 500 whose stack is in the log only. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('refusals');

  constructor(private readonly pages?: PageErrors) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const report = reportOf(thrown, request.id);
    this.note(thrown, report);
    if (reply.sent) return;
    if (this.pages && !isForPrograms(request.routeOptions.url ?? request.url))
      return this.pages.show(report, request, reply);
    await reply.status(report.status).type(PROBLEM_TYPE).send(report);
  }

  private note(thrown: unknown, { requestId, status, code }: ProblemReport): void {
    if (status < 500) return this.logger.log('refused', { requestId, status, code });
    this.logger.error('failed', { requestId, status, code, stack: traceOf(thrown) });
  }
}

/** What is told of anything that was thrown while the request `requestId` was answered. */
export function reportOf(thrown: unknown, requestId: string): ProblemReport {
  if (thrown instanceof Refusal)
    return report(thrown.status, thrown.code, thrown.message, requestId, thrown.problems);
  const status = thrown instanceof HttpException ? thrown.getStatus() : 500;
  if (status >= 500)
    return report(500, 'internal', `Hệ thống gặp lỗi. Hãy báo quản trị viên mã ${requestId}.`, requestId);
  const code = `request/${(STATUS_CODES[status] ?? 'refused').toLowerCase().replaceAll(' ', '-')}`;
  return report(status, code, DETAILS[status] ?? 'Máy chủ từ chối yêu cầu này.', requestId);
}

function report(
  status: number,
  code: string,
  detail: string,
  requestId: string,
  problems: Problem[] = [],
): ProblemReport {
  const title = TITLES[status] ?? 'Yêu cầu bị từ chối';
  return {
    type: `urn:dondoc:${code.replaceAll('/', ':')}`,
    title,
    status,
    code,
    detail,
    problems,
    requestId,
  };
}
