import { theme, type ThemeConfig } from 'antd'

const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Segoe UI', system-ui, sans-serif"

// A movement that the sheet forbids would never end, and a menu that waits for its end never open.
const MOTION = !matchMedia('(prefers-reduced-motion: reduce)').matches

const SHARED = { motion: MOTION, fontFamily: FONT, borderRadius: 6, controlHeight: 34, wireframe: false }

/** Ant Design in the design's colours; base.css has the same values for our own styles. */
export const LIGHT: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#1b5fa8',
    colorInfo: '#1b5fa8',
    colorLink: '#1b5fa8',
    colorSuccess: '#1a7048',
    colorWarning: '#935400',
    colorError: '#bf2318',
    colorBgLayout: '#f3f5f8',
    colorText: '#16202c',
    colorTextSecondary: '#4a5766',
    colorTextTertiary: '#566270',
    colorTextDescription: '#566270',
    colorTextPlaceholder: '#6b7683',
    colorBorder: '#ccd4dd',
    colorBorderSecondary: '#dde3ea',
  },
}

export const DARK: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#3d86d4',
    colorInfo: '#5ea2e8',
    colorLink: '#5ea2e8',
    colorSuccess: '#62c795',
    colorWarning: '#f0b354',
    colorError: '#ff8278',
    colorBgBase: '#1a2129',
    colorBgLayout: '#11161c',
    colorBgContainer: '#1a2129',
    colorBgElevated: '#232c36',
    colorBorder: '#435060',
    colorBorderSecondary: '#323c48',
    colorText: '#e6ebf1',
    colorTextSecondary: '#aab6c4',
    colorTextTertiary: '#8d9aa9',
    colorTextDescription: '#8d9aa9',
    colorTextPlaceholder: '#8d9aa9',
  },
}
