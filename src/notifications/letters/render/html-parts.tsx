import { Button, Gap } from './html-button.js';
import { TONES } from './html-style.js';
import type { LetterOverview, LetterPart } from './letter.js';
import type { LetterTask, Mark } from './letter-task.js';

const HEADING = 'margin:0 0 4px;font-size:19px;line-height:26px;font-weight:bold';
const QUIET = 'color:#5a5a5a';

/** One part of the letter: its title, what is asked, its tasks. */
export function Part({ part }: { part: LetterPart }) {
  return (
    <>
      <h2 style={HEADING}>{part.title}</h2>
      <p style="margin:0 0 12px">{part.ask}</p>
      {part.tasks.map((task) => (
        <Task key={task.action.href} task={task} />
      ))}
    </>
  );
}

function Task({ task }: { task: LetterTask }) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      <tr>
        <td
          class="task"
          align="left"
          style={`padding:12px 14px 14px;background-color:#f7f8fa;border-left:4px solid ${TONES[task.tone].line}`}
        >
          {task.marks.length > 0 && (
            <p style="margin:0 0 6px;font-size:14px;line-height:22px">
              {task.marks.map((mark) => (
                <Badge key={mark.text} mark={mark} />
              ))}
            </p>
          )}
          <p style="margin:0 0 8px">{task.words}</p>
          {task.facts.map(({ label, text, weighty }) => (
            <p key={label} style="margin:0 0 2px;font-size:15px;line-height:22px">
              <span class="quiet" style={QUIET}>
                {label}:{' '}
              </span>
              {weighty ? <b>{text}</b> : text}
            </p>
          ))}
          {task.units.length > 0 ? (
            <Units task={task} />
          ) : (
            <Button apart second={!task.answers} action={task.action} />
          )}
        </td>
      </tr>
      <Gap height={14} />
    </table>
  );
}

function Badge({ mark: { text, tone } }: { mark: Mark }) {
  const { ground, text: colour } = TONES[tone];
  return (
    <>
      <span
        class={tone}
        style={`padding:2px 4px;border-radius:4px;background-color:${ground};color:${colour};font-weight:bold;white-space:nowrap`}
      >
        {`\u00a0${text}\u00a0`}
      </span>{' '}
    </>
  );
}

/** Each line is a target for a finger: the unit's name and what is to be said of it. */
function Units({ task: { units, moreUnits } }: { task: LetterTask }) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      <Gap height={6} />
      {units.map(({ name, detail, href }) => (
        <tr key={href}>
          <td align="left" style="padding:8px 0;border-top:1px solid #d9dce1;font-size:15px;line-height:22px">
            <a href={href} class="link" style="color:#17507f;font-weight:bold">
              {name}
            </a>
            <br />
            {detail}
          </td>
        </tr>
      ))}
      {moreUnits && (
        <tr>
          <td align="left" style="padding:8px 0 0;font-size:15px;line-height:22px">
            {moreUnits}
          </td>
        </tr>
      )}
    </table>
  );
}

/** How a committee stands, as a table that a screen reader can read. */
export function Overview({ overview }: { overview: LetterOverview }) {
  return (
    <>
      <h2 style={HEADING}>{overview.title}</h2>
      <table width="100%" cellpadding="0" cellspacing="0">
        {overview.rows.map(({ label, count, late }) => (
          <tr key={label}>
            <th
              scope="row"
              class="line"
              align="left"
              style="padding:8px 0;border-bottom:1px solid #d9dce1;font-weight:normal;text-align:left"
            >
              {label}
            </th>
            <td
              align="right"
              class="line"
              style="padding:8px 0;border-bottom:1px solid #d9dce1;font-weight:bold;font-size:18px"
            >
              {late && count > 0 ? (
                <span class="count" style={`color:${TONES.late.line}`}>
                  {count}
                </span>
              ) : (
                count
              )}
            </td>
          </tr>
        ))}
      </table>
      <Button apart second action={overview.action} />
    </>
  );
}
