package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A line of shell, bounded in time and memory.
 *
 * @param command with {@code $LIST}, {@code $REGISTER} (sorted) and {@code $OUT}, the file of callable lines
 * @param filters whether it makes that file
 */
record ShellApproach(String name, String command, Path register, boolean filters) implements Approach {

    private static final int MOST_SECONDS = 60;
    private static final String LIMIT = "ulimit -v 9000000; exec 2>&1; ";

    @Override
    public void run(NumberList list, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                List.of("timeout", "-k", "1", String.valueOf(MOST_SECONDS), "bash", "-c", LIMIT + command));
        builder.redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C",
                        "LIST", list.file().toString(),
                        "REGISTER", register.toString(),
                        "TMPDIR", folder.toString(),
                        "OUT", folder.resolve(CALLABLE).toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MOST_SECONDS + 5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        int code = process.exitValue();
        if (code != 0) {
            throw new IOException(
                    code >= 124
                            ? "did not end within %d s".formatted(MOST_SECONDS)
                            : said.lines().findFirst().orElse("code " + code));
        }
    }

    @Override
    public boolean judged() {
        return false;
    }

    @Override
    public long callableBytes(NumberList list) {
        return filters ? list.callableBytes() : -1;
    }
}
