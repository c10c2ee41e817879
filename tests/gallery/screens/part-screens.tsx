import { Button } from '../../../components/controls/Button';
import { CodeField } from '../../../components/controls/CodeField';
import { Count } from '../../../components/controls/Count';
import { Segment } from '../../../components/controls/Segment';
import { Strip } from '../../../components/controls/Strip';
import { Switch } from '../../../components/controls/Switch';
import { TextField } from '../../../components/controls/TextField';
import { Toast } from '../../../components/controls/Toast';
import { SignOutQuestion } from '../../../components/shell/SignOutQuestion';
import { StateLine, type TicketState } from '../../../components/tickets/StateSign';
import '../../../components/controls/base.css';
import '../../../components/controls/tokens.css';
import '../../../components/shell/frame.css';
import { t } from '../../../utils/i18n/messages';
import { DESK } from '../data';
import { nothing, type Screens } from './screen';

const STATES: TicketState[] = ['new', 'open', 'waiting', 'solved', 'closed', 'network'];

/** The parts the screens are made of, in their states. */
function Parts() {
  return (
    <main class="body groups">
      <h1 class="page-title">{t('extension_name')}</h1>
      <div class="parts-line">
        <Button kind="primary">{t('thread_reply')}</Button>
        <Button>{t('thread_reply_close')}</Button>
        <Button kind="quiet">{t('outbox_edit')}</Button>
        <Button kind="destructive">{t('outbox_delete')}</Button>
        <Button kind="primary" off>
          {t('review_send')}
        </Button>
        <Button kind="primary" busy={t('review_sending')}>
          {t('review_send')}
        </Button>
        <Button size="small" icon="refresh-cw">
          {t('outbox_try')}
        </Button>
      </div>
      <ul class="group">
        {STATES.map((state) => (
          <li key={state}>
            <StateLine state={state} />
          </li>
        ))}
      </ul>
      <p>
        <Count text="2" /> <Count text="9+" /> <Count text="23" plain />
      </p>
      <TextField label={t('ask_summary')} value="" placeholder={t('ask_summary_hint')} onInput={nothing} />
      <TextField
        label={t('sign_in_email')}
        value="ana@brightwater"
        error={t('sign_in_email_wrong')}
        onInput={nothing}
      />
      <CodeField label={t('sign_in_code')} value="471" onInput={nothing} />
      <Segment
        label={t('ask_title')}
        choices={[
          { value: 'one', words: t('status_open'), icon: 'inbox' },
          { value: 'two', words: t('status_closed'), icon: 'lock' },
        ]}
        value="one"
        onChoose={nothing}
      />
      <Switch label={t('status_open')} on onChange={nothing} />
      <Switch label={t('status_closed')} on={false} onChange={nothing} />
      <Strip tone="green" icon="check">
        {t('thread_solved_by', { name: 'Tom', date: '9 June' })}
      </Strip>
      <Toast
        words={t('sent_done')}
        undo={{ words: t('put_back_named', { name: '1' }), onClick: nothing }}
        onGone={nothing}
      />
    </main>
  );
}

export const partScreens: Screens = {
  parts: () => <Parts />,
  'sign-out': () => (
    <main class="menu-place gallery-question">
      <h1 class="unseen">{t('sign_out')}</h1>
      <SignOutQuestion desk={DESK} unsent={2} drafts={1} onSignOut={nothing} onStay={nothing} />
    </main>
  ),
};
