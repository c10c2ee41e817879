import { render } from 'preact';
import { WelcomePlace } from '../../components/shell/WelcomePlace';
import { startSetUp } from '../../utils/state/set-up-state';

await startSetUp();
render(
  <WelcomePlace
    presetAddress={import.meta.env.WXT_DESK_ADDRESS ?? ''}
    signInFirst={location.hash === '#sign-in'}
    onSees={() => window.open('options.html#may', '_blank', 'noopener')}
  />,
  document.getElementById('welcome') as HTMLElement,
);
