import 'lede-elements/define-all.js';
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {FigureOptions} from './figure-options';

/** What the types refuse, each mistake after a line that says what is wrong, and what they know. */
@Component({
  selector: 'lede-wrong',
  imports: [FigureOptions],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <!-- wrong: no boolean -->
    <lede-figure zoom="yes" />
    <!-- wrong: no text -->
    <lede-figure [sensitive]="true" />
    <!-- wrong: no such detail -->
    <lede-figure (lede-reveal)="hear($event.detail.open)" />
    <!-- wrong: another event's detail -->
    <lede-share (lede-tool-toggle)="hear($event.detail.revealed)" />
    <lede-figure [zoom]="true" [sensitive]="null" class="wide" />
    <lede-share (lede-tool-toggle)="hear($event.detail.open)" />
  `,
})
export class Wrong {
  protected hear(value: boolean): void {
    void value;
  }
}
