//! What the interview says in Bahasa Indonesia.

use super::{Message, and};
use crate::interview::Word;
use crate::language::Language;

pub(super) fn say(message: &Message<'_>) -> String {
    match *message {
        Message::Welcome { file } => format!(
            "Saya bertanya, Anda menjawab dengan kata-kata sendiri, seperti bercerita kepada tamu di depan pintu. Hal \
             kecil yang nyata lebih berharga daripada kata yang indah. Setiap jawaban langsung disimpan di {file}, jadi \
             Anda boleh berhenti kapan saja."
        ),
        Message::WordsFollow => "Di setiap pertanyaan, Anda juga boleh mengetik salah satu kata ini:".to_owned(),
        Message::OtherWords(names) => format!("Ada juga: {names}. Ketik ? untuk penjelasannya."),
        Message::Meaning(word) => meaning(word).to_owned(),
        Message::WordAsAnswer => "Kalau jawaban Anda memang salah satu kata itu, beri tanda kutip: \"Nanti\".".to_owned(),
        Message::Chapter(title) => format!("Bab: {title}"),
        Message::EndsWithEmptyLine => "(Boleh beberapa baris; baris kosong berarti selesai.)".to_owned(),
        Message::CommasBetween => "(Boleh beberapa, pisahkan dengan koma.)".to_owned(),
        Message::ChooseOne => "(Ketik nomor atau namanya.)".to_owned(),
        Message::ChooseSeveral => "(Ketik satu nomor atau beberapa: 1, 3.)".to_owned(),
        Message::YesOrNo => "(ya atau tidak)".to_owned(),
        Message::SoFar(answer) => format!("Jawaban Anda sejauh ini: {answer}"),
        Message::EnterKeeps => "(Enter: biarkan begitu.)".to_owned(),
        Message::EnterEnds => "(Enter: selesai)".to_owned(),
        Message::EnterMovesOn => "(Enter: lanjut.)".to_owned(),
        Message::NothingTyped => {
            "Belum ada yang diketik. Ketik `contoh` untuk melihat jawaban orang lain, atau `lewati` untuk lanjut."
                .to_owned()
        }
        Message::NoSuchWord(word) => and(format!("Tidak ada kata /{word} di sini."), "Ketik ? untuk melihat semuanya."),
        Message::Refused(why) => why.to_owned(),
        Message::NowReads(answer) => format!("Jawaban Anda sekarang: {answer}"),
        Message::Skipped => "Dilewati.".to_owned(),
        Message::PutOff => "Nanti kita kembali ke sini.".to_owned(),
        Message::NotKnown => "Tidak apa-apa, lebih baik kosong daripada menebak. Kita lanjut.".to_owned(),
        Message::Cleared => "Jawabannya sudah dihapus. Ini pertanyaannya lagi.".to_owned(),
        Message::NothingBefore => "Ini pertanyaan pertama.".to_owned(),
        Message::NoExample => "Untuk pertanyaan ini tidak ada contoh.".to_owned(),
        Message::ForExample(answer) => format!("Orang lain menjawab: {answer}"),
        Message::QuestionsInLanguage { answers_stay: None } => "Kita lanjut dalam bahasa Indonesia.".to_owned(),
        Message::QuestionsInLanguage { answers_stay: Some(language) } => format!(
            "Mulai sekarang saya bertanya dalam bahasa Indonesia. Kisah Anda tetap dalam {}, bahasa jawaban Anda.",
            language.own_name()
        ),
        Message::NowTheLater => "Sekarang pertanyaan yang tadi Anda tunda.".to_owned(),
        Message::StoryBegins => "Kisah Anda sudah bisa dituturkan sejauh ini:".to_owned(),
        Message::StoryGrows => "Kisah Anda sekarang bertambah:".to_owned(),
        Message::Found { file, answered, open } => {
            format!("Di {file} sudah ada {answered} jawaban; {open} lagi bisa diisi.")
        }
        Message::GoOn => "Lanjutkan yang kemarin".to_owned(),
        Message::LookAtAnswers => "Lihat jawaban dan ubah".to_owned(),
        Message::StartOver => "Mulai dari awal (jawaban lama disalin dulu)".to_owned(),
        Message::Backup(file) => format!("Jawaban lama ada di {file}."),
        Message::RemarksKept(file) => format!(
            "Di berkas Anda ada catatan sendiri. Catatan itu tersimpan di salinan {file}, dan tidak ikut disimpan lagi."
        ),
        Message::Taken { count, file } => format!("{count} jawaban diambil dari {file}."),
        Message::ChangedInBetween(file) => format!("{file} tadi diubah dengan tangan; perubahannya saya pakai."),
        Message::BrokenInBetween { file, fault, instead } => format!(
            "{file} tadi diubah dengan tangan dan sekarang tidak terbaca: {fault}. Berkas itu saya biarkan; sementara \
             ini jawaban Anda saya simpan di {instead} sampai berkasnya dibetulkan."
        ),
        Message::SavedElsewhere { file, error, instead } => format!(
            "{file} tidak bisa ditulis: {error}. Untuk sementara jawaban Anda aman di {instead}; saya coba lagi setiap \
             kali Anda menjawab."
        ),
        Message::NotSaved { file, error } => format!(
            "{file} tidak bisa ditulis: {error}. Jawaban Anda masih saya ingat, dan saya coba lagi setiap kali Anda \
             menjawab. Kosongkan sebagian isi disk, atau izinkan penulisan di folder itu."
        ),
        Message::SavedAgain(file) => format!("Menyimpan di {file} sudah bisa lagi. Semuanya ada di situ."),
        Message::Farewell { file, command } => format!("Tersimpan di {file}. Untuk melanjutkan, ketik:\n  {command}"),
        Message::FarewellEmpty => "Belum ada jawaban, jadi tidak ada yang disimpan.".to_owned(),
        Message::TakeThem => "Jawaban Anda tidak bisa disimpan di mana pun. Ini isinya, silakan disalin:".to_owned(),
        Message::LastQuestion => "Itu pertanyaan terakhir. Terima kasih.".to_owned(),
        Message::ReviewTitle => "Yang sudah Anda ceritakan".to_owned(),
        Message::Gap => "(belum dijawab)".to_owned(),
        Message::GapSkipped => "(dilewati)".to_owned(),
        Message::GapLater => "(ditunda)".to_owned(),
        Message::ChooseToChange => "Ketik nomor atau namanya untuk mengubah jawaban; Enter untuk lanjut.".to_owned(),
        Message::StillNeeds => "Yang paling diperlukan kisah Anda:".to_owned(),
        Message::NeedsNothing => "Kisah Anda sudah punya semua yang diperlukan.".to_owned(),
        Message::WhatNow => "Sekarang mau apa?".to_owned(),
        Message::AnswerOne(question) => format!("Jawab: {question}"),
        Message::WriteStory => "Tulis kisahnya".to_owned(),
        Message::Leave => "Simpan dan keluar".to_owned(),
        Message::WhichStory => "Kisah mana yang mau ditulis?".to_owned(),
        Message::AllStories => "Semuanya".to_owned(),
        Message::NoStory => "Belum dulu".to_owned(),
        Message::NothingTellable => {
            "Belum ada kisah yang bisa dituturkan; pertanyaan di atas perlu dijawab dulu.".to_owned()
        }
        Message::Wrote(file) => format!("Ditulis: {file}"),
        Message::NumberPlease(most) => format!("Ketik satu nomor dari 1 sampai {most}, atau salah satu namanya."),
        Message::EnterTakes(item) => format!("(Enter: {item}.)"),
        Message::Chosen(item) => format!("Saya catat: {item}."),
        Message::WordNeedsQuestion => "Kata itu untuk menjawab pertanyaan. Di sini, pilih dari daftar.".to_owned(),
        Message::ArrowsHint => "(Atau tekan panah bawah, lalu pilih dengan tombol panah.)".to_owned(),
        Message::NoEditor => {
            "Tidak ada penyunting teks. Isi EDITOR dengan nama yang biasa Anda pakai, atau jawab di sini.".to_owned()
        }
        Message::EditorOpens(editor) => {
            let nano = if editor.contains("nano") { " Di nano: Ctrl-O lalu Enter untuk menyimpan, Ctrl-X untuk keluar." } else { "" };
            format!("Membuka {editor}. Simpan tulisannya, lalu tutup untuk kembali ke sini.{nano}")
        }
        Message::EditorFailed { why, kept } => {
            let kept = kept.map_or_else(String::new, |file| format!(" Yang Anda tulis di situ ada di {file}."));
            format!("Penyuntingnya berhenti sebelum selesai ({why}). Jawaban Anda tidak berubah.{kept}")
        }
        Message::NotUtf8 => {
            "Ada huruf di baris itu yang bukan UTF-8, jadi baris itu tidak disimpan. Atur terminal atau penyunting teks ke \
             UTF-8, atau tulis lagi tanpa huruf itu."
                .to_owned()
        }
        Message::NotHere => "Kata itu memerlukan orang di depan papan ketik.".to_owned(),
        Message::LineMayBeCut => {
            "Baris itu panjang sekali, dan terminal memotong baris sepanjang itu. Periksa ujungnya dengan `kembali`; lewat \
             `editor` panjangnya bebas."
                .to_owned()
        }
        Message::BadLine { line, why } => format!("baris {line}: {why}"),
        Message::LineTooMany(line) => format!("baris {line}: tidak ada pertanyaan lagi untuk jawaban ini"),
        Message::InputEnded(question) => format!("Masukannya habis di sini. Pertanyaan berikutnya: {question}"),
        Message::StillOpen(count) => format!("Pertanyaan inti yang belum dijawab: {count}"),
    }
}

fn meaning(word: Word) -> &'static str {
    match word {
        Word::Help => "petunjuk, dan apa yang bisa diketik",
        Word::Example => "jawaban orang lain",
        Word::Back => "ke pertanyaan sebelumnya",
        Word::Skip => "ke pertanyaan berikutnya",
        Word::Later => "tanyakan lagi di akhir",
        Word::DontKnow => "tidak dijawab pun boleh",
        Word::Review => "semua jawaban Anda",
        Word::Language => Language::En.own_name(),
        Word::Save => "simpan dan keluar",
        Word::Editor => "tulis di penyunting teks",
        Word::Clear => "hapus jawaban ini",
    }
}
