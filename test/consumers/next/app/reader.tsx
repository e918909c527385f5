'use client';

export {Page as Reader} from '../../react/src/page';
