import { mayManagePeople } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { links } from '../links.js';
import { Tabs } from './tabs.js';

type Part = 'people' | 'units' | 'groups' | 'committees' | 'importPeople' | 'settings';

const PARTS: readonly { part: Part; name: string; admin?: true }[] = [
  { part: 'people', name: 'Cán bộ' },
  { part: 'units', name: 'Đơn vị' },
  { part: 'groups', name: 'Nhóm đơn vị' },
  { part: 'committees', name: 'Ban Chỉ đạo' },
  { part: 'importPeople', name: 'Nạp tệp tổ chức', admin: true },
  { part: 'settings', name: 'Cài đặt' },
];

/** The parts of what is known of the organisation; changing most of it is for administrators. */
export function StaffTabs({ who, current }: { who: Principal; current: Part }) {
  const shown = PARTS.filter(({ admin }) => !admin || mayManagePeople(who));
  const tabs = shown.map(({ part, name }) => ({ to: links[part], name, current: part === current }));
  return <Tabs label="Tổ chức, cán bộ" tabs={tabs} />;
}
