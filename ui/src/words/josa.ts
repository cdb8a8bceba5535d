// Korean particles (조사) that take their form from the last sound before them. The same rule as `Josa` in the Rust crate
// munjigi-words; both are held to josa-cases.json.

/** A particle, named by its two forms: the one after a consonant (받침) first. */
export type Pair = "은는" | "이가" | "을를" | "과와" | "으로로";

/**
 * The word with the particle behind it.
 *
 * Digits are read in Korean and a Latin word by the name of its last letter, except that small -ng and -le are read as
 * in Coupang (쿠팡) and Google (구글). Signs behind the last letter are passed over. Where the sound is not known both
 * forms are written: `鞋을(를)`.
 */
export function josa(word: string, pair: Pair): string {
  const { consonant, vowel, unknown } = forms[pair];
  switch (lastSound(word)) {
    case "vowel":
      return word + vowel;
    case "rieul":
      return word + (pair === "으로로" ? vowel : consonant);
    case "consonant":
      return word + consonant;
    case "unknown":
      return word + unknown;
  }
}

type Sound = "vowel" | "rieul" | "consonant" | "unknown";

const forms: Record<Pair, Record<"consonant" | "vowel" | "unknown", string>> = {
  은는: { consonant: "은", vowel: "는", unknown: "은(는)" },
  이가: { consonant: "이", vowel: "가", unknown: "이(가)" },
  을를: { consonant: "을", vowel: "를", unknown: "을(를)" },
  과와: { consonant: "과", vowel: "와", unknown: "과(와)" },
  으로로: { consonant: "으로", vowel: "로", unknown: "(으)로" },
};

function lastSound(word: string): Sound {
  const letters = word.match(/[\p{Alphabetic}\p{Number}]/gu) ?? [];
  const last = letters.at(-1);
  if (last === undefined) return "unknown";
  const ending = (letters.at(-2) ?? "") + last;
  if (ending === "ng") return "consonant";
  if (ending === "le") return "rieul";
  if (last >= "가" && last <= "힣") return syllable(last);
  return sounds.find(([letter]) => letter.test(last))?.[1] ?? "unknown";
}

function syllable(syllable: string): Sound {
  const final = (syllable.charCodeAt(0) - "가".charCodeAt(0)) % 28;
  if (final === 0) return "vowel";
  return final === 8 ? "rieul" : "consonant";
}

const sounds: [RegExp, Sound][] = [
  // Decomposed Hangul, as macOS writes file names.
  [/[\u1161-\u1175]/, "vowel"],
  [/\u11AF/, "rieul"],
  [/[\u11A8-\u11C2]/, "consonant"],
  // Letters alone are read by name: ㅋ 키읔, ㄹ 리을.
  [/ㄹ/, "rieul"],
  [/[ㄱ-ㅎ]/, "consonant"],
  [/[ㅏ-ㅣ]/, "vowel"],
  // 일 이 삼 사 오 육 칠 팔 구 영.
  [/[178]/, "rieul"],
  [/[036]/, "consonant"],
  [/[2459]/, "vowel"],
  [/[Ll]/, "rieul"],
  [/[MmNn]/, "consonant"],
  [/[A-Za-z]/, "vowel"],
];
