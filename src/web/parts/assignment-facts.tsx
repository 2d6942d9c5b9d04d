import type { AssignmentFile } from '../../assignments/assignment-file.js';
import { officerView } from '../../assignments/officers.dto.js';
import { formatInstant } from '../../domain/day.js';
import type { Allowed } from '../assignment-acts.js';
import { links, withQuery } from '../links.js';
import type { Around } from '../surroundings.js';
import { conclusionName } from './conclusion-head.js';
import { Contacts, readable } from './contacts.js';
import { Due, type Present } from './due.js';
import { SourcePlace, SourceWords } from './source-line.js';
import { StandingFacts } from './standing-facts.js';

interface FactsProps {
  file: AssignmentFile;
  allowed: Allowed;
  present: Present;
  around: Around;
}

/** What is known of an assignment: its day, its source, who works along, what has been done to move it. */
export function AssignmentFacts({ file, present, allowed, around }: FactsProps) {
  const { assignment, deadlines } = file;
  const { directive, urged, urgedAt, openedAt } = assignment;
  const { conclusion } = directive;
  const officer = officerView(file, present.today);
  const latest = deadlines.at(-1);
  const name = conclusionName(conclusion);
  return (
    <dl class="facts">
      <dt>Hạn</dt>
      <dd>
        <Due facts={assignment} present={present} />
        {latest?.explanation && <div class="soft small">{latest.explanation}</div>}
      </dd>
      <StandingFacts file={file} />
      {assignment.seriesId && <dt>Định kỳ</dt>}
      {assignment.seriesId && (
        <dd>
          Kỳ {assignment.turn}
          {allowed.seesSeries && (
            <>
              {' · '}
              <a href={links.series(assignment.seriesId)}>Các kỳ khác</a>
            </>
          )}
        </dd>
      )}
      <dt>Văn bản</dt>
      <dd>
        {allowed.seesConclusion ? (
          <a href={`${links.conclusion(conclusion.id)}#d-${directive.draftId}`}>{name}</a>
        ) : (
          name
        )}
        <SourcePlace directive={directive} source={around.source} />
        {conclusion.title && <div class="soft small">{conclusion.title}</div>}
        <SourceWords directive={directive} source={around.source} />
        {around.source && (
          <div>
            <a href={links.source(assignment.id)}>Xem đoạn văn bản</a>
          </div>
        )}
      </dd>
      {!file.along && <dt>Nhắc việc</dt>}
      {!file.along && (
        <dd>
          <a href={links.schedule(assignment.id)}>Lịch nhắc</a>
          {urgedAt && `; đã đôn đốc ${urged} lần, lần gần nhất lúc ${formatInstant(urgedAt)}`}
          {!allowed.seesNotices && (
            <>
              {'; '}
              <a href={withQuery(links.log, { assignment: assignment.id })}>Tin đã gửi cho tôi về việc này</a>
            </>
          )}
          {allowed.seesNotices && openedAt && `; đơn vị mở xem lần đầu lúc ${formatInstant(openedAt)}`}
        </dd>
      )}
      <dt>Ban Chỉ đạo</dt>
      <dd>{assignment.committee.name}</dd>
      <Contacts contacts={around.contacts} named={directive.coordinating} />
      {officer?.serving && <dt>Cán bộ theo dõi</dt>}
      {officer?.serving && (
        <dd>
          {officer.name}, {officer.position}
          {officer.phone && `, điện thoại ${readable(officer.phone)}`}
        </dd>
      )}
    </dl>
  );
}
