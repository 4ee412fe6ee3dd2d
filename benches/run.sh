#!/usr/bin/env bash
# Times tutur beside a Python and a Node program of the same kinds of work, beside two that only fill a template, and beside
# the bare writing of the same files.
#
# usage: benches/run.sh [ROUNDS] [--no-10k]
#
# It needs cargo, python3, node and npm, and a C compiler; the peers' libraries are installed under target/bench.
# Everything is read and written on a tmpfs (/dev/shm), so that no disk is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release
built=${CARGO_TARGET_DIR:-$PWD/target}
tutur=$built/release/tutur
kept=$built/bench
work=$(mktemp -d "${TUTUR_BENCH:-/dev/shm}/tutur-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$kept/peer/kit/en" "$kept/peer/words"
cp benches/peer/* src/format/page.css "$kept/peer/"
# the peers tell tutur's own template, by its own kit and word lists
cp story-templates/product-story/kit.yaml "$kept/peer/kit/"
cp story-templates/product-story/en/origin-story.md "$kept/peer/kit/en/"
cp src/language/words/*.en.txt "$kept/peer/words/"
[ -x "$kept/venv/bin/python" ] || python3 -m venv "$kept/venv"
"$kept/venv/bin/pip" install --quiet --disable-pip-version-check -r benches/peer/requirements.txt
(cd "$kept/peer" && npm install --silent --no-fund --no-audit)
cc -O2 -o "$kept/floor" benches/floor.c
ln -s "$kept/venv" "$kept/peer" "$kept/floor" "$work/"
python3 benches/run.py "$work" "$tutur" "$@"
