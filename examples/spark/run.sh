#!/usr/bin/env bash
# Tells a data set on a small Spark cluster in this machine, and compares every byte with a single run of tutur.
#
# usage: examples/spark/run.sh [LINES]
#
# It needs cargo, python3 and Java 17 or later (Debian: apt-get install openjdk-17-jre-headless); Spark itself is installed
# from PyPI under target/spark.
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-20000}
cargo build --release
built=${CARGO_TARGET_DIR:-$PWD/target}
tutur=$built/release/tutur
kept=$built/spark
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x "$kept/bin/python" ] || python3 -m venv "$kept"
"$kept/bin/pip" install --quiet --disable-pip-version-check -r examples/spark/requirements.txt

# ten files, as a data lake has them, some lines broken on purpose
python3 examples/spark/data.py "$work/in" "$lines"

export PYSPARK_PYTHON=$kept/bin/python SPARK_LOCAL_IP=127.0.0.1
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
time "$kept/bin/python" examples/spark/tell.py "$tutur" "$work/in" "$work/out" 2> "$work/log" || { tail -40 "$work/log"; exit 1; }
cat "$work"/out/part-* > "$work/spark.jsonl"

# the same lines, one run; exit code 3 says that some could not be told
cat "$work"/in/*.jsonl | "$tutur" batch --from jsonl --to jsonl -f md -f html > "$work/raw.jsonl" || [ $? -eq 3 ]
sed -E 's/^\{"line":[0-9]+,/{/' "$work/raw.jsonl" > "$work/single.jsonl"

[ "$(wc -l < "$work/spark.jsonl")" -eq "$lines" ] || { echo "lines are missing"; exit 1; }
cmp "$work/spark.jsonl" "$work/single.jsonl"
echo "$lines lines in $(ls "$work"/out/part-* | wc -l) partitions: the same bytes as a single run"
