/** A type of document with the abbreviations that stand for it in a document number. */
export type DocumentType = {
  readonly name: string;
  /** Other printed names that mean the same type; matched longest first. */
  readonly longer: readonly string[];
  readonly abbreviations: readonly string[];
  /** True where the name is an everyday word too ("báo cáo 06 tháng"), so that a bare number after it means nothing. */
  readonly everyday: boolean;
};

const row = (name: string, abbreviations: string, everyday = false, longer: readonly string[] = []): DocumentType => ({
  name,
  longer,
  abbreviations: abbreviations.split(" ").filter((abbreviation) => abbreviation !== ""),
  everyday,
});

/**
 * Types of documents. Where two share an abbreviation the first row is meant.
 *
 * @see Nghị định 30/2020/NĐ-CP, Phụ lục III (administrative documents)
 * @see Hướng dẫn 36-HD/VPTW of 2018 (party documents: KL, QĐi, TTr, CTr)
 * @see Luật 80/2015/QH13 on legal documents (Luật, Bộ luật, Pháp lệnh, Nghị định, Thông tư)
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  row("Nghị quyết", "NQ", false, ["Nghị quyết liên tịch"]),
  row("Quyết định", "QĐ"),
  row("Chỉ thị", "CT"),
  row("Kết luận", "KL"),
  row("Quy chế", "QC", true, ["Quy chế phối hợp"]),
  row("Quy định", "QyĐ QĐi", true),
  row("Thông cáo", "TC"),
  row("Thông báo", "TB", true, ["Thông báo kết luận"]),
  row("Hướng dẫn", "HD", true, ["Hướng dẫn liên ngành", "Hướng dẫn liên tịch"]),
  row("Chương trình", "CTr CTHĐ CTPH", true, [
    "Chương trình phối hợp",
    "Chương trình hành động",
    "Chương trình công tác",
  ]),
  row("Kế hoạch", "KH KHPH", true, ["Kế hoạch phối hợp", "Kế hoạch liên tịch", "Kế hoạch hành động"]),
  row("Phương án", "PA", true),
  row("Đề án", "ĐA", true),
  row("Dự án", "DA", true),
  row("Báo cáo", "BC", true),
  row("Biên bản", "BB", true),
  row("Tờ trình", "TTr"),
  row("Công văn", "CV"),
  row("Công điện", "CĐ"),
  row("Thông tri", ""),
  row("Thông tư liên tịch", "TTLT"),
  row("Thông tư", "TT"),
  row("Nghị định", "NĐ"),
  row("Pháp lệnh", "PL"),
  row("Lệnh", "L", true),
  row("Bộ luật", ""),
  row("Luật", ""),
  row("Hiến pháp", ""),
  row("Hợp đồng", "HĐ", true),
  row("Giấy mời", "GM", true),
  row("Văn bản hợp nhất", "VBHN"),
  row("Văn bản", "", true),
];

/** Parts of a number's symbol in the case that they are printed in, for numbers that were typed without it. */
export const SYMBOL_PARTS: readonly string[] =
  "QĐ NĐ ĐA CĐ HĐ QyĐ QĐi CTr TTr UBND HĐND CP TTg TW TU HU ĐU QH UBTVQH MTTQ BNV BGDĐT BTGDVTU BTGDVTW BDVTU BDVTW VPTU VPTW BCSDUBND BCSĐUBND TCĐBCP CTTN BĐG".split(
    " ",
  );

/** The word for "number" between a type and its number. */
export const NUMBER_WORD = "số";
