import { render } from 'preact';
import { Shell } from '../../components/shell/Shell';
import { followCorner } from '../../utils/state/route-state';
import { startHelp } from '../../utils/state/start-help';

await startHelp();
followCorner();
render(
  <Shell surface="panel" presetAddress={import.meta.env.WXT_DESK_ADDRESS ?? ''} />,
  document.getElementById('help') as HTMLElement,
);
