/** Where there is no sound card, Firefox takes every recording for broken: it gets one that makes no sound. */
export const firefoxPreferences = {'media.cubeb.force_mock_context': true};
