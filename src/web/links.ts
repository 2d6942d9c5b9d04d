/** Every address of the pages, so that none is written by hand twice and no typed text ever becomes one. */
export const links = {
  home: '/',
  signIn: '/dang-nhap',
  signInLink: '/dang-nhap/lien-ket',
  signInCode: '/dang-nhap/ma',
  signOut: '/dang-xuat',
  sso: '/dang-nhap/sso',
  ssoReturn: '/dang-nhap/sso/ve',
  sendOn: '/dang-nhap/sso/gui-tiep',
  externalAccount: '/tai-khoan/lien-ket',
  externalAccountAct: (act: 'di' | 'bo') => `/tai-khoan/lien-ket/${act}`,
  account: '/tai-khoan',
  password: '/tai-khoan/mat-khau',
  twoSteps: '/tai-khoan/hai-buoc',
  endSession: '/tai-khoan/phien',
  endOtherSessions: '/tai-khoan/phien/khac',
  /** Where a link in a message leads. */
  answer: (token: string) => `/t/${token}`,
  guides: '/huong-dan',
  guide: (role: string) => `/huong-dan/${role}`,
  unit: '/don-vi',
  coordinating: '/phoi-hop',
  ownCalendar: '/tai-khoan/lich',
  /** What a calendar program fetches. */
  calendarFeed: (token: string) => `/lich/${token}.ics`,
  desk: '/thu-ky',
  conclusions: '/ket-luan',
  importing: '/ket-luan/nhap',
  learntNames: '/ket-luan/cach-goi',
  forgetName: (id: number) => `/ket-luan/cach-goi/${id}/bo`,
  recognition: (id: number) => `/ket-luan/dang-doc/${id}`,
  stopRecognition: (id: number) => `/ket-luan/dang-doc/${id}/dung`,
  register: '/so-theo-doi',
  registerFile: '/so-theo-doi/tep',
  bulk: '/so-theo-doi/hang-loat',
  savedFilters: '/so-theo-doi/loc',
  dropFilter: (id: number) => `/so-theo-doi/loc/${id}/bo`,
  undo: (token: string) => `/hoan-tac/${token}`,
  seriesList: '/dinh-ky',
  series: (id: number) => `/dinh-ky/${id}`,
  seriesAct: (id: number, act: 'doi' | 'dung') => `/dinh-ky/${id}/${act}`,
  chair: '/truong-ban',
  overdue: '/qua-han',
  byUnit: '/bao-cao/don-vi',
  log: '/nhat-ky',
  notice: (id: number) => `/nhat-ky/${id}`,
  noticeAct: (id: number, act: 'gui-lai' | 'ket-qua' | 'huy') => `/nhat-ky/${id}/${act}`,
  evidenceList: '/nhat-ky/bang-chung',
  evidence: (id: number) => `/nhat-ky/bang-chung/${id}`,
  evidenceFile: (id: number, format: string) => `/nhat-ky/bang-chung/${id}/tep?dang=${format}`,
  calendar: '/lich-lam-viec',
  calendarAct: (act: string) => `/lich-lam-viec/${act}`,
  policies: '/quy-dinh-nhac',
  policy: (code: string) => `/quy-dinh-nhac/${encodeURIComponent(code)}`,
  policyAct: (code: string, act: 'mac-dinh' | 'ap-dung') =>
    `/quy-dinh-nhac/${encodeURIComponent(code)}/${act}`,
  channels: '/cai-dat/gui-tin',
  checkZalo: '/cai-dat/gui-tin?kiem-tra=zalo#zalo',
  channelAct: (channel: 'email' | 'zalo', act: 'thu' | 'thu-lai') => `/cai-dat/gui-tin/${channel}/${act}`,
  zaloGrant: (step: 'cap-quyen' | 'tro-ve') => `/cai-dat/gui-tin/zalo/${step}`,
  people: '/nguoi',
  addPerson: '/nguoi/them',
  importPeople: '/nguoi/nhap',
  loading: (id: number) => `/nguoi/nhap/${id}`,
  person: (id: number) => `/nguoi/${id}`,
  personAct: (id: number, act: PersonAct) => `/nguoi/${id}/${act}`,
  units: '/to-chuc',
  unitFile: (code: string) => `/to-chuc/${encodeURIComponent(code)}`,
  groups: '/nhom-don-vi',
  group: (code: string) => `/nhom-don-vi/${encodeURIComponent(code)}`,
  removeGroup: (code: string) => `/nhom-don-vi/${encodeURIComponent(code)}/bo`,
  committees: '/ban-chi-dao',
  committee: (code: string) => `/ban-chi-dao/${encodeURIComponent(code)}`,
  settings: '/cai-dat',
  wishes: '/toi/thong-bao',
  ownAbsence: '/toi/thong-bao/vang-mat',
  zaloAct: (act: 'ma' | 'huy' | 'dong-y' | 'thoi') => `/toi/thong-bao/zalo/${act}`,
  endOwnLinks: '/toi/thong-bao/duong-dan',
  absences: '/vang-mat',
  absencesOf: (personId: number) => `/vang-mat?nguoi=${personId}`,
  endLinksOf: (personId: number) => `/vang-mat/${personId}/duong-dan`,
  endAbsence: (kind: string, id: number) => `/vang-mat/${kind}/${id}/ket-thuc`,
  assignment: (id: number) => `/viec/${id}`,
  /** The assignment's page with the form of one act standing open. */
  actForm: (id: number, act: string) => `/viec/${id}?mo=${act}#${act}`,
  act: (id: number, act: string) => `/viec/${id}/${act}`,
  /** Who was and will be told what and when. */
  schedule: (id: number) => `/viec/${id}/lich-nhac`,
  /** What the paper says around it. */
  source: (id: number) => `/viec/${id}/nguon`,
  conclusionSchedule: (id: number) => `/ket-luan/${id}/lich-nhac`,
  askExtension: (id: number) => `/viec/${id}/gia-han`,
  /** The same for whom `answer` lets in. */
  answerFile: (answer: string, file: number, shown = false) =>
    `${answer}/tep/${file}${shown ? '?xem=1' : ''}`,
  /** Who sees to it beside the head. */
  officer: (id: number) => `/viec/${id}/can-bo`,
  endOfficer: (id: number) => `/viec/${id}/can-bo/thoi`,
  tellObstacle: (id: number) => `/viec/${id}/vuong-mac`,
  /** A file that came with a report; a picture is shown where it is. */
  file: (id: number, file: number, shown = false) => `/viec/${id}/tep/${file}${shown ? '?xem=1' : ''}`,
  removeFile: (id: number, file: number) => `/viec/${id}/tep/${file}/go`,
  obstacles: '/vuong-mac',
  obstacle: (id: number) => `/vuong-mac/${id}`,
  decisions: '/gia-han',
  urging: '/don-doc',
  decision: (extensionId: number) => `/gia-han/${extensionId}`,
  conclusion: (id: number) => `/ket-luan/${id}`,
  draft: (conclusionId: number, draftId: number) => `/ket-luan/${conclusionId}#d-${draftId}`,
  drafts: (conclusionId: number) => `/ket-luan/${conclusionId}/du-thao`,
  draftAct: (conclusionId: number, draftId: number, act: string) =>
    `/ket-luan/${conclusionId}/du-thao/${draftId}/${act}`,
  clause: (conclusionId: number, clauseId: number, act: string) =>
    `/ket-luan/${conclusionId}/muc/${clauseId}/${act}`,
  otherClauses: (conclusionId: number) => `/ket-luan/${conclusionId}/muc/con-lai`,
  takeBack: (conclusionId: number) => `/ket-luan/${conclusionId}/du-thao/hoan-tac`,
  fromText: (conclusionId: number) => `/ket-luan/${conclusionId}/du-thao/tu-van-ban`,
  issuing: (conclusionId: number) => `/ket-luan/${conclusionId}/ban-hanh`,
  issued: (conclusionId: number) => `/ket-luan/${conclusionId}/da-ban-hanh`,
} as const;

/** What is done to a person on a page of its own. */
type PersonAct = 'lien-lac' | 'thoi' | 'duong-dan' | 'ban-giao' | 'phien' | 'hai-buoc' | 'tai-khoan-khac';

/** `address` with more of a query; what is empty is left out. */
export function withQuery(address: string, query: Record<string, string | number | undefined>): string {
  const [path = '', anchor] = address.split('#', 2);
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (kept.length === 0) return address;
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return `${path}${path.includes('?') ? '&' : '?'}${text}${anchor ? `#${anchor}` : ''}`;
}

/**
 * `wanted` when it is a path on this service, spelled as a header can carry it, else home: nobody is sent elsewhere
 * after signing in.
 */
export function ownPath(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])[!-[\]-~]*$/.test(wanted) ? wanted : links.home;
}
