//! Sentences, lists, numbers, quotations, persons and headings.

use super::ID;
use super::support::{pieces, table, untouched};
use tutur::language::person::{pronouns, third};
use tutur::language::{finish, id, list, quotes, text};

#[test]
fn sentences_are_finished_and_nothing_else() {
    table(
        |raw| finish::sentence(raw, ID),
        &[
            ("harganya Rp145.500", "Harganya Rp145.500."),
            ("buka pukul 08.00", "Buka pukul 08.00."),
            ("buka Pk. 10.00 , tutup Pk. 17.00", "Buka Pk. 10.00, tutup Pk. 17.00."),
            ("kami menjual keripik, sambal, dll.", "Kami menjual keripik, sambal, dll."),
            ("kami menjual keripik, sambal, dll..", "Kami menjual keripik, sambal, dll."),
            ("a.n. Tutik Handayani", "A.n. Tutik Handayani."),
            ("dr. Sari membantu kami", "dr. Sari membantu kami."),
            ("Hj. Rohaya mengajari saya", "Hj. Rohaya mengajari saya."),
            ("pemiliknya Rusmiati, S.E.", "Pemiliknya Rusmiati, S.E."),
            ("12 penenun bekerja di sini", "Dua belas penenun bekerja di sini."),
            ("100 botol terjual", "Seratus botol terjual."),
            ("150 botol terjual", "150 botol terjual."),
            ("13 sampai 20 sampan sehari", "13 sampai 20 sampan sehari."),
            ("2 kg cabai", "2 kg cabai."),
            ("3 juta orang", "3 juta orang."),
            ("2017 kami mulai", "2017 kami mulai."),
            ("“Enak,” katanya", "“Enak,” katanya."),
            ("katanya, “Enak!”", "Katanya, “Enak!”"),
            ("katanya, “Enak.”.", "Katanya, “Enak.”"),
            ("@sambalbututik melayani pesanan", "@sambalbututik melayani pesanan."),
            ("ibu mertua saya", "Ibu mertua saya."),
        ],
    );
}

#[test]
fn what_is_no_prose_comes_through_untouched() {
    untouched(
        ID,
        &[
            "Rp145.500",
            "Rp825 triliun",
            "Rp1,5 juta",
            "US$250",
            "€30",
            "08.00",
            "08.00–17.00",
            "Pk. 10.00",
            "3,5 kg",
            "1.250 botol",
            "https://toko.example/a_b?x=1&y=2",
            "toko.example",
            "halo@toko.example",
            "@bu_tutik",
            "#26",
            "No. 73D",
            "RT 03 RW 02",
            "RT 03/RW 02",
            "Jl. Mawar",
            "Jln. Mawar Gg. 3",
            "Hj. Rohaya",
            "H. Darmin",
            "dr. Sari",
            "Dr. Sari",
            "Rusmiati, S.E., M.M.",
            "a.n. Tutik",
            "d.a. Toko Jaya",
            "u.p. Bagian Pesanan",
            "5 × 3 cm",
            "30°C",
            "50%",
            "P-IRT",
            "BPOM",
            "ITB",
            "P-IRT 2063573010123-25",
            "SDN 2",
            "PT Maju",
            "CV Jaya",
            "s.d. pukul 17.00",
            "dll.",
            "tgl. 3 Mei",
            "Kab. Malang",
            "Kec. Pakis",
            "081234567890",
            "0812-3456-7890",
            "24 jam",
            "KUR BRI",
            "17 Agustus 1945",
            "2009-2015",
            "½ kg",
            "50:50",
            "ibu-ibu",
            "M. Yusuf",
            "Moh. Yusuf",
        ],
    );
}

#[test]
fn sentences_end_where_a_reader_stops() {
    pieces(&[
        ("Buka pukul 08.00. Tutup pukul 17.00.", &["Buka pukul 08.00.", "Tutup pukul 17.00."]),
        ("Rumahnya di Jl. Mawar No. 73D. Catnya hijau.", &["Rumahnya di Jl. Mawar No. 73D.", "Catnya hijau."]),
        ("Gurunya Hj. Rohaya. Beliau galak.", &["Gurunya Hj. Rohaya.", "Beliau galak."]),
        ("Pemiliknya Rusmiati, S.E. Dulu guru.", &["Pemiliknya Rusmiati, S.E.", "Dulu guru."]),
        ("Kami jual keripik, dll. Pesan dulu.", &["Kami jual keripik, dll.", "Pesan dulu."]),
        ("Kami jual keripik, dll. di pasar.", &["Kami jual keripik, dll. di pasar."]),
        ("Laku? Tidak. Dikembalikan semua.", &["Laku?", "Tidak.", "Dikembalikan semua."]),
        ("Transfer a.n. Tutik. Lalu kabari.", &["Transfer a.n. Tutik.", "Lalu kabari."]),
        ("Rumahnya di RT 03. Jalannya sempit.", &["Rumahnya di RT 03.", "Jalannya sempit."]),
        ("Harganya Rp145.500. murah", &["Harganya Rp145.500.", "murah"]),
    ]);
}

#[test]
fn lists_are_read_aloud() {
    let join = |items: &[&str]| list::join(items, ID, false);
    assert_eq!(join(&["gambir"]), "gambir");
    assert_eq!(join(&["gambir", "katun"]), "gambir dan katun");
    assert_eq!(join(&["gambir", "katun", "kulit jengkol"]), "gambir, katun, dan kulit jengkol");
    assert_eq!(join(&["gula dan garam", "cabai"]), "gula dan garam serta cabai");
    assert_eq!(join(&["gula dan garam", "cabai", "terasi"]), "gula dan garam, cabai, serta terasi");
    assert_eq!(join(&["cabai, yang merah", "terasi"]), "cabai, yang merah; dan terasi");
    assert_eq!(list::join(&["pengawet", "pewarna"], ID, true), "pengawet atau pewarna");
    assert_eq!(list::join(&["pengawet", "pewarna", "MSG"], ID, true), "pengawet, pewarna, atau MSG");
}

#[test]
fn a_run_of_things_becomes_a_list_and_nothing_else_does() {
    table(
        |given| list::listed(given, ID),
        &[
            ("pengantin, penari, wisudawan", "pengantin, penari, dan wisudawan"),
            ("kerja, kondangan", "kerja dan kondangan"),
            ("warung, kedai dan orang kantor", "warung, kedai, dan orang kantor"),
            (
                "wisatawan lokal dan mancanegara, juga pecinta bola",
                "wisatawan lokal dan mancanegara, juga pecinta bola",
            ),
            ("kopi bubuk robusta, tanpa merek", "kopi bubuk robusta, tanpa merek"),
            ("gula aren murni, dibungkus daun", "gula aren murni, dibungkus daun"),
            ("wayang kulit kerbau, tatah sungging tangan", "wayang kulit kerbau, tatah sungging tangan"),
            ("pijat tradisional, refleksi", "pijat tradisional dan refleksi"),
            ("pisau dari pelat strip, gaman dari per mobil", "pisau dari pelat strip dan gaman dari per mobil"),
            ("kapal dari seng, jalan sendiri pakai api", "kapal dari seng, jalan sendiri pakai api"),
            ("gulung dinamo pompa air, mesin jahit, bor", "gulung dinamo pompa air, mesin jahit, dan bor"),
            ("petani, toko di Semin dan Pacitan", "petani serta toko di Semin dan Pacitan"),
            ("sambal ikan asap, level 1 sampai 5", "sambal ikan asap, level 1 sampai 5"),
            ("ruko bekas toko kaset, baunya lem", "ruko bekas toko kaset, baunya lem"),
            ("penjahit", "penjahit"),
        ],
    );
}

#[test]
fn numbers_are_written_out() {
    for (value, written) in
        [(7.0, "7"), (1200.0, "1.200"), (1_000_000.0, "1.000.000"), (2.5, "2,5"), (1234.75, "1.234,75")]
    {
        assert_eq!(list::number(value, ID), written);
    }
    for (value, words) in
        [(1, "satu"), (11, "sebelas"), (12, "dua belas"), (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus")]
    {
        assert_eq!(list::in_words(value, ID).unwrap(), words);
    }
    assert_eq!(list::in_words(101, ID), None);
}

#[test]
fn quotation_marks() {
    table(
        |text| quotes::typographic(text).into_owned(),
        &[
            ("\"Enak,\" katanya.", "“Enak,” katanya."),
            ("hari Jum'at", "hari Jum’at"),
            ("\"Kata ibu, 'Jangan!'\"", "“Kata ibu, ‘Jangan!’”"),
        ],
    );
    table(
        |text| quotes::led_in(text).into_owned(),
        &[
            ("saya bilang “Pak, ayo maju”.", "saya bilang, “Pak, ayo maju.”"),
            ("saya bilang “Pak, ayo maju”", "saya bilang, “Pak, ayo maju.”"),
            ("Dia tanya “Bisa dikirim?” Saya bisa.", "Dia tanya, “Bisa dikirim?” Saya bisa."),
            ("kami bilang “gopek”", "kami bilang “gopek”"),
            ("bunyinya “tek tek”", "bunyinya “tek tek”"),
        ],
    );
    table(quotes::quoted, &[("Kata ibu, “Jangan!”", "“Kata ibu, ‘Jangan!’”")]);
}

#[test]
fn the_first_person_becomes_the_third() {
    table(
        |t| third(t, ID, pronouns(None)),
        &[
            ("nenek saya", "neneknya"),
            ("ibu mertua saya, yang tidak pernah menakar apa pun", "ibu mertuanya, yang tidak pernah menakar apa pun"),
            ("karena saya ingin pulang", "karena ia ingin pulang"),
            ("saya ingin nama penenun terbaca", "ia ingin nama penenun terbaca"),
            ("kami bertiga", "mereka bertiga"),
            ("di rumah kami", "di rumah mereka"),
            ("suami saya sakit", "suaminya sakit"),
            ("waktu saya kecil", "waktu ia kecil"),
            ("teman-teman saya", "teman-temannya"),
            ("kebun milik saya sendiri", "kebun miliknya sendiri"),
            ("nenekku", "neneknya"),
            ("ibuku, yang sabar", "ibunya, yang sabar"),
            ("pekarangan rumah saya", "pekarangan rumahnya"),
            ("buku", "buku"),
            ("suku Tengger", "suku Tengger"),
            ("saya dan suami saya", "ia dan suaminya"),
            ("untuk saya", "untuknya"),
            ("kepada saya", "kepadanya"),
            ("lalu diserahkan ke saya", "lalu diserahkan kepadanya"),
            ("datang ke saya, minta contoh", "datang kepadanya, minta contoh"),
            ("Nek Cik, tetangga saya.", "Nek Cik, tetangganya."),
            ("sejak itu saya berhenti", "sejak itu ia berhenti"),
            ("topeng saya ambil tengah-tengah, cocok dipakai", "topeng diambilnya tengah-tengah, cocok dipakai"),
            ("bapak", "bapaknya"),
            ("anak saya masih TK. Saya tawari kerja", "anaknya masih TK. Ia tawari kerja"),
            ("kopi petani sini murah", "kopi petani sana murah"),
            ("ibu dan nenek, sejak kecil", "ibunya dan neneknya, sejak kecil"),
            ("suami kecelakaan di laut", "suaminya kecelakaan di laut"),
            ("bapak Lukmanto dan dua ibu", "bapak Lukmanto dan dua ibu"),
            ("ibu rumah tangga", "ibu rumah tangga"),
            ("dari nenek moyang", "dari nenek moyang"),
            ("waktu saya jual motor", "waktu ia jual motor"),
            ("ibu saya jual jamu", "ibunya jual jamu"),
        ],
    );
}

#[test]
fn steps_take_an_active_verb() {
    table(
        |step| id::active(step).unwrap_or_else(|| "-".to_owned()),
        &[
            ("rebus gambir semalaman", "merebus gambir semalaman"),
            ("pukul-pukul kulitnya", "memukul-mukul kulitnya"),
            ("gulung-gulung", "menggulung-gulung"),
            ("celup benang tujuh kali", "mencelup benang tujuh kali"),
            ("jemur di tempat teduh", "menjemur di tempat teduh"),
            ("tenun dengan gedogan", "menenun dengan gedogan"),
            ("cuci dan potong bambu", "mencuci dan memotong bambu"),
            ("menjemur daun", "menjemur daun"),
            ("Goreng sampai kering", "menggoreng sampai kering"),
            ("daunnya layu", "-"),
        ],
    );
    table(
        |step| id::in_the_passive(step).unwrap_or_else(|| "-".to_owned()),
        &[
            ("rendam di sungai", "direndam di sungai"),
            ("cetak", "dicetak"),
            ("bungkus pakai daun", "dibungkus pakai daun"),
            ("cari daun", "-"),
            ("kumpul di pendopo", "-"),
            ("wantek", "diwantek"),
            ("gondhang", "-"),
        ],
    );
}

#[test]
fn places_take_a_preposition() {
    table(
        id::at,
        &[
            ("depan SDN 2", "di depan SDN 2"),
            ("di tepi Kali Brantas", "di tepi Kali Brantas"),
            ("Pasar 16 Ilir", "di Pasar 16 Ilir"),
            ("lewat Instagram", "lewat Instagram"),
            ("Pasar Kanoman los 14, Shopee", "di Pasar Kanoman los 14 dan di Shopee"),
            ("Dari rumah ke rumah", "Dari rumah ke rumah"),
        ],
    );
}

#[test]
fn headings_have_capitals() {
    table(
        |t| text::headline(t, ID),
        &[
            ("selendang tenun gebeng berwarna tanah", "Selendang Tenun Gebeng Berwarna Tanah"),
            ("sambal dari Mayangan.", "Sambal dari Mayangan"),
            ("benang katun, gambir, dan kulit jengkol", "Benang Katun, Gambir, dan Kulit Jengkol"),
            ("izin P-IRT dan BPOM", "Izin P-IRT dan BPOM"),
            ("ibu-ibu di dermaga", "Ibu-Ibu di Dermaga"),
            ("jejak (bukan cap) di kain", "Jejak (Bukan Cap) di Kain"),
            ("pelat strip dan per mobil bekas", "Pelat Strip dan Per Mobil Bekas"),
            ("40 kilo per minggu", "40 Kilo per Minggu"),
            ("tabungan habis buat kontrakan", "Tabungan Habis buat Kontrakan"),
            ("tempe yang kami buat", "Tempe yang Kami Buat"),
        ],
    );
}
