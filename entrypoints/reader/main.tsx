import { render } from 'preact';
import { ReaderPage } from '../../components/shell/ReaderPage';
import { stayHere } from '../../components/shell/stay-here';
import { returnBeside } from '../../utils/messaging/beside';
import { tellPutBack } from '../../utils/state/enlarged-state';
import { startHelp } from '../../utils/state/start-help';

const facts = new URLSearchParams(location.hash.slice(1));
const origin = Number(facts.get('window'));

stayHere();
await startHelp();
render(
  <ReaderPage
    hash={location.hash}
    print={facts.has('print')}
    onPutBack={(reading, to) => returnBeside(origin, () => tellPutBack({ windowId: origin, reading, to }))}
  />,
  document.getElementById('help') as HTMLElement,
);
