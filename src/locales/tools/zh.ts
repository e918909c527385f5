import type {ToolStrings} from '../tool-strings.js';

export const toolStrings: ToolStrings<'other'> = {
  panel: {
    close: '关闭',
  },
  contents: {
    label: '本文内容',
  },
  preferences: {
    label: '阅读偏好',
  },
  readAloud: {
    label: '朗读',
  },
  progress: {
    label: '阅读进度',
    minutesLeft: {
      other: '还剩 {count} 分钟',
    },
  },
  share: {
    label: '分享本文',
  },
};
