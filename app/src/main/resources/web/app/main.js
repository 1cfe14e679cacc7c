/** Where the page begins. */

import { h, render } from '/lib/preact.js';
import { get, subscribe } from './store.js';
import { resume } from './actions.js';
import { listenToKeys } from './keys.js';
import { Root } from '../view/root.js';

const root = document.querySelector('#root');
root.replaceChildren();
const draw = () => render(h(Root, { state: get() }), root);
subscribe(draw);
draw();
listenToKeys();
resume();
