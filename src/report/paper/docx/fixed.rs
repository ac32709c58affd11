//! The parts of a docx that hold none of its content: types, relations, properties, styles, settings, foot.

use super::super::xml::escaped;
use super::super::{Document, Printing, one_line};
use super::layout::{Layout, PADDING};
use crate::locale::{Lang, fit_middle};

/// First line of every part.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/word/document.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "</Types>",
);

pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Target=\"word/document.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>",
    "<Relationship Id=\"rId2\" Target=\"docProps/core.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\"/>",
    "</Relationships>",
);

pub(super) const DOCUMENT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Target=\"styles.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/>",
    "<Relationship Id=\"rId2\" Target=\"settings.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\"/>",
    "<Relationship Id=\"rId3\" Target=\"footer1.xml\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\"/>",
    "</Relationships>",
);

/// The namespace of everything under `word/`.
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

const fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "sv-SE",
        Lang::En => "en-GB",
    }
}

/// Title, language and when it was made.
pub(super) fn properties(document: &Document, printing: &Printing<'_>) -> String {
    let title = escaped(&one_line(&document.title));
    let (language, now) = (code(printing.texts.lang()), printing.now.strftime("%Y-%m-%dT%H:%M:%SZ"));
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title>\
         <dc:creator>Fyrfält</dc:creator><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{now}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{now}</dcterms:modified></cp:coreProperties>"
    )
}

/// Word's present rules rather than those of an old version, and the language of the text.
pub(super) fn settings(lang: Lang) -> String {
    format!(
        "{HEAD}<w:settings {WORD}><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{}\"/></w:settings>",
        code(lang)
    )
}

/// Title, day and page number at the foot of each page.
pub(super) fn footer(document: &Document, layout: &Layout, printing: &Printing<'_>) -> String {
    let title = escaped(&fit_middle(&one_line(&document.title), 60));
    let (middle, right) = (layout.across() / 2, layout.across());
    let (today, page) = (printing.today, escaped(&printing.texts.get("paper-page")));
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("1"));
    let [title, today, page, slash] =
        [title, today.to_string(), format!("{page} "), "/".to_owned()].map(|text| run(&text));
    let (number, count, tab) = (field("PAGE"), field("NUMPAGES"), "<w:r><w:tab/></w:r>");
    format!(
        "{HEAD}<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs><w:tab w:val=\"center\" w:pos=\"{middle}\"/>\
         <w:tab w:val=\"right\" w:pos=\"{right}\"/></w:tabs></w:pPr>{title}{tab}{today}{tab}{page}{number}{slash}{count}\
         </w:p></w:ftr>"
    )
}

/// The styles in use, by the names that word processors know them by.
pub(super) fn styles(layout: &Layout, lang: Lang) -> String {
    let small = layout.letters;
    let styles = [
        paragraph(
            "Heading1",
            "heading 1",
            "Normal",
            "<w:keepNext/><w:spacing w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
            &letters(32, true),
        ),
        paragraph(
            "Heading2",
            "heading 2",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>",
            &letters(24, true),
        ),
        paragraph(
            "Note",
            "Note",
            "Normal",
            "<w:spacing w:after=\"40\"/>",
            "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/>",
        ),
        paragraph("Footer", "footer", "Normal", "<w:spacing w:after=\"0\"/>", &letters(16, false)),
        paragraph("TableText", "Table Text", "Normal", "<w:spacing w:after=\"0\"/>", &letters(small, false)),
        paragraph("TableHead", "Table Head", "TableText", "<w:keepNext/>", "<w:b/>"),
        paragraph("FieldText", "Field Text", "Normal", "<w:spacing w:after=\"0\"/>", ""),
        paragraph("FieldLabel", "Field Label", "FieldText", "", "<w:b/>"),
        paragraph(
            "Gap",
            "Gap",
            "Normal",
            "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
            &letters(8, false),
        ),
    ];
    format!(
        "{HEAD}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         {styles}{table}</w:styles>",
        language = code(lang),
        styles = styles.concat(),
        table = table_grid()
    )
}

fn letters(half_points: usize, bold: bool) -> String {
    format!("{}<w:sz w:val=\"{half_points}\"/>", if bold { "<w:b/>" } else { "" })
}

fn paragraph(id: &str, name: &str, base: &str, paragraph: &str, letters: &str) -> String {
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{base}\"/>\
         <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
}

fn table_grid() -> String {
    let edge = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8C8C8C\"/>");
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).concat();
    let margin = |side: &str, width: usize| format!("<w:{side} w:w=\"{width}\" w:type=\"dxa\"/>");
    let margins = [("top", 20), ("left", PADDING), ("bottom", 20), ("right", PADDING)];
    let margins = margins.map(|(side, width)| margin(side, width)).concat();
    format!(
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
         <w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )
}
