/** A fictional province of two tiers: departments, the Front, and communes; every name is invented. */

const departments: [code: string, name: string, ...aliases: string[]][] = [
  ['vpub', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ['stc', 'Sở Tài chính', 'STC'],
  ['snv', 'Sở Nội vụ', 'SNV'],
  ['skhcn', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'SKHCN'],
  ['snnmt', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', 'Sở NNMT'],
  ['sxd', 'Sở Xây dựng', 'SXD'],
  ['syt', 'Sở Y tế', 'SYT'],
];

const communes = [
  'phường An Khê',
  'phường Bình Sơn',
  'xã Cẩm Thạch',
  'xã Đông Hòa',
  'xã Hải Triều',
  'xã Lương Tài',
  'xã Mỹ Lâm',
  'xã Phước Thịnh',
];

const email = (name: string) => `${name}@anson.example`;

export const chair = email('truongban');
export const secretary = email('thuky');
export const administrator = email('quantri');
/** The unit head whom the visitor plays, and who may stand in for that one. */
export const head = email('stc');
const deputy = email('stc.pho');

/** The telephones with Zalo, by the code of the unit; the visitor's own has not agreed to it yet. */
const phones: Readonly<Record<string, string>> = {
  stc: '84900000201',
  syt: '84900000202',
  skhcn: '84900000203',
  xa1: '84900000204',
  xa2: '84900000205',
};

/** The organisation file of the demo, in the form that `setup` reads. */
export function organisation() {
  const units = [
    { code: 'ubnd', name: 'UBND tỉnh An Sơn', kind: 'authority' },
    ...departments.map(([code, name, ...aliases]) => ({
      code,
      name,
      aliases,
      kind: 'department',
      parent: 'ubnd',
    })),
    {
      code: 'mttq',
      name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
      aliases: ['Ủy ban MTTQ Việt Nam tỉnh', 'UBMTTQ'],
      kind: 'organisation',
    },
    ...communes.map((name, i) => ({
      code: `xa${i + 1}`,
      name: `UBND ${name}`,
      kind: 'commune',
      parent: 'ubnd',
    })),
  ];
  const owing = units.filter((unit) => !['ubnd', 'vpub'].includes(unit.code));
  return {
    units,
    groups: [
      {
        code: 'cac-xa',
        names: [
          'UBND các xã, phường',
          'các xã, phường',
          'UBND các phường, xã',
          'Chủ tịch UBND các xã, phường',
        ],
        members: { kind: 'commune' },
      },
      {
        code: 'cac-so',
        names: ['các sở, ban, ngành', 'các sở, ngành', 'Thủ trưởng các sở, ban, ngành'],
        members: { kind: 'department' },
      },
    ],
    persons: [
      person(chair, 'Trưởng ban (mẫu)', 'Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo', 'ubnd'),
      person(secretary, 'Thư ký (mẫu)', 'Phó Chánh Văn phòng UBND tỉnh', 'vpub'),
      ...owing.map((unit) =>
        person(
          email(unit.code),
          `Thủ trưởng ${unit.name}`,
          unit.kind === 'commune' ? 'Chủ tịch' : 'Giám đốc',
          unit.code,
        ),
      ),
      { ...person(deputy, 'Phó Giám đốc Sở Tài chính (mẫu)', 'Phó Giám đốc', 'stc'), head: false },
      { ...person(administrator, 'Quản trị viên (mẫu)', 'Chuyên viên', 'vpub'), head: false, admin: true },
    ],
    committees: [
      {
        code: 'cds',
        name: 'Ban Chỉ đạo cải cách hành chính và chuyển đổi số tỉnh An Sơn',
        chair,
        secretariat: [secretary],
        units: 'all',
      },
    ],
  };
}

/** The owners of those phones. */
export function phoneOwners() {
  return organisation().persons.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : []));
}

function person(address: string, name: string, position: string, unit: string) {
  const phone = address === deputy ? undefined : phones[unit];
  return {
    email: address,
    name,
    position,
    unit,
    head: true,
    ...(phone && { phone }),
    ...(phone && address !== head && { zaloConsent: '2026-10-01' }),
  };
}
