//! Answers as they are put in shape.

use super::ID;
use super::support::shaped;
use tutur::answers::{Answers, Value};
use tutur::source::Source;

#[test]
fn phrases_are_put_in_shape() {
    shaped(
        ID,
        &[
            ("teacher", "Dari nenek saya.", "nenek saya"),
            ("teacher", "Saya belajar dari Bu Sri", "Bu Sri"),
            ("teacher", "karena dari ibu saya", "ibu saya"),
            ("teacher", "karena ibu", "karena ibu"),
            ("teacher", "Nek Cik Rohaya", "Nek Cik Rohaya"),
            ("teacher", "Hj. Rohaya", "Hj. Rohaya"),
            ("teacher", "Ibu saya", "ibu saya"),
            ("teacher", "mendiang bapak, dalang", "mendiang bapak, dalang"),
            ("teacher", "ibu sama nenek", "ibu dan nenek"),
            ("teacher", "bapak sama saya", "bapak dan saya"),
            ("customer", "pendaki lokal sama bule", "pendaki lokal dan bule"),
            ("customer", "yang cocok sama harganya", "yang cocok sama harganya"),
            (
                "sold",
                "Jawa, Bali, Kalimantan. Malaysia sama Singapura pernah",
                "Jawa, Bali, Kalimantan. Malaysia dan Singapura pernah.",
            ),
            ("secret_step", "gerobaknya bikin sendiri", "gerobaknya dibuat sendiri"),
            ("secret_step", "kecilin baju", "mengecilkan baju"),
            ("secret_step", "bikin panci sama wajan", "membuat panci dan wajan"),
            ("workshop", "ruko, harganya beda sama pasar", "ruko, harganya beda sama pasar"),
            ("secret_step", "bikin karak sama suami", "membuat karak sama suami"),
            ("secret_step", "main game sama anak-anak", "bermain game sama anak-anak"),
            ("secret_step", "berdua saja, bapak sama saya", "berdua saja, bapak dan saya"),
            (
                "hands",
                "Janji ya janji. 28 jas kemarin begitu.",
                "Janji ya janji. Dua puluh delapan jas kemarin begitu.",
            ),
            ("hands", "Pernah. 10 ribu sepasang.", "Pernah. 10 ribu sepasang."),
            ("secret_step", "sepatu bersih sama sepatu kotor", "sepatu bersih dan sepatu kotor"),
            ("turning_point", "Ternyata teman lain ikut", "ternyata teman lain ikut"),
            ("turning_point", "Peringkat tiga nasional", "peringkat tiga nasional"),
            ("secret_step", "berdua sama bapak mertua", "berdua dengan bapak mertua"),
            ("customer", "pabrik di bandung, tukang sate madura", "pabrik di Bandung, tukang sate Madura"),
            ("time_needed", "4 bulan, yang buat imlek setahun", "4 bulan, yang buat Imlek setahun"),
            ("where_to_buy", "instagram", "Instagram"),
            ("senses", "manis sama gurih", "manis | gurih"),
            ("material_source", "mahoni, surian, pinus sama jati", "mahoni, surian, pinus, dan jati"),
            ("material_source", "beli di pasar, ikut sama kakak", "beli di pasar, ikut sama kakak"),
            ("secret_step", "memotong sama mengamplas", "memotong dan mengamplas"),
            ("hands", "saya sama Dalijo dan Prapti", "Saya bersama Dalijo dan Prapti."),
            ("name_meaning", "orang manggilnya doktor jam", "Orang memanggilnya doktor jam."),
            ("workshop", "Bengkel di samping rumah", "bengkel di samping rumah"),
            ("owner", "rahmad", "Rahmad"),
            ("place", "murung pudak, tabalong", "Murung Pudak, Tabalong"),
            ("price", "Rp. 850.000 sampai 1 juta", "Rp850.000 sampai Rp1 juta"),
            ("price", "16 ribu, CANGKUL 180 ribu", "Rp16 ribu, cangkul Rp180 ribu"),
            ("price", "20 sampai 50 ribu", "Rp20 ribu sampai Rp50 ribu"),
            ("teacher", "ITB", "ITB"),
            ("teacher", "dr. Sari", "dr. Sari"),
            ("teacher", "pelatihan BPOM", "pelatihan BPOM"),
            ("teacher", "bapak dr kecil", "bapak dari kecil"),
            ("reason", "karena karena saya ingin pulang", "saya ingin pulang"),
            ("reason", "Bu Sri mulai sendiri karena tikarnya murah", "tikarnya murah"),
            ("promise", "nggak bakal jual tahu kemarin", "jual tahu kemarin"),
            ("time_needed", "dua minggu satu lembar", "dua minggu untuk satu lembar"),
            ("time_needed", "tiga hari satu malam", "tiga hari satu malam"),
            ("sold", "40kg per minggu", "40 kg per minggu"),
            ("hands", "Yang menumbuk Mak Imah sama Mak Ruk.", "Yang menumbuk Mak Imah dan Mak Ruk."),
            (
                "hands",
                "Ada 20 perajin di sini. Umumnya kerja sendiri.",
                "Ada 20 perajin di sini, umumnya bekerja sendiri.",
            ),
            ("local_tradition", "dari tahun 1920an orang menenun", "Dari tahun 1920-an orang menenun."),
            ("customer_words", "<b>Jujur</b> orangnya!!", "Jujur orangnya!"),
            ("size", "5 * 3 cm", "5 × 3 cm"),
            ("time_needed", "4 - 7 hari", "4–7 hari"),
            ("workshop", "di Jalan Kawi 2 nomor 71", "di Jalan Kawi 2 Nomor 71"),
            ("workshop", "ruang tamu 3x3, sempit", "ruang tamu 3 × 3, sempit"),
            ("sold", "kira2 3000 kaos setahun", "kira-kira 3.000 kaos setahun"),
            ("turning_point", "2018 mama-mama sepakat jual sendiri", "pada 2018 mama-mama sepakat jual sendiri"),
            ("reason", "2004 kena PHK", "pada 2004 kena PHK"),
            ("turning_point", "2015 orang datang", "2015 orang datang"),
            ("sold", "20 sehari, dulu 1000", "20 sehari, dulu 1.000"),
            ("sold", "sejak 2000 sampai 2020", "sejak 2000 sampai 2020"),
            ("product_kind", "Permak celana, ganti ritsleting", "permak celana, ganti ritsleting"),
            ("product_kind", "Batik Celaket", "Batik Celaket"),
            ("product_kind", "batik tulis dan cap asli Kota Malang", "batik tulis dan cap"),
            ("product_kind", "terasi rebon asli, sudah dibakar", "terasi rebon asli, sudah dibakar"),
            ("price", "Rp 35.000 / 200 gr", "Rp35.000 per 200 gr"),
            ("time_needed", "4 hari - kalau mendung lama", "4 hari - kalau mendung lama"),
            ("impact", "Warungnya nambah 7", "Warungnya bertambah 7."),
            ("would_be_lost", "yang dulu nebang sekarang mandu", "Yang dulu menebang sekarang memandu."),
            ("turning_point", "2014 dapat sertifikat", "pada 2014 dapat sertifikat"),
            ("place", "Panjalu, Kab. Ciamis", "Panjalu, Kabupaten Ciamis"),
            ("customer_words", "\"Nadanya panjang\" kata Pak Bambang", "“Nadanya panjang,” kata Pak Bambang."),
            (
                "material_source",
                "lebahnya dari Plaga, kamboja mungut di pura",
                "lebahnya dari Plaga, kamboja dipungut di pura",
            ),
            ("price", "Rp350 ribu s/d Rp1,2 juta", "Rp350 ribu sampai Rp1,2 juta"),
            ("price", "Rp125rb/org (min. 10 org)", "Rp125 ribu per orang (minimal 10 orang)"),
            ("materials", "tanah liat, harus bersih dari kerikil", "tanah liat, harus bersih dari kerikil"),
            ("price", "Rp 145.500", "Rp145.500"),
            ("price", "Rp 1,5 juta", "Rp1,5 juta"),
            ("size", "Rp 3.000 per bungkus", "Rp3.000 per bungkus"),
            ("size", "Rp. 3.000 per bungkus", "Rp3.000 per bungkus"),
            ("workshop", "Di kolong rumah panggung", "di kolong rumah panggung"),
            ("workshop", "Jl. Mawar No. 73D, RT 03 RW 02", "Jl. Mawar No. 73D, RT 03 RW 02"),
            ("where_to_buy", "di Pasar 16 Ilir & di rumah", "di Pasar 16 Ilir dan di rumah"),
            ("business", "UD SUMBER REJEKI", "UD Sumber Rejeki"),
            ("business", "Sambal & Keripik Bu Tutik", "Sambal & Keripik Bu Tutik"),
            ("owner", "Hj. Rohaya, S.E.", "Hj. Rohaya, S.E."),
            ("care", "simpan di kulkas,jangan dibekukan", "Simpan di kulkas, jangan dibekukan."),
            ("care", "Simpan di kulkas . Habiskan dlm 3 hari", "Simpan di kulkas. Habiskan dalam 3 hari."),
            ("care", "buka Pk. 10.00 s.d. 17.00", "Buka Pk. 10.00 s.d. 17.00."),
            ("customer_words", "\"Enak sekali!\"", "Enak sekali!"),
        ],
    );
}

#[test]
fn a_word_is_spelt_as_in_the_makers_own_names() {
    for (product, wanted) in
        [("Onde-onde Ketawa", "Modalnya buat onde-onde ketawa."), ("Getuk", "Modalnya buat onde-onde tertawa.")]
    {
        let file = format!(
            "kit: product-story\nlanguage: id\nproduct:\n  product: {product}\norigin:\n  \
             first_memory: modalnya buat onde-onde ketawa\n"
        );
        let answers = Answers::read(&Source::new("nama.yaml", file), crate::support::kit()).unwrap();
        let Some(Value::Text(text)) = answers.answers.get("first_memory").map(|answer| &answer.value) else { panic!() };
        assert_eq!(text.text, wanted, "{product}");
    }
}
