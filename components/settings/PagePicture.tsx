import { t } from '../../utils/i18n/messages';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/icons';
import './page-picture.css';

/** A drawing of a page somebody works on, with the corner button where it stands. Decoration: nothing in it is read. */
export function PagePicture() {
  return (
    <div class="page-picture" aria-hidden="true">
      <div class="drawn-page">
        <Places />
        <div class="drawn-main">
          <p class="drawn-soft">{t('drawn_invoices')} › 2094</p>
          <p class="drawn-title">
            {t('drawn_invoice')} <span class="drawn-tag">{t('drawn_sent')}</span>
          </p>
          <p class="drawn-fault">
            <Icon name="circle-x" size={14} />
            {t('drawn_failed')}
          </p>
          <Invoice />
          <Activity />
        </div>
      </div>
      <span class="drawn-corner">
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M5.75 3.25v17.5M5.75 7.25l8 4.4c3 1.65 4.5 3.6 4.5 6.7v2.4" />
        </svg>
        {t('corner_help')}
      </span>
    </div>
  );
}

function Places() {
  const places: [IconName, string][] = [
    ['layout-dashboard', t('drawn_overview')],
    ['receipt-text', t('drawn_invoices')],
    ['users', t('drawn_customers')],
    ['landmark', t('drawn_bank')],
    ['percent', t('drawn_taxes')],
    ['chart-column', t('drawn_reports')],
  ];
  return (
    <div class="drawn-places">
      <p class="drawn-brand">
        <span class="drawn-mark">
          <Icon name="book-open" size={12} />
        </span>
        Tallybook
      </p>
      {places.map(([icon, words]) => (
        <p key={icon} class={icon === 'receipt-text' ? 'drawn-place drawn-place--here' : 'drawn-place'}>
          <Icon name={icon} size={12} />
          {words}
        </p>
      ))}
      <p class="drawn-place drawn-place--last">
        <Icon name="settings" size={12} />
        {t('drawn_settings')}
      </p>
    </div>
  );
}

function Invoice() {
  return (
    <div class="drawn-card">
      <div class="drawn-columns">
        <p>
          <span class="drawn-soft">{t('drawn_bill_to')}</span>
          <b>Alpenblick Hotel AG</b>
          Seestrasse 14
          <br />
          3800 Interlaken
        </p>
        <p>
          <span class="drawn-soft">{t('drawn_pay_to')}</span>
          Brightwater Studio
          <br />
          CH93 0076 2011 6238 5295 7
        </p>
        <p>
          <span class="drawn-soft">{t('drawn_due')}</span>
          <b>30.06.</b>
        </p>
      </div>
      <p class="drawn-soft drawn-line">{t('drawn_item')}</p>
      {[t('drawn_item_1'), t('drawn_item_2'), t('drawn_item_3'), t('drawn_item_4')].map((item) => (
        <p class="drawn-line" key={item}>
          {item}
        </p>
      ))}
    </div>
  );
}

function Activity() {
  const events: [IconName, string][] = [
    ['mail', t('drawn_event_sent')],
    ['eye', t('drawn_event_opened')],
    ['circle-x', t('drawn_event_refused')],
  ];
  return (
    <div class="drawn-card">
      <b>{t('drawn_activity')}</b>
      {events.map(([icon, words]) => (
        <p class="drawn-event" key={icon}>
          <Icon name={icon} size={12} />
          {words}
        </p>
      ))}
    </div>
  );
}
