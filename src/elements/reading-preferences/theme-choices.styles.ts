// Generated from tokens.json by scripts/generate/themes.ts.
import {css} from 'lit';

/** Each theme's button has the colours of the theme. */
export const themeChoiceStyles = css`
  @media (forced-colors: none) {
    .preferences .light {
      background: #fff;
      color: #1a1a1a;

      --accent: #9b1419;
    }

    .preferences .sepia {
      background: #f8f0dd;
      color: #2a2018;

      --accent: #7d1d0e;
    }

    .preferences .dark {
      background: #161513;
      color: #e9e6e1;

      --accent: #ff9d94;
    }

    .preferences .contrast {
      background: #000;
      color: #fff;

      --accent: #ffeb3b;
    }

    .preferences :is(.light, .sepia, .dark, .contrast) [type='radio'] {
      color: var(--accent);
    }
  }
`;
