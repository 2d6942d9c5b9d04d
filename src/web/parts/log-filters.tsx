import { CHANNEL_NAMES } from '../../channels/channel.js';
import { channelTitle } from '../../notifications/log/attempt-words.js';
import type { Committee } from '../../people/committee.entity.js';
import type { Refusal } from '../../platform/refusal.js';
import type { Form } from '../form.js';
import { links } from '../links.js';
import { CRITERIA, typedCriteria } from '../log-criteria.js';
import { DayField, SelectField, TextField } from './field.js';
import { FilterForm } from './filter-form.js';

interface FiltersProps {
  typed: Form;
  refusal?: Refusal | undefined;
  committees: readonly Committee[];
  /** Whether there are messages of others to tell apart. */
  office: boolean;
}

/** The fields that narrow the log, and what is exported of it. */
export function CriteriaFields({ typed, refusal, committees, office }: FiltersProps) {
  const field = (name: keyof typeof CRITERIA) => ({
    ...{ name, label: CRITERIA[name], value: typed.text(name), refusal },
  });
  return (
    <>
      {office && <TextField {...field('q')} type="search" />}
      <SelectField
        {...field('channel')}
        choices={CHANNEL_NAMES.map((value) => ({ value, label: channelTitle(value) }))}
        blank="Tất cả"
      />
      {committees.length > 1 && (
        <SelectField
          {...field('committee')}
          choices={committees.map(({ code, name }) => ({ value: code, label: name }))}
          blank="Tất cả"
        />
      )}
      <TextField {...field('assignment')} />
      <DayField {...field('from')} />
      <DayField {...field('to')} />
    </>
  );
}

/** The form over the log; it keeps the tab that stands open. */
export function LogFilters({ view, ...props }: FiltersProps & { view: string }) {
  const { typed, refusal } = props;
  const set = Object.values(typedCriteria(typed)).some(Boolean);
  return (
    <FilterForm all={links.log} open={set || refusal !== undefined}>
      {view !== 'tat-ca' && <input type="hidden" name="xem" value={view} />}
      <CriteriaFields {...props} />
    </FilterForm>
  );
}
