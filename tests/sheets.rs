//! Whole runs of `tutur import` and `tutur export`. The businesses in `tests/sheets/` are invented.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::fs;

use support::run::{Folder, Ran, jalankan, run};
use tutur::answers::Answers;
use tutur::source::Source;

fn import(sheet: &str, folder: &Folder, more: &[&str]) -> Ran {
    let (sheet, out) = (format!("tests/sheets/{sheet}"), folder.at("out"));
    let mut arguments = vec!["import", sheet.as_str(), "-o", out.as_str()];
    arguments.extend(more);
    run(&arguments)
}

fn read(text: &str) -> Answers {
    Answers::read(&Source::new("test", text), support::kit()).unwrap()
}

/// A sheet in a folder of its own, so that a mapping file can be written beside it.
fn beside(folder: &Folder, sheet: &str) -> String {
    folder.holds(sheet, fs::read(format!("{}/tests/sheets/{sheet}", env!("CARGO_MANIFEST_DIR"))).unwrap())
}

#[test]
fn an_indonesian_google_form_is_imported_without_touching_it() {
    let folder = Folder::new();
    let ran = import("google-id.csv", &folder, &[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("2 rows; 15 columns are matched\n"), "{}", ran.out);
    assert!(ran.out.contains(
        "left out, because a form adds them itself or the mapping file says so: Stempel waktu, Alamat Email\n"
    ));
    let text = folder.read("out/dapur-rini-abon-lele-asap.yaml");
    assert!(text.contains("language: id\n") && text.contains("  sector: food\n"), "{text}");
    // as typed: the zero of a telephone number, the stop in a price
    assert!(text.contains("081234567890") && text.contains("Rp35.000"), "{text}");
    assert!(text.contains("    Tetangga saya, Bu Parti, meminjamkan tungkunya sampai Lebaran.\n"), "{text}");
    let other = read(&folder.read("out/anyam-kali-bening-tas-mendong.yaml"));
    assert_eq!(other.answers.len(), 15);
    // and they can be told
    let told = run(&["batch", &folder.at("out"), "-o", &folder.at("stories")]);
    assert!(told.out.contains("told                                           2\n"), "{}{}", told.out, told.err);
}

#[test]
fn a_fault_is_told_with_its_row_and_column() {
    let folder = Folder::new();
    let ran = import("google-en.csv", &folder, &[]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.err.contains("row 3, column I (In which year did you begin?): `start_year` should be a year"),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("1 answers files written") && ran.out.contains("1 rows have faults"), "{}", ran.out);
    let text = folder.read("out/fen-loft-half-tide-mug.yaml");
    assert!(text.contains("language: en\n") && text.contains("+44 1632 960123"), "{text}");
}

#[test]
fn what_is_not_clear_goes_to_a_mapping_file() {
    let folder = Folder::new();
    let sheet = beside(&folder, "excel-semicolon.csv");
    let ran = run(&["import", &sheet, "-o", &folder.at("out")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("  E: Jenis barangnya apa") && ran.out.contains("  H: Catatan panitia"), "{}", ran.out);
    let map = folder.read("excel-semicolon.map.yaml");
    assert!(map.contains("  \"Catatan panitia\":") && map.contains("  \"Nama usaha\": business\n"), "{map}");
    assert!(!folder.read("out/madu-wanalaya-madu-kelulut.yaml").contains("250 ml"));
    let filled = map.replace("  \"Jenis barangnya apa\":", "  \"Jenis barangnya apa\": product_kind #");
    folder.holds("filled.yaml", &filled);
    let again = ["import", &sheet, "-o", &folder.at("out"), "--map", &folder.at("filled.yaml")];
    let ran = run(&again);
    assert!(ran.code == 3 && ran.err.contains("row 2: ") && ran.err.contains("is there already"), "{}", ran.err);
    assert!(
        ran.out.contains("left out, because a form adds them itself or the mapping file says so: Catatan panitia\n")
    );
    assert_eq!(run(&[&again[..], &["--force"]].concat()).code, 0);
    assert!(folder.read("out/madu-wanalaya-madu-kelulut.yaml").contains("  product_kind: madu hutan, 250 ml\n"));
    folder.holds("filled.yaml", filled.replace("product_kind #", "product_knd #"));
    run(&again).failed(3, &["there is no question called `product_knd`; did you mean `product_kind`?"]);
}

#[test]
fn workbooks_are_read_as_they_are() {
    let folder = Folder::new();
    let ran = import("excel.xlsx", &folder, &[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("Other sheets, not read (--sheet NAME reads one): Panitia\n"), "{}", ran.out);
    let one = folder.read("out/kopi-lembah-robusta-lembah.yaml");
    for line in
        ["as_of: 2026-05-01\n", "  start_year: 2012\n", "  team: 3\n", "081234567890", "Rp45.000", "2.500 bungkus"]
    {
        assert!(one.contains(line), "{line} is not in\n{one}");
    }
    let other = folder.read("out/tempe-sanan-jaya-keripik-tempe.yaml");
    for line in ["  link: 6281234567890\n", "  price: 12500\n", "  sold: 1,5\n"] {
        assert!(other.contains(line), "{line} is not in\n{other}");
    }
    import("excel.xlsx", &folder, &["--sheet", "Panitya"])
        .failed(2, &["there is no sheet `Panitya`", "Jawaban, Panitia"]);
    let ods = Folder::new();
    assert_eq!(import("libreoffice.ods", &ods, &[]).code, 0);
    assert!(ods.read("out/kopi-lembah-robusta-lembah.yaml").contains("  start_year: 2012\n"));
}

#[test]
fn answers_come_back_from_a_table() {
    let folder = Folder::new();
    let mut files: Vec<String> = Vec::new();
    for place in ["tests/answers", "examples"] {
        for entry in fs::read_dir(format!("{}/{place}", env!("CARGO_MANIFEST_DIR"))).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == "yaml") {
                files.push(path.to_str().unwrap().to_owned());
            }
        }
    }
    let awkward = "language: en\nas_of: 2026-05\nbusiness:\n  business: \"=SUM(A1)\"\n  owner: \"'quoted'\"\n  role: \"- a dash\"\nproduct:\n  \
                   product: '+62'\norigin:\n  before: |\n    One.\n\n    Two, \"three\".\nmaterials:\n  materials: [\"a, b\", c]\n  senses: \"a; b\"\nprivate: \
                   [owner, price]\nlater: [teacher]\nkept:\n  old_name: some text\n  old_list: [x]\n";
    files.push(folder.holds("awkward.yaml", awkward));
    let table = folder.at("all.csv");
    let mut arguments = vec!["export", "-o", &table];
    arguments.extend(files.iter().map(String::as_str));
    assert_eq!(run(&arguments).code, 0);
    let out = folder.at("back");
    let ran = run(&["import", &table, "-o", &out]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for file in &files {
        let name = std::path::Path::new(file).file_name().unwrap().to_str().unwrap();
        let before = read(&fs::read_to_string(file).unwrap());
        assert_eq!(read(&folder.read(&format!("back/{name}"))), before, "{name}");
    }
    // a second time writes the same table
    let again = folder.at("again.csv");
    let mut arguments = vec!["export", "-o", &again];
    arguments.extend(files.iter().map(String::as_str));
    run(&arguments);
    assert_eq!(folder.read("again.csv"), folder.read("all.csv"));
}

#[test]
fn a_table_of_nothing_is_told() {
    let folder = Folder::new();
    let odd = folder.holds("odd.csv", "colour,weight\nred,3\n");
    run(&["import", &odd, "-o", &folder.at("out")]).failed(3, &["no heading of", "odd.map.yaml"]);
    assert!(folder.read("odd.map.yaml").contains("\"colour\":"));
    let empty = folder.holds("empty.csv", "business,owner\n");
    run(&["import", &empty, "-o", &folder.at("out")]).failed(3, &["there is nothing in"]);
    let other = folder.holds("table.doc", "x");
    run(&["import", &other, "-o", &folder.at("out")]).failed(2, &["is no table", ".xlsx"]);
    jalankan(&["import", &empty, "-o", &folder.at("out")]).failed(3, &["kosong", "baris pertama memuat judul kolom"]);
    assert!(import("google-id.csv", &folder, &["--dry-run"]).out.contains("2 answers files would be written"));
    assert!(!folder.path("out").exists());
}
