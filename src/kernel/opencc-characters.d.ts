/** OpenCC's table of traditional characters: pairs `繁 简` (more than one simplified form behind another space), parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;

  export { pairs as default };
}
