import '@rhds/elements/rh-blockquote/rh-blockquote.js';
import '@rhds/elements/rh-card/rh-card.js';
import '@rhds/elements/rh-footer/rh-footer.js';
import '@rhds/elements/rh-skip-link/rh-skip-link.js';
