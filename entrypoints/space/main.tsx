import { render } from 'preact';
import { Shell } from '../../components/shell/Shell';
import { stayHere } from '../../components/shell/stay-here';
import { followAddress } from '../../utils/state/address-state';
import { startHelp } from '../../utils/state/start-help';

stayHere();
await startHelp();
followAddress();
render(
  <Shell surface="tab" presetAddress={import.meta.env.WXT_DESK_ADDRESS ?? ''} />,
  document.getElementById('help') as HTMLElement,
);
