import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/**
 * The component library's themes in the operator's colour, the one that pages and emails have. White can be read on it,
 * so it is the ground of what is pressed; on white it can be read itself, and so are links in the light.
 *
 * @param colour `#rrggbb`; by default the library's own
 * @returns the light one, and the dark one
 */
export function themesIn(colour: string | undefined): readonly [Theme, Theme] {
  if (colour === undefined) return [webLightTheme, webDarkTheme];
  const darker = (share: number) => `color-mix(in srgb, ${colour} ${100 - share}%, black)`;
  const ground = {
    ...{ colorBrandBackground: colour, colorBrandBackgroundHover: darker(12), colorBrandBackgroundPressed: darker(30) },
    ...{ colorBrandBackgroundSelected: darker(20), colorCompoundBrandBackground: colour },
    ...{ colorCompoundBrandBackgroundHover: darker(12), colorCompoundBrandBackgroundPressed: darker(30) },
  };
  const text = {
    ...{ colorBrandForeground1: colour, colorBrandForegroundLink: colour, colorBrandForegroundLinkHover: darker(20) },
    ...{
      colorBrandForegroundLinkPressed: darker(30),
      colorCompoundBrandForeground1: colour,
      colorBrandStroke1: colour,
    },
  };
  return [
    { ...webLightTheme, ...ground, ...text },
    { ...webDarkTheme, ...ground },
  ];
}
