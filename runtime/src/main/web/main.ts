import { define } from './element/define.ts';
import { mount } from './element/mount.ts';

define();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', mount, { once: true });
else mount();
