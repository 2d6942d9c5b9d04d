import type { Role } from '../support/all-roles.js';

/** For whom some routes are. */
export interface Doors {
  who: readonly Role[];
  /** One path a line with its methods: `GET POST /path`. */
  routes: string;
}

const unit: Role[] = ['lead', 'standIn'];
const office: Role[] = ['secretary', 'chair'];

/** Routes about one thing: whom it does not concern hears 403, or 404 as if it did not exist. */
export const BY_ROW: readonly Doors[] = [
  {
    who: ['secretary', 'admin'],
    routes: `
      GET /api/people/:id
      PUT /api/people/:id/contacts
      POST /api/people/:id/sign-in-link
      POST /api/people/:id/two-steps/end
      GET /api/committees/:code
      GET /api/units/:code
      GET /ban-chi-dao/:code
      GET /nguoi/:id
      POST /nguoi/:id/duong-dan
      POST /nguoi/:id/hai-buoc
      POST /nguoi/:id/lien-lac
      GET /to-chuc/:code`,
  },
  {
    who: [...unit, 'officer', ...office, 'coordinator', 'superior', 'decider'],
    routes: `
      GET /api/assignments/:id
      GET /api/assignments/:id/contacts
      GET /api/assignments/:id/source
      GET /viec/:id
      GET /viec/:id/nguon`,
  },
  {
    who: [...unit, 'officer', ...office, 'superior', 'decider'],
    routes: `
      GET /api/assignments/:id/attachments/:file
      GET /api/assignments/:id/schedule
      GET /viec/:id/lich-nhac
      GET /viec/:id/tep/:file`,
  },
  {
    who: [...unit, 'secretary'],
    routes: `
      POST /api/assignments/:id/extensions
      POST /api/assignments/:id/officer
      POST /api/assignments/:id/officer/end
      POST /viec/:id/can-bo
      POST /viec/:id/can-bo/thoi
      POST /viec/:id/gia-han`,
  },
  {
    who: [...unit, 'officer', 'secretary'],
    routes: `
      POST /api/assignments/:id/obstacles
      POST /api/assignments/:id/progress
      POST /api/assignments/:id/receive
      POST /api/assignments/:id/submit
      POST /viec/:id/progress
      POST /viec/:id/receive
      POST /viec/:id/submit
      POST /viec/:id/vuong-mac`,
  },
  {
    who: office,
    routes: `
      POST /api/assignments/:id/confirm
      POST /api/assignments/:id/withdraw
      GET PUT /api/committees/:code/policy
      POST /api/committees/:code/policy/apply
      GET /api/conclusions/:id
      GET /api/conclusions/:id/schedule
      GET /api/notices/evidence/:id
      GET /api/notices/evidence/:id/check
      POST /api/obstacles/:id/answer
      POST /api/series/:id/end
      POST /api/series/:id/rule
      POST /dinh-ky/:id/doi
      POST /dinh-ky/:id/dung
      GET /ket-luan/:id
      GET /ket-luan/:id/da-ban-hanh
      GET /ket-luan/:id/lich-nhac
      GET /nhat-ky/bang-chung/:id
      GET /nhat-ky/bang-chung/:id/tep
      GET POST /quy-dinh-nhac/:code
      POST /quy-dinh-nhac/:code/ap-dung
      POST /quy-dinh-nhac/:code/mac-dinh
      POST /viec/:id/confirm
      POST /viec/:id/withdraw
      POST /vuong-mac/:id`,
  },
  {
    who: [...office, 'decider'],
    routes: `
      POST /api/extensions/:id/decision
      POST /gia-han/:id`,
  },
  {
    who: [...unit, ...office],
    routes: `
      GET /api/series/:id
      GET /dinh-ky/:id`,
  },
  {
    who: ['lead', 'secretary'],
    routes: `
      POST /api/absences
      POST /api/absences/:kind/:id/end
      POST /api/assignments/:id/attachments/:file/remove
      POST /vang-mat/:id/:id/ket-thuc
      POST /viec/:id/tep/:file/go`,
  },
  // The message went to the stand-in.
  { who: ['standIn', ...office], routes: 'GET /api/notices/:id\nGET /nhat-ky/:id' },
  {
    who: ['secretary'],
    routes: `
      POST /api/conclusions/:id/issue
      PUT /api/conclusions/:id/drafts
      PATCH /api/conclusions/:id
      POST /api/notices/:id/cancel
      POST /api/notices/:id/resend
      POST /api/notices/:id/settle
      GET /api/recognitions/:id
      POST /api/recognitions/:id/stop
      POST /ket-luan/:id
      GET POST /ket-luan/:id/ban-hanh
      POST /ket-luan/:id/du-thao
      POST /ket-luan/:id/du-thao/:draft/bo
      POST /ket-luan/:id/du-thao/:draft/chon-don-vi
      POST /ket-luan/:id/du-thao/:draft/da-xem
      POST /ket-luan/:id/du-thao/:draft/khoi-phuc
      POST /ket-luan/:id/du-thao/:draft/sua
      POST /ket-luan/:id/du-thao/:draft/tach
      POST /ket-luan/:id/du-thao/gop
      POST /ket-luan/:id/du-thao/hoan-tac
      POST /ket-luan/:id/du-thao/tu-van-ban
      POST /ket-luan/:id/muc/:clause/khong-phat-sinh
      POST /ket-luan/:id/muc/:clause/xem-lai
      POST /ket-luan/:id/muc/con-lai
      GET /ket-luan/dang-doc/:id
      POST /ket-luan/dang-doc/:id/dung
      POST /nhat-ky/:id/gui-lai
      POST /nhat-ky/:id/huy
      POST /nhat-ky/:id/ket-qua
      POST /vang-mat/:id/duong-dan`,
  },
];
