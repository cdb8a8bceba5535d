//! XLSX (ECMA-376): parts of XML in an archive. Cells are read as they come by. XLSB has the same parts, most of them as records.

mod cells;
mod strings;
mod styles;

use super::part::{Part, Piece, attribute, unpacked};
use super::strings::Strings;
use super::{Filling, Workbook, xlsb};
use crate::Error;
use crate::packed::Packed;
use styles::Styles;

pub(super) fn open(packed: &Packed<'_>) -> Option<Result<Workbook, Error>> {
    packed.named("[Content_Types].xml")?;
    let book = path_of_book(packed)?;
    Some(read(packed, &book))
}

/// As the archive says, or where every program puts it.
fn path_of_book(packed: &Packed<'_>) -> Option<String> {
    let said = Part::of(packed, "_rels/.rels", &mut 0)
        .ok()
        .flatten()
        .and_then(|part| relations(&part).ok()?.into_iter().find(|relation| relation.is("officeDocument")));
    let path = said.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| resolved("", &relation.target));
    // A document or a presentation has no book.
    (path.ends_with("workbook.xml") || path.contains("workbook"))
        .then_some(path)
        .filter(|path| packed.named(path).is_some())
}

fn read(packed: &Packed<'_>, path: &str) -> Result<Workbook, Error> {
    let mut bytes = 0;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let name = path.rsplit('/').next().unwrap_or_default();
    let relations = match Part::of(packed, &resolved(folder, &format!("_rels/{name}.rels")), &mut bytes)? {
        Some(part) => relations(&part)?,
        None => Vec::new(),
    };
    let of_kind = |kind: &str| relations.iter().find(|it| it.is(kind)).map(|it| resolved(folder, &it.target));
    if name.ends_with(".bin") {
        let mut records = |path: Option<String>| match path {
            Some(path) => unpacked(packed, &path, &mut bytes),
            None => Ok(None),
        };
        let strings = records(of_kind("sharedStrings"))?.unwrap_or_default();
        let styles = records(of_kind("styles"))?.unwrap_or_default();
        let book = records(Some(path.to_owned()))?.ok_or(Error::NotOpened)?;
        let part = |id: &str| {
            let relation = relations.iter().find(|relation| relation.id == id && relation.is("worksheet"));
            records(relation.map(|relation| resolved(folder, &relation.target)))
        };
        return xlsb::read(&book, &strings, &styles, part);
    }
    let mut part = |path: Option<String>| match path {
        Some(path) => Part::of(packed, &path, &mut bytes),
        None => Ok(None),
    };
    let strings =
        part(of_kind("sharedStrings"))?.map(|part| strings::read(&part)).transpose()?.unwrap_or_default();
    let styles = part(of_kind("styles"))?.map(|part| Styles::of(&part)).transpose()?.unwrap_or_default();
    let book = part(Some(path.to_owned()))?.ok_or(Error::NotOpened)?;
    let (sheets, is_1904) = sheets(&book)?;
    let mut filling = Filling { is_1904, ..Filling::default() };
    for (name, id) in sheets {
        let Some(relation) = relations.iter().find(|relation| relation.id == id && relation.is("worksheet"))
        else {
            continue;
        };
        let Some(sheet) = part(Some(resolved(folder, &relation.target)))? else { continue };
        filling.begin_sheet(&name)?;
        cells::read(&sheet, &strings, &styles, is_1904, &mut filling)?;
    }
    filling.finish()
}

/// Which part is what for another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

fn relations(part: &Part) -> Result<Vec<Relation>, Error> {
    let mut relations = Vec::new();
    part.each(|piece| {
        if let Piece::Start(e) = piece
            && e.local_name().as_ref() == "Relationship"
        {
            let text = |name| attribute(e, name).unwrap_or_default();
            relations.push(Relation { id: text("Id"), kind: text("Type"), target: text("Target") });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// Names and relations of the sheets, in their order, and whether days count from 1904.
fn sheets(book: &Part) -> Result<(Vec<(String, String)>, bool), Error> {
    let mut sheets = Vec::new();
    let mut is_1904 = false;
    book.each(|piece| {
        if let Piece::Start(e) = piece {
            match e.local_name().as_ref() {
                "sheet" => sheets.extend(attribute(e, "name").zip(attribute(e, "id"))),
                "workbookPr" => {
                    is_1904 = attribute(e, "date1904").is_some_and(|it| it == "1" || it == "true")
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok((sheets, is_1904))
}

/// A path of the archive, from one that is relative to a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::packed::tests::pack;

    const RELS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK_RELS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns:r="x"><sheets><sheet name="주문 &amp; 1" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

    /// A workbook of one sheet, its cells as XML.
    pub(crate) fn workbook(strings: &str, cells: &str) -> Vec<u8> {
        let sheet = format!(
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>"
        );
        let strings = format!("<sst uniqueCount=\"99999999999999\">{strings}</sst>");
        pack(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", RELS.as_bytes()),
            ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
            ("xl/workbook.xml", BOOK.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
            ("xl/styles.xml", STYLES.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    }

    fn open(bytes: &[u8]) -> Result<Workbook, Error> {
        super::open(&Packed::open(bytes).unwrap()?).unwrap()
    }

    #[test]
    fn every_kind_of_cell() {
        let strings = "<si><t>주문 &amp; 번호&#x20;</t></si><si><r><t>두 </t></r><r><t xml:space='preserve'>조각</t></r><rPh><t>음</t></rPh></si>";
        let cells = "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='inlineStr'><is><t>안 &lt;에</t></is></c>\
            <c r='D2'><v>509812044885</v></c><c><v>3023972330657702</v></c><c s='1'><v>46283</v></c><c r='G2' s='2'><v>46283.5</v></c>\
            <c t='str'><f>A1</f><v>식&amp;</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='d'><v>2026-09-18</v></c><c s='9'/><c><v/></c></row>\
            <row><c><v>41.200000000000003</v></c><c t='s'><v>7</v></c></row>";
        let book = open(&workbook(strings, cells)).unwrap();
        let rows: Vec<_> = book.sheets[0].rows().collect();
        assert_eq!(book.sheets[0].name, "주문 & 1");
        assert_eq!(
            rows[0],
            (
                2,
                vec![
                    "주문 & 번호",
                    "두 조각",
                    "안 <에",
                    "509812044885",
                    "3.02397E+15",
                    "2026-09-18",
                    "2026-09-18 12:00:00",
                    "식&",
                    "TRUE",
                    "#N/A",
                    "2026-09-18"
                ]
            )
        );
        assert_eq!(rows[1], (3, vec!["41.2"]));
    }

    #[test]
    fn far_cells_cost_nothing() {
        let book = open(&workbook("", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row><row><c r='ZZZZZZZZZZ99999999999'><v>2</v></c></row>")).unwrap();
        assert_eq!(book.sheets[0].cells.len(), 2);
    }

    #[test]
    fn entities_of_its_own_are_not_followed() {
        let doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        let book = open(&workbook("", &format!("{doctype}<row><c t='str'><v>1&b;2</v></c></row>")));
        assert!(book.is_err() || book.is_ok_and(|book| book.sheets[0].text.len() < 10));
    }

    #[test]
    fn what_breaks_off_is_not_opened() {
        assert_eq!(open(&workbook("", "<row><c><v>1</v></row>")).map(|_| ()), Err(Error::NotOpened));
        assert_eq!(open(&workbook("", "")).map(|_| ()), Err(Error::Empty));
        let document = pack(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<a/>")]);
        assert!(super::open(&Packed::open(&document).unwrap().unwrap()).is_none());
    }
}
