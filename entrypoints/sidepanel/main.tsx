import { render } from 'preact';
import { Shell } from '../../components/shell/Shell';
import { stayHere } from '../../components/shell/stay-here';
import { followPutBack } from '../../utils/state/enlarged-state';
import { beginsInEditor } from '../../utils/state/route-state';
import { startHelp } from '../../utils/state/start-help';
import { followCorner } from '../../utils/state/wanted-route-state';

stayHere();
// A tab with a picture stays with it, whatever the corner button does.
await Promise.allSettled([startHelp(), beginsInEditor(location.hash) ? null : followCorner()]);
void followPutBack();
render(
  <Shell surface="panel" presetAddress={import.meta.env.WXT_DESK_ADDRESS ?? ''} />,
  document.getElementById('help') as HTMLElement,
);
