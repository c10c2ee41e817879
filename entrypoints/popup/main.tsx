import { render } from 'preact';
import { Shell } from '../../components/shell/Shell';
import { stayHere } from '../../components/shell/stay-here';
import { openBeside } from '../../utils/messaging/beside';
import { startHelp } from '../../utils/state/start-help';

stayHere();
await startHelp();
render(
  <Shell surface="popup" presetAddress={import.meta.env.WXT_DESK_ADDRESS ?? ''} onOpenPanel={openBeside} />,
  document.getElementById('help') as HTMLElement,
);
