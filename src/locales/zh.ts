import type {LoadToolStrings, Strings} from './strings.js';

export const strings: Strings<'other'> = {
  skipLinks: {
    label: '无障碍链接',
    main: '跳至主要内容',
    navigation: '跳至主导航',
    search: '跳至搜索',
    footer: '跳至页脚',
  },
  breakingBanner: {
    label: '突发新闻',
    dismiss: '关闭：{headline}',
    dismissAll: {
      other: '关闭{count}条新闻',
    },
    pause: '暂停更新',
    resume: '继续更新',
  },
  figure: {
    photo: '照片',
    illustration: '插图',
    chart: '图表',
    video: '视频',
    audio: '音频',
    table: '表格',
    code: '代码',
    embed: '嵌入内容',
    enlarge: '放大图片',
    enlarged: '放大的图片',
    zoomIn: '放大',
    zoomOut: '缩小',
    close: '关闭',
    reveal: '显示图片',
    conceal: '隐藏图片',
    revealOther: '显示',
    concealOther: '隐藏',
    sensitive: '此图片可能引起不适。',
  },
  publisherFooter: {
    printed: '{date}打印自 {address}',
  },
  reader: {
    label: '阅读工具',
    contents: '目录',
    readAloud: '朗读',
    preferences: '显示',
    share: '分享',
    failed: '未能加载，请重试。',
  },
};

export const loadToolStrings: LoadToolStrings = () => import('./tools/zh.js');
