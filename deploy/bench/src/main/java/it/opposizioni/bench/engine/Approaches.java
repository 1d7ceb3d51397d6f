package it.opposizioni.bench.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All approaches that are compared, by name. */
final class Approaches {

    static final String CEILING_1 = "the ceiling: read, parse, copy, no look-up; 1 thread";
    static final String CEILING_2 = "the same, 2 threads";
    static final String FLOOR_1 = "the floor: the ceiling and one read of a register's memory a line; 1 thread";
    static final String FLOOR_2 = "the same floor, 2 threads";
    static final String ENGINE_1 = "**engine**, 32 M numbers, 1 thread";
    static final String ENGINE_2 = "**engine**, 32 M numbers, 2 threads";
    static final String EXEMPTIONS_1 = "engine, with 3 M exemptions, 1 thread";
    static final String EXEMPTIONS_2 = "engine, with 3 M exemptions, 2 threads";
    static final String LARGE_1 = "engine, 100 M numbers, 1 thread";
    static final String LARGE_2 = "engine, 100 M numbers, 2 threads";
    static final String LARGE_EXEMPTIONS_1 = "engine, 100 M numbers, with 3 M exemptions, 1 thread";
    static final String DUCKDB = "DuckDB, anti join, 2 threads";
    static final String POSTGRES = "PostgreSQL, COPY in, anti join, COPY out, tuned to a merge join";
    static final String POSTGRES_DEFAULT = "the same, default plan";

    /** Half a gigabyte, as the engine's image of all that can be opposed or exempted in it. */
    private static final int REGISTER_WORDS = 1 << 26;

    private static final String SORT =
            "set -o pipefail; sort -S 2G --parallel=2 \"$LIST\" | comm -23 - \"$REGISTER\" > \"$OUT\"";
    private static final String AWK = "awk 'NR == FNR { r[$0]; next } !($0 in r)' \"$REGISTER\" \"$LIST\" > \"$OUT\"";
    private static final String GREP = "grep -v -x -F -f \"$REGISTER\" \"$LIST\" > \"$OUT\"";

    private final List<Approach> inThisProcess = new ArrayList<>();
    private final List<Approach> all = new ArrayList<>();

    Approaches(List<Approach> engines, Approach duckDb, Connection postgres, Path register) {
        long[] oneWord = new long[1];
        inThisProcess.add(new CeilingApproach(CEILING_1, 1, oneWord));
        inThisProcess.add(new CeilingApproach(CEILING_2, 2, oneWord));
        long[] memory = new long[REGISTER_WORDS];
        inThisProcess.add(new CeilingApproach(FLOOR_1, 1, memory));
        inThisProcess.add(new CeilingApproach(FLOOR_2, 2, memory));
        inThisProcess.addAll(engines);
        all.add(new ShellApproach("`cat` to a file", "cat \"$LIST\" > \"$OUT.copy\"", register, false));
        all.add(new ShellApproach("`wc -l`", "wc -l \"$LIST\" > \"$OUT.count\"", register, false));
        all.addAll(inThisProcess);
        all.add(duckDb);
        all.add(new PostgresApproach(POSTGRES, postgres, PostgresApproach.TUNED));
        all.add(new PostgresApproach(POSTGRES_DEFAULT, postgres, PostgresApproach.DEFAULT));
        Stream.of(new String[] {"`sort` and `comm`", SORT}, new String[] {"`awk`", AWK}, new String[] {
                    "`grep -F -f`", GREP
                })
                .map(each -> new ShellApproach(each[0], each[1], register, true))
                .forEach(all::add);
    }

    List<Approach> inThisProcess() {
        return inThisProcess;
    }

    List<Approach> all() {
        return all;
    }
}
