import type { Role } from '../support/all-roles.js';
import type { Doors } from './row-table.js';

const unit: Role[] = ['lead', 'standIn', 'officer'];
const secretaries: Role[] = ['secretary', 'otherSecretary'];
const chairs: Role[] = ['chair', 'otherChair'];
const everybody: Role[] = [
  ...[...unit, ...secretaries, ...chairs],
  ...(['coordinator', 'otherHead', 'superior', 'decider', 'admin'] satisfies Role[]),
];

/** Answers everybody alike, signed in or not; the keys of webhooks and links are in what is sent. */
export const OPEN = `
  GET /api/openapi.json
  GET /assets/:edition/:name
  GET /health/live
  GET /health/ready
  GET /lich/:file
  GET /metrics
  POST /webhooks/zalo
  POST /webhooks/mail
  GET POST /dang-nhap
  GET POST /dang-nhap/lien-ket
  GET /dang-nhap/sso
  GET /dang-nhap/sso/ve
  POST /dang-nhap/sso/gui-tiep
  GET POST /dang-nhap/ma
  POST /dang-xuat
  GET POST /t/:token
  GET /t/:token/tep/:file`;

/** Routes that are for a kind of people, whose others hear 403; what is one's own is told apart by who asks. */
export const BY_KIND: readonly Doors[] = [
  {
    who: everybody,
    routes: `
      GET /
      GET /api/absences
      GET /api/assignments
      GET /api/calendar
      GET /api/conclusions
      GET /api/coordinating
      GET POST /api/filters
      GET /api/me/sessions
      POST /api/me/sessions/end
      POST /api/filters/:id/drop
      GET /api/register.xlsx
      GET /api/me/external-account
      POST /api/me/external-account/unlink
      GET PUT /api/me/wishes
      GET /api/me/zalo
      POST /api/me/zalo/code
      PUT /api/me/zalo/consent
      POST /api/me/zalo/unlink
      GET /api/notices
      GET /api/reports/overdue
      GET /api/reports/units
      GET /api/series
      GET /don-vi
      GET /huong-dan
      GET /huong-dan/:role
      GET /nhat-ky
      GET /phoi-hop
      GET /so-theo-doi
      GET /so-theo-doi/tep
      POST /so-theo-doi/loc
      POST /so-theo-doi/loc/:id/bo
      GET /tai-khoan
      GET POST /tai-khoan/lich
      GET /tai-khoan/lien-ket
      POST /tai-khoan/lien-ket/bo
      POST /tai-khoan/lien-ket/di
      GET POST /tai-khoan/hai-buoc
      POST /tai-khoan/mat-khau
      POST /tai-khoan/phien
      POST /tai-khoan/phien/khac
      GET POST /toi/thong-bao
      POST /toi/thong-bao/duong-dan
      POST /toi/thong-bao/vang-mat
      POST /toi/thong-bao/zalo/:act`,
  },
  {
    who: [...secretaries, ...chairs],
    routes: `
      POST /api/assignments/bulk
      GET POST /api/notices/evidence
      GET /api/obstacles
      POST /api/undo/:token
      GET POST /api/urges
      GET /bao-cao/don-vi
      GET /dinh-ky
      GET POST /don-doc
      POST /hoan-tac/:token
      GET /ket-luan
      GET /lich-lam-viec
      GET POST /nhat-ky/bang-chung
      GET /qua-han
      GET /quy-dinh-nhac
      GET POST /so-theo-doi/hang-loat
      GET /thu-ky
      GET /truong-ban
      GET /vuong-mac`,
  },
  { who: [...secretaries, ...chairs, 'decider'], routes: 'GET /gia-han' },
  {
    who: secretaries,
    routes: `
      POST /api/calendar/closures
      POST /api/calendar/closures/:id/remove
      POST /api/calendar/days
      POST /api/calendar/days/:id/remove
      POST /api/calendar/years/:year/confirm
      POST /api/conclusions
      GET POST /ket-luan/cach-goi
      POST /ket-luan/cach-goi/:id/bo
      GET POST /ket-luan/nhap
      POST /lich-lam-viec/:act
      GET POST /vang-mat`,
  },
  {
    who: [...secretaries, 'admin'],
    routes: `
      GET /api/channels
      POST /api/channels/:channel/retry
      POST /api/channels/:channel/test
      GET /api/channels/zalo/check
      GET /api/committees
      GET /api/groups
      GET /api/groups/:code
      GET /api/people
      GET /api/units
      GET /ban-chi-dao
      GET /cai-dat
      GET /cai-dat/gui-tin
      POST /cai-dat/gui-tin/:channel/thu
      POST /cai-dat/gui-tin/:channel/thu-lai
      GET /cai-dat/gui-tin/zalo/cap-quyen
      GET /cai-dat/gui-tin/zalo/tro-ve
      GET /nguoi
      GET /nhom-don-vi
      GET /nhom-don-vi/:code
      GET /to-chuc`,
  },
  {
    who: ['admin'],
    routes: `
      POST /api/organisation
      POST /api/people
      PUT /api/people/:id
      POST /api/people/:id/end
      POST /api/people/:id/hand-over
      POST /api/people/:id/external-account/end
      POST /api/people/:id/sessions/end
      POST /api/committees
      PUT /api/committees/:code
      POST /api/groups
      PUT /api/groups/:code
      POST /api/groups/:code/remove
      POST /api/units
      PUT /api/units/:code
      POST /ban-chi-dao
      POST /ban-chi-dao/:code
      POST /nguoi/:id
      GET POST /nguoi/:id/ban-giao
      POST /nguoi/:id/phien
      POST /nguoi/:id/tai-khoan-khac
      POST /nguoi/:id/thoi
      GET POST /nguoi/nhap
      GET /nguoi/nhap/:id
      GET POST /nguoi/them
      POST /nhom-don-vi
      POST /nhom-don-vi/:code
      POST /nhom-don-vi/:code/bo
      POST /to-chuc
      POST /to-chuc/:code`,
  },
];
