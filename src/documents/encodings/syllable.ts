/** Every rime of Vietnamese without its tone, by its first letter. */
const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu',
  'o oa oac oach oai oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu',
  'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
].flatMap((line) => line.split(' '));
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const SYLLABLE = new RegExp(`^(?:${ONSETS.join('|')})?(?:${RIMES.join('|')})$`, 'u');
/** No syllable is longer than "nghiêng". */
const LONGEST = 7;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether `word` is built as a Vietnamese syllable: onset, rime and at most one tone, which a stop at the end limits. */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  const parts = word.toLowerCase().normalize('NFD');
  const [tone, ...more] = parts.match(TONES) ?? [];
  const plain = parts.replace(TONES, '').normalize('NFC');
  if (more.length > 0 || !SYLLABLE.test(plain)) return false;
  return !/(?:c|ch|p|t)$/u.test(plain) || tone === '\u0301' || tone === '\u0323';
}
