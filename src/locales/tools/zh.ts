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
    publisher: '原样式',
    theme: '配色',
    themes: {
      system: '跟随设备',
      light: '浅色',
      sepia: '米黄',
      dark: '深色',
      contrast: '高对比度',
    },
    forcedColors: '设备自身的高对比度配色已开启，优先于此处的选择。',
    sizeAndSpacing: '字号与间距',
    size: '字号',
    spacing: '间距',
    spacings: ['稍宽', '较宽', '宽', '很宽', '最宽'],
    font: '字体',
    fonts: {
      sans: '黑体',
      serif: '宋体',
      'low-vision': '低视力字体',
    },
    lowVisionFont: '低视力字体使用专为此设计的{font}。',
    lowVisionInstead: '设备和本网站都没有低视力专用字体，改用{font}。',
    lowVisionMissing: '设备和本网站都没有低视力专用字体，改用设备的黑体。',
    width: '行长',
    widths: {
      narrow: '短',
      wide: '长',
      full: '全宽',
    },
    alignment: '对齐',
    left: '左对齐',
    right: '右对齐',
    justified: '两端对齐',
    reset: '恢复原样式',
    resetDone: '已全部恢复为原样式。',
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
