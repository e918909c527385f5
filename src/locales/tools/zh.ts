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
    bar: '阅读进度：{percent}',
    minutesLeft: {
      other: '还剩约 {count} 分钟',
    },
    hoursLeft: {
      other: '还剩约 {count} 小时',
    },
    lessThanAMinute: '还剩不到一分钟',
    finished: '已读完',
    resumable: '可以从上次停下的地方继续阅读。',
    resume: '从上次停下的地方继续',
    dismiss: '不用了',
  },
  share: {
    label: '分享本文',
  },
};
