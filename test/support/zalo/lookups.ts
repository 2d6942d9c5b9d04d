import type { ZaloAccount, ZaloTemplate } from './account.js';
import { gate } from './by-phone.js';
import type { Answer, Call } from './call.js';
import { refused } from './codes.js';

type LookUp = (account: ZaloAccount, query: URLSearchParams) => object | number;

const STATUS = { ENABLE: 1, PENDING_REVIEW: 2, REJECT: 3, DISABLE: 4 } as const;

/** What can be asked of the phone-template host (zalo.md 1.6); numbers and texts as the live service mixes them. */
export const LOOK_UPS: Readonly<Record<string, LookUp>> = {
  '/message/quota': ({ quota }) => ({
    dailyQuota: quota.daily,
    remainingQuota: quota.remaining,
    dailyQuotaPromotion: null,
    remainingQuotaPromotion: null,
    monthlyPromotionQuota: 0,
    remainingMonthlyPromotionQuota: 0,
    estimatedNextMonthPromotionQuota: 0,
  }),
  '/message/status': ({ sent }, query) => {
    const id = query.get('message_id');
    if (!id) return -107;
    const message = sent.find(({ messageId, phone }) => messageId === id && phone !== null);
    if (!message) return { status: -1, message: 'Message not found' };
    const { deliveredAt } = message;
    if (deliveredAt === undefined) return { status: 0, message: 'Message is at the server' };
    return { status: 1, delivery_time: String(deliveredAt), message: 'Message delivered' };
  },
  '/template/all': ({ templates }, query) => {
    const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 100)];
    const status = query.get('status');
    if ((status !== null && !/^[1-4]$/.test(status)) || !(limit > 0 && limit <= 100)) return -132;
    return [...templates.values()]
      .filter((template) => status === null || STATUS[template.status] === Number(status))
      .slice(offset, offset + limit)
      .map(({ id, name, status: word }) => ({
        templateId: Number(id),
        templateName: name,
        status: word,
        createdTime: 1790000000000,
        templateQuality: 'HIGH',
      }));
  },
  '/template/info/v2': ({ templates }, query) => {
    const template = templates.get(query.get('template_id') ?? '');
    return template ? detail(template) : -109;
  },
  '/quality': ({ quota }) => ({ oaCurrentQuality: quota.quality, oa7dayQuality: quota.quality }),
  '/message/template-tag': () => ['TRANSACTION', 'CUSTOMER_CARE'],
};

/** Answers a look-up to whoever may ask. */
export function lookUp(account: ZaloAccount, call: Call, asked: LookUp): Answer {
  const found = gate(account, call) ?? asked(account, call.query);
  if (typeof found === 'number') return refused(found);
  const metadata = Array.isArray(found) ? { metadata: { total: found.length } } : {};
  return { json: { error: 0, message: 'success', data: found, ...metadata } };
}

function detail({ id, name, status, tag, parameters }: ZaloTemplate): object {
  return {
    templateId: Number(id),
    templateName: name,
    status,
    timeout: 7_200_000,
    templateTag: tag === 1 ? 'TRANSACTION' : tag === 2 ? 'CUSTOMER_CARE' : 'PROMOTION',
    templateQuality: 'HIGH',
    price: '300',
    price_sdt: '300',
    price_uid: '200',
    listParams: Object.entries(parameters).map(([each, maxLength]) => ({
      name: each,
      require: true,
      type: 'STRING',
      maxLength,
      minLength: 1,
      acceptNull: false,
    })),
  };
}
