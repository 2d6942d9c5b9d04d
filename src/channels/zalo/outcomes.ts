import { dayOf, earlier, type Instant, moment } from '../../domain/day.js';
import type { Outcome, Route } from '../channel.js';
import type { CodeClass } from './code-classes.js';
import { type Host, meaningOf } from './codes.js';
import type { NoToken } from './tokens.js';
import { errorOf, field, type Reply, text } from './zalo-http.js';

/** By which way a message was tried, and of which notice. */
export interface Tried {
  host: Host;
  route: Route;
  noticeId: number;
}

type Refusal = Extract<Outcome, { kind: 'refused' }>;

/** Those who wait for the same moment do not all leave in it; the same notice always as much later. */
const SPREAD_SECONDS = 600;
/** Somebody has to mend or pay something; it is looked at again after so long. */
const SETUP = { minutes: 15 };
/** Turned away by a gate that did not pass the request on. */
const TURNED_AWAY = { from: 300, below: 500 };
/** A gate may say so of a request that went on. */
const GAVE_UP = 408;
const TOO_MANY = 429;

/** What an answer means for the message. Without a readable one nobody knows, unless the request never left. */
export function outcomeOf(reply: Reply | NoToken, tried: Tried, now: Instant): Outcome {
  const { route } = tried;
  if (!('answered' in reply)) {
    const { code, reason, until } = reply;
    return { kind: 'refused', permanent: false, wait: { until, whole: true }, code, reason, route };
  }
  if (!reply.answered)
    return reply.left
      ? unknown(reply.code, 'Zalo không trả lời, không rõ tin đã đi chưa', route)
      : refused(reply.code, 'không kết nối được với Zalo', route);
  const code = errorOf(reply.body);
  const data = field(reply.body, 'data');
  const providerId = text(data, route === 'zalo-phone' ? 'msg_id' : 'message_id');
  if (code === 0 && providerId) return { kind: 'accepted', providerId, route };
  if (code) return answered(code, tried, now);
  if (reply.status === TOO_MANY) return { ...gate(reply.status, route), wait: waitOf('minute', tried, now) };
  const away = reply.status >= TURNED_AWAY.from && reply.status < TURNED_AWAY.below;
  return away && reply.status !== GAVE_UP
    ? gate(reply.status, route)
    : unknown(`http-${reply.status}`, 'Zalo trả lời không đọc được, không rõ tin đã đi chưa', route);
}

/** Whether Zalo has certainly not sent it, for a reason that need not hold for the next way. */
export function concernsTheWay(reply: Reply | NoToken, host: Host): boolean {
  const code = 'answered' in reply && reply.answered ? errorOf(reply.body) : undefined;
  return code !== undefined && code !== 0 && OF_THE_WAY.includes(meaningOf(host, code).class);
}

function answered(code: number, tried: Tried, now: Instant): Refusal {
  const meaning = meaningOf(tried.host, code);
  const wait = waitOf(meaning.class, tried, now);
  return {
    ...refused(String(code), meaning.reason, tried.route),
    permanent: FOR_GOOD.includes(meaning.class),
    ...(meaning.class === 'person' && { unreachable: true }),
    ...(wait && { wait }),
  };
}

const FOR_GOOD: readonly CodeClass[] = ['person', 'unwanted', 'message'];
const OF_THE_WAY: readonly CodeClass[] = [...FOR_GOOD, 'setup', 'account-day', 'account-month'];

/** What keeps the host of accounts from sending need not keep the one of telephone numbers from it. */
function waitOf(kind: CodeClass, { host, noticeId }: Tried, now: Instant): Refusal['wait'] {
  const whole = host === 'phone';
  const spread = (at: Instant) => at.add({ seconds: (noticeId * 37) % SPREAD_SECONDS });
  const today = dayOf(now);
  const tomorrow = spread(moment(today.add({ days: 1 }), '00:05'));
  const nextMonth = spread(moment(today.with({ day: 1 }).add({ months: 1 }), '00:05'));
  switch (kind) {
    case 'token':
      return { until: now.add(SETUP), whole: true };
    case 'setup':
      return { until: now.add(SETUP), whole };
    case 'minute':
      return { until: now.add({ minutes: 1 }), whole: true };
    case 'account-day':
      return { until: tomorrow, whole };
    case 'account-month':
      return { until: nextMonth, whole };
    case 'person-day':
      return { until: tomorrow, whole: false };
    case 'person-month':
      return { until: nextMonth, whole: false };
    case 'night': {
      const morning = spread(moment(today, '06:05'));
      const next = earlier(now, morning) ? morning : spread(moment(today.add({ days: 1 }), '06:05'));
      return { until: next, whole: false, ordinary: true };
    }
    case 'later':
    case 'person':
    case 'unwanted':
    case 'message':
      return undefined;
  }
}

function gate(status: number, route: Route): Refusal {
  return refused(`http-${status}`, `Zalo từ chối yêu cầu gửi (HTTP ${status})`, route);
}

function refused(code: string, reason: string, route: Route): Refusal {
  return { kind: 'refused', permanent: false, code: `zalo/${code}`, reason, route };
}

function unknown(code: string, reason: string, route: Route): Outcome {
  return { kind: 'unknown', code: `zalo/${code}`, reason, route };
}
