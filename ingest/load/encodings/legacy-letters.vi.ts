/**
 * TCVN 5712:1993 VN3 ("ABC", fonts named .Vn…): the letter of each byte from 0xA1 to 0xFE; "·" where it has none. Letters with a tone have
 * no capitals of their own: fonts named .Vn…H show the small ones as capitals.
 */
export const TCVN3_LETTERS =
  "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";

/** The first byte of `TCVN3_LETTERS`. */
export const TCVN3_FIRST = 0xa1;

/** VNI Windows: what is written for a small letter, with the letter itself at its end. Capitals are written with capitals. */
export const VNI_LETTERS: readonly string[] =
  "aùá aøà aûả aõã aïạ eùé eøè eûẻ eõẽ eïẹ oùó oøò oûỏ oõõ oïọ uùú uøù uûủ uõũ uïụ yùý yøỳ yûỷ yõỹ aââ aáấ aàầ aåẩ aãẫ aäậ eâê eáế eàề eåể eãễ eäệ oâô oáố oàồ oåổ oãỗ oäộ aêă aéắ aèằ aúẳ aüẵ aëặ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ öư öùứ öøừ öûử öõữ öïự íí ìì æỉ óĩ òị îỵ ñđ".split(
    " ",
  );

/** Written with a capital in documents, which TCVN3 cannot do with a toned letter. Small letters. */
export const CAPITALISED_WORDS: RegExp = /(?<![\p{L}])ủy(?= (?:ban|viên)(?![\p{L}]))/gu;
