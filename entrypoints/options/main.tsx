import { render } from 'preact';
import { OptionsPlace } from '../../components/shell/OptionsPlace';
import { startSetUp } from '../../utils/state/set-up-state';

await startSetUp();
render(<OptionsPlace />, document.getElementById('options') as HTMLElement);
