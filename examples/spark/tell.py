#!/usr/bin/env python3
"""Tells a partitioned data set with Apache Spark: every partition runs `tutur batch --from jsonl --to jsonl`.

usage: tell.py TUTUR INPUT OUTPUT [--master MASTER]

INPUT is a folder (or any path that Spark reads) of JSON Lines, one object of answers a line; OUTPUT is a folder that is not
there yet. The master is `local-cluster[2,1,1024]` unless another is given: two executors in processes of their own, as on a
real cluster.

`tutur` numbers the lines of each partition from 1, which means nothing in the whole, so the number is taken off. What a line
has under `id` comes back with it.
"""

import argparse
import glob
import os
import re
import shlex

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tutur")
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    parser.add_argument("--partitions", type=int, default=8)
    arguments = parser.parse_args()
    spark = SparkSession.builder.master(arguments.master).appName("tutur").getOrCreate()
    # named one by one, files are taken in this order; a folder's are taken as the file system lists them
    files = sorted(glob.glob(os.path.join(arguments.input, "*.jsonl"))) or [arguments.input]
    lines = spark.sparkContext.textFile(",".join(files), arguments.partitions)
    # one process a partition, one thread each: Spark shares the cores
    command = f"{shlex.quote(arguments.tutur)} batch --from jsonl --to jsonl --format md --format html --jobs 1"
    # exit code 3 says that some lines could not be told; they are in the output with their errors. Any other fails the task
    command = f"sh -c {shlex.quote(command + ' || [ $? -eq 3 ]')}"
    lines.pipe(command, checkCode=True).map(without_line).saveAsTextFile(arguments.output)
    spark.stop()


def without_line(line):
    """A told line without its number."""
    return re.sub('^{"line":[0-9]+,', "{", line)


if __name__ == "__main__":
    main()
