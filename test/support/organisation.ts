/** A fictional province of two tiers, small enough to know by heart. */
export const province = {
  units: [
    { code: 'ubnd', name: 'UBND tỉnh Sông Vân', kind: 'authority' },
    {
      code: 'stc',
      name: 'Sở Tài chính',
      aliases: ['Sở TC'],
      kind: 'department',
      parent: 'ubnd',
    },
    { code: 'snnmt', name: 'Sở Nông nghiệp và Môi trường', kind: 'department', parent: 'ubnd' },
    { code: 'an-hoa', name: 'UBND xã An Hòa', kind: 'commune', parent: 'ubnd' },
    { code: 'tan-lap', name: 'UBND phường Tân Lập', kind: 'commune', parent: 'ubnd' },
  ],
  groups: [{ code: 'communes', names: ['UBND các xã, phường'], members: { kind: 'commune' } }],
  persons: [
    person('chair', 'Lê Thị Chủ Trì', 'Phó Chủ tịch UBND tỉnh', 'ubnd', true),
    person('office', 'Phạm Văn Thư Ký', 'Chuyên viên', 'ubnd', false),
    person('stc', 'Đỗ Minh Tài', 'Giám đốc', 'stc', true),
    person('stc.deputy', 'Vũ Thu Hà', 'Phó Giám đốc', 'stc', false),
    person('snnmt', 'Bùi Văn Nông', 'Giám đốc', 'snnmt', true),
    person('anhoa', 'Hồ Văn An', 'Chủ tịch', 'an-hoa', true),
  ],
  committees: [
    {
      code: 'cds',
      name: 'Ban Chỉ đạo chuyển đổi số tỉnh Sông Vân',
      chair: 'chair@songvan.example',
      secretariat: ['office@songvan.example'],
      units: 'all',
    },
  ],
  standIns: [
    {
      person: 'stc@songvan.example',
      standIn: 'stc.deputy@songvan.example',
      from: '2026-03-02',
      to: '2026-03-06',
    },
  ],
};

function person(who: string, name: string, position: string, unit: string, head: boolean) {
  return { email: `${who}@songvan.example`, name, position, unit, head };
}

/** An organisation file as `setup` gets it. */
export function fileOf(organisation: object): Buffer {
  return Buffer.from(JSON.stringify(organisation));
}

/** So many communes more, whose heads are `xa1@songvan.example` and so on. */
export function moreCommunes(count: number): object {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return {
    units: numbers.map((at) => ({
      ...{ code: `xa-${at}`, name: `UBND xã Số ${at}`, kind: 'commune', parent: 'ubnd' },
    })),
    persons: numbers.map((at) => person(`xa${at}`, `Cán bộ xã Số ${at}`, 'Chủ tịch', `xa-${at}`, true)),
    committees: [],
  };
}
