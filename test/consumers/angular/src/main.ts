import type {ApplicationRef} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {mountWith} from '../../shared/define';
import {Application} from './application';

let application: Promise<ApplicationRef> | undefined;
void mountWith(() => {
  application = bootstrapApplication(Application);
});
document.addEventListener('unmount', () => {
  void application?.then((app) => app.destroy());
});
