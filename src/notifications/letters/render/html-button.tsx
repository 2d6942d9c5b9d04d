import { BUTTON, SECOND_BUTTON } from './html-style.js';
import type { Action } from './letter.js';

interface ButtonProps {
  action: Action;
  /** One beside others that matter more. */
  second?: boolean;
  /** With room above it. */
  apart?: boolean;
}

/** A link that looks and feels like a button on a phone and in Outlook. */
export function Button({ action, second = false, apart = false }: ButtonProps) {
  const { cell, link } = second ? SECOND_BUTTON : BUTTON;
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      {apart && <Gap height={12} />}
      <tr>
        <td class={second ? 'second' : 'button'} align="center" style={cell}>
          <a href={action.href} class={second ? 'link' : undefined} style={link}>
            {action.label}
          </a>
        </td>
      </tr>
    </table>
  );
}

/** Room between parts of a table, where Outlook knows no margins. */
export function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td height={height} style={`height:${height}px;font-size:1px;line-height:${height}px`}>
        {'\u00a0'}
      </td>
    </tr>
  );
}
